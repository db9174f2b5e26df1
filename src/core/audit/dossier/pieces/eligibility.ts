import { sourceLines } from "../../../domain/source";
import { textCells } from "../../../reading/cells";
import { fold } from "../../../text/fold";
import { DISABILITY, mentionIn, MINIMUM_INCOME } from "../../../rules/coherence/mentions";
import type { DossierFacts } from "../facts";
import { ELIGIBILITY_PROOF } from "../quotations";
import { notApplicable, unknown, type Piece } from "../piece";
import { askedOnce, judgeCited } from "../typed-pieces";

/** An answer that makes somebody one of the publics that the protocol of a PLIE names. */
interface Criterion {
  readonly name: string;
  readonly field: "q3" | "q4" | "qpv";
  readonly asked: string;
  /** Whether the protocol names that public, in folded words. */
  readonly isPublic: RegExp;
  readonly isIt: (typed: string) => boolean;
}

const CRITERIA: readonly Criterion[] = [
  {
    name: "Éligibilité : minima sociaux",
    field: "q4",
    asked: "Pièce qui montre que la personne est allocataire de minima sociaux (question 4 : Oui)",
    isPublic: /\brsa\b|minimas? soci/,
    isIt: (typed) => mentionIn(typed, MINIMUM_INCOME) !== null || /minimas? soci|\bcaf\b/.test(fold(typed)),
  },
  {
    name: "Éligibilité : handicap",
    field: "q3",
    asked: "Reconnaissance officielle du handicap (question 3 : Oui)",
    isPublic: /handicap|rqth/,
    isIt: (typed) => mentionIn(typed, DISABILITY) !== null || /handicap|cdaph|mdph/.test(fold(typed)),
  },
  {
    name: "Éligibilité : QPV",
    field: "qpv",
    asked: "Pièce qui montre que la personne habite un quartier prioritaire (QPV : Oui)",
    isPublic: /quartiers? (prioritaire|inscrit|politique|de la politique)|qpv|politique de la ville/,
    isIt: (typed) => /\bqpv\b|quartier prioritaire/.test(fold(typed)),
  },
];

const NOT_CONCERNED = notApplicable("Réponse : Non");
const NO_ANSWER = unknown("La réponse n'est pas saisie");

/** What proves that somebody is one of the publics of the PLIE, for the answers that say so: none where the protocol does not name that public. */
export function eligibilityPieces({ control, table, typed, personOf }: DossierFacts): readonly Piece[] {
  const { profile } = control.context;
  if (!profile) return [];
  const statements = [...profile.publics, ...profile.eligibility];
  return CRITERIA.flatMap(({ name, field, asked, isPublic, isIt }): Piece[] => {
    const naming = statements.find(({ label }) => isPublic.test(fold(label)));
    if (!naming) return [];
    const answer = textCells(table, field);
    const isCited = askedOnce(isIt);
    return [
      {
        name,
        asked,
        sources: [
          ...sourceLines(ELIGIBILITY_PROOF),
          `${naming.source.document}, ${profile.name}, publics : « ${naming.label.replace(/« ?/g, "“").replace(/ ?»/g, "”")} »`,
        ],
        judge: (row) => {
          const said = answer(row);
          if (said === "Non") return NOT_CONCERNED;
          return said === "Oui" ? judgeCited(typed, personOf(row), isCited) : NO_ANSWER;
        },
      },
    ];
  });
}

import { sourceLines } from "../../../domain/source";
import { missingEvidence } from "../../../fiche/evidence-check";
import { ficheSourceText } from "../../../fiche/source-text";
import { isPathStep, stepType } from "../../../fiche/step-types";
import { textsOf } from "../../../reading/cells";
import { STEPS_TABLE } from "../../../rules/quotations";
import { counted } from "../../../text/french";
import type { DossierFacts } from "../facts";
import { notApplicable, present, toProduce, unknown, type Judgement, type Piece } from "../piece";
import { askedOnce, cellPieces, type PersonRows } from "../typed-pieces";
import { fichesIn } from "./operation";

const NAME = "Justificatifs des étapes";
const NO_SHEET = unknown("Le classeur n'a pas de feuille Étapes");
const NO_COLUMN = unknown("La feuille Étapes n'a pas de colonne Justificatif");
const NO_STEP = notApplicable("Aucune étape saisie ne demande de pièce");
const ALL_PROVED = present("Chaque étape cite une pièce admise");

/** How a step stands with its piece: `free` is one that no table knows. */
type StepProof = "none" | "proved" | "unproved" | "freeProved" | "freeUnproved";

/** What proves the steps of a person: as the PLIE's table of steps says, else any piece where the fiche counts steps. */
export function stepPieces(facts: DossierFacts): readonly Piece[] {
  const { profile } = facts.control.context;
  const byTable = profile?.steps?.some(({ evidence }) => evidence !== undefined) === true;
  const counting = fichesIn(facts).flatMap((fiche) =>
    fiche.units.flatMap((unit) => (unit.counts === "steps" && unit.evidence ? [{ fiche, unit }] : [])),
  );
  if (!byTable && counting.length === 0) return [];
  const counts = new Set(counting.map(({ fiche }) => fiche.id));
  return [
    {
      name: NAME,
      asked: byTable
        ? "Pour chaque étape, une pièce que la table du PLIE admet"
        : "Pour chaque étape du parcours, une pièce",
      sources: [
        ...(byTable && STEPS_TABLE.plie === profile.id ? sourceLines(STEPS_TABLE) : []),
        ...(byTable && STEPS_TABLE.plie !== profile.id ? [`Table des étapes de ${profile.name}`] : []),
        ...counting.map(({ fiche, unit }) => `${ficheSourceText(fiche)}, unité de mesure « ${unit.label} »`),
      ],
      judge: judgeOf(facts, (row) => counts.has(facts.ficheOf(row)?.id ?? "")),
    },
  ];
}

function judgeOf(facts: DossierFacts, countsFree: (row: number) => boolean): (row: number) => Judgement {
  const { steps, personOf } = facts;
  if (!steps) return () => NO_SHEET;
  const noColumn = !steps.table.columns.has("evidence");
  const proofOf = stepProof(facts, steps);
  return (row) => {
    const all = Array.from(steps.rows.of(personOf(row)), proofOf);
    const free = countsFree(row);
    const asked = all.filter((proof) => proof === "proved" || proof === "unproved" || (free && proof !== "none"));
    if (asked.length === 0) return NO_STEP;
    if (noColumn) return NO_COLUMN;
    const missing = asked.filter((proof) => proof === "unproved" || proof === "freeUnproved").length;
    return missing === 0 ? ALL_PROVED : toProduce(`${counted(missing, "étape")} sur ${asked.length} sans pièce admise`);
  };
}

/** How each row of Étapes is proved. */
function stepProof({ control }: DossierFacts, { table }: PersonRows): (row: number) => StepProof {
  const { profile } = control.context;
  const [step, classOf] = [textsOf(table.columns.get("step")), textsOf(table.columns.get("classification"))];
  const evidence = table.columns.get("evidence");
  const typeOf = (name: string) => (profile && name !== "" ? stepType(profile, name)?.evidence : undefined);
  /** The name of a step, then the pieces beside it, one a line. */
  const isProved = askedOnce((lines) => {
    const [name = "", ...pieces] = lines.split("\n");
    const asked = typeOf(name);
    return asked !== undefined && missingEvidence(asked, pieces) === null;
  });
  return (row) => {
    const name = step(row) ?? "";
    const pieces = cellPieces(table, row, evidence);
    if (typeOf(name)) return isProved([name, ...pieces].join("\n")) ? "proved" : "unproved";
    if (!isPathStep(profile, classOf(row) ?? "", name)) return "none";
    return pieces.length > 0 ? "freeProved" : "freeUnproved";
  };
}

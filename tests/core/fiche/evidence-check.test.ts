import fc from "fast-check";
import { evidenceLabels, type Evidence } from "../../../src/core/fiche/evidence";
import { evidenceText, missingEvidence, pieceMatches } from "../../../src/core/fiche/evidence-check";
import { FICHES } from "./shipped";

describe("a typed piece and a label of the fiche", () => {
  test.each([
    ["feuilles émargement", "Feuille d'émargement"],
    ["feuille d’émargements", "FEUILLES EMARGEMENT"],
    ["Feuilles d'émargement", "émargements"],
    ["Feuilles d'émargement", "Feuille de présence du 12/03/2021"],
    ["Comptes-rendus de réunions", "compte rendu"],
    ["compte-rendu", "CR du comité de pilotage"],
    ["Prises de notes", "notes de réunion"],
    ["échange de mail", "Échanges mails"],
    ["Mail de consultation", "courriel de consultation"],
    ["Liste des participants (extraction Up Viesion)", "Liste des participants"],
    ["Liste des participants accompagnés dans l'année", "liste participants"],
    ["Feuilles d'émargements des suivis réalisés par les référents PLIE", "Feuilles d'émargement"],
    ["Extractions Up Viesion", "extraction Viesion"],
    ["Tableau d'impact issu du logiciel de suivi Up ABC Clause", "tableau d'impact"],
    ["Bilan annuel du PLIE", "Bilan annuel du PLIE 2021"],
    ["Liste", "Liste des entreprises"],
  ])("« %s » is proved by « %s »", (label, typed) => {
    expect(pieceMatches(label, typed)).toBe(true);
  });

  test.each([
    ["compte-rendu", "Feuilles d'émargement"],
    ["Liste des participants", "Liste"],
    ["Liste des participants", "Liste des marchés"],
    ["Bilan annuel du PLIE", "bilan"],
    ["Conventions de partenariat", "partenariat"],
    ["Conventions signées", "signées"],
    ["Fiche d'évaluation de l'étape", "étape"],
    ["Feuilles d'émargement", ""],
    ["Feuilles d'émargement", "2021"],
  ])("« %s » is not proved by « %s »", (label, typed) => {
    expect(pieceMatches(label, typed)).toBe(false);
  });
});

describe("missingEvidence", () => {
  const pilot: Evidence = { any: ["feuilles émargement", "invitations", "compte-rendu"] };
  const both: Evidence = {
    all: ["Liste des participants", { any: ["Emargement", "Compte-rendu"] }, "Bilan de l'action"],
  };

  test.each<[string, Evidence, string[], Evidence | null]>([
    ["one of the alternatives", pilot, ["CR"], null],
    ["none of them", pilot, ["photos"], pilot],
    ["nothing typed", pilot, [], pilot],
    ["all of them", both, ["bilan de l'action", "liste des participants", "émargements"], null],
    ["one label left", both, ["liste des participants", "émargements"], "Bilan de l'action"],
    ["a part left", both, ["liste des participants", "bilan de l'action"], { any: ["Emargement", "Compte-rendu"] }],
    ["two left", both, ["émargements"], { all: ["Liste des participants", "Bilan de l'action"] }],
    [
      "alternatives, each begun",
      { any: [{ all: ["Emargement", "Compte-rendu"] }, { all: ["Mail", "Notification"] }] },
      ["émargement", "mail"],
      { any: ["Compte-rendu", "Notification"] },
    ],
  ])("%s", (_, expression, typed, left) => {
    expect(missingEvidence(expression, typed)).toEqual(left);
  });

  test("told in words", () => {
    expect(evidenceText(both)).toBe("Liste des participants, (Emargement ou Compte-rendu) et Bilan de l'action");
  });

  const expressions = FICHES.flatMap((fiche) => [
    fiche.evidence,
    ...fiche.units.map(({ evidence }) => evidence),
  ]).filter((one) => one !== undefined);

  test("typing every label of a shipped fiche as printed leaves nothing out; typing none leaves the whole", () => {
    for (const expression of expressions) {
      expect(missingEvidence(expression, evidenceLabels(expression))).toBeNull();
      expect(missingEvidence(expression, [])).toEqual(expression);
    }
  });

  test("a further piece never makes anything missing, and what is left belongs to the expression", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...expressions),
        fc.array(fc.oneof(fc.constantFrom(...expressions.flatMap(evidenceLabels)), fc.string())),
        fc.string(),
        (expression, pieces, more) => {
          const before = missingEvidence(expression, pieces);
          const after = missingEvidence(expression, [...pieces, more]);
          const labels = before === null ? [] : evidenceLabels(before);
          if (before === null) expect(after).toBeNull();
          else if (after !== null) expect(labels).toEqual(expect.arrayContaining(evidenceLabels(after)));
          expect(evidenceLabels(expression)).toEqual(expect.arrayContaining(labels));
        },
      ),
    );
  });
});

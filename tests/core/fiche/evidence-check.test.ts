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

/** Every case of « Differences found by a second reader », 3 and 4, with ways of writing the same thing. */
describe("what a fiche prints and what a person types", () => {
  const SERVICE = "tous autres éléments de vérification de service fait";
  const SUPPORTS = "tous supports permettant de justifier de la réalisation";
  const RELATION = "Toute pièce permettant de justifier cette mise en relation (extraction Up Viesion et/ou mails...)";
  const DOSSIER = "Supports : (compte rendus, dossier de l'évènement, ...)";
  const HOURS = "Extractions ABC (clause) précisant le nombre d'heures réalisées (tableau d'impact)";

  test.each([
    [SERVICE, "Eléments de vérification de service fait"],
    [SERVICE, "élément de vérification du service fait"],
    [`et/ou ${SERVICE}`, SERVICE],
    [SUPPORTS, "Supports"],
    [SUPPORTS, "support de réunion"],
    [`et/ou ${SUPPORTS}`, "Supports"],
    ["Dossier de demande de co-financement", "Dossier de demande de cofinancement"],
    ["Dossier de demande de co-financement", "dossier de demande de co financement"],
    [RELATION, "mails"],
    [RELATION, "Courriel"],
    [RELATION, "Extraction Up Viesion"],
    [RELATION, "Pièce justificative de la mise en relation"],
    [DOSSIER, "comptes rendus"],
    [DOSSIER, "CR"],
    [DOSSIER, "Dossier de l'évènement"],
    [DOSSIER, "supports"],
    [HOURS, "Extraction ABC Clause"],
    [HOURS, "Extractions ABC clause précisant le nombre d'heures réalisées"],
    ["Extractions ABC (clause)", "Extraction Up ABC Clause"],
    ["Extractions ABC (viesion)", "Extraction ABC Viesion"],
    ["Extractions ABC (viesion)", "extraction Viesion"],
    ["Echanges de mails / courriers", "Mails"],
    ["Echanges de mails / courriers", "Courriers"],
    ["Echanges de mails / courriers", "échanges de courriers"],
    ["échange de mail", "mails"],
    ["échange de mail", "Échanges de courriels"],
    ["copie mail de la consultation écrite", "Mail de la consultation écrite"],
    ["copie mail de la consultation écrite", "copie du mail de consultation écrite"],
    ["Fiche action/prescription", "Prescription"],
    ["Fiche action/prescription", "fiche action"],
    ["feuilles d'émargement", "feuille d'émergence"],
    ["Compte-rendu", "Réunion du 3 mars : compte rendu"],
    ["Fiche d'évaluation de l'étape", "Fiche étape"],
  ])("« %s » is proved by « %s »", (label, typed) => {
    expect(pieceMatches(label, typed)).toBe(true);
  });

  test.each([
    ["Liste des participants de l'opération \"Renforcer les parcours par des étapes d'immersion\"", "Liste des étapes"],
    [
      "Liste des participants de l'opération \"Renforcer les parcours par des étapes d'immersion\"",
      "Liste des parcours",
    ],
    ["Tableau d'impact issu du logiciel de suivi Up ABC Clause", "Tableau de suivi"],
    ["Tableau d'impact issu du logiciel de suivi Up ABC Clause", "Tableau"],
    ["Liste des participants accompagnés dans l'année", "Liste de l'année"],
    ["Les devis", "Les demandes de devis"],
    ["Offres d'emploi", "contenu des offres d'emploi"],
    [RELATION, "Pièce d'identité"],
    [HOURS, "Tableau de bord"],
    ["Liste des offres (extraction Up Viesion)", "Liste des mises en relation (extraction Up Viesion)"],
  ])("« %s » is not proved by « %s »", (label, typed) => {
    expect(pieceMatches(label, typed)).toBe(false);
  });

  test.each<[string[], Evidence | null]>([
    [["Liste des offres d'emploi"], "Offres d'emploi"],
    [["Liste des offres d'emploi", "Offres d'emploi"], null],
    [["Liste des offres et offres d'emploi"], null],
    [["Offres d'emploi", "Liste des offres"], null],
  ])("a piece stands for one label: %j", (typed, left) => {
    const asked: Evidence = { all: ["Liste des offres (extraction Up Viesion)", "Offres d'emploi"] };
    expect(missingEvidence(asked, typed)).toEqual(left);
  });
});

describe("the catalogue: a label, its obvious variants, and the labels of the other units", () => {
  const plain = (text: string): string => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const VARIANTS: readonly ((label: string) => string)[] = [
    (label) => label,
    (label) => label.toUpperCase(),
    plain,
    (label) => label.replace(/’/g, "'"),
    (label) => label.replace(/-/g, " "),
    (label) => label.replace(/[.:]/g, " "),
    (label) => `et/ou ${label}`,
    (label) => `Copie de ${label}`,
    (label) => `${label} 2021`,
    (label) => label.replace(/\([^()]*\)/g, ""),
    (label) => label.replace(/[()]/g, ""),
  ];
  const labels = [...new Set(FICHES.flatMap(labelsOf))];

  function labelsOf(fiche: (typeof FICHES)[number]): string[] {
    return fiche.units.flatMap(({ evidence }) => (evidence === undefined ? [] : evidenceLabels(evidence)));
  }

  test.each(labels)("« %s » is proved by itself, however it is written", (label) => {
    expect(VARIANTS.map((variant) => variant(label)).filter((typed) => !pieceMatches(label, typed))).toEqual([]);
  });

  /** What two labels say of the same thing: their first noun, an attendance sheet being called in three ways. */
  const kindOf = (label: string): string =>
    plain(label)
      .toLowerCase()
      .replace(/[’'-]/g, " ")
      .replace(/^feuilles? (d )?(?=emargement)|^prises? de /, "")
      .replace(/^comptes? rendus?/, "cr")
      .split(" ")[0]!
      .replace(/s$/, "");

  /** Labels of one fiche that start with another word and still name one piece. */
  const SAME_PIECE = [
    "Offres d'emploi (extraction Up Viesion et/ou mails...) <= Echanges de mails / courriers",
    "Toute pièce permettant de justifier cette mise en relation (extraction Up Viesion et/ou mails...) <= Echanges de mails / courriers",
    "Fiche action/prescription <= Prescription",
    "Prescription <= Fiche action/prescription",
  ];

  test("no label of another unit of the fiche stands for it, unless both say the same", () => {
    const taken = FICHES.flatMap((fiche) => {
      const own = [...new Set(labelsOf(fiche))];
      return own.flatMap((label) =>
        own
          .filter((other) => other !== label && kindOf(other) !== kindOf(label) && pieceMatches(label, other))
          .map((other) => `${label} <= ${other}`),
      );
    });
    expect([...new Set(taken)].sort()).toEqual([...SAME_PIECE].sort());
  });

  test("« liste » and « extraction » of one thing do not stand for those of another", () => {
    const containers = labels.filter((label) =>
      /^(liste des|extractions?|tableau|fiches?|dossier|rapport|projet) /i.test(label),
    );
    const same = containers.flatMap((label) =>
      containers
        .filter((other) => other !== label && pieceMatches(label, other))
        .map((other) => [label, other].sort().join(" = ")),
    );
    expect([...new Set(same)].sort()).toMatchInlineSnapshot(`
      [
        "Extraction ABC des suivis réalisés par les référents de parcours = Extraction UP Viesion des suivis réalisés par les référents PLIE",
        "Extraction ABC des suivis réalisés par les référents de parcours = Extraction Up Viesion (ABC) des suivis réalisés par les référents de parcours",
        "Extraction ABC des suivis réalisés par les référents de parcours = Extraction Up Viesion des suivis réalisés par le (la) référent(e)",
        "Extraction ABC des suivis réalisés par les référents de parcours = Extraction Up Viesion des suivis réalisés par les référents de parcours",
        "Extraction UP Viesion des suivis réalisés par les référents PLIE = Extraction Up Viesion (ABC) des suivis réalisés par les référents de parcours",
        "Extraction UP Viesion des suivis réalisés par les référents PLIE = Extraction Up Viesion des suivis réalisés par le (la) référent(e)",
        "Extraction UP Viesion des suivis réalisés par les référents PLIE = Extraction Up Viesion des suivis réalisés par les référents de parcours",
        "Extraction UP Viesion des suivis réalisés par les référents PLIE = Extractions ABC (viesion)",
        "Extraction UP Viesion des suivis réalisés par les référents PLIE = Extractions Up Viesion",
        "Extraction UP Viesion des suivis réalisés par les référents PLIE = extraction Up Viesion",
        "Extraction Up Viesion (ABC) des suivis réalisés par les référents de parcours = Extraction Up Viesion des suivis réalisés par le (la) référent(e)",
        "Extraction Up Viesion (ABC) des suivis réalisés par les référents de parcours = Extraction Up Viesion des suivis réalisés par les référents de parcours",
        "Extraction Up Viesion (ABC) des suivis réalisés par les référents de parcours = Extractions ABC (viesion)",
        "Extraction Up Viesion (ABC) des suivis réalisés par les référents de parcours = Extractions Up Viesion",
        "Extraction Up Viesion (ABC) des suivis réalisés par les référents de parcours = extraction Up Viesion",
        "Extraction Up Viesion des suivis réalisés par le (la) référent(e) = Extraction Up Viesion des suivis réalisés par les référents de parcours",
        "Extraction Up Viesion des suivis réalisés par le (la) référent(e) = Extractions ABC (viesion)",
        "Extraction Up Viesion des suivis réalisés par le (la) référent(e) = Extractions Up Viesion",
        "Extraction Up Viesion des suivis réalisés par le (la) référent(e) = extraction Up Viesion",
        "Extraction Up Viesion des suivis réalisés par les référents de parcours = Extractions ABC (viesion)",
        "Extraction Up Viesion des suivis réalisés par les référents de parcours = Extractions Up Viesion",
        "Extraction Up Viesion des suivis réalisés par les référents de parcours = extraction Up Viesion",
        "Extractions ABC (clause) précisant le nombre d'heures réalisées (tableau d'impact) = Extractions d'UP ABC Clause",
        "Extractions ABC (viesion) = Extractions Up ABC Viesion permettant d'identifier les employeurs et le contenu des offres d'emploi",
        "Extractions ABC (viesion) = Extractions Up ABC Viesion permettant d'identifier les mises en relation sur les offres d'emploi",
        "Extractions ABC (viesion) = Extractions Up Viesion",
        "Extractions ABC (viesion) = extraction Up Viesion",
        "Extractions Up ABC Viesion permettant d'identifier les employeurs et le contenu des offres d'emploi = Extractions Up Viesion",
        "Extractions Up ABC Viesion permettant d'identifier les employeurs et le contenu des offres d'emploi = extraction Up Viesion",
        "Extractions Up ABC Viesion permettant d'identifier les mises en relation sur les offres d'emploi = Extractions Up Viesion",
        "Extractions Up ABC Viesion permettant d'identifier les mises en relation sur les offres d'emploi = extraction Up Viesion",
        "Extractions Up Viesion = extraction Up Viesion",
        "Fiche d'évaluation de l'étape = Fiches d'évaluation individuelle des étapes de mise en situation professionnelle",
        "Fiche d'évaluation de l'étape = Fiches d'évaluation individuelles d'étape de mise en situation professionnelle",
        "Fiches d'évaluation individuelle des étapes de mise en situation professionnelle = Fiches d'évaluation individuelles d'étape de mise en situation professionnelle",
        "Liste des marchés = Liste des marchés concernés",
        "Liste des participants (extraction Up Viesion) = Liste des participants accompagnés dans l'année",
        "Liste des participants (extraction Up Viesion) = Liste des participants de l'opération "Renforcer les parcours par des étapes d'immersion"",
        "Liste des participants = Liste des participants (extraction Up Viesion)",
        "Liste des participants = Liste des participants accompagnés dans l'année",
        "Liste des participants = Liste des participants de l'opération "Renforcer les parcours par des étapes d'immersion"",
        "Liste des participants accompagnés dans l'année = Liste des participants de l'opération "Renforcer les parcours par des étapes d'immersion"",
        "Tableau d'impact issu du logiciel de suivi Up ABC Clause = tableau d'impact issu du logiciel de suivi UP abc Clause",
      ]
    `);
  });
});

import { person } from "../../support/person-builder";

const agen = person("agenais");

describe("the explanation of an exit", () => {
  it.each([
    [
      "un CDI trop court",
      agen.leaves("CDI", "04/08/2021").works("CDI", "01/03/2021"),
      "CDI du 01/03/2021 : 5 mois et 4 jours à la validation, 6 mois requis",
    ],
    [
      "des contrats successifs",
      agen
        .leaves("AGE-P06", "30/09/2021")
        .works("CDD", "01/01/2021", "31/03/2021")
        .works("CDI", "27/06/2021", "30/09/2021"),
      "186 jours sur 9 mois, 180 requis (6 mois)",
    ],
    [
      "des heures d'intérim",
      agen.leaves("AGE-P03", "31/12/2021").works("Intérim", "03/05/2021", "17/12/2021", { workedHours: 899 }),
      "899 h sur 9 mois dans la même agence, 900 h requises",
    ],
    [
      "des heures au prorata",
      agen.leaves("AGE-P03", "31/12/2021").works("Intérim", "01/02/2021", "17/12/2021", { workedHours: 1000 }),
      "environ 816 h sur 9 mois dans la même agence, 900 h requises",
    ],
    [
      "une durée prévue trop courte",
      agen.leaves("AGE-P02", "31/12/2021").works("CDD", "01/03/2021", null, { plannedMonths: 5 }),
      "306 jours chez le même employeur, 181 requis (6 mois) ; durée prévue de 5 mois, 6 mois requis",
    ],
    [
      "une durée prévue suffisante, dont rien n'est dit",
      agen.leaves("AGE-P02", "31/07/2021").works("CDD", "01/04/2021", null, { plannedMonths: 6 }),
      "122 jours chez le même employeur, 181 requis (6 mois)",
    ],
    [
      "des missions interrompues",
      person("bordeaux").leaves("BDX-P03", "31/12/2021").works("Intérim", "03/05/2021", "30/07/2021"),
      "2 mois et 28 jours sans interruption dans la même agence, 6 mois requis",
    ],
    [
      "aucun contrat du type",
      agen.leaves("CDI", "31/12/2021").works("CDD", "01/03/2021"),
      "aucun contrat CDI (saisi : CDD)",
    ],
    [
      "un temps réduit non choisi",
      person("bordeaux")
        .leaves("CDI", "31/12/2021")
        .works("CDI", "01/03/2021", null, { workingTime: "Réduit", volunteer: "Non" }),
      "aucun contrat ne convient (temps réduit sans volontariat)",
    ],
    [
      "une entreprise trop jeune",
      agen.leaves("AGE-P08", "01/09/2021").works("Création d'entreprise", "12/03/2021"),
      "immatriculation du 12/03/2021 : 6 mois le 12/09/2021",
    ],
    [
      "une entreprise créée après la sortie",
      agen.leaves("AGE-P08", "01/09/2021").works("Création d'entreprise", "12/09/2021"),
      "aucun contrat ne convient (contrat commencé après la validation)",
    ],
    [
      "un avis défavorable",
      agen.leaves("AGE-P10", "31/12/2021").answers({ participantConsent: "Oui", commissionDecision: "Défavorable" }),
      "Avis commission : Défavorable, Favorable requis",
    ],
    [
      "une incarcération trop courte",
      agen.leaves("AGE-A02", "31/12/2021").answers({ suspensionStart: "01/06/2021", suspensionEnd: "15/07/2021" }),
      "1 mois et 15 jours, plus de 3 mois requis",
    ],
  ])("%s", (_, someone, constat) => {
    expect(someone.judged().constat.replace(/[\u00a0\u202f]/g, " ")).toBe(constat);
  });

  it("names missing data by their columns and rows", () => {
    const { missing } = agen
      .leaves("AGE-P02", "31/12/2021")
      .works("CDD", "01/03/2021", null, { workingTime: null })
      .judged();
    expect(missing).toEqual(["Temps (Contrats, ligne 4)", "Durée prévue (mois) (Contrats, ligne 4)"]);
  });

  it("names the sheet, the rows and the answers that are not there", () => {
    expect(agen.leaves("CDI", "31/12/2021").judged().missing).toEqual(["aucune ligne dans Contrats"]);
    expect(agen.leaves("Maternité", "31/12/2021").judged().missing).toEqual(["Volonté de reprise"]);
  });

  it("gives the whole reasoning, part by part", () => {
    const { reasons } = person("grand-perigueux")
      .leaves("GP-P04", "31/12/2021")
      .works("CDD", "01/01/2021", "19/09/2021", { workedHours: 1300 })
      .judged();
    expect(reasons.map(({ depth, truth, any }) => [depth, truth, any])).toEqual([
      [0, "met", true],
      [1, "unmet", false],
      [1, "met", false],
    ]);
  });

  it("tells the other positive lines that the contracts satisfy, positive before dynamic", () => {
    const twoJobs = person("bordeaux")
      .leaves("BDX-P02", "31/12/2021")
      .works("CDI", "01/01/2021", null, { workedHours: 1500 })
      .works("EI", "01/01/2021");
    const { verdict, alternatives } = twoJobs.judged();
    expect(verdict).toBe("refused");
    expect(alternatives.map(({ id }) => id)).toEqual(["BDX-P01", "BDX-P04", "BDX-D01"]);
  });

  it("says nothing of a row that declares no exit", () => {
    expect(agen.works("CDI", "01/01/2021").judged()).toMatchObject({
      verdict: "none",
      declared: null,
      line: null,
      reasons: [],
      alternatives: [],
    });
  });
});

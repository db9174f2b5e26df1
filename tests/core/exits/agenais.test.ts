import type { ContractType } from "../../../src/core/exits/criteria/contract";
import type { ExampleCells } from "../../../src/core/rules/rule";
import { itJudges, person } from "../../support/person-builder";

const agen = person("agenais");
const approved: ExampleCells = {
  referentConsent: "Oui",
  participantConsent: "Oui",
  commissionDecision: "Favorable",
  commissionDate: "01/02/2022",
};

itJudges("AGE-P01 CDI, 6 mois ou plus", [
  ["six mois jour pour jour", agen.leaves("AGE-P01", "31/08/2021").works("CDI", "01/03/2021"), "vérifiée"],
  ["un jour de moins", agen.leaves("AGE-P01", "30/08/2021").works("CDI", "01/03/2021"), "refusée"],
  ["nommée par son libellé", agen.leaves("CDI", "31/08/2021").works("CDI", "01/03/2021"), "vérifiée"],
  [
    "temps réduit non choisi, admis sur cette ligne",
    agen.leaves("AGE-P01", "31/08/2021").works("CDI", "01/03/2021", null, { workingTime: "Réduit", volunteer: "Non" }),
    "vérifiée",
  ],
  ["fin de mois : du 31/08 au 27/02", agen.leaves("CDI", "27/02/2022").works("CDI", "31/08/2021"), "vérifiée"],
  ["fin de mois, la veille", agen.leaves("CDI", "26/02/2022").works("CDI", "31/08/2021"), "refusée"],
  [
    "année bissextile : du 31/08/2023 au 27/02/2024",
    agen.controlledOn("31/12/2024").leaves("CDI", "27/02/2024").works("CDI", "31/08/2023"),
    "refusée",
  ],
  [
    "année bissextile, le 28/02/2024",
    agen.controlledOn("31/12/2024").leaves("CDI", "28/02/2024").works("CDI", "31/08/2023"),
    "vérifiée",
  ],
  [
    "CDI terminé avant la validation, après six mois",
    agen.leaves("CDI", "31/12/2021").works("CDI", "01/03/2021", "30/09/2021"),
    "vérifiée",
    "limite",
  ],
  [
    "CDI terminé avant la validation, lecture stricte",
    agen
      .reading({ "G-03": "en cours à la validation" })
      .leaves("CDI", "31/12/2021")
      .works("CDI", "01/03/2021", "30/09/2021"),
    "refusée",
  ],
  ["CDI rompu avant six mois", agen.leaves("CDI", "31/12/2021").works("CDI", "01/03/2021", "31/07/2021"), "refusée"],
  ["un CDD seulement", agen.leaves("CDI", "31/12/2021").works("CDD", "01/03/2021"), "refusée"],
  ["date de début absente", agen.leaves("CDI", "31/12/2021").works("CDI", null), "à compléter"],
  ["date de fin illisible", agen.leaves("CDI", "31/12/2021").works("CDI", "01/03/2021", "bientôt"), "à compléter"],
  [
    "date de fin illisible, mais trop court de toute façon",
    agen.leaves("CDI", "31/05/2021").works("CDI", "01/03/2021", "bientôt"),
    "refusée",
  ],
  ["aucun contrat saisi", agen.leaves("CDI", "31/12/2021"), "à compléter"],
  ["aucune date de sortie", agen.leaves("CDI", null).works("CDI", "01/03/2021"), "à compléter"],
  [
    "la sortie de l'opération ne tient pas lieu de sortie du PLIE",
    agen.leaves("CDI", null).answers({ exitDate: "31/08/2021" }).works("CDI", "01/03/2021"),
    "à compléter",
  ],
  [
    "une date de sortie PLIE illisible n'est pas remplacée",
    agen.leaves("CDI", null).answers({ plieExitDate: "fin août", exitDate: "31/08/2021" }).works("CDI", "01/03/2021"),
    "à compléter",
  ],
  [
    "le plus favorable de deux CDI",
    agen.leaves("CDI", "31/12/2021").works("CDI", "01/11/2021").works("CDI", "01/03/2021"),
    "vérifiée",
  ],
  [
    "sortie datée du début de l'emploi",
    agen.reading({ "G-09": "début de l'emploi" }).leaves("CDI", "01/03/2021").works("CDI", "01/03/2021"),
    "vérifiée",
  ],
  [
    "sortie datée du début de l'emploi, échéance à venir",
    agen
      .reading({ "G-09": "début de l'emploi" })
      .controlledOn("30/06/2021")
      .leaves("CDI", "01/03/2021")
      .works("CDI", "01/03/2021"),
    "à compléter",
  ],
]);

const cdd = (end: string, more: ExampleCells = {}) =>
  agen.leaves("AGE-P02", "31/12/2021").works("CDD", "01/03/2021", end, more);

itJudges("AGE-P02 CDD de plus de 6 mois chez le même employeur", [
  ["huit mois", cdd("31/10/2021"), "vérifiée"],
  ["exactement six mois", cdd("31/08/2021"), "vérifiée", "limite"],
  ["exactement six mois, lecture stricte", cdd("31/08/2021").reading({ "G-01": "plus de 6 mois" }), "refusée"],
  ["six mois et un jour, lecture stricte", cdd("01/09/2021").reading({ "G-01": "plus de 6 mois" }), "vérifiée"],
  ["cinq mois", cdd("31/07/2021"), "refusée"],
  ["temps réduit choisi", cdd("31/10/2021", { workingTime: "Réduit", volunteer: "Oui" }), "vérifiée"],
  ["temps réduit non choisi", cdd("31/10/2021", { workingTime: "Réduit", volunteer: "Non" }), "refusée"],
  ["temps réduit, volontariat non renseigné", cdd("31/10/2021", { workingTime: "Réduit" }), "à compléter"],
  ["temps non renseigné", cdd("31/10/2021", { workingTime: null }), "à compléter"],
  [
    "temps réduit choisi, mi-temps au moins",
    cdd("31/10/2021", { workingTime: "Réduit", volunteer: "Oui", weeklyHours: 15 }).reading({
      "G-16": "mi-temps (17,5 heures)",
    }),
    "refusée",
  ],
  [
    "apprentissage en cours, durée prévue",
    agen.leaves("AGE-P02", "31/12/2021").works("Apprentissage", "01/03/2021", null, { plannedMonths: 24 }),
    "vérifiée",
  ],
  ["en cours, durée prévue inconnue", agen.leaves("AGE-P02", "31/12/2021").works("CDD", "01/03/2021"), "à compléter"],
  ["prévu six mois, rompu au bout de trois", cdd("31/05/2021", { plannedMonths: 8 }), "refusée"],
  [
    "prévu six mois, rompu, durée prévue seule",
    cdd("31/05/2021", { plannedMonths: 8 }).reading({ "G-02": "durée prévue seule" }),
    "vérifiée",
  ],
  [
    "trois CDD de trois mois chez le même employeur : aucun signé pour six mois",
    cdd("31/05/2021").works("CDD", "01/06/2021", "31/08/2021").works("CDD", "01/09/2021", "30/11/2021"),
    "refusée",
  ],
  [
    "les mêmes, présence seule",
    cdd("31/05/2021")
      .works("CDD", "01/06/2021", "31/08/2021")
      .works("CDD", "01/09/2021", "30/11/2021")
      .reading({ "G-02": "présence seule" }),
    "vérifiée",
  ],
  [
    "signé pour huit mois ici, présence de six mois ailleurs",
    cdd("31/05/2021", { plannedMonths: 8 })
      .works("CDD", "01/06/2021", "31/08/2021", { employer: "AUTRE" })
      .works("CDD", "01/09/2021", "15/12/2021", { employer: "AUTRE" }),
    "refusée",
  ],
  [
    "employeur non renseigné : peut-être le même",
    cdd("31/05/2021", { plannedMonths: 8 }).works("CDD", "01/06/2021", "30/09/2021", { employer: null }),
    "à compléter",
  ],
]);

const mission = (hours: number | null, more: ExampleCells = {}) =>
  agen.leaves("AGE-P03", "31/12/2021").works("Intérim", "03/05/2021", "17/12/2021", { workedHours: hours, ...more });

itJudges("AGE-P03 900 h dans la même agence sur les 9 derniers mois", [
  ["exactement 900 h", mission(900), "vérifiée"],
  ["899 h", mission(899), "refusée"],
  ["heures absentes", mission(null), "à compléter"],
  [
    "heures absentes, mais mission trop courte pour 900 h",
    agen.leaves("AGE-P03", "31/12/2021").works("Intérim", "01/11/2021", "28/11/2021"),
    "refusée",
  ],
  [
    "deux agences de 600 h",
    mission(600).works("Intérim", "03/05/2021", "17/12/2021", { workedHours: 600, employer: "AUTRE AGENCE" }),
    "refusée",
  ],
  [
    "deux missions dans la même agence",
    mission(600)
      .works("Intérim", "04/01/2021", "30/04/2021", { workedHours: 10 })
      .works("Intérim", "05/04/2021", "30/04/2021", { workedHours: 300 }),
    "vérifiée",
  ],
  [
    "agence absente, qui peut être la même",
    mission(600).works("Intérim", "05/04/2021", "30/04/2021", { workedHours: 300, employer: null }),
    "à compléter",
  ],
  [
    "mission commencée avant la fenêtre, dont la part décide",
    agen.leaves("AGE-P03", "31/12/2021").works("Intérim", "01/02/2021", "17/12/2021", { workedHours: 1000 }),
    "à compléter",
  ],
  [
    "mission à cheval, qui n'y peut rien",
    mission(500).works("Intérim", "01/02/2021", "10/04/2021", { workedHours: 300 }),
    "refusée",
  ],
  [
    "mission à cheval, inutile",
    mission(900).works("Intérim", "01/02/2021", "10/04/2021", { workedHours: 300 }),
    "vérifiée",
  ],
  [
    "mission d'avant la fenêtre",
    agen.leaves("AGE-P03", "31/12/2021").works("Intérim", "04/01/2021", "31/03/2021", { workedHours: 900 }),
    "refusée",
  ],
  [
    "la même mission saisie deux fois",
    mission(450).works("Intérim", "03/05/2021", "17/12/2021", { workedHours: 450 }),
    "refusée",
  ],
  [
    "plus d'heures que les dates n'en permettent",
    agen.leaves("AGE-P03", "31/12/2021").works("Intérim", "01/07/2021", "31/08/2021", { workedHours: 900 }),
    "refusée",
  ],
  ["900 h et 6 mois demandés ensemble", mission(900).reading({ "G-04": "900 heures et 6 mois" }), "vérifiée"],
  [
    "900 h en cinq mois, 6 mois demandés aussi",
    agen
      .reading({ "G-04": "900 heures et 6 mois" })
      .leaves("AGE-P03", "31/12/2021")
      .works("Intérim", "01/06/2021", "31/10/2021", { workedHours: 900 }),
    "refusée",
  ],
]);

const aided = (type: ContractType, line: string, more: ExampleCells = {}) =>
  agen.leaves(line, "28/02/2022").works(type, "01/03/2021", null, { weeklyHours: 20, projectLink: "Oui", ...more });

itJudges("AGE-P04 contrat aidé hors IAE, 20 heures, 12 mois, projet, accords, commission", [
  ["tout y est", aided("Contrat aidé hors IAE", "AGE-P04").answers(approved), "vérifiée"],
  ["19 heures", aided("Contrat aidé hors IAE", "AGE-P04", { weeklyHours: 19 }).answers(approved), "refusée"],
  [
    "heures absentes",
    aided("Contrat aidé hors IAE", "AGE-P04", { weeklyHours: null }).answers(approved),
    "à compléter",
  ],
  [
    "onze mois et 27 jours",
    aided("Contrat aidé hors IAE", "AGE-P04").answers({ ...approved, plieExitDate: "27/02/2022" }),
    "refusée",
  ],
  [
    "sans lien avec le projet",
    aided("Contrat aidé hors IAE", "AGE-P04", { projectLink: "Non" }).answers(approved),
    "refusée",
  ],
  [
    "lien non renseigné",
    aided("Contrat aidé hors IAE", "AGE-P04", { projectLink: null }).answers(approved),
    "à compléter",
  ],
  [
    "accord du référent absent",
    aided("Contrat aidé hors IAE", "AGE-P04").answers({ ...approved, referentConsent: null }),
    "à compléter",
  ],
  [
    "refus du participant",
    aided("Contrat aidé hors IAE", "AGE-P04").answers({ ...approved, participantConsent: "Non" }),
    "refusée",
  ],
  [
    "avis défavorable",
    aided("Contrat aidé hors IAE", "AGE-P04").answers({ ...approved, commissionDecision: "Défavorable" }),
    "refusée",
  ],
  [
    "avis ajourné",
    aided("Contrat aidé hors IAE", "AGE-P04").answers({ ...approved, commissionDecision: "Ajourné" }),
    "refusée",
  ],
]);

itJudges("AGE-P05 contrat aidé IAE, 12 mois, commission", [
  ["contrat aidé IAE", aided("Contrat aidé IAE", "AGE-P05").answers(approved), "vérifiée"],
  ["atelier et chantier d'insertion", aided("ACI", "AGE-P05").answers(approved), "vérifiée"],
  ["entreprise d'insertion", aided("EI", "AGE-P05").answers(approved), "vérifiée"],
  ["association intermédiaire", aided("AI", "AGE-P05").answers(approved), "vérifiée"],
  ["ETTI, qui a sa ligne", aided("ETTI", "AGE-P05").answers(approved), "refusée"],
  ["avis absent", aided("ACI", "AGE-P05"), "à compléter"],
]);

const wholeMonthsOf2020 = (end: string) =>
  agen
    .leaves("AGE-P06", "30/09/2020")
    .works("CDD", "01/01/2020", "29/02/2020")
    .works("CDD", "01/04/2020", "30/04/2020")
    .works("CDD", "01/06/2020", "30/06/2020")
    .works("CDD", "01/08/2020", end);

const successive = (end: string) => agen.leaves("AGE-P06", "30/09/2021").works("CDD", "01/01/2021", end);

itJudges("AGE-P06 contrats successifs, 6 mois sur les 9 derniers mois", [
  [
    "185 jours en deux contrats",
    successive("31/03/2021").works("CDI", "30/06/2021", "30/09/2021").works("CDD", "01/05/2021", "02/05/2021"),
    "vérifiée",
  ],
  [
    "181 jours en deux contrats",
    successive("31/03/2021")
      .works("CDD", "03/07/2021", "30/09/2021", { employer: "AUTRE" })
      .works("CDD", "01/05/2021", "01/05/2021"),
    "vérifiée",
    "limite",
  ],
  ["180 jours", successive("31/03/2021").works("CDD", "03/07/2021", "30/09/2021"), "vérifiée", "limite"],
  ["179 jours", successive("31/03/2021").works("CDD", "04/07/2021", "30/09/2021"), "refusée"],
  [
    "six mois entiers, 180 jours",
    successive("28/02/2021")
      .works("CDD", "01/04/2021", "30/04/2021")
      .works("CDD", "01/06/2021", "30/06/2021")
      .works("CDD", "01/08/2021", "30/09/2021"),
    "vérifiée",
  ],
  ["six mois entiers, avec un 29 février", wholeMonthsOf2020("30/09/2020"), "vérifiée"],
  ["un jour de moins, avec un 29 février : 180 jours", wholeMonthsOf2020("29/09/2020"), "refusée"],
  ["six mois d'un seul tenant, 181 jours", successive("30/06/2021"), "vérifiée"],
  [
    "les mêmes jours deux fois",
    successive("31/03/2021").works("CDI", "01/01/2021", "31/03/2021", { employer: "AUTRE" }),
    "refusée",
  ],
  [
    "contrat à cheval sur la fenêtre",
    agen.leaves("AGE-P06", "30/09/2021").works("CDD", "01/06/2020", "31/05/2021"),
    "refusée",
  ],
  [
    "un contrat d'intérim ne compte pas",
    successive("31/03/2021").works("Intérim", "01/04/2021", "30/09/2021"),
    "refusée",
  ],
  [
    "deux employeurs de trois mois, même employeur demandé",
    successive("31/03/2021")
      .works("CDD", "01/07/2021", "30/09/2021", { employer: "AUTRE" })
      .reading({ "G-11": "même employeur" }),
    "refusée",
  ],
  [
    "un des contrats sans temps de travail",
    successive("31/03/2021").works("CDD", "01/04/2021", "30/09/2021", { workingTime: null }),
    "à compléter",
  ],
]);

const etti = (company: string | null) =>
  agen
    .leaves("AGE-P07", "31/12/2021")
    .works("ETTI", "01/01/2021", "31/03/2021", { userCompany: "USINE A", projectLink: "Oui" })
    .works("ETTI", "01/09/2021", "31/12/2021", { userCompany: company, projectLink: "Oui" });

/** November, December, February, April, June, September: 179 days. */
const SHORT_MONTHS = [
  ["01/11/2020", "31/12/2020"],
  ["01/02/2021", "28/02/2021"],
  ["01/04/2021", "30/04/2021"],
  ["01/06/2021", "30/06/2021"],
] as const;

const shortMonths = (end: string) =>
  [...SHORT_MONTHS, ["01/09/2021", end] as const].reduce(
    (someone, [from, to]) => someone.works("ETTI", from, to, { userCompany: "USINE A", projectLink: "Oui" }),
    agen.leaves("AGE-P07", "30/09/2021").answers(approved),
  );

itJudges("AGE-P07 ETTI, 6 mois sur 12 dans la même entreprise utilisatrice", [
  ["six mois entiers, 179 jours", shortMonths("30/09/2021"), "vérifiée"],
  ["178 jours", shortMonths("29/09/2021"), "refusée"],
  ["même entreprise, 212 jours", etti("usine a").answers(approved), "vérifiée"],
  ["deux entreprises", etti("USINE B").answers(approved), "refusée"],
  ["entreprise absente", etti(null).answers(approved), "à compléter"],
  ["avis absent", etti("USINE A").answers({ ...approved, commissionDecision: null }), "à compléter"],
]);

const business = (day: string, more: ExampleCells = {}) =>
  agen
    .leaves("AGE-P08", day)
    .works("Création d'entreprise", "12/03/2021", null, { workingTime: null, employer: null, ...more });

itJudges("AGE-P08 création d'entreprise, 6 mois après l'inscription", [
  ["six mois jour pour jour", business("12/09/2021"), "vérifiée"],
  ["la veille", business("11/09/2021"), "refusée"],
  ["date absente", business("12/09/2021", { start: null }), "à compléter"],
  ["inscrite au RCS d'après le justificatif", business("12/09/2021", { evidence: "Extrait Kbis" }), "vérifiée"],
  [
    "inscrite ailleurs d'après le justificatif",
    business("12/09/2021", { evidence: "Répertoire des métiers" }),
    "vérifiée",
    "limite",
  ],
  [
    "inscrite ailleurs, RCS exigé",
    business("12/09/2021", { evidence: "Répertoire des métiers" }).reading({ "G-13": "RCS seulement" }),
    "refusée",
  ],
  ["RCS exigé, justificatif absent", business("12/09/2021").reading({ "G-13": "RCS seulement" }), "à compléter"],
  ["arrêtée avant les six mois", business("31/12/2021", { end: "30/06/2021" }), "vérifiée", "limite"],
]);

const training = (end: string | null, more: ExampleCells = {}) =>
  agen
    .leaves("AGE-P09", "31/12/2021")
    .works("Formation qualifiante", "01/03/2021", end, { workingTime: null, projectLink: "Oui", ...more });

itJudges("AGE-P09 formation qualifiante en lien avec le projet", [
  ["terminée", training("30/06/2021", { finished: "Oui" }), "vérifiée"],
  ["longue, en cours depuis dix mois", training("31/05/2022"), "vérifiée"],
  ["longue de dix mois, suivie cinq", training("31/05/2022").answers({ plieExitDate: "31/07/2021" }), "refusée"],
  ["courte et non terminée", training("31/08/2021", { finished: "Non" }), "refusée"],
  ["courte, fin passée mais non confirmée", training("31/08/2021"), "à compléter"],
  ["de sept mois, non terminée", training("30/09/2021", { finished: "Non" }), "à compléter", "limite"],
  ["sans lien avec le projet", training("30/06/2021", { finished: "Oui", projectLink: "Non" }), "refusée"],
  ["lien non renseigné", training("30/06/2021", { finished: "Oui", projectLink: null }), "à compléter"],
  ["en cours, durée inconnue", training(null), "à compléter"],
  [
    "terminée avant la sortie, début non saisi",
    training("30/06/2021", { start: null, finished: "Oui", plannedMonths: 4 }),
    "vérifiée",
  ],
  ["dite terminée, ni début ni fin", training(null, { start: null, finished: "Oui", plannedMonths: 4 }), "à compléter"],
  ["dite terminée, mais après la sortie", training("31/01/2022", { finished: "Oui", plannedMonths: 3 }), "refusée"],
  [
    "neuf mois : la commission dit si elle est longue",
    training("30/11/2021", { finished: "Non" }),
    "à compléter",
    "limite",
  ],
  [
    "neuf mois, longue au-delà de neuf",
    training("30/11/2021", { finished: "Non" }).reading({ formationLongue: "plus de 9 mois" }),
    "refusée",
  ],
  [
    "neuf mois, longue à partir de six",
    training("30/11/2021", { finished: "Non" }).reading({ formationLongue: "plus de 6 mois" }),
    "vérifiée",
  ],
]);

itJudges("AGE-P10 cas particulier", [
  ["accord et avis", agen.leaves("AGE-P10", "31/12/2021").answers(approved), "vérifiée", "limite"],
  ["avis absent", agen.leaves("AGE-P10", "31/12/2021").answers({ participantConsent: "Oui" }), "à compléter", "limite"],
  [
    "refus du participant",
    agen.leaves("AGE-P10", "31/12/2021").answers({ ...approved, participantConsent: "Non" }),
    "refusée",
  ],
]);

const away = (line: string, start: string, end: string | null) =>
  agen.leaves(line, "31/12/2021").answers({ suspensionStart: start, suspensionEnd: end });

itJudges("AGE autres sorties et suspensions", [
  ["déménagement", agen.leaves("Déménagement", "31/12/2021"), "sans objet"],
  ["décès", agen.leaves("Décès", "31/12/2021"), "sans objet"],
  ["retraite, non prévue", agen.leaves("Retraite", "31/12/2021"), "inconnue"],
  [
    "retraite, admise",
    agen.reading({ "G-08": "comme un déménagement" }).leaves("Retraite", "31/12/2021"),
    "sans objet",
  ],
  ["abandon", agen.leaves("AGE-N01", "31/12/2021"), "sans objet"],
  ["non-respect du contrat", agen.leaves("non respect du contrat d'engagement", "31/12/2021"), "sans objet"],
  ["incarcération de quatre mois", away("AGE-A02", "01/06/2021", "30/09/2021"), "vérifiée"],
  ["incarcération de deux mois", away("AGE-A02", "01/06/2021", "31/07/2021"), "refusée"],
  ["incarcération d'exactement trois mois", away("AGE-A02", "01/06/2021", "31/08/2021"), "à compléter", "limite"],
  [
    "exactement trois mois, lue comme une sortie",
    away("AGE-A02", "01/06/2021", "31/08/2021").reading({ "G-07": "sortie" }),
    "vérifiée",
  ],
  [
    "exactement trois mois, lue comme une suspension",
    away("AGE-A02", "01/06/2021", "31/08/2021").reading({ "G-07": "suspension" }),
    "refusée",
  ],
  ["incarcération en cours depuis six mois", away("AGE-A02", "01/06/2021", null), "vérifiée"],
  ["incarcération en cours depuis un mois", away("AGE-A02", "01/12/2021", null), "à compléter"],
  ["dates absentes", agen.leaves("AGE-A02", "31/12/2021"), "à compléter"],
  ["« Incarcération » sans catégorie : deux lignes", agen.leaves("Incarcération", "31/12/2021"), "inconnue"],
  [
    "« Incarcération » avec sa catégorie",
    away("Incarcération", "01/06/2021", "30/09/2021").answers({ plieExitCategory: "Autre" }),
    "vérifiée",
  ],
  ["maternité, sans reprise", agen.leaves("Maternité", "31/12/2021").answers({ returnToWork: "Non" }), "vérifiée"],
  ["maternité, avec reprise", agen.leaves("Maternité", "31/12/2021").answers({ returnToWork: "Oui" }), "refusée"],
  ["maternité, non renseigné", agen.leaves("Maternité", "31/12/2021"), "à compléter"],
  ["santé", agen.leaves("AGE-S01", null), "sans objet"],
  ["suspension de deux mois", away("AGE-S02", "01/06/2021", "31/07/2021").answers({ plieExitDate: null }), "vérifiée"],
  ["suspension de quatre mois", away("AGE-S02", "01/06/2021", "30/09/2021").answers({ plieExitDate: null }), "refusée"],
  [
    "suspension d'exactement trois mois",
    away("AGE-S02", "01/06/2021", "31/08/2021").answers({ plieExitDate: null }),
    "à compléter",
    "limite",
  ],
  ["ligne d'un autre PLIE", agen.leaves("GP-P01", "31/12/2021").works("CDI", "01/01/2021"), "inconnue"],
]);

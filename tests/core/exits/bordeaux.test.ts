import type { ExampleCells } from "../../../src/core/rules/rule";
import { itJudges, person } from "../../support/person-builder";

const bordeaux = person("bordeaux");
const leaving = (line: string) => bordeaux.leaves(line, "31/12/2021");

itJudges("BDX-P01 CDI", [
  ["temps plein, huit mois", leaving("BDX-P01").works("CDI", "01/05/2021"), "vérifiée"],
  ["cinq mois", leaving("BDX-P01").works("CDI", "02/08/2021"), "refusée"],
  [
    "temps réduit non choisi",
    leaving("BDX-P01").works("CDI", "01/05/2021", null, { workingTime: "Réduit", volunteer: "Non" }),
    "refusée",
  ],
  ["temps non renseigné", leaving("BDX-P01").works("CDI", "01/05/2021", null, { workingTime: null }), "à compléter"],
]);

itJudges("BDX-P02 CDD > 6 mois", [
  ["huit mois", leaving("BDX-P02").works("CDD", "01/05/2021", "31/12/2021"), "vérifiée"],
  [
    "professionnalisation",
    leaving("BDX-P02").works("Professionnalisation", "01/05/2021", null, { plannedMonths: 12 }),
    "vérifiée",
  ],
  ["exactement six mois", leaving("BDX-P02").works("CDD", "01/07/2021", "31/12/2021"), "vérifiée", "limite"],
  [
    "signé pour cinq mois",
    leaving("BDX-P02").works("CDD", "01/05/2021", "31/12/2021", { plannedMonths: 5 }),
    "refusée",
  ],
  [
    "employeur absent des deux contrats",
    leaving("BDX-P02")
      .works("CDD", "01/03/2021", "30/06/2021", { employer: null, plannedMonths: 7 })
      .works("CDD", "01/07/2021", "30/11/2021", { employer: null }),
    "à compléter",
  ],
]);

const missions = (between: readonly (readonly [string, string])[], more: ExampleCells = {}) =>
  between.reduce((someone, [start, end]) => someone.works("Intérim", start, end, more), leaving("BDX-P03"));

itJudges("BDX-P03 intérim, 6 mois dans la même agence, sans interruption", [
  ["une mission de sept mois", missions([["03/05/2021", "03/12/2021"]]), "vérifiée"],
  ["exactement six mois", missions([["01/06/2021", "30/11/2021"]]), "vérifiée", "limite"],
  [
    "des missions séparées par un week-end",
    missions([
      ["03/05/2021", "30/07/2021"],
      ["02/08/2021", "05/11/2021"],
    ]),
    "vérifiée",
  ],
  [
    "séparées par le 1er novembre",
    missions([
      ["03/05/2021", "29/10/2021"],
      ["02/11/2021", "10/12/2021"],
    ]),
    "vérifiée",
  ],
  [
    "un jour ouvré d'interruption",
    missions([
      ["03/05/2021", "30/07/2021"],
      ["03/08/2021", "05/11/2021"],
    ]),
    "à compléter",
    "limite",
  ],
  [
    "un jour ouvré, lecture stricte",
    missions([
      ["03/05/2021", "30/07/2021"],
      ["03/08/2021", "05/11/2021"],
    ]).reading({ "G-06": "aucun jour ouvré" }),
    "refusée",
  ],
  [
    "un jour ouvré, 7 jours admis",
    missions([
      ["03/05/2021", "30/07/2021"],
      ["03/08/2021", "05/11/2021"],
    ]).reading({ "G-06": "7 jours admis" }),
    "vérifiée",
  ],
  [
    "sept jours d'interruption",
    missions([
      ["03/05/2021", "30/07/2021"],
      ["07/08/2021", "05/11/2021"],
    ]),
    "à compléter",
    "limite",
  ],
  [
    "huit jours d'interruption",
    missions([
      ["03/05/2021", "30/07/2021"],
      ["08/08/2021", "05/11/2021"],
    ]),
    "refusée",
  ],
  [
    "deux agences qui se suivent",
    missions([["03/05/2021", "30/07/2021"]]).works("Intérim", "02/08/2021", "05/11/2021", { employer: "AUTRE AGENCE" }),
    "refusée",
  ],
  [
    "agence absente",
    missions([["03/05/2021", "30/07/2021"]]).works("Intérim", "02/08/2021", "05/11/2021", { employer: null }),
    "à compléter",
  ],
  ["vingt-sept missions d'une semaine", missions(weeks("2021-05-03", 27)), "vérifiée"],
  ["cinq mois", missions([["03/05/2021", "01/10/2021"]]), "refusée"],
]);

/** So many weeks from a Monday, each from Monday to Friday. */
function weeks(monday: string, count: number): (readonly [string, string])[] {
  const first = Date.parse(monday);
  const text = (day: number): string =>
    new Date(first + day * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join("/");
  return Array.from({ length: count }, (_, week) => [text(week * 7), text(week * 7 + 4)] as const);
}

/** « 39 semaines » as 273 days. */
const DAYS = { "G-22": "semaines entières de 7 jours" };

const spread = (second: string) =>
  leaving("BDX-P04")
    .reading(DAYS)
    .works("CDD", "01/01/2021", "30/06/2021")
    .works("CESU", "01/07/2021", second, { employer: "AUTRE" });

itJudges("BDX-P04 contrats successifs, 39 semaines ou 1 200 heures sur 12 mois", [
  ["exactement 273 jours", spread("30/09/2021"), "vérifiée"],
  ["272 jours, heures inconnues", spread("29/09/2021"), "à compléter"],
  [
    "272 jours et 1 199 heures",
    leaving("BDX-P04").reading(DAYS).works("CDD", "01/01/2021", "29/09/2021", { workedHours: 1199 }),
    "refusée",
  ],
  [
    "200 jours et 1 200 heures",
    leaving("BDX-P04").works("Intérim", "01/01/2021", "19/07/2021", { workedHours: 1200 }),
    "vérifiée",
  ],
  [
    "les deux demandés",
    leaving("BDX-P04")
      .works("Intérim", "01/01/2021", "19/07/2021", { workedHours: 1200 })
      .reading({ "G-05": "les deux" }),
    "refusée",
  ],
  [
    "les mêmes jours chez deux employeurs",
    leaving("BDX-P04")
      .works("CDD", "01/01/2021", "30/06/2021", { workedHours: 400 })
      .works("CESU", "01/01/2021", "30/06/2021", { employer: "AUTRE", workedHours: 200 }),
    "refusée",
  ],
  ["contrat commencé avant la fenêtre", leaving("BDX-P04").works("CDD", "01/06/2020", "30/09/2021"), "vérifiée"],
  [
    "contrat commencé avant la fenêtre, un jour de moins",
    leaving("BDX-P04")
      .reading({ ...DAYS, "G-20": "12 derniers mois" })
      .works("CDD", "01/06/2020", "29/09/2021", { workedHours: 1000 }),
    "refusée",
  ],
  ["contrat en cours à la sortie", leaving("BDX-P04").works("CDI", "03/04/2021"), "vérifiée"],
  [
    "contrat en cours, 272 jours",
    leaving("BDX-P04").reading(DAYS).works("CDI", "04/04/2021", null, { workedHours: 1100 }),
    "refusée",
  ],
  [
    "année bissextile : 273 jours au 29/09/2020",
    bordeaux.leaves("BDX-P04", "31/12/2020").works("CDD", "01/01/2020", "29/09/2020"),
    "vérifiée",
  ],
]);

itJudges("BDX-D01 et D02 : EI, ETTI", [
  ["EI, douze mois", leaving("BDX-D01").works("EI", "01/01/2021"), "vérifiée"],
  ["EI, douze mois moins un jour", leaving("BDX-D01").works("EI", "02/01/2021"), "refusée"],
  ["EI, début illisible", leaving("BDX-D01").works("EI", "janvier"), "à compléter"],
  ["ACI, qui n'a pas de ligne à Bordeaux", leaving("BDX-D01").works("ACI", "01/01/2021"), "refusée"],
  ["ETTI, 39 semaines", leaving("BDX-D02").works("ETTI", "01/01/2021", "30/09/2021"), "vérifiée"],
  [
    "ETTI, 1 200 heures",
    leaving("BDX-D02").works("ETTI", "01/03/2021", "30/09/2021", { workedHours: 1200 }),
    "vérifiée",
  ],
  [
    "ETTI, ni l'un ni l'autre",
    leaving("BDX-D02").works("ETTI", "01/03/2021", "30/09/2021", { workedHours: 1199 }),
    "refusée",
  ],
  ["ETTI, heures absentes", leaving("BDX-D02").works("ETTI", "01/03/2021", "30/09/2021"), "à compléter"],
]);

itJudges("BDX-D03 contrats aidés hors SIAE, 1 200 heures sur 12 mois", [
  [
    "1 200 heures",
    leaving("BDX-D03").works("Contrat aidé hors IAE", "01/01/2021", null, { workedHours: 1200 }),
    "vérifiée",
  ],
  [
    "1 199 heures",
    leaving("BDX-D03").works("Contrat aidé hors IAE", "01/01/2021", null, { workedHours: 1199 }),
    "refusée",
  ],
  ["heures absentes", leaving("BDX-D03").works("Contrat aidé hors IAE", "01/01/2021"), "à compléter"],
  [
    "contrat aidé IAE",
    leaving("BDX-D03").works("Contrat aidé IAE", "01/01/2021", null, { workedHours: 1200 }),
    "refusée",
  ],
]);

itJudges("BDX-D04 à D07", [
  ["entreprise de six mois", leaving("BDX-D04").works("Création d'entreprise", "30/06/2021"), "vérifiée"],
  ["entreprise trop jeune", leaving("BDX-D04").works("Création d'entreprise", "01/07/2021"), "refusée"],
  ["entreprise sans date", leaving("BDX-D04").works("Création d'entreprise", null), "à compléter"],
  [
    "formation terminée",
    leaving("BDX-D05").works("Formation qualifiante", "01/02/2021", "30/06/2021", {
      finished: "Oui",
      projectLink: "Oui",
    }),
    "vérifiée",
  ],
  [
    "formation abandonnée",
    leaving("BDX-D05").works("Formation qualifiante", "01/02/2021", "30/06/2021", {
      finished: "Non",
      projectLink: "Oui",
    }),
    "refusée",
  ],
  [
    "formation sans précision",
    leaving("BDX-D05").works("Formation qualifiante", "01/02/2021", "30/06/2021"),
    "à compléter",
  ],
  ["veille de parcours, non comptée", leaving("Veille de parcours"), "sans objet"],
  ["transfert, non compté", leaving("BDX-D07"), "sans objet"],
  [
    "veille comptée, sans avis",
    leaving("BDX-D06").reading({ "G-15": "comptés comme sorties" }),
    "à compléter",
    "limite",
  ],
  [
    "veille comptée, avis favorable",
    leaving("BDX-D06").reading({ "G-15": "comptés comme sorties" }).answers({ commissionDecision: "Favorable" }),
    "vérifiée",
    "limite",
  ],
]);

const away = (line: string, end: string | null) =>
  leaving(line).answers({
    suspensionStart: "01/06/2021",
    suspensionEnd: end,
    plieExitDate: line === "BDX-S02" ? null : "31/12/2021",
  });

itJudges("BDX autres sorties et suspensions", [
  ["déménagement", leaving("BDX-A01"), "sans objet"],
  ["incarcération de quatre mois", away("BDX-A02", "30/09/2021"), "vérifiée"],
  ["incarcération d'un mois", away("BDX-A02", "30/06/2021"), "refusée"],
  ["incarcération d'exactement trois mois", away("BDX-A02", "31/08/2021"), "à compléter", "limite"],
  ["« du 1er juin au 1er septembre » : aussi trois mois", away("BDX-A02", "01/09/2021"), "à compléter", "limite"],
  ["maternité sans reprise", leaving("BDX-A03").answers({ returnToWork: "Non" }), "vérifiée"],
  ["maternité avec reprise", leaving("BDX-A03").answers({ returnToWork: "Oui" }), "refusée"],
  ["maternité, non renseigné", leaving("BDX-A03"), "à compléter"],
  ["abandon", leaving("BDX-N01"), "sans objet"],
  ["non-respect du contrat", leaving("BDX-N02"), "sans objet"],
  ["santé", leaving("BDX-S01"), "sans objet"],
  ["incarcération de deux mois", away("BDX-S02", "31/07/2021"), "vérifiée"],
  ["incarcération de quatre mois", away("BDX-S02", "30/09/2021"), "refusée"],
  ["incarcération en cours depuis sept mois", away("BDX-S02", null).controlledOn("31/12/2021"), "refusée"],
]);

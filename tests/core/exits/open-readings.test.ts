import { itJudges, person } from "../../support/person-builder";

/** What the texts leave open (docs/domain.md 6.6): the default of each setting, then its other reading. */
const agen = person("agenais");
const bordeaux = person("bordeaux");
const garonne = person("hauts-de-garonne");

itJudges("G-19 : les heures d'un contrat aidé en IAE", [
  ["26 heures", insertion(26), "vérifiée"],
  ["16 heures", insertion(16), "vérifiée"],
  ["15 heures, à trancher", insertion(15), "vérifiée", "limite"],
  ["heures inconnues", insertion(null), "vérifiée"],
  ["19 heures, quand il en faut 20", insertion(19).reading({ "G-19": "20 heures" }), "refusée"],
  ["20 heures, quand il en faut 20", insertion(20).reading({ "G-19": "20 heures" }), "vérifiée"],
  ["heures inconnues, quand il en faut 20", insertion(null).reading({ "G-19": "20 heures" }), "à compléter"],
]);

function insertion(weeklyHours: number | null) {
  return agen
    .leaves("AGE-P05", "31/12/2021")
    .answers({ commissionDecision: "Favorable", commissionDate: "15/12/2021" })
    .works("ACI", "01/12/2020", null, { weeklyHours });
}

const longAgo = bordeaux.leaves("BDX-P04", "31/12/2021").works("CDD", "01/06/2020", "31/03/2021");

itJudges("G-20 : « sur période de 12 mois »", [
  ["dix mois, finis neuf mois avant la sortie", longAgo, "vérifiée"],
  ["les mêmes, sur les 12 derniers mois", longAgo.reading({ "G-20": "12 derniers mois" }), "refusée"],
  [
    "avant l'entrée dans le PLIE, ce n'est pas le parcours",
    bordeaux
      .answers({ plieEntryDate: "01/02/2021" })
      .leaves("BDX-P04", "31/12/2021")
      .works("CDD", "01/06/2020", "31/03/2021", { workedHours: 1100 }),
    "refusée",
  ],
  [
    "« sur les 9 derniers mois » reste ce qu'il est",
    agen.leaves("AGE-P06", "31/12/2021").works("CDD", "01/06/2020", "31/12/2020"),
    "refusée",
  ],
]);

const renewed = (employer: string) =>
  garonne
    .controlledOn("31/12/2025")
    .leaves("HDG-P02", "31/08/2024")
    .works("CDD", "01/01/2024", "30/04/2024")
    .works("CDD", "02/05/2024", "31/08/2024", { employer });

itJudges("G-21 : un contrat renouvelé", [
  ["4 mois et 4 mois au même employeur, un 1er mai entre les deux", renewed("ATELIERS EXEMPLE"), "vérifiée"],
  ["deux employeurs", renewed("AUTRE"), "refusée"],
  ["lus comme deux contrats", renewed("ATELIERS EXEMPLE").reading({ "G-21": "des contrats distincts" }), "refusée"],
  [
    "un mois sans contrat entre les deux",
    garonne
      .controlledOn("31/12/2025")
      .leaves("HDG-P02", "30/09/2024")
      .works("CDD", "01/01/2024", "30/04/2024")
      .works("CDD", "03/06/2024", "30/09/2024"),
    "refusée",
  ],
  [
    "douze mois d'insertion en trois contrats",
    bordeaux
      .leaves("BDX-D01", "31/12/2021")
      .works("EI", "01/01/2021", "30/04/2021")
      .works("EI", "01/05/2021", "31/08/2021")
      .works("EI", "01/09/2021", "31/12/2021"),
    "vérifiée",
  ],
  [
    "trois CDD de trois mois : la ligne veut un contrat signé pour six",
    agen
      .leaves("AGE-P02", "31/12/2021")
      .works("CDD", "01/04/2021", "30/06/2021")
      .works("CDD", "01/07/2021", "30/09/2021")
      .works("CDD", "01/10/2021", "31/12/2021"),
    "refusée",
  ],
]);

/** From a Monday, so many weeks of five days at 28 hours. */
const missions = (count: number) =>
  Array.from({ length: count }, (_, week) => week).reduce(
    (someone, week) => {
      const monday = Date.UTC(2021, 0, 4) + week * 7 * 86_400_000;
      const text = (day: number): string => new Date(day).toISOString().slice(0, 10).split("-").reverse().join("/");
      return someone.works("Intérim", text(monday), text(monday + 4 * 86_400_000), { workedHours: 28 });
    },
    bordeaux.leaves("BDX-P04", "31/12/2021"),
  );

itJudges("G-22 : « 39 semaines »", [
  ["quarante missions du lundi au vendredi", missions(40), "vérifiée"],
  ["trente-neuf", missions(39), "vérifiée"],
  ["trente-huit", missions(38), "refusée"],
  ["quarante, comptées en jours", missions(40).reading({ "G-22": "semaines entières de 7 jours" }), "refusée"],
]);

const employedBefore = agen.answers({ plieEntryDate: "01/03/2021" }).leaves("AGE-P01", "31/12/2021");
const before = employedBefore.works("CDI", "01/02/2021");

itJudges("G-23 : un contrat commencé avant l'entrée dans le PLIE", [
  ["à trancher", before, "vérifiée", "limite"],
  ["accepté", before.reading({ "G-23": "accepté" }), "vérifiée"],
  ["refusé", before.reading({ "G-23": "refusé" }), "refusée"],
  ["le jour de l'entrée", employedBefore.works("CDI", "01/03/2021"), "vérifiée"],
  ["un autre contrat suffit", before.works("CDI", "01/05/2021", null, { employer: "AUTRE" }), "vérifiée"],
  [
    "refusé, entrée inconnue",
    agen
      .reading({ "G-23": "refusé" })
      .answers({ plieEntryDate: null })
      .leaves("AGE-P01", "31/12/2021")
      .works("CDI", "01/02/2021"),
    "à compléter",
  ],
]);

const atStart = garonne
  .controlledOn("31/12/2025")
  .leaves("HDG-P01", "03/06/2024")
  .works("CDI", "03/06/2024", null, { weeklyHours: 35 });

itJudges("G-24 : une sortie attestée à 6 mois", [
  [
    "sortie au début du CDI, en emploi durable 6 mois après",
    atStart.answers({ sixMonthStatus: "Emploi durable" }),
    "vérifiée",
  ],
  ["en recherche d'emploi 6 mois après", atStart.answers({ sixMonthStatus: "Recherche d'emploi" }), "refusée"],
  ["sans relevé", atStart, "refusée"],
  [
    "le relevé n'est pas retenu",
    atStart.answers({ sixMonthStatus: "Emploi durable" }).reading({ "G-24": "6 mois de contrat" }),
    "refusée",
  ],
  [
    "aucun contrat à la sortie",
    garonne
      .controlledOn("31/12/2025")
      .leaves("HDG-P01", "03/06/2024")
      .works("CDD", "03/06/2024")
      .answers({ sixMonthStatus: "Emploi durable" }),
    "refusée",
  ],
]);

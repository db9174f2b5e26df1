import { CAEN, chapter2021, exitTable, fiche2021, fiche2024 } from "./citations";

const HDG_RESULTS = "Résultats et/ou réalisations attendus";

/** « 6 mois ou plus », as each table asks it of a CDI. */
const SIX_MONTHS_OR_MORE = [
  exitTable("agenais", "CDI […] Temps plein ou réduit […] 6 mois ou plus", "349"),
  exitTable("bordeaux", "CDI […] Temps plein ou réduit si volontariat […] 6 mois ou plus", "1060"),
  exitTable("grand-perigueux", "CDI […] Temps plein ou réduit si volontariat […] 6 mois ou plus", "2163"),
] as const;

/**
 * Where the exit tables of the PLIE can be read in two ways (docs/domain.md 6.6), with the reading taken by default. The ambiguities that
 * change nothing in a computation (G-10 one field for two commissions, G-12 and G-14 read as written, G-18 see exits/describe-exit) have no setting.
 */
export const EXIT_SETTINGS = {
  "G-01": {
    label: "« CDD > 6 mois », « plus de 6 mois »",
    why: "La ligne annonce « plus de 6 mois », la période de validation « 6 mois ou plus » : une durée d'exactement 6 mois est à la limite.",
    values: ["6 mois ou plus", "plus de 6 mois"],
    defaults: "6 mois ou plus",
    source: [
      exitTable(
        "agenais",
        "CDD > à 6 mois (dont Apprentissage et professionnalisation) […] 6 mois ou plus chez le même employeur",
        "350",
      ),
      exitTable(
        "bordeaux",
        "CDD > 6 mois (dont Ct. d'Apprentissage et Ct. De Professionnalisation) […] 6 mois ou plus",
        "1061",
      ),
      fiche2024("hauts-de-garonne", HDG_RESULTS, "Intérim de longue durée de plus de 6 mois", "1467"),
    ],
  },
  "G-02": {
    label: "Durée du contrat ou temps passé en emploi",
    why: "« 6 mois ou plus » peut viser la durée signée du contrat ou la présence constatée à la validation.",
    values: ["durée prévue et présence", "présence seule", "durée prévue seule"],
    defaults: "durée prévue et présence",
    source: [...SIX_MONTHS_OR_MORE, { choice: "les tables ne disent pas laquelle des deux durées elles visent" }],
  },
  "G-03": {
    label: "CDI terminé avant la validation",
    why: "Un CDI qui a duré 6 mois puis s'est arrêté avant la validation reste-t-il une sortie positive ?",
    values: ["accepté s'il a duré 6 mois", "en cours à la validation"],
    defaults: "accepté s'il a duré 6 mois",
    source: [...SIX_MONTHS_OR_MORE, { choice: "les tables ne disent pas si le contrat doit encore courir" }],
  },
  "G-04": {
    label: "« CTT > 6 mois : soit 900 h »",
    why: "Les 900 heures valent-elles les 6 mois, ou s'y ajoutent-elles ?",
    values: ["900 heures seules", "900 heures et 6 mois"],
    defaults: "900 heures seules",
    source: exitTable(
      "agenais",
      "CTT > à 6 mois : soit 900h dans la même agence d'intérim sur les 9 derniers mois",
      "351",
    ),
  },
  "G-05": {
    label: "« 39 semaines ou 1 200 heures »",
    why: "Les deux seuils ne sont pas équivalents : 39 semaines à 35 heures font 1 365 heures.",
    values: ["l'un ou l'autre", "les deux"],
    defaults: "l'un ou l'autre",
    source: [
      exitTable("bordeaux", "39 semaines (ou 1 200 heures) sur période de 12 mois", "1063"),
      exitTable("grand-perigueux", "39 semaines ou 1200 h sur 12 mois", "2166"),
    ],
  },
  "G-06": {
    label: "« Sans interruption entre contrats »",
    why: "Les week-ends et les jours fériés ne sont pas comptés ; un délai de carence, lui, peut l'être.",
    values: ["à trancher jusqu'à 7 jours", "aucun jour ouvré", "7 jours admis"],
    defaults: "à trancher jusqu'à 7 jours",
    source: exitTable("bordeaux", "6 mois ou plus dans la même agence, sans interruption entre contrats.", "1062"),
  },
  "G-07": {
    label: "Incarcération d'exactement 3 mois",
    why: "Elle n'est dans aucune ligne des tables d'Agen et de Bordeaux, et dans deux de celle du Grand Périgueux.",
    values: ["à trancher", "sortie", "suspension"],
    defaults: "à trancher",
    source: [
      exitTable(
        "agenais",
        "Durée d'incarcération supérieure à trois mois […] Durée de l'incarcération < 3 mois",
        "361, 368",
      ),
      exitTable(
        "bordeaux",
        "Durée d'incarcération supérieure à trois mois […] Durée de l'incarcération < 3 mois",
        "1075, 1083",
      ),
      exitTable("grand-perigueux", "Durée d'incarcération ≥ 3 mois […] Durée d'incarcération ≤ 3 mois", "2175, 2182"),
    ],
  },
  "G-08": {
    label: "Départ à la retraite",
    why: "Aucune table ne le prévoit ; d'autres réseaux de PLIE le comptent comme une sortie administrative.",
    values: ["non prévu", "comme un déménagement"],
    defaults: "non prévu",
    source: [
      exitTable("agenais", "Déménagement / Décès", "360"),
      exitTable("bordeaux", "Déménagement / Décès", "1074"),
      exitTable("grand-perigueux", "Déménagement / décès", "2174"),
      { choice: "la retraite n'est dans aucune table" },
    ],
  },
  "G-09": {
    label: "Jour de la sortie pour une sortie vers l'emploi",
    why: "La sortie peut être datée de la fin de la période de validation ou du début de l'emploi.",
    values: ["fin de la période de validation", "début de l'emploi"],
    defaults: "fin de la période de validation",
    source: [
      fiche2021("GP1", "Étapes de parcours et leurs justificatifs", "Emploi avant sortie prévisible à 6 mois", "2734"),
      chapter2021(
        "portes-du-sud",
        "Organisation et coordination de parcours d'insertion",
        "le suivi en entreprise des participants durant les 6 premiers mois en emploi",
        "3824",
      ),
    ],
  },
  "G-11": {
    label: "Cumul de contrats chez plusieurs employeurs",
    why: "« Contrats successifs » ne dit pas si l'employeur doit être le même.",
    values: ["tous employeurs", "même employeur"],
    defaults: "tous employeurs",
    source: [
      exitTable("agenais", "Contrats successifs (CDD ou CDI)", "354"),
      exitTable("bordeaux", "Contrats successifs (CDD ou CDI)", "1063"),
      exitTable("grand-perigueux", "Contrats successifs (CDI CDD CTT)", "2166"),
      { choice: "les tables ne disent pas si l'employeur est le même" },
    ],
  },
  "G-13": {
    label: "« Inscription au RCS »",
    why: "À la lettre, le répertoire des métiers, les professions libérales et le registre national des entreprises en sont exclus.",
    values: ["toute immatriculation", "RCS seulement"],
    defaults: "toute immatriculation",
    source: [
      exitTable("agenais", "6 mois après inscription au RCS", "356"),
      exitTable("bordeaux", "6 mois après inscription RCS", "1068"),
      exitTable("grand-perigueux", "6 mois d'inscription RCS", "2170"),
    ],
  },
  "G-15": {
    label: "« Veille de parcours » et « Transfert référent d'étape »",
    why: "Bordeaux les range sous les sorties dynamiques, sans critère.",
    values: ["non comptés", "comptés comme sorties"],
    defaults: "non comptés",
    source: exitTable("bordeaux", "Veille de parcours […] Transfert référent d'étape", "1070-1071"),
  },
  "G-16": {
    label: "Durée minimum d'un temps réduit choisi",
    why: "« Temps réduit si volontariat » ne fixe aucun minimum ; d'autres réseaux demandent un mi-temps.",
    values: ["aucune", "mi-temps (17,5 heures)"],
    defaults: "aucune",
    source: [
      exitTable("agenais", "Temps plein ou réduit si volontariat", "350"),
      exitTable("bordeaux", "Temps plein ou réduit si volontariat", "1060"),
      exitTable("grand-perigueux", "Temps plein ou réduit si volontariat", "2163"),
    ],
  },
  "G-17": {
    label: "Apprentissage et professionnalisation",
    why: "Ce sont des emplois et des formations : laquelle des deux situations à la sortie leur répond ?",
    values: ["emploi", "emploi ou formation"],
    defaults: "emploi",
    source: [
      exitTable("agenais", "CDD > à 6 mois (dont Apprentissage et professionnalisation)", "350"),
      exitTable("bordeaux", "CDD > 6 mois (dont Ct. d'Apprentissage et Ct. De Professionnalisation)", "1061"),
      exitTable("grand-perigueux", "CDD ≥6 mois (dont alternance)", "2164"),
      { choice: "les tables rangent ces contrats parmi les emplois" },
    ],
  },
  "G-19": {
    label: "Heures par semaine d'un contrat aidé en IAE",
    why: "La table laisse vide la durée hebdomadaire de cette ligne, sous une cellule qui porte « 20 heures », quand les lignes sans durée portent un tiret : la cellule peut valoir pour les deux.",
    values: ["aucun minimum, à trancher jusqu'à 15 heures", "20 heures"],
    defaults: "aucun minimum, à trancher jusqu'à 15 heures",
    source: [
      exitTable("agenais", "20 heures", "352"),
      exitTable("agenais", "Contrats aidés IAE", "353"),
      { choice: "une durée qui n'est pas imprimée n'est pas exigée" },
    ],
  },
  "G-20": {
    label: "« Sur (une période de) 12 mois »",
    why: "D'autres lignes écrivent « sur les 12 derniers mois » ; celles-ci ne disent pas lesquels.",
    values: ["12 mois du parcours, les meilleurs", "12 derniers mois"],
    defaults: "12 mois du parcours, les meilleurs",
    source: [
      exitTable("bordeaux", "39 semaines (ou 1 200 heures) sur période de 12 mois", "1063"),
      exitTable("grand-perigueux", "39 semaines ou 1200 h sur 12 mois", "2166"),
      exitTable("grand-perigueux", "6 mois dans la même agence sur les 12 derniers mois", "2165"),
    ],
  },
  "G-21": {
    label: "Contrat renouvelé chez le même employeur",
    why: "Des lignes écrites pour un seul contrat visent des contrats que l'on renouvelle (CDD, insertion, PEC).",
    values: ["un seul contrat", "des contrats distincts"],
    defaults: "un seul contrat",
    source: [
      exitTable("agenais", "période de validation de 12 mois minimum", "352"),
      exitTable("bordeaux", "CDD en EI", "1065"),
      fiche2024(
        "hauts-de-garonne",
        HDG_RESULTS,
        "Contrats à durée déterminée de 6 mois ou plus (CDD ≥ 6 mois)",
        "1464",
      ),
      { choice: "la période est une période de validation, et un renouvellement prolonge le contrat" },
    ],
  },
  "G-22": {
    label: "« 39 semaines »",
    why: "Des missions du lundi au vendredi font 39 semaines de travail, mais pas 39 fois 7 jours de contrat.",
    values: ["semaines travaillées, même en partie", "semaines entières de 7 jours"],
    defaults: "semaines travaillées, même en partie",
    source: [
      exitTable("bordeaux", "39 semaines (ou 1 200 heures) sur période de 12 mois", "1063"),
      exitTable("grand-perigueux", "39 semaines ou 1200 h sur 12 mois", "2166"),
      { choice: "les tables comptent des semaines, non des jours" },
    ],
  },
  "G-23": {
    label: "Contrat commencé avant l'entrée dans le PLIE",
    why: "Un emploi que la personne avait déjà n'est pas un résultat du parcours ; les tables n'en disent rien.",
    values: ["à trancher", "accepté", "refusé"],
    defaults: "à trancher",
    source: [...SIX_MONTHS_OR_MORE, { choice: "la commission juge si l'emploi vient du parcours" }],
  },
  "G-24": {
    label: "Sortie attestée par le relevé à 6 mois",
    why: "La fiche veut des sorties « attestées à 6 mois » : par la situation relevée à 6 mois, ou par 6 mois de contrat déjà faits à la sortie.",
    values: ["relevé à 6 mois ou 6 mois de contrat", "6 mois de contrat"],
    defaults: "relevé à 6 mois ou 6 mois de contrat",
    source: fiche2024(
      "hauts-de-garonne",
      HDG_RESULTS,
      "Ces sorties devront être attestées à 6 mois pour être recevables.",
      "1470",
    ),
  },
  geiq: {
    label: "Contrat en GEIQ",
    why: "Le Grand Périgueux le range parmi les étapes d'emploi, et aucune ligne des tables de sortie ne le nomme : c'est un CDD ou un contrat de professionnalisation.",
    values: ["comme un CDD ou une professionnalisation", "aucune ligne"],
    defaults: "comme un CDD ou une professionnalisation",
    source: [
      fiche2021("GP1", "Étapes de parcours et leurs justificatifs", "Contrat en GEIQ", "2731"),
      { choice: "un contrat signé avec un GEIQ est l'un ou l'autre" },
    ],
  },
  formationLongue: {
    label: "Formation longue",
    why: "Les tables valident une formation longue après 6 mois sans dire à partir de quelle durée elle est longue.",
    values: ["à trancher de 6 à 9 mois", "plus de 9 mois", "plus de 6 mois", "plus de 12 mois"],
    defaults: "à trancher de 6 à 9 mois",
    source: [
      exitTable("agenais", "Fin de formation ou après 6 mois pour les formations longues", "357"),
      exitTable("bordeaux", "Fin de formation ou après 6 mois pour les formations longues.", "1069"),
      exitTable("grand-perigueux", "Fin ou après 6 mois pour les formations longues", "2171"),
      CAEN,
    ],
  },
} as const;

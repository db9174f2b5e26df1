import { PROGRAMME_LABELS, PROGRAMMES } from "../domain/programme";
import { CONTRACT_TYPES } from "./contract-types";
import { text, type FieldDefinition, type PlainField } from "./field";
import {
  CATEGORY_WORDS,
  COUNTED_WORDS,
  DURATION_WORDS,
  MEASURE_WORDS,
  OBJECTIVE_WORDS,
  PROTOCOL_KEYS,
  SHARED_WORDS,
} from "./protocol-words";

/**
 * The columns of a protocol typed in Excel (docs/contract.md 4.6). All of them are read as texts: what they say becomes the JSON of a profile or of a fiche,
 * and its decoder alone judges it.
 */
function column(
  heading: string,
  help: string,
  more: Partial<Pick<PlainField<"text">, "proposes" | "looks" | "lines">> & {
    readonly aliases?: readonly string[];
  } = {},
): PlainField<"text"> {
  const { aliases = [], ...rest } = more;
  return { ...text(heading, aliases, { help }), ...rest };
}

const YES = ["Oui", "Non"] as const;
const NUMBER = { looks: "number" } as const;
const DAY = { looks: "day" } as const;
const LINES = { lines: true } as const;

const targetMin = column("Cible min", "Nombre à atteindre au moins ; une part s'écrit 50 %.", {
  aliases: ["Minimum", "Cible minimale", "Cible"],
  ...NUMBER,
});
const targetMax = column("Cible max", "Nombre à ne pas dépasser.", {
  aliases: ["Maximum", "Cible maximale"],
  ...NUMBER,
});
const per = column("Par", "La cible vaut pour chacun : ETP, technicien… Vide : pour l'ensemble.", {
  aliases: ["Cible par"],
  proposes: ["ETP"],
});
const source = column(
  "Source",
  "Où c'est écrit : « Protocole 2022-2027, lignes 12-18 ». Vide : la saisie dans ce classeur.",
  { aliases: ["Document"] },
);
const json = column(
  "JSON",
  'Ce que les autres colonnes ne savent pas dire, en JSON : {"clé": valeur}. Vide en général.',
  {
    ...LINES,
  },
);

export const PROTOCOL_FIELDS = {
  key: column("Clé", "De quoi parle la ligne. Objectif, Public, Communes… peuvent revenir sur plusieurs lignes.", {
    aliases: ["Rubrique"],
    proposes: Object.values(PROTOCOL_KEYS),
  }),
  value: column("Valeur", "Le nom, le libellé… Plusieurs communes ou EPCI : séparés par « ; ».", LINES),
  code: column("Code", "Objectif : son identifiant. Étape : sa classification. Vide : tiré du libellé."),
  kind: column("Mesure", "Objectif : nombre, ou part (d'un total).", { proposes: Object.values(OBJECTIVE_WORDS) }),
  indicator: column("Indicateur", "Objectif : l'indicateur du bilan auquel il est comparé, PL02, PL06, PL08a…", {
    proposes: ["PL02", "PL03", "PL06", "PL06a", "PL06b", "PL08a", "PL09", "PL10", "PL14"],
  }),
  targetMin,
  targetMax,
  per,
  programme: column("Programme", "Vide : les deux programmes.", {
    proposes: PROGRAMMES.map((id) => PROGRAMME_LABELS[id]),
  }),
  start: column("Du", "Premier jour de la période : jj/mm/aaaa.", { aliases: ["Début"], ...DAY }),
  end: column("Au", "Dernier jour de la période : jj/mm/aaaa.", { aliases: ["Fin"], ...DAY }),
  note: column("Note", "Pour les lecteurs.", { ...LINES, aliases: ["Remarque"] }),
  source,
  json,
} as const satisfies Readonly<Record<string, FieldDefinition>>;

export const EXIT_LINE_FIELDS = {
  code: column("Code", "Comme AGE-P01 : des lettres pour le PLIE, un tiret, une lettre et deux chiffres.", {
    aliases: ["Identifiant"],
  }),
  label: column("Libellé", "Nom court, celui que l'on saisit dans « Type de sortie PLIE ».", {
    aliases: ["Type de sortie", "Intitulé"],
  }),
  category: column("Catégorie", "Positive et Dynamique demandent des conditions, ou « À examiner ».", {
    aliases: ["Catégorie de sortie"],
    proposes: Object.values(CATEGORY_WORDS),
  }),
  types: column("Types de contrat", `Séparés par « ; » : ${CONTRACT_TYPES.slice(0, 11).join(", ")}… Vide : tous.`, {
    aliases: ["Type de contrat", "Contrats"],
    proposes: CONTRACT_TYPES,
  }),
  duration: column(
    "Durée minimale",
    "Un nombre ; « plus de 6 » s'il en faut davantage. Sans type de contrat, sur une sortie qui n'est pas positive : durée de l'incarcération ou de la suspension (« moins de 3 »).",
    { aliases: ["Durée"] },
  ),
  unit: column("Unité", "Vide : mois. Jours, semaines et heures s'additionnent d'un contrat à l'autre.", {
    aliases: ["Unité de durée"],
    proposes: Object.values(DURATION_WORDS),
  }),
  orDuration: column("Ou durée", "Une autre durée qui suffit : 39 semaines, ou 1 200 heures.", NUMBER),
  orUnit: column("Ou unité", "Celle de l'autre durée.", { proposes: Object.values(DURATION_WORDS) }),
  window: column("Sur les derniers (mois)", "Les contrats des n derniers mois s'additionnent.", {
    aliases: ["Sur les derniers mois"],
    ...NUMBER,
  }),
  anyWindow: column(
    "Sur une période de (mois)",
    "De même, sur n mois quelconques du parcours (« sur 12 mois », sans « derniers »)  : le réglage « Sur (une période de) 12 mois » (G-20) dit lesquels.",
    { aliases: ["Sur une période de"], ...NUMBER },
  ),
  same: column("Même employeur", "Oui : seuls s'additionnent les contrats d'un même employeur (ou agence).", {
    proposes: ["Oui", SHARED_WORDS.userCompany, "Non"],
  }),
  fullTime: column("Temps plein ou volontariat", "Oui : temps plein, ou temps réduit choisi.", { proposes: YES }),
  weeklyHours: column("Heures par semaine", "Au moins tant d'heures par semaine.", NUMBER),
  projectLink: column("Lien avec le projet", "Oui : en lien avec le projet professionnel.", { proposes: YES }),
  planned: column("Durée prévue (mois)", "Durée du contrat signé, en mois ; « plus de 6 » s'il en faut davantage."),
  maxGap: column("Interruption (jours ouvrés)", "0 : les contrats se suivent sans interruption. Vide : peu importe.", {
    aliases: ["Interruption maximale"],
    ...NUMBER,
  }),
  commission: column("Commission", "Oui : avis favorable de la commission.", {
    aliases: ["Avis commission"],
    proposes: YES,
  }),
  referentConsent: column("Accord référent", "Oui : le référent donne son accord.", { proposes: YES }),
  participantConsent: column("Accord participant", "Oui : la personne donne son accord.", { proposes: YES }),
  returnToWork: column("Volonté de reprise", "Non : la personne ne veut pas reprendre le travail (maternité).", {
    proposes: YES,
  }),
  review: column("À examiner", "Oui : une personne juge chaque sortie de ce type.", { proposes: YES }),
  attested: column("Attestée à 6 mois", "Oui : le relevé à 6 mois peut la justifier (réglage G-24).", {
    proposes: YES,
  }),
  evidence: column("Justificatif", "Pièces attendues, toutes, séparées par « ; ».", {
    aliases: ["Pièces", "Pièce justificative"],
    ...LINES,
  }),
  evidenceAny: column("Justificatif (un)", "Une de ces pièces suffit, séparées par « ; ».", LINES),
  wording: column("Texte du protocole", "La ligne comme elle est imprimée. Vide : le libellé.", {
    aliases: ["Texte"],
    ...LINES,
  }),
  note: column("Note", "Pour les lecteurs.", { ...LINES, aliases: ["Remarque"] }),
  source,
  json,
} as const satisfies Readonly<Record<string, FieldDefinition>>;

export const FICHE_UNIT_FIELDS = {
  fiche: column(
    "Fiche",
    "Identifiant comme 2021-A4, ou numéro (A4) que précède alors l'année. Vide : la fiche de la ligne du dessus.",
    { aliases: ["Fiche opération", "Opération"] },
  ),
  title: column("Titre", "Le titre de l'opération ; une fois par fiche suffit.", { aliases: ["Intitulé"] }),
  unit: column("Unité", "Libellé de l'unité de mesure ; vide si la fiche n'en a pas.", {
    aliases: ["Unité de mesure", "Indicateur"],
  }),
  measure: column("Mesure", "Vide : nombre. Livrable : fait ou non.", { proposes: Object.values(MEASURE_WORDS) }),
  targetMin,
  targetMax,
  per,
  counts: column("Calculée depuis", "La feuille dont l'unité se recompte. Vide : elle est saisie dans Indicateurs.", {
    proposes: Object.values(COUNTED_WORDS),
  }),
  evidenceAll: column("Pièces (toutes)", "Les pièces exigées, toutes, séparées par « ; ».", {
    aliases: ["Pièces"],
    ...LINES,
  }),
  evidenceAny: column("Pièces (une)", "Une de ces pièces suffit, séparées par « ; ».", LINES),
  group: column("Groupe", "Le titre sous lequel plusieurs unités sont rangées."),
  unitId: column("Identifiant de l'unité", "Vide : tiré de son libellé."),
  unitNote: column("Note de l'unité", "Pour les lecteurs.", LINES),
  unitSource: column("Source de l'unité", "Document, lignes 12-18."),
  unitJson: column("JSON de l'unité", "Ce que les colonnes de l'unité ne savent pas dire, en JSON.", LINES),
  plie: column("PLIE", "Identifiant du PLIE. Vide : celui de la feuille Protocole, sinon celui de Paramètres."),
  programme: column("Programme", "Vide : celui de l'année de la fiche.", {
    proposes: PROGRAMMES.map((id) => PROGRAMME_LABELS[id]),
  }),
  start: column("Du", "Premier jour de la fiche : jj/mm/aaaa.", { aliases: ["Début"], ...DAY }),
  end: column("Au", "Dernier jour de la fiche : jj/mm/aaaa.", { aliases: ["Fin"], ...DAY }),
  support: column("Soutien", "Personnes : la fiche a des participants. Vide : personnes.", {
    proposes: ["personnes", "structures"],
  }),
  objective: column("Objectif spécifique", "Vide : OS1 (FSE 2014-2020) ou OS-H (FSE+).", {
    proposes: ["OS1", "OS2", "OS3", "OS-H"],
  }),
  territory: column("Territoire", "Vide : celui du PLIE."),
  number: column("Numéro", "Tel qu'il est imprimé : A4, 2."),
  axes: column("Axes", "Les axes du protocole, un par ligne de la cellule.", LINES),
  selection: column("Critères de sélection", "Un par ligne de la cellule.", { ...LINES, aliases: ["Sélection"] }),
  maxAmount: column("Montant maximal", "FSE, en euros.", NUMBER),
  maxRate: column("Taux maximal", "Part du coût total : 80 %.", NUMBER),
  minCofinancing: column("Cofinancement minimal", "Part du coût total : 20 %.", NUMBER),
  cofinancing: column("Cofinancement exigé", "Oui : il en faut un, sans taux.", { proposes: YES }),
  fundingNote: column("Note de financement", "Pour les lecteurs.", LINES),
  ficheEvidence: column(
    "Pièces de la fiche",
    "Pour toute l'opération, séparées par « ; » : toutes sont exigées.",
    LINES,
  ),
  ficheEvidenceAny: column("Pièces de la fiche (une)", "Pour toute l'opération : une de ces pièces suffit.", LINES),
  deadline: column("Date limite", "Dernier jour pour répondre à l'appel.", DAY),
  note: column("Note", "Pour les lecteurs.", { ...LINES, aliases: ["Remarque"] }),
  source,
  json,
} as const satisfies Readonly<Record<string, FieldDefinition>>;

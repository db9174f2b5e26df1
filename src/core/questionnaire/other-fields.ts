import { CONTRACT_SPELLINGS, CONTRACT_TYPES } from "./contract-types";
import { EMPLOYER_TYPES, WORKING_TIME, YES_NO } from "./answers";
import { choice, day, number, text, yesNoNumber, type FieldDefinition } from "./field";
import { PARTICIPANT_FIELDS } from "./participant-fields";

const { id, lastName, firstName, birthDate } = PARTICIPANT_FIELDS;
/** The columns that join a row to a participant. */
const person = { id, lastName, firstName, birthDate };

const contractTypes = CONTRACT_TYPES.map((code) => ({ code, label: code, accepts: CONTRACT_SPELLINGS[code] ?? [] }));

/** One row = one contract, training or business of a person. */
export const CONTRACT_FIELDS = {
  ...person,
  contractType: choice("Type de contrat", contractTypes, ["Contrat", "Nature du contrat"]),
  employer: text("Employeur", ["Agence", "Agence d'intérim", "Organisme de formation", "Structure employeuse"]),
  userCompany: text("Entreprise utilisatrice", ["Entreprise d'accueil"]),
  start: day("Début", ["Date de début", "Début du contrat", "Date de début du contrat", "Date d'embauche"], {
    help: "Pour une création d'entreprise : la date d'immatriculation.",
  }),
  end: day("Fin", ["Date de fin", "Fin du contrat", "Date de fin du contrat"], {
    help: "Vide si le contrat est toujours en cours.",
    openEnded: true,
  }),
  weeklyHours: number("Heures par semaine", ["Heures hebdomadaires", "Durée hebdomadaire"]),
  workedHours: number("Heures réalisées", ["Heures travaillées", "Total d'heures", "Heures effectuées"]),
  workingTime: choice("Temps", WORKING_TIME, ["Temps de travail"]),
  volunteer: choice("Volontariat", YES_NO, ["Temps réduit choisi", "Temps partiel choisi"]),
  projectLink: choice("Lien avec le projet", YES_NO, ["Lien avec le projet professionnel"]),
  finished: choice("Terminé", YES_NO, ["Formation terminée"]),
  plannedMonths: number("Durée prévue (mois)", ["Durée prévue", "Durée en mois"]),
  evidence: text("Justificatif", ["Pièce justificative"]),
  sector: text("Secteur", ["Secteur d'activité", "Section NAF"], {
    help: "Facultatif : en toutes lettres, ou la section de la NAF (A à U).",
  }),
  employerType: choice("Type d'employeur", EMPLOYER_TYPES, ["Nature de l'employeur"]),
  employerSize: text("Effectif", ["Effectif de l'employeur", "Taille de l'employeur"], {
    help: "Facultatif : un nombre, « Moins de 50 » ou « 50 et plus ».",
  }),
  job: text("Métier", ["Emploi occupé", "Poste occupé"], { help: "Facultatif." }),
} as const satisfies Readonly<Record<string, FieldDefinition>>;

/** One row = one step of a person's path. */
export const STEP_FIELDS = {
  ...person,
  classification: text("Classification", ["Classe"]),
  step: text("Étape", ["Étape de parcours", "Intitulé de l'étape"]),
  start: day("Début", ["Date de début"]),
  end: day("Fin", ["Date de fin"], { openEnded: true }),
  evidence: text("Justificatif", ["Pièce justificative", "Pièces justificatives"]),
} as const satisfies Readonly<Record<string, FieldDefinition>>;

/** One row = one unit of measure of one fiche, or one common indicator typed by hand. */
export const INDICATOR_FIELDS = {
  fiche: text("Fiche", ["Fiche opération", "Opération"], {
    help: "Identifiant, numéro ou titre de la fiche ; PLIE pour l'ensemble.",
  }),
  indicator: text("Indicateur", ["Unité de mesure", "Libellé de l'indicateur"], {
    help: "Libellé de l'unité de mesure, ou code : CO01, EECO05, PL06…",
  }),
  achieved: yesNoNumber("Réalisé", ["Valeur", "Résultat", "Valeur réalisée"], {
    help: "Un nombre ; Oui ou Non pour un livrable.",
  }),
  posts: number("ETP", ["Nombre d'ETP", "Équivalents temps plein"]),
  evidence: text("Pièces justificatives", ["Justificatifs", "Pièces"], {
    help: "Séparées par des points-virgules.",
    lines: true,
  }),
  remarks: text("Observations", ["Commentaire", "Commentaires", "Remarques"], { lines: true }),
} as const satisfies Readonly<Record<string, FieldDefinition>>;

/** One row = one fiche. Euros. */
export const FUNDING_FIELDS = {
  fiche: text("Fiche", ["Fiche opération", "Opération"]),
  totalCost: number("Coût total", ["Coût total éligible", "Dépenses totales"]),
  requestedFse: number("FSE demandé", ["FSE", "FSE+ demandé", "Montant FSE"]),
  cofinancing: number("Cofinancements", ["Cofinancement", "Contreparties"]),
} as const satisfies Readonly<Record<string, FieldDefinition>>;

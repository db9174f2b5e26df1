import type { Finding } from "../engine/findings";
import type { SheetKind } from "../questionnaire/sheets";
import type { Rule } from "../rules/rule";

/** What an auditor looks at in the file of a participant, in the order in which papers are opened. */
export const CHECK_POINTS = [
  "Questionnaire d'entrée signé",
  "Identité et âge",
  "Domicile et territoire",
  "Éligibilité et réponses à l'entrée",
  "Dates d'entrée et de saisie",
  "Étapes du parcours",
  "Sortie et situation à la sortie",
  "Justificatif de la sortie",
] as const;
export type CheckPoint = (typeof CHECK_POINTS)[number];

const BY_FIELD: Readonly<Record<string, CheckPoint>> = {
  questionnaireDate: "Questionnaire d'entrée signé",
  id: "Identité et âge",
  lastName: "Identité et âge",
  firstName: "Identité et âge",
  birthDate: "Identité et âge",
  sex: "Identité et âge",
  birthCommune: "Identité et âge",
  birthPostalCode: "Identité et âge",
  address: "Domicile et territoire",
  postalCode: "Domicile et territoire",
  commune: "Domicile et territoire",
  mobilePhone: "Domicile et territoire",
  homePhone: "Domicile et territoire",
  email: "Domicile et territoire",
  qpv: "Domicile et territoire",
  entryDate: "Dates d'entrée et de saisie",
  plieEntryDate: "Dates d'entrée et de saisie",
  entryTypedDate: "Dates d'entrée et de saisie",
  exitEvidence: "Justificatif de la sortie",
};

const ABOUT_EXIT = /^(exit|plieExit|sixMonth|commission|participantConsent|referentConsent|returnToWork|suspension)/;

/** Under which point of the grid a finding about somebody belongs: every finding has one. */
export function checkPointOf(kind: SheetKind, rule: Rule, { field }: Pick<Finding, "field">): CheckPoint {
  if (kind === "steps") return "Étapes du parcours";
  if (kind === "contracts")
    return field === "evidence" ? "Justificatif de la sortie" : "Sortie et situation à la sortie";
  const known = field === null ? undefined : BY_FIELD[field];
  if (known) return known;
  if (field === null ? /^(SOR|CTR)-/.test(rule.code) : ABOUT_EXIT.test(field)) return "Sortie et situation à la sortie";
  return rule.code.startsWith("DAT-") ? "Dates d'entrée et de saisie" : "Éligibilité et réponses à l'entrée";
}

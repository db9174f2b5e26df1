import type { Day } from "../../domain/day";
import { dayText } from "../../domain/value-text";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { participantsDuty } from "../sources";
import { EXITED } from "./example-exit";

export default participantRule({
  code: "DAT-24",
  name: "entree-recueillie-apres-la-sortie",
  gravity: "alerte",
  source: [
    participantsDuty(
      "Obligation de renseigner les indicateurs de réalisation pour chaque participant, dès son entrée dans l'action.",
      "5156",
    ),
    participantsDuty(
      "les informations de chaque participant seront saisies au moment où il entre dans l'action",
      "5168",
    ),
  ],
  summary: "Le questionnaire d'entrée, ou sa saisie, suit la sortie de l'opération.",
  fields: ["exitDate"],
  optional: ["entryDate", "questionnaireDate", "entryTypedDate"],
  at: "entryTypedDate",
  check: ({ exitDate, entryDate = exitDate, questionnaireDate, entryTypedDate }, { controlDay }) => {
    // An exit before the entry is the wrong date: DAT-06 says so.
    if (exitDate < entryDate) return null;
    // A day that has not come yet is the wrong date: DAT-21 says so.
    const isAfter = (day: Day | undefined): boolean => day !== undefined && day > exitDate && day <= controlDay;
    if (isAfter(questionnaireDate)) return { at: "questionnaireDate", exit: exitDate };
    return isAfter(entryTypedDate) ? { at: "entryTypedDate", exit: exitDate } : null;
  },
  message: ({ label, details }) =>
    `${label} : après la sortie de l'opération du ${dayText(details.exit)} ; les réponses se recueillent à l'entrée.`,
  remedy: "Vérifiez les deux dates ; à l'avenir, remplissez et saisissez le questionnaire dès l'entrée de la personne.",
  examples: {
    conforming: [
      { note: "Questionnaire et saisie à l'entrée.", participants: [EXITED] },
      {
        note: "Saisie le jour de la sortie.",
        participants: [{ ...EXITED, entryTypedDate: dateCell("30/06/2021") }],
      },
      {
        note: "Questionnaire après le jour du contrôle : DAT-21 le dit.",
        participants: [{ ...EXITED, questionnaireDate: dateCell("01/02/2022") }],
      },
      { note: "Personne encore dans l'opération.", participants: [{ exitDate: null }] },
      {
        note: "La sortie précède l'entrée : DAT-06 le dit.",
        participants: [{ ...EXITED, exitDate: dateCell("31/01/2021") }],
      },
    ],
    faulty: [
      {
        note: "Questionnaire et saisie le lendemain de la sortie.",
        participants: [
          { ...EXITED, questionnaireDate: dateCell("01/07/2021"), entryTypedDate: dateCell("01/07/2021") },
        ],
      },
      {
        note: "Saisie seule, le lendemain.",
        participants: [{ ...EXITED, entryTypedDate: dateCell("01/07/2021") }],
      },
    ],
  },
});

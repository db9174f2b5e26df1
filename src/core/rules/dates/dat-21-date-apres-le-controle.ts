import { dayText } from "../../domain/value-text";
import { cellRule } from "../define-rule";
import { dateCell, exampleDay } from "../example-day";
import { choiceOfOurs } from "../sources";
import { EXITED } from "./example-exit";

/** The entry and the exit of the operation have rules of their own (DAT-02, DAT-07); the end of a suspension may be planned. */
export default cellRule({
  code: "DAT-21",
  name: "date-apres-le-controle",
  gravity: "erreur",
  source: choiceOfOurs(
    "une saisie, un relevé, une décision ou une sortie est un fait constaté : ce qui est daté d'un jour à venir n'a pas eu lieu",
  ),
  summary: "Une date de fait constaté est postérieure au jour du contrôle.",
  sheet: "participants",
  fields: [
    "plieEntryDate",
    "questionnaireDate",
    "entryTypedDate",
    "exitTypedDate",
    "exitSituationDate",
    "sixMonthDate",
    "plieExitDate",
    "commissionDate",
  ],
  check: (day, _field, { controlDay }) => (day > controlDay ? { day } : null),
  message: ({ label, details, context }) =>
    `${label} : le ${dayText(details.day)} est après le jour du contrôle (${dayText(context.controlDay)}).`,
  remedy: "Corrigez la date (son année, peut-être), ou laissez la cellule vide tant que le fait n'a pas eu lieu.",
  examples: {
    conforming: [
      {
        note: "Tout est daté du jour du contrôle ou d'avant.",
        controlDay: exampleDay("05/07/2021"),
        participants: [{ ...EXITED, plieExitDate: dateCell("05/07/2021"), commissionDate: dateCell("05/07/2021") }],
      },
      {
        note: "Une fin de suspension peut être prévue.",
        participants: [{ suspensionStart: dateCell("01/12/2021"), suspensionEnd: dateCell("01/03/2022") }],
      },
    ],
    faulty: [
      { note: "Sortie du PLIE le lendemain.", participants: [{ plieExitDate: dateCell("01/02/2022") }] },
      { note: "Questionnaire le lendemain.", participants: [{ questionnaireDate: dateCell("01/02/2022") }] },
      { note: "Saisie de l'entrée le lendemain.", participants: [{ entryTypedDate: dateCell("01/02/2022") }] },
      {
        note: "Saisie de la sortie le lendemain.",
        controlDay: exampleDay("04/07/2021"),
        participants: [EXITED],
      },
      {
        note: "Situation à la sortie le lendemain.",
        controlDay: exampleDay("01/07/2021"),
        participants: [EXITED],
      },
      {
        note: "Relevé à 6 mois le lendemain.",
        participants: [{ ...EXITED, sixMonthStatus: "Emploi durable", sixMonthDate: dateCell("01/02/2022") }],
      },
      { note: "Commission le lendemain.", participants: [{ commissionDate: dateCell("01/02/2022") }] },
      { note: "Entrée dans le PLIE le lendemain.", participants: [{ plieEntryDate: dateCell("01/02/2022") }] },
    ],
  },
});

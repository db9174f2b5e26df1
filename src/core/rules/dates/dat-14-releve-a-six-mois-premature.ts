import { addMonths } from "../../domain/day";
import { dayText } from "../../domain/value-text";
import { participantRule } from "../define-rule";
import { dateCell } from "../example-day";
import { SIX_MONTHS_LATER } from "../quotations";
import { EXITED } from "./example-exit";

export default participantRule({
  code: "DAT-14",
  name: "releve-a-six-mois-premature",
  gravity: "alerte",
  source: SIX_MONTHS_LATER,
  summary: "Le relevé à 6 mois est fait avant l'échéance.",
  fields: ["exitDate", "sixMonthDate"],
  at: "sixMonthDate",
  check: ({ exitDate, sixMonthDate }) => {
    const due = addMonths(exitDate, 6);
    return sixMonthDate < due ? { due } : null;
  },
  message: ({ details }) => `Relevé à 6 mois effectué avant l'échéance (${dayText(details.due)}).`,
  remedy: "Relevez la situation de la personne à partir de l'échéance, ou corrigez la date du relevé.",
  examples: {
    conforming: [
      {
        note: "Relevé six mois après la sortie, jour pour jour.",
        participants: [{ ...EXITED, sixMonthStatus: "Emploi durable", sixMonthDate: dateCell("30/12/2021") }],
      },
    ],
    faulty: [
      {
        note: "Relevé la veille de l'échéance.",
        participants: [{ ...EXITED, sixMonthStatus: "Emploi durable", sixMonthDate: dateCell("29/12/2021") }],
      },
    ],
  },
});

import { addMonths, type Day } from "../../domain/day";
import { counted } from "../../text/french";
import { dayText } from "../../domain/value-text";
import { sheetRule } from "../define-rule";
import { exampleDay } from "../example-day";
import { choiceOfOurs } from "../sources";
import { EXITED } from "./example-exit";
import { exitedRows } from "./exited-rows";

/** First reminder, at half of the month that is left to type the exit. */
const REMINDER_DAYS = 15;

const EXIT_DATA = ["exitTypedDate", "exitSituationDate", "exitStatus", "exitTraining", "exitQualification"] as const;

const NOTHING_TYPED = Object.fromEntries(EXIT_DATA.map((field) => [field, null]));

export default sheetRule<{ readonly exit: Day; readonly left: number }>({
  code: "DAT-11",
  name: "sortie-non-renseignee",
  gravity: "alerte",
  source: choiceOfOurs("rappel à mi-chemin du mois laissé pour saisir la sortie, comme le font des gestionnaires"),
  summary: `La sortie date d'au moins ${REMINDER_DAYS} jours et aucune donnée de sortie n'est renseignée.`,
  check: function* ({ participants }, { controlDay }, report) {
    if (!participants) return;
    const columns = EXIT_DATA.flatMap((field) => participants.columns.get(field) ?? []);
    // A sheet without any of these columns has a structure to complete, not exits to type.
    if (columns.length === 0) return;
    yield* exitedRows(participants, columns, (row, exitDate) => {
      if (controlDay - exitDate < REMINDER_DAYS) return;
      report(participants, { row, field: "exitDate" }, { exit: exitDate, left: addMonths(exitDate, 1) - controlDay });
    });
  },
  passing: ["left"],
  message: ({ details: { exit, left } }) => {
    const delay = left < 0 ? `le délai est dépassé de ${counted(-left, "jour")}` : `il reste ${counted(left, "jour")}`;
    return `Sortie du ${dayText(exit)} non renseignée : ${delay}.`;
  },
  remedy: "Renseignez et saisissez la sortie dans le mois qui la suit.",
  examples: {
    conforming: [
      {
        note: "Quatorze jours après la sortie.",
        controlDay: exampleDay("14/07/2021"),
        participants: [{ ...EXITED, ...NOTHING_TYPED }],
      },
      { note: "La sortie est renseignée.", participants: [EXITED] },
    ],
    faulty: [
      {
        note: "Quinze jours après la sortie.",
        controlDay: exampleDay("15/07/2021"),
        participants: [{ ...EXITED, ...NOTHING_TYPED }],
      },
      { note: "Le délai d'un mois est passé.", participants: [{ ...EXITED, ...NOTHING_TYPED }] },
    ],
  },
});

import { addMonths } from "../../domain/day";
import { sheetRule } from "../define-rule";
import { exampleDay } from "../example-day";
import { SIX_MONTHS_LATER } from "../quotations";
import { EXITED } from "./example-exit";
import { exitedRows } from "./exited-rows";

export default sheetRule({
  code: "DAT-15",
  name: "situation-a-six-mois-non-relevee",
  gravity: "alerte",
  source: SIX_MONTHS_LATER,
  summary: "Six mois ont passé depuis la sortie et la situation à 6 mois n'est pas relevée.",
  check: function* ({ participants }, { controlDay }, report) {
    const status = participants?.columns.get("sixMonthStatus");
    // Without the column, the PLIE does not follow its participants in this workbook.
    if (!participants || !status) return;
    yield* exitedRows(participants, [status], (row, exitDate) => {
      if (controlDay >= addMonths(exitDate, 6)) report(participants, { row, field: "sixMonthStatus" }, {});
    });
  },
  message: () => "Situation à 6 mois non relevée.",
  remedy: "Recontactez la personne ; si elle ne répond pas, indiquez « Injoignable ».",
  choices: () => [{ label: "Écrire « Injoignable »", changes: [{ field: "sixMonthStatus", value: "Injoignable" }] }],
  examples: {
    conforming: [
      {
        note: "La veille de l'échéance.",
        controlDay: exampleDay("29/12/2021"),
        participants: [{ ...EXITED, sixMonthStatus: null }],
      },
      {
        note: "Personne injoignable : le relevé est fait.",
        participants: [{ ...EXITED, sixMonthStatus: "Injoignable" }],
      },
    ],
    faulty: [
      {
        note: "Le jour de l'échéance.",
        controlDay: exampleDay("30/12/2021"),
        participants: [{ ...EXITED, sixMonthStatus: null }],
      },
    ],
  },
});

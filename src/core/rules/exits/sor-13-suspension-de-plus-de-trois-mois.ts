import { addMonths, type Day } from "../../domain/day";
import { exitsOf } from "../../exits/exit-evaluation";
import { numberCells, textCells } from "../../reading/cells";
import { dayText } from "../../domain/value-text";
import { dateCell } from "../example-day";
import { THREE_MONTHS_OF_SUSPENSION } from "../sources";
import { sheetRule } from "../define-rule";
import { SLICE } from "../../work/run";
import { PLIE } from "./example-exits";

const MONTHS = 3;
const SUSPENDED = {
  plieExitType: "GP-S01",
  plieExitCategory: "Suspension",
  suspensionStart: dateCell("01/10/2021"),
  suspensionEnd: null,
} as const;

export default sheetRule<{ readonly since: Day }>({
  code: "SOR-13",
  name: "suspension-de-plus-de-trois-mois",
  gravity: "alerte",
  source: THREE_MONTHS_OF_SUSPENSION,
  summary: "Une suspension de plus de trois mois n'a pas de renouvellement enregistré.",
  check: function* (tables, context, report) {
    const table = tables.participants;
    if (!table?.columns.has("suspensionStart")) return;
    const [start, end, exit, renewal] = [
      numberCells(table, "suspensionStart"),
      numberCells(table, "suspensionEnd"),
      numberCells(table, "plieExitDate"),
      numberCells(table, "commissionDate"),
    ];
    const decision = textCells(table, "commissionDecision");
    const { lines, lineOf } = yield* exitsOf(tables, context);
    for (let row = 0; row < table.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      const from = start(row);
      const category = lines[lineOf[row] as number]?.category;
      // An incarceration of more than three months is an exit: its dates are no suspension.
      if (from === undefined || (category !== undefined && category !== "suspension")) continue;
      const renewed = decision(row) === "Favorable" ? renewal(row) : undefined;
      const since = renewed !== undefined && renewed >= from ? renewed : from;
      const last = end(row) ?? exit(row) ?? context.controlDay;
      if (last >= addMonths(since, MONTHS)) report(table, { row, field: "suspensionStart" }, { since });
    }
  },
  message: ({ details }) =>
    `Suspension de plus de 3 mois sans renouvellement enregistré depuis le ${dayText(details.since)}.`,
  remedy:
    "Enregistrez le renouvellement (avis favorable de la commission et sa date), la fin de la suspension, ou la sortie.",
  examples: {
    conforming: [
      {
        note: "Suspension de deux mois.",
        plie: PLIE,
        participants: [{ ...SUSPENDED, suspensionEnd: dateCell("30/11/2021") }],
      },
      {
        note: "Suspension renouvelée.",
        plie: PLIE,
        participants: [{ ...SUSPENDED, commissionDecision: "Favorable", commissionDate: dateCell("20/12/2021") }],
      },
    ],
    faulty: [{ note: "En cours depuis quatre mois.", plie: PLIE, participants: [SUSPENDED] }],
  },
});

import type { SheetFixture, WorkbookFixture } from "../../excel-host/model/workbook";
import { exampleGrid, CONFORMING_PARTICIPANT } from "../../support/example-workbook";
import type { ExampleCells } from "../../../src/core/rules/rule";
import type { CellValue } from "../../../src/core/domain/cell";

/** A Participants sheet of invented people: a conforming one, changed as each row says. */
export function participants(rows: readonly ExampleCells[], more: Partial<SheetFixture> = {}): SheetFixture {
  const grid = exampleGrid(
    "participants",
    rows.map((cells) => ({ ...CONFORMING_PARTICIPANT["fse-2014-2020"], ...cells })),
  );
  const values = Array.from({ length: grid.rowCount }, (_row, row) =>
    grid.columns.map((column) => plain(column[row] ?? null)),
  );
  return { name: "Participants", values, ...more };
}

export function workbook(...sheets: readonly SheetFixture[]): WorkbookFixture {
  return { name: "suivi.xlsx", sheets };
}

/** Many rows, some faulty: long enough for a control to be cancelled. */
export function manyParticipants(count: number): WorkbookFixture {
  const rows = Array.from({ length: count }, (_row, index) => ({
    id: `P${index}`,
    lastName: index % 3 === 0 ? null : `NOM${index}`,
  }));
  return workbook(participants(rows));
}

function plain(value: CellValue): string | number | boolean | null {
  return typeof value === "object" && value !== null ? value.error : value;
}

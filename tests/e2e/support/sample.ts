import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "../../../src/adapters/xlsx/open";
import { cellAt } from "../../../src/core/reading/sheet-grid";
import type { CellValue } from "../../../src/core/domain/cell";
import type { WorkbookFixture } from "../../excel-host/model/workbook";

/** The sample workbook that ships: invented people, and the anomalies that a real one has. */
export const SAMPLE = join(__dirname, "../../../examples/plie-agenais-2021.xlsx");
/** Of another PLIE, same programme and year; some of its people bear the names of the other's. */
export const OTHER_SAMPLE = join(__dirname, "../../../examples/plie-bordeaux-2021.xlsx");

/** The sample as the emulated Excel opens it. */
export async function sampleInExcel(): Promise<WorkbookFixture> {
  const name = "plie-agenais-2021.xlsx";
  const workbook = await openXlsx(new Uint8Array(readFileSync(SAMPLE)), { name });
  const { sheets } = await workbook.describe();
  const fixtures = [];
  for (const sheet of sheets) {
    const grid = await workbook.readSheet(sheet.name);
    const rows = Array.from({ length: grid.firstRow + grid.rowCount }, (_row, row) =>
      Array.from({ length: grid.firstColumn + grid.columns.length }, (_cell, column) =>
        plain(cellAt(grid, row, column)),
      ),
    );
    fixtures.push({ name: sheet.name, values: rows });
  }
  return { name, sheets: fixtures };
}

function plain(value: CellValue): string | number | boolean | null {
  return typeof value === "object" && value !== null ? value.error : value;
}

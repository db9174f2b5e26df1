import type { HostSheet } from "./model/sheet";
import type { ExcelHost } from "./host";

/** What a person does in a sheet while a write is on its way. */
export const HANDS = {
  "types in a cell": (host, sheet) => host.userEdit(sheet.name, "D3", "TAPÉ"),
  "sorts the rows": (_host, sheet) => order(sheet, (rows) => [...rows].reverse()),
  "inserts a row": (_host, sheet) => order(sheet, (rows) => [rows[0]!, [], ...rows.slice(1)]),
  "deletes a row": (_host, sheet) => order(sheet, (rows) => rows.slice(1)),
  "filters rows": (_host, sheet) => {
    sheet.filter = { area: { firstRow: 0, firstColumn: 0, lastRow: 6, lastColumn: 5 }, hidden: new Set([2, 3]) };
  },
  "renames the sheet": (host, sheet) => host.workbook.rename(sheet, "Renommée"),
  "protects the sheet": (_host, sheet) => {
    sheet.protected = true;
  },
} as const satisfies Record<string, (host: ExcelHost, sheet: HostSheet) => void>;

/** The first row of a person, whatever stands above the headings: identifiers begin so in these scenes. */
function firstPerson(sheet: HostSheet): number {
  let row = 0;
  while (!String(sheet.valueAt(row, 0)).startsWith("P-")) row += 1;
  return row;
}

/** The rows of people, with all that they hold. */
export function rowsBelow(sheet: HostSheet, first = firstPerson(sheet)): unknown[][] {
  const area = sheet.usedArea(true);
  if (!area) return [];
  return Array.from({ length: area.lastRow - first + 1 }, (_row, row) =>
    Array.from({ length: area.lastColumn + 1 }, (_cell, column) => sheet.valueAt(first + row, column)),
  );
}

/** Rows move with all that they hold. */
function order(sheet: HostSheet, change: (rows: unknown[][]) => unknown[][]): void {
  const first = firstPerson(sheet);
  const before = rowsBelow(sheet, first);
  const width = before[0]?.length ?? 0;
  const after = change(before);
  for (let row = 0; row < Math.max(before.length, after.length); row += 1)
    for (let column = 0; column < width; column += 1) {
      const value = after[row]?.[column] ?? "";
      sheet.setValue(first + row, column, value === "" ? null : (value as string | number));
    }
}

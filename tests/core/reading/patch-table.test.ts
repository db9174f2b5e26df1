import fc from "fast-check";
import { cellError, type CellValue } from "../../../src/core/domain/cell";
import { patchTable, type PatchedTable } from "../../../src/core/reading/patch-table";
import { rowsOf, type SheetGrid } from "../../../src/core/reading/sheet-grid";
import { readGrid } from "../../support/arbitrary-sheets";
import { exampleContext, exampleGrid, finish } from "../../support/example-workbook";

const context = exampleContext();
const HEADINGS = 2;
const grid = exampleGrid("participants", [
  { id: "P1", lastName: "MARTIN", entryDate: 44228, q3: "Oui" },
  { id: "P2", lastName: "DURAND", entryDate: null, q3: "Non" },
  { id: "P3", lastName: "PETIT", entryDate: 44230, q3: "Non" },
]);
const table = readGrid(grid, "participants", context);

/** The grid with one row of the sheet replaced; values in the order id, lastName, entryDate, q3. */
function withRow(row: number, cells: readonly CellValue[]): SheetGrid {
  const rowCount = Math.max(grid.rowCount, row + 1);
  const columns = grid.columns.map((column, index) =>
    Array.from({ length: rowCount }, (_, place) => (place === row ? (cells[index] ?? null) : (column[place] ?? null))),
  );
  return { ...grid, rowCount, columns };
}

const patch = (fresh: SheetGrid, firstRow: number, lastRow = firstRow): PatchedTable<"participants"> | null =>
  finish(patchTable(table, rowsOf(fresh, firstRow, lastRow), 2022));

it("reads the changed rows as the whole sheet would be, and shares the columns where nothing changed", () => {
  const order = ["id", "lastName", "entryDate", "q3"].map((field) => table.columns.get(field)?.sheetColumn);
  expect(order).toEqual([0, 1, 2, 3]);
  const fresh = withRow(4, ["P2", " durand", "31/02/2021", cellError("#N/A")]);
  const { table: patched, changed } = patch(fresh, 3, 5) as PatchedTable<"participants">;
  expect([...changed]).toEqual([1]);
  expect(patched).toEqual(readGrid(fresh, "participants", context));
  expect(patched.columns.get("id")).toBe(table.columns.get("id"));
  expect(table).toEqual(readGrid(grid, "participants", context));
});

it("forgets what a changed row was the only one to hold", () => {
  const spoilt = withRow(4, ["P2", " durand", "31/02/2021", "peut-être"]);
  const first = patch(spoilt, 4) as PatchedTable<"participants">;
  const back = finish(patchTable(first.table, rowsOf(grid, 3, 5), 2022));
  expect(back?.table).toEqual(table);
  expect(back?.table.columns.get("q3")?.anyMarks).toBe(table.columns.get("q3")?.anyMarks);
});

it("takes hidden rows and merges as they are now", () => {
  const hidden = { ...grid, hiddenRows: [3], merges: [{ firstRow: 3, lastRow: 3, firstColumn: 0, lastColumn: 1 }] };
  expect(patch(hidden, 5)?.table.grid).toEqual(hidden);
});

it("sets a row aside as soon as it is no data, and reads it all again once it is, in columns whose cells are what they were", () => {
  const total = withRow(4, ["Total", null, null, "Non"]);
  const before = readGrid(total, "participants", context);
  expect([before.presentCount, [...before.aside]]).toEqual([3, []]);
  const counted = withRow(4, ["Total", null, null, 2]);
  const first = finish(patchTable(before, rowsOf(counted, 4, 4), 2022));
  expect(first?.table).toEqual(readGrid(counted, "participants", context));
  expect([first?.table.presentCount, [...(first?.table.aside ?? [])]]).toEqual([2, [[1, "total"]]]);
  const back = finish(patchTable(first?.table ?? before, rowsOf(total, 4, 4), 2022));
  expect(back?.table).toEqual(before);
});

it("gives what reading the whole would, whatever is typed around the data", () => {
  const typed = fc.oneof(
    fc.constantFrom<CellValue>(
      null,
      "Total",
      "TOTAL",
      "Groupe B",
      "Légende : rouge = sorti",
      "DURAND",
      "P9",
      12,
      44_228,
    ),
    fc.constantFrom<CellValue>("Identifiant", "NOM", "Date d'entrée opération", "Q3 Handicap", "Oui", " "),
  );
  const edit = fc.record({ row: fc.integer({ min: 3, max: 5 }), column: fc.nat(3), value: typed });
  const sparse = ["P1", "P2", "P3"].map((id) => ({ id, lastName: null, entryDate: null, q3: null }));
  const start = readGrid(exampleGrid("participants", sparse), "participants", context);
  let flipped = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      let now = start;
      for (const { row, column, value } of edits) {
        const columns = now.grid.columns.map((cells, index) =>
          index === column ? cells.map((cell, place) => (place === row ? value : cell)) : cells,
        );
        const fresh = { ...now.grid, columns };
        const whole = readGrid(fresh, "participants", context);
        const patched = finish(patchTable(now, rowsOf(fresh, Math.max(3, row - 1), row), 2022));
        if (patched) expect(patched.table).toEqual(whole);
        if (patched && whole.aside.size !== now.aside.size) flipped += 1;
        now = whole;
      }
    }),
    { numRuns: 300 },
  );
  expect(flipped).toBeGreaterThan(20);
});

it("ignores empty rows below the sheet", () => {
  expect(patch(grid, 5, 9)).toEqual({ table, changed: new Set() });
});

it.each([
  ["the headings changed", () => patch(grid, HEADINGS)],
  ["a title changed", () => patch(withRow(0, ["Autre titre"]), 0)],
  ["a row was added below", () => patch(withRow(6, ["P4"]), 6)],
  ["the last row was emptied", () => patch(withRow(5, []), 5)],
  ["a column was added", () => patch({ ...grid, columns: [...grid.columns, ["x"]] }, 4)],
  ["columns moved", () => patch({ ...grid, firstColumn: 1 }, 4)],
  ["dates are counted otherwise", () => patch({ ...grid, dateSystem: 1904 }, 4)],
])("leaves it to a whole reading when %s", (_case, patched) => {
  expect(patched()).toBeNull();
});

it("leaves it to a whole reading when another row now looks more like headings", () => {
  const columns = grid.columns.map((column, index) =>
    index === 3 ? column.map((value, row) => (row === HEADINGS ? "Couleur" : value)) : column,
  );
  const pale = readGrid({ ...grid, columns }, "participants", context);
  expect(pale.firstRow).toBe(HEADINGS + 1);
  const fresh = withRow(4, ["Identifiant", "NOM", "Prénom", "Sexe"]);
  expect(finish(patchTable(pale, rowsOf(fresh, 4, 4), 2022))).toBeNull();
});

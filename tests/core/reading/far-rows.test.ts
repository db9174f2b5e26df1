import { fieldOf } from "../../../src/core/questionnaire/sheets";
import type { CellValue } from "../../../src/core/domain/cell";
import { asideNotice } from "../../../src/application/control/aside-notice";
import { readGrid } from "../../support/arbitrary-sheets";
import { CONFORMING_PARTICIPANT, exampleContext } from "../../support/example-workbook";
import { gridOf } from "../../support/grid-of";

/** A sheet of one person and of one stray cell in its last row. */
function grid() {
  const person = CONFORMING_PARTICIPANT["fse-2014-2020"];
  const fields = Object.keys(person);
  const rows = [
    fields.map((field) => fieldOf("participants", field).heading),
    fields.map((field) => person[field] ?? null),
  ];
  const near = gridOf(rows);
  const columns = near.columns.map((column) => [...column]) as CellValue[][];
  columns[fields.indexOf("id")]![1_048_575] = 1;
  return { ...near, columns, rowCount: 1_048_576, far: { from: 2, rows: [1_048_575] } };
}

it("a stray cell in the last row makes no table of a million rows, and is told with its place", () => {
  const table = readGrid(grid(), "participants", exampleContext());
  expect([table.rowCount, table.presentCount, table.columns.get("id")?.marks.length]).toEqual([1, 1, 1]);
  expect([...table.aside]).toEqual([[1_048_574, "far"]]);
  expect(asideNotice(table)).toEqual([
    expect.stringContaining("cellule isolée loin sous le tableau, à effacer (ligne 1048576)"),
  ]);
});

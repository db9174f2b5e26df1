import { createMemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { changedSince } from "../../../src/application/control/changed-since";
import { controlWorkbook } from "../../../src/application/control/control-workbook";
import { SHIPPED_PROFILES } from "../../../src/plies";
import { CONFORMING_PARTICIPANT, exampleGrid } from "../../support/example-workbook";
import { stillClock as clock } from "../../taskpane/fake-session";

const grid = exampleGrid("participants", [
  CONFORMING_PARTICIPANT["fse-2014-2020"],
  CONFORMING_PARTICIPANT["fse-2014-2020"],
]);
const rows = Array.from({ length: grid.rowCount }, (_row, row) => grid.columns.map((column) => column[row] ?? null));

describe("what changed in silence since a control", () => {
  async function controlled() {
    const workbook = createMemoryWorkbook({
      sheets: [
        { name: "Participants", rows },
        { name: "Paramètres", rows: [["Exercice", 2021]] },
      ],
    });
    const report = await controlWorkbook(
      workbook,
      { plie: "agenais" },
      { catalogue: { fiches: [], profiles: SHIPPED_PROFILES }, clock },
    );
    return { workbook, report };
  }

  it("is nothing where nothing changed, and the rows of the cells that did", async () => {
    const { workbook, report } = await controlled();
    expect(await changedSince(workbook, report)).toEqual([]);
    const place = { sheet: "Participants", position: { row: 2, column: 0 } };
    await workbook.changeCells([{ ...place, expected: rows[2]?.[0] ?? null, value: "AUTRE" }]);
    expect(await changedSince(workbook, report)).toEqual([{ sheet: "Participants", rows: { first: 2, last: 2 } }]);
  });

  it("is the whole sheet where rows were added, and the settings where they say something else", async () => {
    const { workbook, report } = await controlled();
    await workbook.changeCells([
      { sheet: "Participants", position: { row: rows.length, column: 0 }, expected: null, value: "P-9" },
      { sheet: "Paramètres", position: { row: 0, column: 1 }, expected: 2021, value: 2022 },
    ]);
    expect(await changedSince(workbook, report)).toEqual([
      { sheet: "Participants", rows: null },
      { sheet: "Paramètres", rows: null },
    ]);
  });
});

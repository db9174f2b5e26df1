import type { CellChange } from "../../../src/application/ports/workbook";
import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import { cellError } from "../../../src/core/domain/cell";
import { startExcel } from "../../excel-host/load-library";
import type { SheetFixture } from "../../excel-host/model/workbook";
import { HostError } from "../../excel-host/protocol";
import { outcome } from "./outcome";

const workbook = createOfficeWorkbook();
const participants: SheetFixture = {
  name: "Participants",
  values: [
    ["Identifiant", "Téléphone", "Naissance"],
    ["A-1", 612_345_678, "12/05/1990"],
    ["A-2", "0600000000", 33_000],
    ["#N/A", 4, 5],
  ],
  numberFormats: { "B3:B4": "@" },
};

const change = (
  row: number,
  column: number,
  expected: CellChange["expected"],
  value: CellChange["value"],
  asDate = false,
): CellChange => ({
  sheet: "Participants",
  position: { row, column },
  expected,
  value,
  ...(asDate ? { asDate } : {}),
});

describe("changing cells", () => {
  it("writes texts as texts, dates as dates, and numbers as numbers even in a text cell", async () => {
    const host = startExcel({ sheets: [participants] });
    await workbook.changeCells([
      change(1, 1, 612_345_678, "0612345678"),
      change(1, 2, "12/05/1990", 33_005, true),
      change(2, 1, "0600000000", 7),
      change(3, 0, cellError("#N/A"), "'A-3"),
    ]);
    const sheet = host.workbook.sheet("Participants");
    const format = (row: number, column: number): unknown => sheet.formats.at(row, column, "numberFormat");
    expect([sheet.valueAt(1, 1), format(1, 1)]).toEqual(["0612345678", "@"]);
    expect([sheet.valueAt(1, 2), format(1, 2)]).toEqual([33_005, "dd/mm/yyyy"]);
    expect([sheet.valueAt(2, 1), format(2, 1)]).toEqual([7, "General"]);
    expect(sheet.valueAt(3, 0)).toBe("'A-3");
    expect(host.references.size).toBe(0);
  });

  it("changes thousands of scattered cells in requests of moderate size", async () => {
    const values = Array.from({ length: 40_000 }, (_row, index) => [index, "ancien"]);
    const host = startExcel({ sheets: [{ name: "Participants", values }] });
    const changes = Array.from({ length: 4_000 }, (_change, index) => change(index * 10, 1, "ancien", "nouveau"));
    await workbook.changeCells(changes);
    expect(host.statistics.largestRequest).toBeLessThan(3_000_000);
    // Five to mark the workbook while the requests follow one another, so that a cut is told.
    expect(host.statistics.requests).toBeLessThanOrEqual(
      3 + 5 + Math.ceil((4_000 * 700) / 1_000_000) + Math.ceil((4_000 * 1_450) / 1_000_000),
    );
    const sheet = host.workbook.sheet("Participants");
    expect(values.filter((_row, row) => sheet.valueAt(row, 1) === "nouveau")).toHaveLength(4_000);
  });

  it("refuses while a filter of the sheet or of one of its tables is active, and names the sheet", async () => {
    const filters: Partial<SheetFixture>[] = [
      { filter: { area: "A1:C4", hidden: [2] } },
      { table: { name: "T", area: "A1:C4", hidden: [2] } },
    ];
    for (const filter of filters) {
      const host = startExcel({ sheets: [{ ...participants, ...filter }] });
      expect(await outcome(workbook.changeCells([change(3, 1, 4, 5)]))).toMatch(
        /^UserError: Un filtre est actif sur la feuille « Participants »/,
      );
      expect(host.workbook.sheet("Participants").valueAt(3, 1)).toBe(4);
    }
    startExcel({ sheets: [{ ...participants, table: { name: "T", area: "A1:C4" } }] });
    expect(await outcome(workbook.changeCells([change(3, 1, 4, 5)]))).toHaveLength(1);
  });

  it("refuses to overwrite a formula", async () => {
    startExcel({ sheets: [{ ...participants, formulas: { C4: "=B4+1" } }] });
    expect(await outcome(workbook.changeCells([change(3, 2, 5, 6)]))).toMatch(
      /^UserError: La cellule C4 de la feuille « Participants » contient une formule/,
    );
  });

  it("names several formulas at once, and changes none of the other cells", async () => {
    const host = startExcel({ sheets: [{ ...participants, formulas: { C4: "=B4+1", B4: "=1+3" } }] });
    expect(
      await outcome(workbook.changeCells([change(2, 1, "0600000000", 7), change(3, 1, 4, 5), change(3, 2, 5, 6)])),
    ).toMatch(/^UserError: Des cellules de la feuille « Participants » contiennent une formule \(B4, C4\)/);
    expect(host.workbook.sheet("Participants").valueAt(2, 1)).toBe("0600000000");
  });

  it("gives a postal code its zeros back on screen, and a text date its place among the dates", async () => {
    const host = startExcel({ sheets: [{ ...participants, numberFormats: { B4: "00000", C3: "m/d/yyyy" } }] });
    const sheet = host.workbook.sheet("Participants");
    const cells = [
      [3, 1],
      [1, 2],
      [2, 2],
    ] as const;
    const state = () =>
      cells.map(([row, column]) => [sheet.valueAt(row, column), sheet.formats.at(row, column, "numberFormat")]);
    const before = [
      [4, "00000"],
      ["12/05/1990", "General"],
      [33_000, "m/d/yyyy"],
    ];
    expect(state()).toEqual(before);
    const undo = await workbook.changeCells([
      change(3, 1, 4, "00004"),
      change(1, 2, "12/05/1990", 33_005, true),
      change(2, 2, 33_000, "31/02/1990"),
    ]);
    const { requests } = host.statistics;
    const redo = await workbook.changeCells(undo);
    expect(host.statistics.requests - requests).toBe(requests);
    expect(state()).toEqual(before);
    await workbook.changeCells(redo);
    expect(state()).toEqual([
      ["00004", "@"],
      [33_005, "dd/mm/yyyy"],
      ["31/02/1990", "@"],
    ]);
  });

  it("puts back what was changed when Excel fails on the way", async () => {
    const host = startExcel({ sheets: [participants] });
    let writes = 0;
    host.beforeAction = (member, actionType) => {
      if (member !== "Values" || actionType !== 4) return;
      writes += 1;
      if (writes === 2) throw new HostError("GeneralException", "There was an internal error.", 500);
    };
    const changes = [change(2, 1, "0600000000", 7), change(1, 2, "12/05/1990", 33_005, true)];
    expect(await outcome(workbook.changeCells(changes))).toMatch(/^UserError: .*GeneralException/);
    const sheet = host.workbook.sheet("Participants");
    expect([sheet.valueAt(2, 1), sheet.formats.at(2, 1, "numberFormat")]).toEqual(["0600000000", "@"]);
    expect([sheet.valueAt(1, 2), sheet.formats.at(1, 2, "numberFormat")]).toEqual(["12/05/1990", "General"]);
  });
});

describe("going to a cell", () => {
  it("activates the sheet first, then selects", async () => {
    const host = startExcel({ sheets: [{ name: "Notes" }, participants] });
    await workbook.selectCell("Participants", { row: 2, column: 1 });
    expect(host.workbook.activeSheet.name).toBe("Participants");
    expect(host.workbook.selection.area).toEqual({ firstRow: 2, firstColumn: 1, lastRow: 2, lastColumn: 1 });
  });

  it("tells the merged area that the cell is part of", async () => {
    startExcel({ sheets: [{ ...participants, merges: ["B2:B4"] }] });
    const merged = { firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 1 };
    expect(await workbook.selectCell("Participants", { row: 2, column: 1 })).toEqual(merged);
    expect(await workbook.selectCell("Participants", { row: 2, column: 0 })).toBeNull();
  });

  it("says what to do when the sheet was renamed or deleted", async () => {
    const host = startExcel({ sheets: [participants] });
    host.workbook.sheet("Participants").name = "Personnes";
    expect(await outcome(workbook.selectCell("Participants", { row: 0, column: 0 }))).toMatch(
      /^UserError: La feuille « Participants » n'existe pas, ou plus, .* relancez le contrôle/,
    );
  });

  it("says that a sheet is hidden", async () => {
    startExcel({ sheets: [{ name: "Notes" }, { ...participants, hidden: true }] });
    expect(await outcome(workbook.selectCell("Participants", { row: 0, column: 0 }))).toMatch(
      /^UserError: La feuille « Participants » est masquée/,
    );
  });
});

import { CancelledError } from "../../../src/application/ports/progress";
import { cellError, type CellValue } from "../../../src/core/domain/cell";
import { cellAt, type SheetGrid } from "../../../src/core/reading/sheet-grid";
import { type ContractHost, aborted, PERSON, refusal, valuesOf, type SheetFixture } from "./host";

/** What the port promises of describe and readSheet. */
export function describeReading(name: string, host: ContractHost): void {
  const open = (...sheets: SheetFixture[]) => host.open({ sheets });

  describe(`${name}: describe`, () => {
    it("lists the sheets in order, with what is hidden, and tells which are protected", async () => {
      const { workbook } = await open(
        PERSON,
        { name: "Notes d'été", rows: [["x"]], hidden: true },
        { name: "Contrats", rows: [["y"]], protected: true },
      );
      const { dateSystem, sheets } = await workbook.describe();
      expect(dateSystem).toBe(1900);
      expect(sheets).toEqual([
        { name: "Participants", hidden: false, mark: null },
        { name: "Notes d'été", hidden: true, mark: null },
        { name: "Contrats", hidden: false, mark: null },
      ]);
      expect(await workbook.protectedSheets(["Participants", "Contrats", "Absente"])).toEqual(["Contrats"]);
      expect(await workbook.protectedSheets(["Notes d'été"])).toEqual([]);
    });
  });

  describe(`${name}: readSheet`, () => {
    it("gives every kind of value at its place", async () => {
      const rows: CellValue[][] = [
        [null, "Prénom", "É à ç — <&>\" '"],
        [1, -2.5, 45000.25],
        [true, false, cellError("#N/A")],
        ["  espaces  ", "deux\nlignes", "007"],
        [null, null, "fin"],
      ];
      const { workbook } = await open({ name: "Données", rows });
      expect(valuesOf(await workbook.readSheet("Données"), 5, 3)).toEqual([
        ...rows.map((row) => [...row, null]),
        [null, null, null, null],
      ]);
    });

    it("keeps the place of data that does not start in A1", async () => {
      const { workbook } = await open({ name: "S", rows: [[], [], [null, null, "C3"], [], [null, null, null, "D5"]] });
      const grid = await workbook.readSheet("S");
      expect(cellAt(grid, 2, 2)).toBe("C3");
      expect(cellAt(grid, 4, 3)).toBe("D5");
      expect(cellAt(grid, 0, 0)).toBeNull();
    });

    it("reads an empty sheet as no row", async () => {
      const { workbook } = await open(PERSON, { name: "Vide", rows: [] });
      const grid = await workbook.readSheet("Vide");
      expect(grid).toMatchObject({ name: "Vide", rowCount: 0, columns: [] });
    });

    it("tells hidden rows and merged areas", async () => {
      const merge = { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 1 };
      const { workbook } = await open({
        name: "S",
        rows: [
          ["a", "b"],
          ["c", "d"],
          ["e", null],
          ["f", "g"],
        ],
        hiddenRows: [2, 3],
        merges: [merge],
      });
      const grid = await workbook.readSheet("S");
      expect(grid.hiddenRows).toEqual([2, 3]);
      if (grid.merges !== null) expect(grid.merges).toEqual([merge]);
    });

    it("reads hidden sheets and sheets with odd names", async () => {
      const { workbook } = await open(
        { name: "__proto__", rows: [["a"]] },
        { name: "L'été & l'hiver", rows: [["b"]], hidden: true },
      );
      expect(cellAt(await workbook.readSheet("__proto__"), 0, 0)).toBe("a");
      expect(cellAt(await workbook.readSheet("L'été & l'hiver"), 0, 0)).toBe("b");
    });

    it("refuses a sheet that does not exist, in a sentence that names it", async () => {
      const { workbook } = await open(PERSON);
      expect(await refusal(workbook.readSheet("Étapes"))).toContain("Étapes");
      await refusal(workbook.readSheet("constructor"));
    });

    it("stops when the person cancels", async () => {
      const { workbook } = await open(PERSON);
      await expect(workbook.readSheet("Participants", { signal: aborted() })).rejects.toBeInstanceOf(CancelledError);
    });

    it("tells its progress in the end", async () => {
      const { workbook } = await open(PERSON);
      const steps: number[] = [];
      await workbook.readSheet("Participants", { progress: ({ done, total }) => steps.push(done / total) });
      expect(steps.at(-1)).toBe(1);
    });
  });

  describe(`${name}: readRows`, () => {
    const rows = [[], ["Nom", "Âge", "Ville"], ["a", 1, null], ["b", null, "x"], ["c", 3, null]];

    it("gives what readSheet gives, with the cells of these rows only", async () => {
      const { workbook } = await open({ name: "S", rows, hiddenRows: [2, 4] });
      const whole = await workbook.readSheet("S");
      const some = await workbook.readRows("S", 2, 3);
      const { name, dateSystem, firstColumn, merges } = whole;
      expect(some).toMatchObject({
        name,
        dateSystem,
        firstColumn,
        merges,
        firstRow: 2,
        rowCount: 2,
        hiddenRows: [2, 4],
      });
      expect(some.columns).toHaveLength(whole.columns.length);
      expect([...gridRows(some)]).toEqual([
        ["a", 1, null],
        ["b", null, "x"],
      ]);
    });

    it("gives exactly the rows asked for, also outside of what is filled", async () => {
      const { workbook } = await open({ name: "S", rows }, { name: "Vide", rows: [] });
      const after = await workbook.readRows("S", 4, 6);
      expect(after).toMatchObject({ firstRow: 4, rowCount: 3 });
      expect([...gridRows(after)]).toEqual([
        ["c", 3, null],
        [null, null, null],
        [null, null, null],
      ]);
      expect([...gridRows(await workbook.readRows("S", 0, 1))]).toEqual([[null, null, null], rows[1]]);
      expect(await workbook.readRows("Vide", 3, 4)).toMatchObject({ firstRow: 3, rowCount: 2, columns: [] });
    });

    it("tells what was just changed", async () => {
      const { workbook } = await open({ name: "S", rows });
      await workbook.changeCells([{ sheet: "S", position: { row: 3, column: 1 }, expected: null, value: 2 }]);
      expect([...gridRows(await workbook.readRows("S", 3, 3))]).toEqual([["b", 2, "x"]]);
    });

    it("refuses a sheet that does not exist, and stops when the person cancels", async () => {
      const { workbook } = await open(PERSON);
      expect(await refusal(workbook.readRows("Étapes", 0, 1))).toContain("Étapes");
      await expect(workbook.readRows("Participants", 1, 1, { signal: aborted() })).rejects.toBeInstanceOf(
        CancelledError,
      );
    });
  });
}

function* gridRows(grid: SheetGrid): Generator<CellValue[]> {
  for (let row = 0; row < grid.rowCount; row += 1) yield grid.columns.map((column) => column[row] ?? null);
}

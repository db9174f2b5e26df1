import { FormulaRefusal } from "../../../src/application/ports/formula-refusal";
import type { CellChange } from "../../../src/application/ports/workbook";
import { cellError } from "../../../src/core/domain/cell";
import { cellAt } from "../../../src/core/reading/sheet-grid";
import { type ContractHost, FIRST_ROW, PERSON, refusal, valuesOf, type SheetFixture } from "./host";

/** What the port promises of colours, corrections, settings and selection. */
export function describeChanging(name: string, host: ContractHost): void {
  const open = (...sheets: SheetFixture[]) => host.open({ sheets });

  describe(`${name}: highlight`, () => {
    const fills = [{ row: 1, column: 1, color: "#00FF00" }];
    const cells = [
      { row: 1, column: 0 },
      { row: 1, column: 1 },
      { row: 7, column: 5 },
    ];

    it("colours cells, changes no value, and gives each its former background back", async () => {
      const opened = await open({ ...PERSON, fills });
      const before = await opened.workbook.readSheet("Participants");
      expect(await opened.workbook.highlight([{ sheet: "Participants", cells, color: "#FFC7CE" }])).toEqual({
        painted: 3,
        skipped: 0,
      });
      for (const cell of cells) expect(await opened.fillOf("Participants", cell)).toBe("#FFC7CE");
      expect(await opened.fillOf("Participants", { row: 2, column: 0 })).toBeNull();

      expect(await opened.workbook.clearHighlights()).toBe(0);
      expect(await opened.fillOf("Participants", cells[0]!)).toBeNull();
      expect(await opened.fillOf("Participants", cells[1]!)).toBe("#00FF00");
      expect(await opened.fillOf("Participants", cells[2]!)).toBeNull();
      expect(await opened.workbook.readSheet("Participants")).toEqual(before);
    });

    it("remembers across a closing, and starts again from the cells' own backgrounds", async () => {
      const opened = await open({ ...PERSON, fills });
      await opened.workbook.highlight([{ sheet: "Participants", cells, color: "#FFC7CE" }]);
      const reopened = await opened.reopen();
      await reopened.workbook.highlight([
        { sheet: "Participants", cells: [{ row: 2, column: 2 }], color: "#FFEB9C" },
        { sheet: "Participants", cells: [{ row: 1, column: 0 }], color: "#FFC7CE" },
      ]);
      expect(await reopened.fillOf("Participants", { row: 2, column: 2 })).toBe("#FFEB9C");
      expect(await reopened.fillOf("Participants", { row: 1, column: 0 })).toBe("#FFC7CE");
      expect(await reopened.fillOf("Participants", { row: 1, column: 1 })).toBe("#00FF00");
      await reopened.workbook.clearHighlights();
      await reopened.workbook.clearHighlights();
      expect(await reopened.fillOf("Participants", { row: 1, column: 0 })).toBeNull();
      expect(await reopened.fillOf("Participants", { row: 2, column: 2 })).toBeNull();
    });

    it("refuses a protected or missing sheet and colours nothing", async () => {
      const opened = await open(PERSON, { name: "Contrats", rows: [["x"]], protected: true });
      const first = { sheet: "Participants", cells, color: "#FFC7CE" };
      expect(
        await refusal(opened.workbook.highlight([first, { sheet: "Contrats", cells, color: "#FFC7CE" }])),
      ).toContain("Contrats");
      await refusal(opened.workbook.highlight([first, { sheet: "Absente", cells, color: "#FFC7CE" }]));
      expect(await opened.fillOf("Participants", cells[0]!)).toBeNull();
    });
  });

  describe(`${name}: changeCells`, () => {
    const sheet = "Participants";
    const postalCode = { sheet, position: { row: 1, column: 2 }, expected: "06000" };

    it("changes cells and nothing else, texts as texts", async () => {
      const opened = await open({
        ...PERSON,
        rows: [FIRST_ROW, ["A-1", 12, "06000", true], ["A-2", "PETIT", null, 44_000]],
      });
      await opened.workbook.changeCells([
        { ...postalCode, value: "01500" },
        { sheet, position: { row: 1, column: 1 }, expected: 12, value: null },
        { sheet, position: { row: 1, column: 3 }, expected: true, value: false },
        { sheet, position: { row: 2, column: 2 }, expected: null, value: "=A1" },
        { sheet, position: { row: 2, column: 3 }, expected: 44_000, value: 45_000, asDate: true },
        { sheet, position: { row: 5, column: 0 }, expected: null, value: "A-3" },
      ]);
      const grid = await (await opened.reopen()).workbook.readSheet(sheet);
      expect(valuesOf(grid, 5, 3)).toEqual([
        [...FIRST_ROW, null],
        ["A-1", null, "01500", false],
        ["A-2", "PETIT", "=A1", 45_000],
        [null, null, null, null],
        [null, null, null, null],
        ["A-3", null, null, null],
      ]);
    });

    it("changes nothing when one cell no longer holds what was expected, and names it", async () => {
      const { workbook } = await open(PERSON);
      const sentence = await refusal(
        workbook.changeCells([
          { ...postalCode, value: "01500" },
          { sheet, position: { row: 2, column: 2 }, expected: "33001", value: "33002" },
        ]),
      );
      expect(sentence).toContain("C3");
      expect(sentence).toContain(sheet);
      expect(cellAt(await workbook.readSheet(sheet), 1, 2)).toBe("06000");
    });

    it("refuses a row that is no longer the same person's, names it, and changes nothing", async () => {
      const { workbook } = await open(PERSON);
      const expectedRow = [{ column: 0, value: "A-1" }];
      const sentence = await refusal(
        workbook.changeCells([
          { ...postalCode, value: "01500", expectedRow },
          { sheet, position: { row: 2, column: 2 }, expected: "33000", value: "33002", expectedRow },
        ]),
      );
      expect(sentence).toMatch(/La ligne 3 de la feuille « Participants » .* rien n'a été modifié/);
      expect(valuesOf(await workbook.readSheet(sheet), 2, 2)).toEqual(PERSON.rows);
    });

    it("takes changes back in their rows, also where what tells the row was changed with them", async () => {
      const { workbook } = await open(PERSON);
      const undo = await workbook.changeCells([
        { ...postalCode, value: "01500", expectedRow: [{ column: 1, value: "DURAND" }] },
        {
          sheet,
          position: { row: 1, column: 1 },
          expected: "DURAND",
          value: "DUPOND",
          expectedRow: [{ column: 0, value: "A-1" }],
        },
      ]);
      expect(undo.map(({ expectedRow }) => expectedRow)).toEqual([
        [{ column: 1, value: "DUPOND" }],
        [{ column: 0, value: "A-1" }],
      ]);
      await workbook.changeCells(undo);
      expect(valuesOf(await workbook.readSheet(sheet), 2, 2)).toEqual(PERSON.rows);
    });

    it("refuses formulas, names them, and changes none of the other cells", async () => {
      const { workbook } = await open({
        ...PERSON,
        rows: [FIRST_ROW, ["A-1", 12, "06000"], [2, 14, "33000"]],
        formulas: [
          { row: 1, column: 1, formula: "LEN(A2)*4" },
          { row: 2, column: 1, formula: "A3+12" },
        ],
      });
      const first = { sheet, position: { row: 1, column: 1 }, expected: 12, value: 13 };
      const second = { sheet, position: { row: 2, column: 1 }, expected: 14, value: 15 };
      expect(await refusal(workbook.changeCells([{ ...postalCode, value: "01500" }, first]))).toBe(
        "La cellule B2 de la feuille « Participants » contient une formule : corrigez-la vous-même, rien n'a été modifié.",
      );
      const changes = [{ ...postalCode, value: "01500" }, second, first];
      const error = await workbook.changeCells(changes).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(FormulaRefusal);
      expect((error as FormulaRefusal).message).toMatch(
        /^Des cellules de la feuille « Participants » contiennent une formule \(B3, B2\) : /,
      );
      expect((error as FormulaRefusal).changes).toEqual([second, first]);
      expect(cellAt(await workbook.readSheet(sheet), 1, 2)).toBe("06000");
      await workbook.changeCells([{ ...postalCode, value: "01500" }]);
      expect(cellAt(await workbook.readSheet(sheet), 1, 2)).toBe("01500");
    });

    describe("gives back the changes that undo what was done, number formats included", () => {
      const cell = (column: number) => ({ sheet, position: { row: 1, column } });
      const changes: readonly CellChange[] = [
        { ...cell(1), expected: 1000, value: "01000" },
        { ...cell(2), expected: 44_228, value: "31/02/2021" },
        { ...cell(3), expected: "12/05/1990", value: 33_005, asDate: true },
        { ...cell(4), expected: "0612345678", value: null },
        { ...cell(5), expected: null, value: "0612345678" },
        { ...cell(6), expected: cellError("#N/A"), value: true },
        { ...cell(7), expected: 12, value: "" },
      ];
      const start = () =>
        open({
          ...PERSON,
          rows: [FIRST_ROW, ["A-1", 1000, 44_228, "12/05/1990", "0612345678", null, cellError("#N/A"), 12]],
          formats: ["00000", "m/d/yyyy", null, "@", null, null, "0.00"].flatMap((format, index) =>
            format === null ? [] : [{ row: 1, column: index + 1, format }],
          ),
        });
      type Opened = Awaited<ReturnType<typeof start>>;
      const state = async ({ workbook, formatOf }: Opened) => {
        const grid = await workbook.readSheet(sheet);
        return Promise.all(
          [1, 2, 3, 4, 5, 6, 7].map(async (column) => [
            cellAt(grid, 1, column),
            await formatOf(sheet, { row: 1, column }),
          ]),
        );
      };

      it("once undone, done again, and undone again", async () => {
        const opened = await start();
        const before = await state(opened);
        const undo = await opened.workbook.changeCells(changes);
        const after = await state(opened);
        expect(after.map(([value]) => value)).toEqual(["01000", "31/02/2021", 33_005, null, "0612345678", true, null]);
        const redo = await opened.workbook.changeCells(undo);
        expect(await state(opened)).toEqual(before);
        const again = await opened.workbook.changeCells(redo);
        expect(await state(opened)).toEqual(after);
        await opened.workbook.changeCells(again);
        expect(await state(opened)).toEqual(before);
        expect(await state(await opened.reopen())).toEqual(before);
      });

      it("in the order of the changes, and step by step where a cell was changed twice", async () => {
        const opened = await start();
        const before = await state(opened);
        const first = await opened.workbook.changeCells(changes);
        expect(first.map(({ position }) => position)).toEqual(changes.map(({ position }) => position));
        const once = await state(opened);
        const second = await opened.workbook.changeCells([
          { ...cell(1), expected: "01000", value: 44_000, asDate: true },
          { ...cell(2), expected: "31/02/2021", value: 7 },
        ]);
        await opened.workbook.changeCells(second);
        expect(await state(opened)).toEqual(once);
        await opened.workbook.changeCells(first);
        expect(await state(opened)).toEqual(before);
      });
    });

    it("refuses a protected, filtered or missing sheet", async () => {
      const locked = await open({ ...PERSON, protected: true });
      expect(await refusal(locked.workbook.changeCells([{ ...postalCode, value: "x" }]))).toContain(sheet);
      const filtered = await open({ ...PERSON, filtered: true, hiddenRows: [2] });
      expect(await refusal(filtered.workbook.changeCells([{ ...postalCode, value: "x" }]))).toContain(sheet);
      expect(cellAt(await filtered.workbook.readSheet(sheet), 1, 2)).toBe("06000");
      await refusal(locked.workbook.changeCells([{ ...postalCode, sheet: "Absente", value: "x" }]));
    });

    it("changes a sheet whose rows are hidden by hand", async () => {
      const { workbook } = await open({ ...PERSON, hiddenRows: [2] });
      await workbook.changeCells([{ ...postalCode, value: "01500" }]);
      const grid = await workbook.readSheet(sheet);
      expect(cellAt(grid, 1, 2)).toBe("01500");
      expect(grid.hiddenRows).toEqual([2]);
    });
  });

  describe(`${name}: settings`, () => {
    it("keeps small documents in the workbook, by key", async () => {
      const opened = await open(PERSON);
      expect(await opened.workbook.readSetting("colonnes")).toBeNull();
      const json = JSON.stringify({ "É <&> \"'": ["]]>", "\u00a0", 1] });
      await opened.workbook.writeSetting("colonnes", json);
      await opened.workbook.writeSetting("__proto__", "1");
      await opened.workbook.writeSetting("colonnes", json);
      for (const { workbook } of [opened, await opened.reopen()]) {
        expect(await workbook.readSetting("colonnes")).toBe(json);
        expect(await workbook.readSetting("__proto__")).toBe("1");
        expect(await workbook.readSetting("constructor")).toBeNull();
      }
      await opened.workbook.writeSetting("colonnes", null);
      expect(await opened.workbook.readSetting("colonnes")).toBeNull();
      expect(await opened.workbook.readSetting("__proto__")).toBe("1");
    });

    it("changes a setting from what it is", async () => {
      const { workbook } = await open(PERSON);
      await workbook.updateSetting("liste", (json) => (json === null ? "[1]" : json));
      await workbook.updateSetting("liste", (json) => JSON.stringify([...(JSON.parse(json ?? "[]") as number[]), 2]));
      expect(await workbook.readSetting("liste")).toBe("[1,2]");
      await workbook.updateSetting("liste", () => null);
      expect(await workbook.readSetting("liste")).toBeNull();
    });

    it("is not seen as a sheet", async () => {
      const { workbook } = await open(PERSON);
      await workbook.writeSetting("a", "1");
      expect((await workbook.describe()).sheets).toHaveLength(1);
    });
  });

  describe(`${name}: selectCell`, () => {
    it("goes to a cell, and refuses a sheet that does not exist", async () => {
      const { workbook } = await open(PERSON, { name: "Notes", rows: [["x"]] });
      await workbook.selectCell("Notes", { row: 11, column: 18 });
      expect(await refusal(workbook.selectCell("Absente", { row: 0, column: 0 }))).toContain("Absente");
    });
  });
}

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

      await opened.workbook.clearHighlights();
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

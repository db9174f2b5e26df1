import { CancelledError } from "../../src/application/ports/progress";
import type { SheetModel } from "../../src/application/ports/sheet-model";
import { UserError } from "../../src/application/ports/user-error";
import type { Workbook } from "../../src/application/ports/workbook";
import { type CellArea, cellError, type CellPosition, type CellValue, type DateSystem } from "../../src/core/domain/cell";
import { cellAt, type SheetGrid } from "../../src/core/reading/sheet-grid";

/** A workbook of the person's to start from, in plain values; each adapter builds it in its own way. */
export interface WorkbookFixture {
  readonly dateSystem?: DateSystem;
  readonly sheets: readonly SheetFixture[];
}

export interface SheetFixture {
  readonly name: string;
  /** From cell A1. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly hidden?: boolean;
  readonly protected?: boolean;
  /** Rows from 0; with `filtered` they are hidden by an active filter on the sheet's first row, else by hand. */
  readonly hiddenRows?: readonly number[];
  readonly filtered?: boolean;
  readonly merges?: readonly CellArea[];
  /** Cells with a solid background of their own, "#RRGGBB". */
  readonly fills?: readonly (CellPosition & { readonly color: string })[];
}

export interface OpenedWorkbook {
  readonly workbook: Workbook;
  /** The same workbook saved, closed and opened again. */
  reopen(): Promise<OpenedWorkbook>;
  /** Background of a cell as "#RRGGBB" in capitals, or null when it has none. */
  fillOf(sheet: string, position: CellPosition): Promise<string | null>;
}

export interface ContractHost {
  open(fixture: WorkbookFixture): Promise<OpenedWorkbook>;
  /** False when the host cannot tell the 1904 date system apart. */
  readonly knows1904?: boolean;
}

const FIRST_ROW = ["Identifiant", "NOM", "Code postal"];
const PERSON: SheetFixture = {
  name: "Participants",
  rows: [FIRST_ROW, ["A-1", "DURAND", "06000"], ["A-2", "PETIT", "33000"]],
};

function model(changes: Partial<SheetModel> = {}): SheetModel {
  return {
    name: "Bilan",
    mark: "bilan",
    showGridlines: false,
    columnWidths: [20, 12],
    blocks: [{ row: 0, column: 0, values: [["Titre", 1]], styles: "text" }],
    ...changes,
  };
}

/** Values of the rectangle from A1 to the given end, both inclusive. */
function valuesOf(grid: SheetGrid, lastRow: number, lastColumn: number): CellValue[][] {
  return Array.from({ length: lastRow + 1 }, (_, row) => Array.from({ length: lastColumn + 1 }, (__, column) => cellAt(grid, row, column)));
}

async function refusal(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).message;
}

function aborted(): AbortSignal {
  const controller = new AbortController();
  controller.abort();
  return controller.signal;
}

/** What every adapter of the Workbook port promises; run over each of them. */
export function describeWorkbookContract(name: string, host: ContractHost): void {
  const open = (...sheets: SheetFixture[]) => host.open({ sheets });

  describe(`${name}: describe`, () => {
    it("lists the sheets in order, with what is hidden or protected", async () => {
      const { workbook } = await open(PERSON, { name: "Notes d'été", rows: [["x"]], hidden: true }, { name: "Contrats", rows: [["y"]], protected: true });
      const { dateSystem, sheets } = await workbook.describe();
      expect(dateSystem).toBe(1900);
      expect(sheets).toEqual([
        { name: "Participants", hidden: false, protected: false, mark: null },
        { name: "Notes d'été", hidden: true, protected: false, mark: null },
        { name: "Contrats", hidden: false, protected: true, mark: null },
      ]);
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
      expect(valuesOf(await workbook.readSheet("Données"), 5, 3)).toEqual([...rows.map((row) => [...row, null]), [null, null, null, null]]);
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
      const { workbook } = await open({ name: "S", rows: [["a", "b"], ["c", "d"], ["e", null], ["f", "g"]], hiddenRows: [2, 3], merges: [merge] });
      const grid = await workbook.readSheet("S");
      expect(grid.hiddenRows).toEqual([2, 3]);
      if (grid.merges !== null) expect(grid.merges).toEqual([merge]);
    });

    it("reads hidden sheets and sheets with odd names", async () => {
      const { workbook } = await open({ name: "__proto__", rows: [["a"]] }, { name: "L'été & l'hiver", rows: [["b"]], hidden: true });
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

  describe(`${name}: writeSheet`, () => {
    it("writes every kind of value, texts as the texts they are", async () => {
      const opened = await open(PERSON);
      const texts = ["=1+1", "01/02/2026", "00123", "+33 6", "@nom", "'cité", "1e5", "VRAI", "  x "];
      const written = await opened.workbook.writeSheet(
        model({
          blocks: [
            { row: 0, column: 0, values: [texts], styles: "tableText" },
            { row: 2, column: 1, values: [[1.5, true, null, { day: 19_723 }, { text: "Voir", link: { sheet: "Participants", row: 1, column: 0 } }]], styles: "tableText" },
            { row: 3, column: 0, values: [[{ formula: "1+2", value: 3 }]], styles: "tableInteger" },
          ],
        }),
      );
      expect(written).toBe("Bilan");
      for (const { workbook } of [opened, await opened.reopen()]) {
        const grid = await workbook.readSheet("Bilan");
        expect(valuesOf(grid, 3, 8)).toEqual([
          texts,
          Array<null>(9).fill(null),
          [null, 1.5, true, null, 45_292, "Voir", null, null, null],
          [3, ...Array<null>(8).fill(null)],
        ]);
      }
    });

    if (host.knows1904 !== false) {
      it("writes days in the workbook's own date system", async () => {
        const { workbook } = await host.open({ dateSystem: 1904, sheets: [PERSON] });
        expect((await workbook.describe()).dateSystem).toBe(1904);
        await workbook.writeSheet(model({ blocks: [{ row: 0, column: 0, values: [[{ day: 19_723 }]], styles: "tableDate" }] }));
        expect(cellAt(await workbook.readSheet("Bilan"), 0, 0)).toBe(45_292 - 1462);
      });
    }

    it("shows its mark and leaves the other sheets as they were", async () => {
      const opened = await open(PERSON, { name: "Notes", rows: [["x"]] });
      const before = await opened.workbook.readSheet("Participants");
      await opened.workbook.writeSheet(model());
      for (const { workbook } of [opened, await opened.reopen()]) {
        const { sheets } = await workbook.describe();
        expect(sheets.map((sheet) => sheet.name)).toEqual(["Participants", "Notes", "Bilan"]);
        expect(sheets.map((sheet) => sheet.mark)).toEqual([null, null, "bilan"]);
        expect(await workbook.readSheet("Participants")).toEqual(before);
      }
    });

    it("replaces its own sheet whole and in place", async () => {
      const { workbook } = await open(PERSON);
      await workbook.writeSheet(model({ blocks: [{ row: 0, column: 0, values: [["a", "b"], ["c", "d"], ["e", "f"]], styles: "text" }] }));
      await workbook.writeSheet(model({ name: "Anomalies", mark: "anomalies" }));
      expect(await workbook.writeSheet(model({ blocks: [{ row: 0, column: 0, values: [["nouveau"]], styles: "text" }] }))).toBe("Bilan");
      expect((await workbook.describe()).sheets.map((sheet) => sheet.name)).toEqual(["Participants", "Bilan", "Anomalies"]);
      expect(valuesOf(await workbook.readSheet("Bilan"), 3, 1)).toEqual([
        ["nouveau", null],
        [null, null],
        [null, null],
        [null, null],
      ]);
    });

    it("keeps a sheet of the same name that is the person's own", async () => {
      const { workbook } = await open(PERSON, { name: "BILAN", rows: [["à moi"]] });
      expect(await workbook.writeSheet(model())).toBe("Bilan (2)");
      expect(await workbook.writeSheet(model())).toBe("Bilan (2)");
      expect(cellAt(await workbook.readSheet("BILAN"), 0, 0)).toBe("à moi");
      expect((await workbook.describe()).sheets).toHaveLength(3);
    });

    it("gives a sheet without a mark to the person: the next one gets a new name", async () => {
      const { workbook } = await open(PERSON);
      const { mark: _, ...template } = model({ name: "Contrats" });
      expect(await workbook.writeSheet(template)).toBe("Contrats");
      expect(await workbook.writeSheet(template)).toBe("Contrats (2)");
      expect((await workbook.describe()).sheets.map((sheet) => sheet.mark)).toEqual([null, null, null]);
    });

    it("writes nothing when the person cancels", async () => {
      const { workbook } = await open(PERSON);
      await expect(workbook.writeSheet(model(), { signal: aborted() })).rejects.toBeInstanceOf(CancelledError);
      expect((await workbook.describe()).sheets).toHaveLength(1);
    });

    it("draws tables, charts, lists and a printed page without losing a value", async () => {
      const opened = await open(PERSON);
      const area = { firstRow: 1, firstColumn: 0, lastRow: 3, lastColumn: 1 };
      await opened.workbook.writeSheet(
        model({
          blocks: [{ row: 1, column: 0, values: [["Indicateur", "Réalisé"], ["CO01", 3], ["CO03", 5]], styles: ["tableText", "tableInteger"] }],
          merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }],
          tables: [{ name: "Indicateurs", area, filter: true }],
          charts: [
            {
              kind: "bar",
              title: "Indicateurs",
              categories: { firstRow: 2, firstColumn: 0, lastRow: 3, lastColumn: 0 },
              series: [{ name: "Réalisé", values: { firstRow: 2, firstColumn: 1, lastRow: 3, lastColumn: 1 }, color: "#1F3A68" }],
              place: { firstRow: 6, firstColumn: 0, lastRow: 20, lastColumn: 5 },
              description: "CO01 : 3 ; CO03 : 5.",
            },
          ],
          validations: [
            {
              area: { firstRow: 2, firstColumn: 3, lastRow: 9, lastColumn: 3 },
              rule: { kind: "list", values: ["Oui", "Non"] },
              prompt: { title: "Réponse", message: "Oui ou Non" },
              onError: "stop",
            },
            { area: { firstRow: 2, firstColumn: 4, lastRow: 9, lastColumn: 4 }, rule: { kind: "date" }, onError: "warning" },
          ],
          freeze: { rows: 2, columns: 1 },
          page: { orientation: "landscape", titleRows: { first: 1, last: 1 }, breaksBefore: [3], footer: { left: "PLIE & Cie" } },
        }),
      );
      const grid = await (await opened.reopen()).workbook.readSheet("Bilan");
      expect(valuesOf(grid, 3, 1)).toEqual([
        [null, null],
        ["Indicateur", "Réalisé"],
        ["CO01", 3],
        ["CO03", 5],
      ]);
    });
  });

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
      expect(await opened.workbook.highlight([{ sheet: "Participants", cells, color: "#FFC7CE" }])).toEqual({ painted: 3, skipped: 0 });
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
      expect(await refusal(opened.workbook.highlight([first, { sheet: "Contrats", cells, color: "#FFC7CE" }]))).toContain("Contrats");
      await refusal(opened.workbook.highlight([first, { sheet: "Absente", cells, color: "#FFC7CE" }]));
      expect(await opened.fillOf("Participants", cells[0]!)).toBeNull();
    });
  });

  describe(`${name}: changeCells`, () => {
    const sheet = "Participants";
    const postalCode = { sheet, position: { row: 1, column: 2 }, expected: "06000" };

    it("changes cells and nothing else, texts as texts", async () => {
      const opened = await open({ ...PERSON, rows: [FIRST_ROW, ["A-1", 12, "06000", true], ["A-2", "PETIT", null, 44_000]] });
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

import fc from "fast-check";
import { inflateSync } from "fflate";
import { createXlsx, openXlsx, type XlsxWorkbook } from "../../../src/adapters/xlsx/open";
import type { InflateStream } from "../../../src/adapters/xlsx/zip/codec";
import { CancelledError, type ProgressStep } from "../../../src/application/ports/progress";
import type { CellChange } from "../../../src/application/ports/workbook";
import { cellAt } from "../../../src/core/reading/sheet-grid";
import type { CellValue } from "../../../src/core/domain/cell";
import { fixtureParts, zip } from "./build-xlsx";
import { filledCells, openParts, rawParts, worksheet } from "./raw-workbook";

const ROWS: readonly (readonly CellValue[])[] = [
  ["Identifiant", "NOM", "Entrée"],
  ["P001", "MARTIN", 44_228],
  ["P002", null, "12/5/2021"],
];

/** Starting below and to the right of A1, so that edits also come before all that there is. */
const PARTS = fixtureParts({ sheets: [{ name: "S", rows: [[], ...ROWS.map((row) => [null, ...row])] }] });

/** Opens a file and counts the bytes that are read of it. */
async function counting(): Promise<{ readonly workbook: XlsxWorkbook; readonly read: () => number }> {
  let bytes = 0;
  const inflate: InflateStream = async function* (data) {
    const content = inflateSync(data);
    bytes += content.length;
    yield content;
  };
  return { workbook: await openXlsx(zip(PARTS), { name: "essai.xlsx", inflate }), read: () => bytes };
}

const change = (
  workbook: XlsxWorkbook,
  row: number,
  column: number,
  value: CellValue,
  more: Partial<CellChange> = {},
) =>
  workbook
    .readSheet("S")
    .then((grid) =>
      workbook.changeCells([
        { sheet: "S", position: { row, column }, expected: cellAt(grid, row, column), value, ...more },
      ]),
    );

const reopened = async (workbook: XlsxWorkbook): Promise<XlsxWorkbook> =>
  openXlsx(await workbook.save(), { name: "essai.xlsx" });

describe("edits of single cells", () => {
  it("are read back before anything is saved, and the sheet is read once", async () => {
    const { workbook, read } = await counting();
    const sheetSize = String(PARTS["xl/worksheets/sheet1.xml"]).length;
    const before = await workbook.viewSheet("S");
    for (const name of ["DURAND", "PETIT", "ROUX"]) {
      const from = read();
      await change(workbook, 2, 2, name);
      expect(cellAt((await workbook.viewSheet("S")).grid, 2, 2)).toBe(name);
      expect(cellAt(await workbook.readRows("S", 2, 2), 2, 2)).toBe(name);
      expect(read() - from).toBeLessThan(sheetSize);
    }
    expect(cellAt(before.grid, 2, 2)).toBe("MARTIN");
    const shown = await workbook.viewSheet("S");
    await workbook.save();
    expect(await workbook.viewSheet("S")).toBe(shown);
  });

  it("stand in the file as they were read, whatever their order and wherever they are", async () => {
    const value = fc.oneof(
      fc.constantFrom<CellValue>(null, "", "06…", "=A1", "12", "é <&>", true, false, 0, 1e21, -3.5),
      fc.integer({ min: 1, max: 60_000 }),
    );
    const edit = fc.record({ row: fc.nat(7), column: fc.nat(6), value, asDate: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), fc.nat(8), async (edits, savedAfter) => {
        const { workbook } = await counting();
        for (const [at, { row, column, value, asDate }] of edits.entries()) {
          if (at === savedAfter) await workbook.save();
          await change(workbook, row, column, value, asDate && typeof value === "number" ? { asDate } : {});
        }
        const kept = await workbook.viewSheet("S");
        const read = await (await reopened(workbook)).viewSheet("S");
        expect(filledCells(kept.grid)).toEqual(filledCells(read.grid));
        for (const { row, column } of edits)
          expect(kept.lookAt(row, column).format).toBe(read.lookAt(row, column).format);
      }),
      { numRuns: 60 },
    );
  });

  it("are taken back with the look of the cell, before and after it was saved", async () => {
    for (const saving of [false, true]) {
      const { workbook } = await counting();
      const [before] = [await workbook.viewSheet("S")];
      const first = await change(workbook, 3, 3, 44_328, { asDate: true });
      const second = await change(workbook, 3, 3, "31/02/2021");
      if (saving) await workbook.save();
      await workbook.changeCells(second);
      expect((await workbook.viewSheet("S")).lookAt(3, 3).format).toBe("dd/mm/yyyy");
      await workbook.changeCells(first);
      for (const { lookAt, grid } of [await workbook.viewSheet("S"), await (await reopened(workbook)).viewSheet("S")]) {
        expect(lookAt(3, 3).format).toBe(before.lookAt(3, 3).format);
        expect(filledCells(grid)).toEqual(filledCells(before.grid));
      }
    }
  });

  it("tell how far they are until the last one is written, and wait for another saving when it is cancelled", async () => {
    const { workbook } = await counting();
    await change(workbook, 2, 2, "DURAND");
    const steps: ProgressStep[] = [];
    const controller = new AbortController();
    const stop = (step: ProgressStep): void => void (steps.push(step), controller.abort());
    await expect(workbook.save({ progress: stop, signal: controller.signal })).rejects.toThrow(CancelledError);
    steps.length = 0;
    const bytes = await workbook.save({ progress: (step) => void steps.push(step) });
    expect(steps.at(-1)).toEqual({
      label: "Écriture de S (en Ko)",
      done: expect.any(Number),
      total: expect.any(Number),
    });
    const kilobytes = String(PARTS["xl/worksheets/sheet1.xml"]).length / 1024;
    expect(steps.at(-1)).toMatchObject({ done: Math.floor(kilobytes), total: Math.ceil(kilobytes) });
    const saved = await (await openXlsx(bytes, { name: "essai.xlsx" })).readSheet("S");
    expect(cellAt(saved, 2, 2)).toBe("DURAND");
  });

  it("leave the sheet as it was when they are cancelled while they are looked at", async () => {
    const { workbook } = await counting();
    const labels = new Set<string>();
    const controller = new AbortController();
    const progress = ({ label }: ProgressStep): void => {
      labels.add(label);
      if (label === "Vérification de S") controller.abort();
    };
    const wanted = { sheet: "S", position: { row: 2, column: 2 }, expected: "MARTIN", value: "DURAND" };
    await expect(workbook.changeCells([wanted], { progress, signal: controller.signal })).rejects.toThrow(
      CancelledError,
    );
    expect(cellAt(await workbook.readSheet("S"), 2, 2)).toBe("MARTIN");
    await workbook.changeCells([wanted], { progress: ({ label }) => void labels.add(label) });
    expect([...labels]).toEqual(["Lecture de S", "Vérification de S", "Correction de S"]);
    expect(cellAt(await workbook.readSheet("S"), 2, 2)).toBe("DURAND");
  });

  it("are all in the sheet when something else is written, and what is refused leaves them", async () => {
    const { workbook } = await counting();
    await change(workbook, 2, 2, "DURAND");
    await expect(change(workbook, 3, 2, "X", { expected: "autre" })).rejects.toThrow(/a changé depuis le contrôle/);
    await workbook.writeSetting("cle", "1");
    await workbook.highlight([{ sheet: "S", cells: [{ row: 2, column: 2 }], color: "#FDF2B3" }]);
    await change(workbook, 3, 2, "PETIT");
    const { grid, lookAt } = await (await reopened(workbook)).viewSheet("S");
    expect([cellAt(grid, 2, 2), cellAt(grid, 3, 2), lookAt(2, 2).fill]).toEqual(["DURAND", "PETIT", "#FDF2B3"]);
  });

  it("are refused at once, and not at the saving, where the sheet could not be written", async () => {
    const rows = `<row r="3"><c r="A3"><v>3</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`;
    const workbook = await openParts(rawParts(worksheet(rows)));
    await expect(change(workbook, 1, 0, 5)).rejects.toThrow(/ne sont pas dans l'ordre/);
    expect(cellAt(await workbook.readSheet("S"), 1, 0)).toBe(2);
    await workbook.save();
  });

  it("may stand far below all others, and in a sheet without any cell", async () => {
    const workbook = createXlsx("essai.xlsx");
    await workbook.writeSheet({ name: "S", showGridlines: true, columnWidths: [], blocks: [] });
    await change(workbook, 2, 1, "près");
    await change(workbook, 60_000, 1, "loin");
    await change(workbook, 3, 1, "plus près");
    const { grid } = await (await reopened(workbook)).viewSheet("S");
    expect([2, 3, 60_000].map((row) => cellAt(grid, row, 1))).toEqual(["près", "plus près", "loin"]);
    expect((await workbook.readSheet("S")).far).toEqual(grid.far);
  });
});

describe("the charts of a sheet", () => {
  it("are told with their place, their title and what they show", async () => {
    const workbook = createXlsx("essai.xlsx");
    const area = (firstRow: number, lastRow: number, column: number) => ({
      firstRow,
      lastRow,
      firstColumn: column,
      lastColumn: column,
    });
    await workbook.writeSheet({
      name: "S",
      showGridlines: true,
      columnWidths: [],
      blocks: [
        {
          row: 0,
          column: 0,
          values: [
            ["Emploi", 3],
            ["Formation", 2],
          ],
          styles: "text",
        },
      ],
      charts: [
        {
          kind: "bar",
          title: "Sorties & suites",
          description: "Emploi : 3 ; formation : 2",
          place: { firstRow: 4, firstColumn: 1, lastRow: 9, lastColumn: 3 },
          categories: area(0, 1, 0),
          series: [{ name: "Sorties", values: area(0, 1, 1) }],
        },
      ],
    });
    const charts = [
      {
        title: "Sorties & suites",
        description: "Emploi : 3 ; formation : 2",
        firstRow: 4,
        firstColumn: 1,
        lastRow: 9,
        lastColumn: 3,
        drawing: expect.objectContaining({ categories: ["Emploi", "Formation"] }),
      },
    ];
    expect(await workbook.sheetCharts("S")).toEqual(charts);
    expect(await (await openXlsx(await workbook.save(), { name: "essai.xlsx" })).sheetCharts("S")).toEqual(charts);
  });
});

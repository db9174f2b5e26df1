import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import { CELLS_PER_BLOCK } from "../../../src/adapters/officejs/reading/block-reader";
import { cellError } from "../../../src/core/domain/cell";
import { cellAt, type SheetGrid } from "../../../src/core/reading/sheet-grid";
import { startExcel } from "../../excel-host/load-library";
import { HostError } from "../../excel-host/protocol";
import { outcome } from "./outcome";

const COLUMNS = 40;

/** A row of ordinary data: identifiers, names, dates, codes, blanks. */
function row(index: number): (string | number | null)[] {
  return Array.from({ length: COLUMNS }, (_cell, column) => {
    if (column === 0) return `P-${index}`;
    if (column % 4 === 1) return 30_000 + ((index * 7 + column) % 15_000);
    if (column % 4 === 2) return null;
    return column % 4 === 3 ? "Demandeur d'emploi de longue durée" : "Oui";
  });
}

const read = (name = "Participants"): Promise<SheetGrid> => createOfficeWorkbook().readSheet(name);

describe("reading a big sheet", () => {
  it("takes one request per block of cells, each far below the 5 MB of Excel on the web", async () => {
    const rows = 100_000;
    const host = startExcel({
      sheets: [{ name: "Participants", values: Array.from({ length: rows }, (_row, index) => row(index)) }],
    });
    const grid = await read();

    const rowsPerBlock = Math.floor(CELLS_PER_BLOCK / COLUMNS);
    // One to find the used area and the date system, then the blocks; nothing is left to release.
    expect(host.statistics.requests).toBe(1 + Math.ceil(rows / rowsPerBlock));
    expect(host.statistics.largestRequest).toBeLessThan(2_000);
    expect(host.statistics.largestResponse).toBeLessThan(2_500_000);
    expect(host.references.size).toBe(0);
    expect([grid.rowCount, grid.columns.length, grid.hiddenRows.length]).toEqual([rows, COLUMNS, 0]);
    for (const index of [0, rowsPerBlock - 1, rowsPerBlock, rows - 1]) {
      expect(grid.columns.map((column) => column[index])).toEqual(row(index));
    }

    // A few of its rows: one request to know the columns, one for the rows.
    host.resetStatistics();
    const some = await createOfficeWorkbook().readRows("Participants", 50_000, 50_001);
    expect(some.columns.map((column) => column[1])).toEqual(row(50_001));
    expect(host.statistics.requests).toBe(2);
    expect(host.statistics.largestResponse).toBeLessThan(10_000);
    expect(host.references.size).toBe(0);
  });

  it("halves the blocks that are too heavy, and goes on with the smaller size", async () => {
    const values = Array.from({ length: 3_000 }, (_row, index) => [`${index} ${"é".repeat(150)}`, index]);
    const host = startExcel({ sheets: [{ name: "Participants", values }] }, { payloadLimit: 100_000 });
    const grid = await read();
    expect(grid.columns[1]).toEqual(values.map(([, index]) => index));
    // 3 000 rows of some 325 bytes: 3 000, 1 500, 750 and 375 are refused, 187 pass.
    expect(host.statistics.requests).toBe(1 + 4 + Math.ceil(3_000 / 187));
  });

  it("halves when Excel gives no values instead of an error", async () => {
    const values = Array.from({ length: 100 }, (_row, index) => [index]);
    const host = startExcel({ sheets: [{ name: "Participants", values }] }, { maxCells: 30 });
    expect((await read()).columns[0]).toEqual(values.flat());
    expect(host.statistics.requests).toBe(1 + 2 + 4);
  });

  it("says so when even one row is too heavy", async () => {
    startExcel({ sheets: [{ name: "Participants", values: [["x".repeat(30_000)]] }] }, { payloadLimit: 20_000 });
    expect(await outcome(read())).toMatch(/^UserError: La feuille « Participants » est trop volumineuse/);
  });
});

describe("hidden rows", () => {
  const values = Array.from({ length: 60_000 }, (_row, index) => [index, ...Array<string>(7).fill("x")]);

  it("costs nothing when no row is hidden, nor when all are", async () => {
    const few = values.slice(0, 10);
    const host = startExcel({
      sheets: [{ name: "Participants", values: few, hiddenRows: few.map((_row, index) => index) }],
    });
    expect((await read()).hiddenRows).toEqual(few.map((_row, index) => index));
    expect(host.statistics.requests).toBe(2);
  });

  it("finds the rows of a filter, however scattered, in few requests", async () => {
    const hidden = values.flatMap((_row, index) => (index % 2 === 1 ? [index + 2] : []));
    const host = startExcel({
      sheets: [{ name: "Participants", at: "B3", values, hiddenColumns: [1], filter: { area: "B3:I60002", hidden } }],
    });
    expect((await read()).hiddenRows).toEqual(hidden);
    const blocks = Math.ceil((values.length * 8) / CELLS_PER_BLOCK);
    expect(host.statistics.requests).toBe(1 + blocks + Math.ceil(values.length / 50_000));
    expect(host.statistics.largestResponse).toBeLessThan(2_000_000);
  });
});

describe("what cells hold", () => {
  it("takes Excel's error codes for errors, and other texts with # for texts", async () => {
    startExcel({ sheets: [{ name: "Participants", values: [["#N/A", "#REF!", "#1", "#N/A "]] }] });
    const grid = await read();
    expect(grid.columns.map((column) => column[0])).toEqual([cellError("#N/A"), cellError("#REF!"), "#1", "#N/A "]);
  });

  it("leaves out cells that are only formatted, and never asks for merged areas", async () => {
    startExcel({
      sheets: [{ name: "Participants", at: "C4", values: [["a"]], fills: { "A1:Z99": "#FF0000" }, merges: ["C4:D5"] }],
    });
    const grid = await read();
    expect(grid).toMatchObject({ firstRow: 3, firstColumn: 2, rowCount: 1, merges: null });
    expect(cellAt(grid, 3, 2)).toBe("a");
  });
});

describe("what may happen meanwhile", () => {
  const values = Array.from({ length: 150_000 }, (_row, index) => [index]);

  it("stops between two blocks when the person cancels", async () => {
    const host = startExcel({ sheets: [{ name: "Participants", values }] });
    const controller = new AbortController();
    const job = createOfficeWorkbook().readSheet("Participants", {
      signal: controller.signal,
      progress: ({ done }) => done > 0 && controller.abort(),
    });
    expect(await outcome(job)).toBe("CancelledError: Opération annulée.");
    expect(host.statistics.requests).toBe(2);
    expect(host.references.size).toBe(0);
  });

  it("goes on reading a sheet that is renamed, and tells when it is deleted", async () => {
    for (const [change, expected] of [
      ["rename", "150000 rows"],
      [
        "delete",
        "UserError: La feuille « Participants » a été supprimée ou renommée pendant l'opération : recommencez.",
      ],
    ] as const) {
      const host = startExcel({ sheets: [{ name: "Participants", values }, { name: "Autre" }] });
      const job = createOfficeWorkbook().readSheet("Participants", {
        progress: ({ done }) => {
          const sheet = host.workbook.sheets[0]!;
          if (done !== CELLS_PER_BLOCK) return;
          if (change === "rename") sheet.name = "Renommée";
          else host.workbook.deleteSheet(sheet);
        },
      });
      expect(await outcome(job.then((grid) => `${grid.rowCount} rows`))).toBe(expected);
    }
  });

  it("waits while the person types, and says what to do when Excel gives up", async () => {
    const host = startExcel({ sheets: [{ name: "Participants", values: [["a"]] }] });
    host.startCellEdit();
    const patient = read();
    host.endCellEdit();
    expect((await patient).rowCount).toBe(1);
    host.startCellEdit();
    const stuck = read();
    host.endCellEdit(false);
    expect(await outcome(stuck)).toBe(
      "UserError: Excel attend la fin d'une saisie : appuyez sur Entrée ou Échap dans la feuille, puis recommencez.",
    );
  });

  it("tells the person what Excel may be waiting for, only when it stays silent", async () => {
    jest.useFakeTimers();
    try {
      const host = startExcel({ sheets: [{ name: "Participants", values: [["a"]] }] });
      const labels: string[] = [];
      const control = { progress: ({ label }: { readonly label: string }) => labels.push(label) };
      await createOfficeWorkbook().readSheet("Participants", control);
      expect(new Set(labels)).toEqual(new Set(["Lecture de Participants"]));
      expect(jest.getTimerCount()).toBe(0);
      host.startCellEdit();
      const waiting = createOfficeWorkbook().readSheet("Participants", control);
      await jest.advanceTimersByTimeAsync(10_000);
      expect(labels.at(-1)).toMatch(/terminez-la \(Entrée ou Échap\)$/);
      host.endCellEdit();
      expect((await waiting).rowCount).toBe(1);
    } finally {
      jest.useRealTimers();
    }
  });

  it("turns any other answer of Excel into a sentence that keeps its code", async () => {
    const host = startExcel({ sheets: [{ name: "Participants", values: [["a"]] }] });
    host.beforeAction = (member) => {
      if (member === "Date") throw new HostError("GeneralException", "There was an internal error.", 500);
    };
    expect(await outcome(read())).toMatch(/^UserError: Excel n'a pas pu terminer l'opération \(GeneralException\)/);
  });

  it("refuses a sheet that is filled beyond what can be held, and says how to find its end", async () => {
    const sheet = startExcel({ sheets: [{ name: "S", values: [["a"]] }] }).workbook.sheet("S");
    for (let row = 5_000; row < 1_048_576; row += 5_000) sheet.setValue(row, 30, "x");
    sheet.setValue(1_048_575, 30, "x");
    expect(await outcome(createOfficeWorkbook().readSheet("S"))).toMatch(
      /^UserError: La feuille « S » va jusqu'à la cellule AE1048576 : c'est trop .*Ctrl \+ Fin/,
    );
  });
});

describe("cells far below the others", () => {
  const columns = 40;
  const values = Array.from({ length: 3_000 }, (_row, index) => row(index));

  it("are told, and nothing is asked nor built for the rows in between", async () => {
    const host = startExcel({
      sheets: [{ name: "S", at: "A3", values, filter: { area: "A3:AN3002", hidden: [5, 9] } }],
    });
    host.workbook.sheet("S").setValue(900_000, 2, "bas");
    host.workbook.sheet("S").setValue(1_048_575, 39, "tout en bas");
    const grid = await createOfficeWorkbook().readSheet("S");
    expect([grid.firstRow, grid.rowCount, grid.far]).toEqual([
      2,
      1_048_574,
      { from: 3_002, rows: [900_000, 1_048_575] },
    ]);
    expect(grid.columns.map((column) => column[2_999])).toEqual(row(2_999));
    expect([cellAt(grid, 900_000, 2), cellAt(grid, 1_048_575, 39)]).toEqual(["bas", "tout en bas"]);
    expect(grid.columns.reduce((sum, column) => sum + Object.keys(column).length, 0)).toBeLessThan(
      (3_000 + 2) * columns + 1,
    );
    expect(grid.hiddenRows).toEqual([5, 9]);
    // Whether it is too much; two blocks of people; each far block, and where the next one begins; hidden rows of each.
    expect(host.statistics.requests).toBeLessThan(20);
  });

  it.each([
    [10_000, undefined],
    [10_001, { from: 1, rows: [10_001] }],
  ])("are far from %i rows on", async (place, far) => {
    const sheet = startExcel({ sheets: [{ name: "S", values: [["a"]] }] }).workbook.sheet("S");
    sheet.setValue(place, 0, "b");
    const grid = await createOfficeWorkbook().readSheet("S");
    expect([grid.far, cellAt(grid, place, 0), cellAt(grid, 5, 0)]).toEqual([far, "b", null]);
  });

  it("are near where no more rows than that are empty in between, blocks passed over as well", async () => {
    const sheet = startExcel({ sheets: [{ name: "S", values: [row(0)] }] }).workbook.sheet("S");
    for (const place of [9_000, 18_500, 28_400]) sheet.setValue(place, 3, place);
    const grid = await createOfficeWorkbook().readSheet("S");
    expect([grid.far, grid.rowCount]).toEqual([undefined, 28_401]);
    expect(grid.columns[3]!.flatMap((value, place) => (value === place ? [place] : []))).toEqual([
      9_000, 18_500, 28_400,
    ]);
    expect(grid.columns.every((column) => Object.keys(column).length === column.length)).toBe(true);
  });
});

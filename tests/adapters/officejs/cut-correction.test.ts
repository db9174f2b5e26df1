import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import { CORRECTION_KEY, tellCutCorrection } from "../../../src/application/ports/cut-correction";
import { CancelledError, type ProgressStep } from "../../../src/application/ports/progress";
import type { CellChange } from "../../../src/application/ports/workbook";
import { injectFault } from "../../excel-host/faults";
import type { ExcelHost } from "../../excel-host/host";
import { startExcel } from "../../excel-host/load-library";

/** More than one request holds. */
const MANY = 1_500;
const changes = (count: number): CellChange[] =>
  Array.from({ length: count }, (_change, row) => ({
    sheet: "P",
    position: { row, column: 0 },
    expected: `a${row}`,
    value: `b${row}`,
  }));

const start = (): ExcelHost =>
  startExcel({ sheets: [{ name: "P", values: Array.from({ length: MANY }, (_row, row) => [`a${row}`]) }] });
const change = (count = MANY): Promise<unknown> =>
  createOfficeWorkbook()
    .changeCells(changes(count))
    .catch(() => undefined);
const changedCells = ({ workbook }: ExcelHost): number =>
  Array.from({ length: MANY }, (_row, row) => workbook.sheet("P").valueAt(row, 0)).filter((value) =>
    String(value).startsWith("b"),
  ).length;

describe("corrections that are cut among several requests", () => {
  it("are told at the next opening, once, wherever it was that not all had been written", async () => {
    const counted = injectFault(start(), 0);
    await change();
    let told = 0;
    for (let rank = 1; rank <= counted.count(); rank += 1) {
      const host = start();
      const injected = injectFault(host, rank, "dead once it is done");
      await change();
      injected.lift();
      const made = changedCells(host);
      const sentence = await tellCutCorrection(createOfficeWorkbook());
      if (made > 0 && made < MANY) {
        told += 1;
        expect([rank, sentence]).toEqual([
          rank,
          expect.stringMatching(
            /^Une correction de 1.500 cellules, à partir de la feuille « P », .* Relancez le contrôle/,
          ),
        ]);
      }
      if (made === 0) expect([rank, sentence]).toEqual([rank, null]);
      expect([rank, await tellCutCorrection(createOfficeWorkbook())]).toEqual([rank, null]);
    }
    expect(told).toBeGreaterThan(0);
  });

  it("are put back when they are cancelled among them, and tell how far they are", async () => {
    const host = start();
    const told: number[] = [];
    const controller = new AbortController();
    const progress = ({ label, done, total }: ProgressStep): void => {
      if (label !== "Correction de P") return;
      expect(total).toBe(MANY);
      told.push(done);
      if (done > 0) controller.abort();
    };
    const cancelled = createOfficeWorkbook().changeCells(changes(MANY), { progress, signal: controller.signal });
    await expect(cancelled).rejects.toThrow(CancelledError);
    expect([changedCells(host), await createOfficeWorkbook().readSetting(CORRECTION_KEY)]).toEqual([0, null]);
    expect(told.length).toBeGreaterThan(1);
  });

  it("leave no mark where all were written, or put back", async () => {
    const host = start();
    const counted = injectFault(host, 0);
    await change();
    expect([changedCells(host), await createOfficeWorkbook().readSetting(CORRECTION_KEY)]).toEqual([MANY, null]);
    for (let rank = 1; rank <= counted.count(); rank += 1) {
      const other = start();
      injectFault(other, rank, "refused");
      await change();
      const made = changedCells(other);
      expect([rank, made === 0 || made === MANY]).toEqual([rank, true]);
      if (made === 0) expect([rank, await createOfficeWorkbook().readSetting(CORRECTION_KEY)]).toEqual([rank, null]);
    }
  });

  it("write no mark for what goes in one request", async () => {
    const host = start();
    const counted = injectFault(host, 0);
    await change(100);
    // What is there, the cells, the write.
    expect(counted.count()).toBe(3);
    expect(host.workbook.xmlParts).toEqual([]);
  });

  it("are nobody's sentence where the mark is not ours", async () => {
    start();
    for (const json of ["{", '{"sheet":"P"}', "[1]"]) {
      await createOfficeWorkbook().writeSetting(CORRECTION_KEY, json);
      expect([json, await tellCutCorrection(createOfficeWorkbook())]).toEqual([json, null]);
      expect(await createOfficeWorkbook().readSetting(CORRECTION_KEY)).toBeNull();
    }
  });
});

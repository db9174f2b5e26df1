import type { SheetModel } from "../../../src/application/ports/sheet-model";
import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import type { ExcelHost } from "../../excel-host/host";
import { startExcel } from "../../excel-host/load-library";
import { HostError } from "../../excel-host/protocol";
import { outcome } from "./outcome";
import { anomalies, block, person, valuesOf, write } from "./sheet-models";

describe("replacing its own sheet", () => {
  it("clears what was there, and never deletes the sheet", async () => {
    const host = startExcel({ sheets: [person] });
    const line = { firstRow: 1, firstColumn: 7, lastRow: 30, lastColumn: 7 };
    const chart = {
      kind: "column",
      title: "t",
      categories: line,
      series: [{ name: "s", values: line }],
      place: line,
      description: "",
    } as const;
    await createOfficeWorkbook().writeSheet({
      ...anomalies(30),
      columnWidths: [10, 10, 10, 10, 10],
      charts: [chart],
      validations: [{ area: line, rule: { kind: "date" } }],
      name: "Bilan",
      mark: "bilan",
      freeze: { rows: 1, columns: 0 },
    });
    const sheet = host.workbook.sheet("Bilan");
    expect(sheet.validations).toMatchObject([{ area: line, rule: { date: {} }, errorAlert: null }]);
    sheet.tables[0]!.filter = { area: sheet.tables[0]!.area, hidden: new Set([3, 4]) };
    sheet.filter = { area: line, hidden: new Set([5]) };
    sheet.hiddenRows.add(6);
    sheet.formats.paint({ firstRow: 90, firstColumn: 9, lastRow: 90, lastColumn: 9 }, "fill.color", "#FF0000");
    sheet.name = "Mon bilan";

    expect(await write({ tables: [] })).toBe("Mon bilan");
    expect(host.workbook.sheets).toContain(sheet);
    expect(sheet.usedArea(false)).toEqual({ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 });
    const { tables, charts, validations, filter, frozen, formulas, hiddenRows, columnWidths } = sheet;
    expect({ tables, charts, validations, filter, frozen }).toEqual({
      tables: [],
      charts: [],
      validations: [],
      filter: null,
      frozen: null,
    });
    expect([formulas.size, hiddenRows.size, columnWidths.get(4)]).toEqual([0, 0, undefined]);
    // Out of sight among the person's own names.
    expect(sheet.names).toEqual([{ name: "_bilan_plie", formula: '="bilan"', visible: false }]);
  });

  it("replaces the sheet that has its own name when the person has made a copy", async () => {
    const names = { _bilan_plie: '="bilan"' };
    const copy = { name: "Bilan 2025", values: [["copie"]], names };
    const host = startExcel({ sheets: [person, copy, { name: "Bilan", values: [["ancien"]], names }] });
    expect(await write()).toBe("Bilan");
    expect([host.workbook.sheet("Bilan").valueAt(0, 0), host.workbook.sheet("Bilan 2025").valueAt(0, 0)]).toEqual([
      "Titre",
      "copie",
    ]);
  });

  it("gives its tables other names when the person's tables have them", async () => {
    const table = { name: "anomalies", area: "A1:A2" };
    const host = startExcel({ sheets: [{ ...person, table }] });
    await createOfficeWorkbook().writeSheet(anomalies(2));
    await createOfficeWorkbook().writeSheet(anomalies(2));
    expect(host.workbook.sheet("Anomalies").tables.map((item) => item.name)).toEqual(["Anomalies_2"]);
  });

  it("refuses when the sheet or the workbook is protected, before touching anything", async () => {
    const ours = { name: "Bilan", values: [["ancien"]], names: { _bilan_plie: '="bilan"' }, protected: true };
    const locked = startExcel({ sheets: [person, ours] });
    expect(await outcome(write())).toMatch(/^UserError: La feuille « Bilan » est protégée/);
    expect(locked.workbook.sheet("Bilan").valueAt(0, 0)).toBe("ancien");
    startExcel({ protected: true, sheets: [person] });
    expect(await outcome(write())).toMatch(/^UserError: La structure du classeur est protégée/);
  });
});

describe("a write that fails on the way", () => {
  const failOn = (host: ExcelHost, member: string): void => {
    host.beforeAction = (name) => {
      if (name !== member) return;
      host.beforeAction = undefined;
      throw new HostError("GeneralException", "There was an internal error.", 500);
    };
  };

  it("removes the new sheets and says so", async () => {
    const host = startExcel({ sheets: [person] });
    failOn(host, "SetPosition");
    const area = { firstRow: 1, firstColumn: 0, lastRow: 1, lastColumn: 0 };
    const chart = {
      kind: "line",
      title: "t",
      categories: area,
      series: [{ name: "s", values: area }],
      place: area,
      description: "",
    } as const;
    const job = write({ charts: [chart], validations: [{ area, rule: { kind: "list", values: ["a,b"] } }] });
    expect(await outcome(job)).toMatch(
      /^UserError: .*\(GeneralException\).* La feuille « Bilan », commencée, a été retirée\.$/,
    );
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(["L'été"]);
  });

  it("leaves a notice in a sheet that was being replaced, which the next write replaces", async () => {
    const host = startExcel({ sheets: [person] });
    await write({ blocks: [block([["ancien"], ["ancien"]], "text")] });
    failOn(host, "Values");
    expect(await outcome(write())).toMatch(/La feuille « Bilan » a été vidée : recommencez l’écriture\.$/);
    expect(valuesOf(host.workbook.sheet("Bilan"), 2, 1)).toEqual([
      ["L’écriture de cette feuille a été interrompue : recommencez."],
      [""],
    ]);
    expect(await write()).toBe("Bilan");
  });

  it("leaves nothing when the person cancels a new sheet, and finishes a replacement once begun", async () => {
    const host = startExcel({ sheets: [person] });
    const cancelled = (): Promise<unknown> => {
      const controller = new AbortController();
      const control = { signal: controller.signal, progress: () => controller.abort() };
      return outcome(createOfficeWorkbook().writeSheet(anomalies(5_000), control));
    };
    expect(await cancelled()).toBe("CancelledError: Opération annulée.");
    expect(host.workbook.sheets).toHaveLength(1);
    await createOfficeWorkbook().writeSheet(anomalies(10));
    expect(await cancelled()).toBe("Anomalies");
    expect(host.workbook.sheet("Anomalies").valueAt(5_000, 7)).toBe(4_999);
  });

  it("takes an impossible model for a defect, before Excel is asked anything", async () => {
    const host = startExcel({ sheets: [person] });
    const faulty: Partial<SheetModel>[] = [
      { name: "a/b" },
      { name: "x".repeat(32) },
      { blocks: [block([["a"], ["b", "c"]], "text")] },
      { blocks: [block([[NaN]], "tableInteger")] },
      { blocks: [block([["a", "b"]], ["text"])] },
      { tables: [{ name: "T", area: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 1 }, filter: true }] },
    ];
    for (const changes of faulty) expect(await outcome(write(changes))).toMatch(/^Error: Sheet model/);
    expect(host.statistics.requests).toBe(0);
  });
});

import type { SheetModel } from "../../../src/application/ports/sheet-model";
import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import type { ExcelHost } from "../../excel-host/host";
import { startExcel } from "../../excel-host/load-library";
import { HostError } from "../../excel-host/protocol";
import { outcome } from "./outcome";
import { anomalies, block, person, valuesOf, write } from "./sheet-models";

describe("replacing its own sheet", () => {
  it("takes the place of what was there, tables and all, and nothing of the former sheet remains", async () => {
    const host = startExcel({ sheets: [person, { name: "Notes" }] });
    const line = { firstRow: 1, firstColumn: 7, lastRow: 30, lastColumn: 7 };
    await createOfficeWorkbook().writeSheet({
      ...anomalies(30),
      validations: [{ area: line, rule: { kind: "date" } }],
      freeze: { rows: 1, columns: 0 },
    });
    host.workbook.move(host.workbook.sheet("Anomalies"), 1);
    const former = host.workbook.sheet("Anomalies");
    expect(await createOfficeWorkbook().writeSheet(anomalies(2))).toBe("Anomalies");
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["L'été", "Anomalies", "Notes"]);
    const sheet = host.workbook.sheet("Anomalies");
    expect(sheet).not.toBe(former);
    expect([sheet.validations, sheet.frozen, sheet.tables.map(({ name }) => name)]).toEqual([[], null, ["Anomalies"]]);
    // Out of sight among the person's own names.
    expect(sheet.names).toEqual([{ name: "_bilan_plie", formula: '="anomalies"', visible: false }]);
    expect(host.references.size).toBe(0);
  });

  it("leaves a sheet that the person has renamed, and makes a new one", async () => {
    const host = startExcel({ sheets: [person] });
    await write();
    host.workbook.sheet("Bilan").name = "Mon bilan";
    expect(await write()).toBe("Bilan");
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["L'été", "Mon bilan", "Bilan"]);
  });

  it("replaces the sheet that has its own name when the person has made a copy", async () => {
    const names = { _bilan_plie: '="bilan"' };
    const copy = { name: "Bilan 2025", values: [["copie"]], names };
    const host = startExcel({ sheets: [person, copy, { name: "Bilan", values: [["Titre"]], names }] });
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
    const ours = {
      name: "Bilan",
      values: [["Titre"], ["ancien"]],
      names: { _bilan_plie: '="bilan"' },
      protected: true,
    };
    const locked = startExcel({ sheets: [person, ours] });
    expect(await outcome(write())).toMatch(/^UserError: La feuille « Bilan » est protégée/);
    expect(locked.workbook.sheet("Bilan").valueAt(1, 0)).toBe("ancien");
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
    expect(await outcome(job)).toMatch(/^UserError: .*\(GeneralException\).* Rien n'a été écrit ni remplacé\.$/);
    // The lists that rules refer to only grow: an empty hidden sheet of ours harms nobody.
    expect(host.workbook.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name)).toEqual([
      "L'été",
    ]);
  });

  it("leaves the former sheet as it was, and the next write replaces it", async () => {
    const host = startExcel({ sheets: [person] });
    await write({ blocks: [block([["Titre"], ["ancien"]], "text")] });
    failOn(host, "Values");
    expect(await outcome(write())).toMatch(/Rien n'a été écrit ni remplacé\.$/);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["L'été", "Bilan"]);
    expect(valuesOf(host.workbook.sheet("Bilan"), 2, 1)).toEqual([["Titre"], ["ancien"]]);
    expect(await write()).toBe("Bilan");
    expect(host.workbook.sheet("Bilan").valueAt(1, 0)).toBe("");
  });

  it("leaves all as it was when the person cancels, whether the sheet is new or replaces one", async () => {
    const host = startExcel({ sheets: [person] });
    const cancelled = (): Promise<unknown> => {
      const controller = new AbortController();
      const control = { signal: controller.signal, progress: () => controller.abort() };
      return outcome(createOfficeWorkbook().writeSheet(anomalies(5_000), control));
    };
    expect(await cancelled()).toBe("CancelledError: Opération annulée.");
    expect(host.workbook.sheets).toHaveLength(1);
    await createOfficeWorkbook().writeSheet(anomalies(10));
    const former = host.workbook.sheet("Anomalies");
    expect(await cancelled()).toBe("CancelledError: Opération annulée.");
    expect(host.workbook.sheets.slice(1)).toEqual([former]);
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

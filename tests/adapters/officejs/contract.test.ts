import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import { areaReference, cellReference, type CellPosition, type CellValue } from "../../../src/core/domain/cell";
import type { ExcelHost } from "../../excel-host/host";
import { startExcel } from "../../excel-host/load-library";
import type { SheetFixture as HostSheetFixture } from "../../excel-host/model/workbook";
import { describeWorkbookContract, type OpenedWorkbook, type SheetFixture } from "../workbook-contract";

let host: ExcelHost;

function opened(): OpenedWorkbook {
  const { workbook } = host;
  return {
    workbook: createOfficeWorkbook(),
    reopen: async () => {
      host = startExcel(workbook);
      return opened();
    },
    fillOf: async (sheet, { row, column }: CellPosition) => {
      const { formats } = workbook.sheet(sheet);
      return formats.at(row, column, "fill.pattern") === "None" ? null : String(formats.at(row, column, "fill.color"));
    },
    formatOf: async (sheet, { row, column }) => String(workbook.sheet(sheet).formats.at(row, column, "numberFormat")),
  };
}

const plain = (value: CellValue): string | number | boolean | null =>
  typeof value === "object" && value !== null ? value.error : value;

function hostSheet(fixture: SheetFixture): HostSheetFixture {
  const { hiddenRows = [], filtered = false, rows } = fixture;
  return {
    name: fixture.name,
    values: rows.map((row) => row.map(plain)),
    hidden: fixture.hidden ?? false,
    protected: fixture.protected ?? false,
    merges: (fixture.merges ?? []).map(areaReference),
    fills: Object.fromEntries(
      (fixture.fills ?? []).map(({ row, column, color }) => [cellReference(row, column), color]),
    ),
    numberFormats: Object.fromEntries(
      (fixture.formats ?? []).map(({ row, column, format }) => [cellReference(row, column), format]),
    ),
    formulas: Object.fromEntries(
      (fixture.formulas ?? []).map(({ row, column, formula }) => [cellReference(row, column), `=${formula}`]),
    ),
    ...(filtered ? { filter: { area: `A1:Z${rows.length}`, hidden: hiddenRows } } : { hiddenRows }),
  };
}

describeWorkbookContract("Office.js", {
  open: async ({ sheets, dateSystem }) => {
    const fixtures = sheets.map(hostSheet);
    // Excel always keeps one visible sheet.
    const visible = fixtures.some((sheet) => !sheet.hidden) ? [] : [{ name: "Accueil" }];
    host = startExcel({ sheets: [...fixtures, ...visible], ...(dateSystem ? { dateSystem } : {}) });
    return opened();
  },
});

afterEach(() => {
  expect(host.references.size).toBe(0);
});

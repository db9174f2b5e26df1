import type { BilanRecount, Check } from "../../core/bilan/model";
import { areaReference, cellReference, quotedSheetName } from "../../core/domain/cell";
import type { ModelValue, StyleName } from "../ports/sheet-model";
import { recountFormula, type DetailPlaces } from "./detail-places";
import type { PlacedCell, SheetWriter } from "./sheet-writer";
import { spansOf, type Span } from "./table-grid";
import { typography } from "../../core/text/french";

const AGREES = "concordant";
const DIFFERS = "écart";

const COLUMNS = [
  { heading: "Code", role: "code" },
  { heading: "Nombre", role: "label" },
  { heading: "D'après", role: "figure" },
  { heading: "Bilan", role: "figure" },
  { heading: "Excel", role: "figure" },
  { heading: "Constat", role: "figure" },
] as const;
const [OURS, EXCEL, VERDICT] = [3, 4, 5] as const;

/** Our figures beside those that Excel counts by itself, and whether they agree, told by formulas too. */
export function layoutRecount({ checks }: BilanRecount, places: DetailPlaces, sheet: SheetWriter): void {
  const spans = spansOf(COLUMNS);
  const top = sheet.nextRow;
  const cells = (values: readonly ModelValue[], styles: readonly StyleName[]): PlacedCell[] =>
    values.map((value, index) => ({
      value,
      style: styles[index] as StyleName,
      span: spans[index] as Span,
      ...(typeof value === "string" && { wraps: value }),
    }));
  sheet.line(
    cells(
      COLUMNS.map(({ heading }) => heading),
      COLUMNS.map(({ role }) => (role === "figure" ? "tableHeadingCentered" : "tableHeading")),
    ),
  );
  const first = sheet.nextRow;
  const column = (index: number): number => (spans[index] as Span).first;
  for (const check of checks) {
    const row = sheet.nextRow;
    const [ours, excel] = [OURS, EXCEL].map((index) => cellReference(row, column(index)));
    sheet.line(
      cells(
        [
          check.code,
          typography(check.label),
          check.basis,
          check.value,
          excelCell(check, places),
          { formula: `IF(${ours}=${excel},"${AGREES}","${DIFFERS}")`, value: AGREES },
        ],
        ["tableLabel", "tableLabel", "tableCentered", numberStyle(check), numberStyle(check), "tableCentered"],
      ),
    );
  }
  const last = sheet.nextRow - 1;
  const verdicts = areaReference({
    firstRow: first,
    lastRow: last,
    firstColumn: column(VERDICT),
    lastColumn: column(VERDICT),
  });
  sheet.line(
    cells(
      [
        "",
        "Nombres qui concordent",
        "",
        checks.length,
        { formula: `COUNTIF(${verdicts},"${AGREES}")`, value: checks.length },
        {
          formula: `IF(${[OURS, EXCEL].map((index) => cellReference(last + 1, column(index))).join("=")},"${AGREES}","${DIFFERS}")`,
          value: AGREES,
        },
      ],
      [
        "tableTotalText",
        "tableTotalText",
        "tableTotalText",
        "tableTotalInteger",
        "tableTotalInteger",
        "tableTotalText",
      ],
    ),
  );
  sheet.keepTogether(top, 0);
}

function numberStyle({ by }: Check): StyleName {
  return "area" in by ? "tableAmount" : "tableInteger";
}

function excelCell({ by, value }: Check, places: DetailPlaces): ModelValue {
  const formula =
    "area" in by ? `SUM(${quotedSheetName(by.sheet)}!${areaReference(by.area)})` : recountFormula(by, places);
  return { formula, value };
}

import type { BilanCell, BilanChart, BilanColumn, BilanRow, BilanTable } from "../../core/bilan/model";
import { MASKED_SIGN } from "../../core/bilan/parts";
import { cellReference, type CellArea } from "../../core/domain/cell";
import { GRAVITY_MEANINGS, type Gravity } from "../../core/domain/gravity";
import type { ChartModel, ModelValue, StyleName } from "../ports/sheet-model";
import { placeOf, type BilanPlaces } from "./bilan-places";
import { FULL_WIDTH, type PlacedCell, type SheetWriter } from "./sheet-writer";
import { spansOf, type Span } from "./table-grid";
import { typography } from "../../core/text/french";

const STATES: Readonly<Record<Extract<BilanCell, { kind: "state" }>["state"], StyleName>> = {
  atteint: "stateGood",
  "non atteint": "stateBad",
  respecté: "stateGood",
  "non respecté": "stateBad",
  "à compléter": "stateOpen",
};

const GRAVITY_STYLES: Readonly<Record<Gravity, StyleName>> = {
  bloquant: "gravityBlocking",
  erreur: "gravityError",
  alerte: "gravityWarning",
  info: "gravityInfo",
};

export function gravityStyle(gravity: Gravity): StyleName {
  return GRAVITY_STYLES[gravity];
}

const DASH = "–";
/** Points of a table that no page break parts, from its chart neither: a sixth of a page, so that little of one is left empty for it. */
const HIGHEST_TOGETHER = 130;
/** The first column that is not printed. */
const BESIDE_PAGE: Span = { first: FULL_WIDTH.last + 1, last: FULL_WIDTH.last + 1 };
/** Points of the rows that a chart covers. */
const CHART_ROW = 15;
/** Rows of a chart that its title, its axis and its legend take. */
const CHART_FRAME = 5;

/** Lays a table out, and its chart below it. */
export function layoutTable(table: BilanTable, sheet: SheetWriter, places: BilanPlaces): ChartModel | null {
  const spans = spansOf(table.columns);
  const top = sheet.nextRow;
  if (table.columns.some(({ heading }) => heading !== "")) {
    sheet.line(
      table.columns.map(({ heading, role }, index): PlacedCell => {
        const style = role === "figure" ? "tableHeadingCentered" : "tableHeading";
        return { value: heading, style, span: spans[index] as Span, wraps: heading };
      }),
    );
  }
  const firstRow = sheet.nextRow;
  for (const row of table.rows)
    sheet.line([...placed(row, table, spans, places), ...mirrorCell(row, table, spans, sheet.nextRow, places)]);
  const drawn = table.chart !== undefined && countOf(table.chart, table) > 0;
  const together = sheet.keepTogether(top, HIGHEST_TOGETHER);
  if (!table.chart || !drawn) return null;
  if (together) sheet.keepLast();
  return layoutChart(table.chart, table, spans, firstRow, sheet);
}

function placed(
  row: BilanRow,
  { columns, chart }: BilanTable,
  spans: readonly Span[],
  places: BilanPlaces,
): PlacedCell[] {
  return row.cells.map((cell, index) => {
    const role = (columns[index] as BilanColumn).role;
    const link = cell.kind === "text" && cell.leads ? placeOf(cell.leads, places) : null;
    if (cell.kind === "text" && link) {
      const style = row.total ? "tableTotalLink" : "tableLinkLabel";
      return { value: { text: cell.text, link }, style, span: spans[index] as Span, wraps: cell.text };
    }
    // A chart would take a dash for a zero; an empty cell is left out of it.
    const value = chart && cell.kind === "percent" ? cell.value : valueOf(cell, row, role);
    const style = row.large ? largeStyle(cell, role) : row.total ? totalStyle(cell, role) : styleOf(cell, role);
    return { value, style, span: spans[index] as Span, ...(typeof value === "string" && { wraps: value }) };
  });
}

/** Beside the words of a total there is nothing to say: no dash stands there. */
function valueOf(cell: BilanCell, { total }: BilanRow, role: BilanColumn["role"]): ModelValue {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "state":
      return cell.state;
    case "gravity":
      return GRAVITY_MEANINGS[cell.gravity].label;
    case "none":
      return total && role !== "figure" ? "" : DASH;
    case "masked":
      return MASKED_SIGN;
    default:
      return cell.value ?? DASH;
  }
}

function styleOf(cell: BilanCell, role: BilanColumn["role"]): StyleName {
  switch (cell.kind) {
    case "integer":
      return cell.signed ? "tableSigned" : "tableInteger";
    case "decimal":
      return "tableDecimal";
    case "amount":
      return cell.value === null ? "tableCentered" : "tableAmount";
    case "percent":
      return "tablePercent";
    case "state":
      return STATES[cell.state];
    case "gravity":
      return gravityStyle(cell.gravity);
    case "none":
      return role === "figure" ? "tableCentered" : "tableLabel";
    default:
      return role === "figure" ? "tableCentered" : "tableLabel";
  }
}

/** Figures that one should see first, larger than the words beside them. */
function largeStyle(cell: BilanCell, role: BilanColumn["role"]): StyleName {
  if (cell.kind === "integer") return cell.signed ? "tableSigned" : "tableLargeInteger";
  return cell.kind === "percent" && cell.value !== null ? "tableLargePercent" : styleOf(cell, role);
}

function totalStyle(cell: BilanCell, role: BilanColumn["role"]): StyleName {
  if (cell.kind === "integer") return "tableTotalInteger";
  if (cell.kind === "amount" && cell.value !== null) return "tableTotalAmount";
  if (cell.kind === "percent" && cell.value !== null) return "tableTotalPercent";
  return role === "figure" ? "tableTotalCentered" : "tableTotalText";
}

/** The left half of a pyramid needs negative numbers: they stand beside the page, joined to the cell that they mirror. */
function mirrorCell(
  row: BilanRow,
  { chart }: BilanTable,
  spans: readonly Span[],
  at: number,
  { valuesOnly }: BilanPlaces,
): PlacedCell[] {
  const [left] = chart?.kind === "pyramid" ? chart.series : [];
  const cell = left && row.cells[left.column];
  if (cell?.kind !== "integer" || row.total) return [];
  const mirrored = cellReference(at, (spans[left?.column ?? 0] as Span).first);
  const value = valuesOnly ? -cell.value : { formula: `-${mirrored}`, value: -cell.value };
  return [{ value, style: "chartSource", span: BESIDE_PAGE }];
}

/** Rows that a chart shows. */
function countOf({ rows }: BilanChart, table: BilanTable): number {
  return rows ?? table.rows.filter(({ total }) => total !== true).length;
}

function layoutChart(
  chart: BilanChart,
  table: BilanTable,
  spans: readonly Span[],
  firstRow: number,
  sheet: SheetWriter,
): ChartModel {
  const count = countOf(chart, table);
  const cells = ({ first }: Span): CellArea => ({
    firstRow,
    lastRow: firstRow + count - 1,
    firstColumn: first,
    lastColumn: first,
  });
  const column = (index: number): CellArea => cells(spans[index] as Span);
  const pyramid = chart.kind === "pyramid";
  const height = Math.round(CHART_FRAME + count * (pyramid ? 0.8 : 1.2));
  sheet.space(6, true);
  const top = sheet.nextRow;
  for (let row = 0; row < height; row += 1) sheet.space(CHART_ROW, row < height - 1);
  return {
    kind: "bar",
    ...((chart.stacked || pyramid) && { stacked: true }),
    ...(pyramid && { mirrored: true }),
    title: typography(chart.title),
    categories: column(chart.categories),
    ...(chart.target !== undefined && { target: chart.target }),
    series: chart.series.map(({ name, column: index, color, colors }, order) => ({
      name,
      ...(colors && { colors }),
      values: pyramid && order === 0 ? cells(BESIDE_PAGE) : column(index),
      ...(color !== undefined && { color }),
    })),
    place: { firstRow: top, lastRow: top + height - 1, firstColumn: FULL_WIDTH.first, lastColumn: FULL_WIDTH.last },
    description: typography(chart.description),
  };
}

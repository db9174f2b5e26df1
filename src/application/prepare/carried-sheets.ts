import { COMMENTS_SHEET } from "../../core/bilan/comments";
import { isCellError, type CellValue } from "../../core/domain/cell";
import { dayFromSerial } from "../../core/domain/day";
import { HISTORY_SHEET } from "../../core/indicators/evolution/history";
import { CARRIED, type SheetProposal } from "../../core/preparation/proposal";
import { fieldOf, PROTOCOL_KINDS } from "../../core/questionnaire/sheets";
import { mapSheet, type SheetMapping } from "../../core/reading/headings";
import { partsByName } from "../../core/reading/recognise";
import { withoutFar, type SheetGrid } from "../../core/reading/sheet-grid";
import { fold } from "../../core/text/fold";
import { listText } from "../../core/text/french";
import { logoOf } from "../bilan/logo";
import type { NewColumn } from "../ports/new-columns";
import type { CellBlock, ImageModel, ModelValue, SheetModel, StyleName, ValidationModel } from "../ports/sheet-model";
import type { Workbook } from "../ports/workbook";
import { inputStyle, newColumn, SPARE_ROWS } from "../template/data-sheet";

/** A protocol, the figures of former years, the words of the Bilan: they list nobody, and are the PLIE's own work. */
export function carriedAmong(grids: readonly SheetGrid[]): ReadonlySet<string> {
  return new Set(grids.filter((grid) => isAnnual(grid) || protocolMapping(grid, grids)).map(({ name }) => name));
}

/** Whether a workbook says itself what its PLIE asks for. */
export function holdsProtocol(grids: readonly SheetGrid[]): boolean {
  return grids.some((grid) => protocolMapping(grid, grids)?.kind === "protocol");
}

const isAnnual = ({ name }: SheetGrid): boolean =>
  [HISTORY_SHEET, COMMENTS_SHEET].some((own) => fold(own) === fold(name));

function protocolMapping(grid: SheetGrid, grids: readonly SheetGrid[]): SheetMapping | null {
  const parts = partsByName(grids.map(({ name }) => name));
  const kind = PROTOCOL_KINDS.find((one) => parts[one] === grid.name);
  return kind ? mapSheet(grid, kind) : null;
}

/** Those sheets of a workbook as they stand, for another one, and the sentence that tells it. */
export async function carriedSheets(
  source: Workbook,
  grids: readonly SheetGrid[],
  taken: readonly SheetProposal[],
): Promise<{ readonly models: readonly SheetModel[]; readonly notices: readonly string[] }> {
  const names = new Set(taken.filter(({ why }) => why === CARRIED).map(({ sheet }) => sheet));
  const models: SheetModel[] = [];
  const notices: string[] = [];
  for (const grid of grids.map(withoutFar)) {
    if (!names.has(grid.name) || grid.rowCount === 0) continue;
    const mapping = protocolMapping(grid, grids);
    const images = fold(grid.name) === fold(COMMENTS_SHEET) ? await logo(source, grid, notices) : [];
    models.push({ ...carriedSheet(grid, mapping), ...(images.length > 0 && { images }) });
  }
  if (models.length > 0) {
    const told = listText(models.map(({ name }) => `« ${name} »`));
    notices.unshift(
      models.length === 1 ? `Feuille ${told} reprise telle quelle.` : `Feuilles ${told} reprises telles quelles.`,
    );
  }
  return { models, notices };
}

const MOST_POINTS = 120;

async function logo(source: Workbook, grid: SheetGrid, notices: string[]): Promise<readonly ImageModel[]> {
  const { picture, notices: told } = await logoOf(source);
  notices.push(...told);
  if (!picture) return [];
  const { format, base64, width, height } = picture;
  const scale = Math.min(1, MOST_POINTS / Math.max(width, height));
  return [
    {
      ...{ format, base64, width: width * scale, height: height * scale, description: "Logo du PLIE" },
      place: { row: grid.firstRow, column: grid.firstColumn + grid.columns.length + 1 },
    },
  ];
}

/** Texts longer than this are several lines. */
const LONG = 60;
const WIDTHS = { least: 12, most: 90 } as const;

/** Each cell in its place; a protocol's columns with the drop-down lists and the explanations that the template gives them. */
function carriedSheet(grid: SheetGrid, mapping: SheetMapping | null): SheetModel {
  const { firstRow, firstColumn, rowCount, columns } = grid;
  const fieldAt = (offset: number): string | undefined =>
    mapping?.columns.find(({ column }) => column === firstColumn + offset)?.field;
  const known = columns.map((_, offset) => {
    const field = fieldAt(offset);
    return mapping && field !== undefined ? newColumn(mapping.kind, field) : null;
  });
  const styles = columns.map((cells, offset): StyleName => {
    const field = fieldAt(offset);
    if (mapping && field !== undefined) return inputStyle(fieldOf(mapping.kind, field));
    return cells.some((cell) => typeof cell === "string" && cell.length > LONG) ? "tableTextWrapped" : "inputAny";
  });
  const headingRow = mapping?.headingRow ?? firstRow;
  const block = (from: number, to: number, own: CellBlock["styles"]): CellBlock => ({
    ...{ row: from, column: firstColumn, styles: own },
    values: Array.from({ length: to - from }, (_, index) =>
      columns.map((cells, offset) =>
        carriedCell(cells[from + index - firstRow] ?? null, styles[offset] === "inputDate", grid),
      ),
    ),
  });
  const end = firstRow + rowCount;
  const spare = mapping ? SPARE_ROWS : 0;
  return {
    name: grid.name,
    showGridlines: true,
    columnWidths: [
      ...Array.from({ length: firstColumn }, () => WIDTHS.least),
      ...columns.map((cells, offset) => known[offset]?.width ?? widest(cells)),
    ],
    blocks: [
      block(firstRow, headingRow, "inputAny"),
      block(headingRow, headingRow + 1, "inputHeading"),
      block(headingRow + 1, end + spare, styles),
    ].filter(({ values }) => values.length > 0),
    validations: known.flatMap((column, offset) =>
      column === null ? [] : [validationOf(column, headingRow + 1, end + spare - 1, firstColumn + offset)],
    ),
    freeze: { rows: headingRow + 1, columns: 1 },
  };
}

function validationOf(
  { prompt, rule, onError }: NewColumn,
  firstRow: number,
  lastRow: number,
  column: number,
): ValidationModel {
  const area = { firstRow, lastRow, firstColumn: column, lastColumn: column };
  return { area, rule, ...(prompt && { prompt }), ...(onError && { onError }) };
}

const widest = (cells: readonly CellValue[]): number =>
  Math.min(WIDTHS.most, Math.max(WIDTHS.least, ...cells.map((cell) => (cell === null ? 0 : String(cell).length + 2))));

function carriedCell(value: CellValue, isDay: boolean, { dateSystem }: SheetGrid): ModelValue {
  if (isCellError(value)) return { formula: "NA()", value: value.error };
  const day = isDay && typeof value === "number" ? dayFromSerial(value, dateSystem) : null;
  return day === null ? value : { day };
}

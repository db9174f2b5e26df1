/** An Excel error held by a cell: "#N/A", "#REF!"… One shared object per code, so that 100 000 of them cost nothing. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds, as plain data. An empty cell is null; a date is its serial number. */
export type CellValue = string | number | boolean | CellError | null;

const errors = new Map<string, CellError>();

/** The shared object for an error code such as "#N/A". */
export function cellError(code: string): CellError {
  let found = errors.get(code);
  if (!found) {
    found = Object.freeze({ error: code });
    errors.set(code, found);
  }
  return found;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/**
 * What a formula holds whose result was not saved with the file: some programs write formulas and leave it to Excel to compute them. The cell is not empty.
 */
export const NO_RESULT: CellError = cellError("(formule sans résultat enregistré)");

/** How the workbook counts its dates: serial 1 is 01/01/1900, or serial 0 is 01/01/1904. */
export type DateSystem = 1900 | 1904;

/** A rectangle of cells; rows and columns count from 0, both ends inclusive. */
export interface CellArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export function isInArea(
  { firstRow, firstColumn, lastRow, lastColumn }: CellArea,
  { row, column }: CellPosition,
): boolean {
  return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
}

/** One cell of a sheet; row and column count from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Excel's own limits, which every reference read from a file must respect. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "S12" for row 11, column 18. */
export function cellReference(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B2:D9"; a single cell stays "B2". */
export function areaReference(area: CellArea): string {
  const start = cellReference(area.firstRow, area.firstColumn);
  const end = cellReference(area.lastRow, area.lastColumn);
  return start === end ? start : `${start}:${end}`;
}

/** A sheet's name as it must be written before "!" in a formula or a link: quoted, inner quotes doubled. */
export function quotedSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

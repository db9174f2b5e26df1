import { MAX_COLUMNS, MAX_ROWS, type CellArea } from "../../../src/core/domain/cell";
import { errors } from "../protocol";

export const WHOLE_SHEET: CellArea = {
  firstRow: 0,
  firstColumn: 0,
  lastRow: MAX_ROWS - 1,
  lastColumn: MAX_COLUMNS - 1,
};

export const rowsOf = (area: CellArea): number => area.lastRow - area.firstRow + 1;
export const columnsOf = (area: CellArea): number => area.lastColumn - area.firstColumn + 1;
export const cellsOf = (area: CellArea): number => rowsOf(area) * columnsOf(area);
export const isUnbounded = (area: CellArea): boolean => rowsOf(area) === MAX_ROWS || columnsOf(area) === MAX_COLUMNS;

export function areaAt(row: number, column: number, rows: number, columns: number): CellArea {
  const area = { firstRow: row, firstColumn: column, lastRow: row + rows - 1, lastColumn: column + columns - 1 };
  const inside = row >= 0 && column >= 0 && rows > 0 && columns > 0;
  if (!inside || area.lastRow >= MAX_ROWS || area.lastColumn >= MAX_COLUMNS) throw errors.invalidArgument();
  return area;
}

export function intersect(a: CellArea, b: CellArea): CellArea | null {
  const area = {
    firstRow: Math.max(a.firstRow, b.firstRow),
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastRow: Math.min(a.lastRow, b.lastRow),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
  return area.firstRow <= area.lastRow && area.firstColumn <= area.lastColumn ? area : null;
}

export function contains(outer: CellArea, inner: CellArea): boolean {
  return (
    outer.firstRow <= inner.firstRow &&
    outer.lastRow >= inner.lastRow &&
    outer.firstColumn <= inner.firstColumn &&
    outer.lastColumn >= inner.lastColumn
  );
}

export function union(areas: readonly CellArea[]): CellArea | null {
  return areas.reduce<CellArea | null>(
    (all, area) =>
      all === null
        ? area
        : {
            firstRow: Math.min(all.firstRow, area.firstRow),
            firstColumn: Math.min(all.firstColumn, area.firstColumn),
            lastRow: Math.max(all.lastRow, area.lastRow),
            lastColumn: Math.max(all.lastColumn, area.lastColumn),
          },
    null,
  );
}

const PART = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i;

/** "B2:C9", "A:A", "3:5", "$A$1"; a sheet name before "!" is ignored. Throws InvalidArgument. */
export function parseArea(address: string): CellArea {
  const bare = address.slice(address.lastIndexOf("!") + 1);
  const [start = "", end = start, ...rest] = bare.split(":");
  const first = PART.exec(start);
  const last = PART.exec(end);
  const sameKind = Boolean(first?.[1]) === Boolean(last?.[1]) && Boolean(first?.[2]) === Boolean(last?.[2]);
  if (!first || !last || rest.length > 0 || !sameKind || (!first[1] && !first[2])) throw errors.invalidArgument();
  if ((!first[1] || !first[2]) && !bare.includes(":")) throw errors.invalidArgument();
  const row = (match: RegExpExecArray, otherwise: number): number => (match[2] ? Number(match[2]) - 1 : otherwise);
  const column = (match: RegExpExecArray, otherwise: number): number => (match[1] ? columnIndex(match[1]) : otherwise);
  const [row1, row2] = [row(first, 0), row(last, MAX_ROWS - 1)];
  const [column1, column2] = [column(first, 0), column(last, MAX_COLUMNS - 1)];
  const top = Math.min(row1, row2);
  const left = Math.min(column1, column2);
  return areaAt(top, left, Math.abs(row2 - row1) + 1, Math.abs(column2 - column1) + 1);
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

import { areaReference, type CellArea, type CellPosition } from "../../../core/domain/cell";

/** Excel cuts addresses above 8 192 characters. */
const MAX_ADDRESS = 8_000;

/** The cells as rectangles: runs down each column, then equal runs of neighbouring columns joined. Each cell once. */
export function rectangles(cells: readonly CellPosition[]): CellArea[] {
  const columns = new Map<number, Set<number>>();
  for (const { row, column } of cells) {
    const rows = columns.get(column) ?? new Set<number>();
    columns.set(column, rows.add(row));
  }
  const open = new Map<string, CellArea>();
  const done: CellArea[] = [];
  for (const column of [...columns.keys()].sort(ascending)) {
    for (const [firstRow, lastRow] of runs([...(columns.get(column) ?? [])].sort(ascending))) {
      const key = `${firstRow}:${lastRow}`;
      const left = open.get(key);
      if (left && left.lastColumn === column - 1) {
        open.set(key, { ...left, lastColumn: column });
        continue;
      }
      if (left) done.push(left);
      open.set(key, { firstRow, firstColumn: column, lastRow, lastColumn: column });
    }
  }
  return [...done, ...open.values()];
}

/** Addresses for `getRanges`: "A2,C7:D9", each short enough for Excel. */
export function* addressGroups(areas: readonly CellArea[]): Generator<string> {
  let current = "";
  for (const area of areas) {
    const reference = areaReference(area);
    if (current !== "" && current.length + reference.length + 1 > MAX_ADDRESS) {
      yield current;
      current = "";
    }
    current += current === "" ? reference : `,${reference}`;
  }
  if (current !== "") yield current;
}

/** An answer for one more cell weighs about a tenth of a request for one more range. */
const READ_THROUGH = 8;

/** Runs of numbers that follow one another; both ends inclusive. `gap` unknown numbers in between still count as one run. */
function runs(sorted: readonly number[], gap = 0): [number, number][] {
  const found: [number, number][] = [];
  for (const value of sorted) {
    const last = found[found.length - 1];
    if (last && value <= last[1] + 1 + gap) last[1] = value;
    else found.push([value, value]);
  }
  return found;
}

const ascending = (a: number, b: number): number => a - b;

/**
 * Few column pieces that hold all the cells: reading some cells in between costs less than asking for each apart.
 */
export function columnPieces(cells: readonly CellPosition[], readThrough = READ_THROUGH): CellArea[] {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }
  return [...columns].flatMap(([column, rows]) =>
    runs(rows.sort(ascending), readThrough).map(([firstRow, lastRow]) => ({
      firstRow,
      firstColumn: column,
      lastRow,
      lastColumn: column,
    })),
  );
}

/** The cells of addresses that {@link addressGroups} or a list of references wrote: "A2,C7:D9". */
export function cellsOf(address: string): CellPosition[] {
  return address.split(",").flatMap((reference) => {
    const [start, end = start] = reference.split(":").map(positionOf);
    if (!start || !end) return [];
    const cells: CellPosition[] = [];
    for (let row = start.row; row <= end.row; row += 1) {
      for (let column = start.column; column <= end.column; column += 1) cells.push({ row, column });
    }
    return cells;
  });
}

function positionOf(reference: string): CellPosition | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference);
  if (!match) return undefined;
  const letters = [...(match[1] ?? "")];
  const column = letters.reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

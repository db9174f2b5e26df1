export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** The area of "B2:D9", "A:A" or "1:3", from 1; null when it is not one of a sheet. */
export function areaOf(reference: string): Area | null {
  const [start = "", end = start] = reference.replace(/\$/g, "").split(":");
  const [first, last] = [cornerOf(start, 1, 1), cornerOf(end, MAX_ROWS, MAX_COLUMNS)];
  if (!first || !last) return null;
  const area = { top: first.row, left: first.column, bottom: last.row, right: last.column };
  const fits = area.top >= 1 && area.bottom <= MAX_ROWS && area.right <= MAX_COLUMNS;
  return fits && area.top <= area.bottom && area.left <= area.right ? area : null;
}

function cornerOf(reference: string, row: number, column: number): { row: number; column: number } | null {
  const match = /^([A-Z]{0,3})(\d*)$/.exec(reference);
  if (!match || reference === "") return null;
  const [, letters = "", digits = ""] = match;
  return {
    row: digits === "" ? row : Number(digits),
    column: letters === "" ? column : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
  };
}

function overlap(first: Area, second: Area): boolean {
  return (
    first.top <= second.bottom && second.top <= first.bottom && first.left <= second.right && second.left <= first.right
  );
}

/** Tells each pair of areas that overlap. */
export function overlaps(areas: readonly Area[], others: readonly Area[] | null = null): boolean {
  return areas.some((area, index) => (others ?? areas.slice(index + 1)).some((other) => overlap(area, other)));
}

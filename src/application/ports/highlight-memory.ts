/**
 * What stands under the cells that we coloured, kept among the settings of the workbook: it survives closing the file, and a workbook coloured by one
 * adapter gets its colours back from any other.
 */
export const HIGHLIGHT_KEY = "surlignage";

/** A background in the words of Excel's own API ("Solid", "Gray50"; colours "#RRGGBB"); null when there was none. */
export type FormerFill = { readonly color: string; readonly pattern: string; readonly patternColor: string } | null;

/** Cells of one sheet that we gave one colour and that had one same background before. */
export interface RememberedCells {
  readonly sheet: string;
  /** Excel's identifier, for a sheet renamed since; "" where only the file was at hand. */
  readonly sheetId: string;
  /** "#RRGGBB": a cell that no longer shows it was coloured by the person since, and is left alone. */
  readonly ours: string;
  readonly former: FormerFill;
  /** "A2,C7:D9". */
  readonly cells: string;
  /** What a file says more exactly than colours do; Excel has no use for it. */
  readonly file?: FormerStyle;
}

export interface FormerStyle {
  /** Index of the style the cells had. */
  readonly style: number;
  /** Background of that style, as XML, which stays right when Excel has renumbered the styles. */
  readonly background: string;
  /** The cells were not there before. */
  readonly created: boolean;
}

/** A text that is not ours gives an empty memory: the person can still remove a colour by hand. */
export function parseMemory(json: string | null): readonly RememberedCells[] {
  try {
    const parsed: unknown = JSON.parse(json ?? "[]");
    return Array.isArray(parsed) ? parsed.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

/** Null when there is nothing to remember: the setting goes away. */
export function memoryText(memory: readonly RememberedCells[]): string | null {
  return memory.length === 0 ? null : JSON.stringify(memory);
}

/** How many cells bear our colours, by what the workbook remembers. */
export function colouredCells(json: string | null): number {
  return parseMemory(json).reduce((sum, { cells }) => sum + cellCount(cells), 0);
}

const COLOR = /^#[0-9A-F]{6}$/i;
const REFERENCE = /^([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?$/;
/** Far more than any adapter colours: beyond, the text was made to keep us busy. */
const MOST_CELLS = 200_000;

function isRemembered(value: unknown): value is RememberedCells {
  if (!isRecord(value)) return false;
  const { sheet, sheetId, ours, former, cells, file } = value;
  return (
    typeof sheet === "string" &&
    typeof sheetId === "string" &&
    isText(ours, COLOR) &&
    typeof cells === "string" &&
    cellCount(cells) <= MOST_CELLS &&
    (former === null || isFill(former)) &&
    (file === undefined || isStyle(file))
  );
}

function isFill(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value["color"], COLOR) &&
    isText(value["patternColor"], COLOR) &&
    typeof value["pattern"] === "string"
  );
}

function isStyle(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { style, background, created } = value;
  return (
    Number.isInteger(style) && (style as number) >= 0 && typeof background === "string" && typeof created === "boolean"
  );
}

const isText = (value: unknown, pattern: RegExp): boolean => typeof value === "string" && pattern.test(value);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Infinity where the text is not "A2,C7:D9". */
function cellCount(cells: string): number {
  return cells.split(",").reduce((sum, reference) => {
    const [, left, top, right = left, bottom = top] = REFERENCE.exec(reference) ?? [];
    if (left === undefined || right === undefined) return Infinity;
    return sum + (1 + Math.abs(Number(bottom) - Number(top))) * (1 + Math.abs(columnOf(right) - columnOf(left)));
  }, 0);
}

function columnOf(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0);
}

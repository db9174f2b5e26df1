import { MAX_COLUMNS, MAX_ROWS } from "../../core/domain/cell";
import * as z from "../../core/fiche/zod-mini";

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
  /** Background of that style, as XML, which stays right when Excel has renumbered the styles. To be checked before it is written anywhere. */
  readonly background: string;
  /** The cells were not there before. */
  readonly created: boolean;
}

/** Far more than any adapter colours and keeps: beyond, the text was made to keep us busy. */
const MOST_CELLS = 200_000;
const MOST_TEXT = 8 << 20;
/** A gradient takes a few hundred. */
const MOST_BACKGROUND = 4096;

const color = z.string().check(z.regex(/^#[0-9A-F]{6}$/i));
const remembered = z.object({
  sheet: z.string(),
  sheetId: z.string(),
  ours: color,
  former: z.nullable(
    z.object({ color, pattern: z.string().check(z.regex(/^[A-Za-z0-9]{1,20}$/)), patternColor: color }),
  ),
  cells: z.string().check(z.refine((cells) => cellCount(cells) <= MOST_CELLS)),
  file: z.optional(
    z.object({
      style: z.int().check(z.nonnegative()),
      background: z.string().check(z.maxLength(MOST_BACKGROUND)),
      created: z.boolean(),
    }),
  ),
});

/** A text that is not ours, or asks for more than we ever did, gives an empty memory: the person can still remove a colour by hand. */
export function decodeMemory(json: string): readonly RememberedCells[] {
  const memory = entriesOf(json).flatMap((entry): RememberedCells[] => {
    const { data } = remembered.safeParse(entry);
    if (!data) return [];
    const { file, ...cells } = data;
    return [file ? { ...cells, file } : cells];
  });
  return totalOf(memory) > MOST_CELLS ? [] : memory;
}

function entriesOf(json: string): readonly unknown[] {
  if (json.length > MOST_TEXT) return [];
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) ? (parsed as readonly unknown[]) : [];
  } catch {
    return [];
  }
}

/** How many cells those are. */
export function totalOf(memory: readonly RememberedCells[]): number {
  return memory.reduce((sum, { cells }) => sum + cellCount(cells), 0);
}

const REFERENCE = /^([A-Z]{1,3})([1-9]\d{0,6})(?::([A-Z]{1,3})([1-9]\d{0,6}))?$/;

/** Infinity where the text is not "A2,C7:D9" within a sheet. */
function cellCount(cells: string): number {
  return cells.split(",").reduce((sum, reference) => {
    const [, left, top, right = left, bottom = top] = REFERENCE.exec(reference) ?? [];
    if (left === undefined || right === undefined) return Infinity;
    const [columns, rows] = [
      [columnOf(left), columnOf(right)],
      [Number(top), Number(bottom)],
    ] as const;
    if (Math.max(...columns) > MAX_COLUMNS || Math.max(...rows) > MAX_ROWS) return Infinity;
    return sum + (1 + Math.abs(rows[1] - rows[0])) * (1 + Math.abs(columns[1] - columns[0]));
  }, 0);
}

function columnOf(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0);
}

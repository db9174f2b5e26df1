import { isCellError, type CellValue, type DateSystem } from "../domain/cell";
import { dayFromIso, isoDay, type Day } from "../domain/day";
import { isReadable } from "../reading/mark";
import { isPlaceholder } from "../reading/placeholder";
import { readDay } from "../reading/read-day";
import { parseFrenchNumber } from "../reading/read-number";
import type { Words } from "../questionnaire/protocol-words";
import { cleanLines, cleanSpaces, foldWords } from "../text/fold";
import { numberText } from "../text/french";

/** What a cell says, whether a sheet holds it or one is to be written. */
export type Cell = string | number | { readonly day: Day };

/** What a row says, by field: only cells that hold something. */
export type RowCells = Readonly<Record<string, Cell>>;

/** A century is never supposed for a protocol: two digits are of this one. */
const PIVOT_YEAR = 2099;

/** A cell of a sheet as a row holds it; null for nothing, and for an error of Excel, which has a rule of its own. */
export function cellOf(value: CellValue, looks: "day" | "number" | undefined, system: DateSystem): Cell | null {
  if (value === null || isCellError(value)) return null;
  if (typeof value === "boolean") return value ? "Oui" : "Non";
  if (typeof value === "string" && (cleanSpaces(value) === "" || isPlaceholder(cleanSpaces(value)))) return null;
  if (looks === "day") {
    const { day, marks } = readDay(value, system, PIVOT_YEAR);
    if (isReadable(marks)) return { day };
  }
  return typeof value === "string" ? cleanLines(value) : value;
}

export function textOf(cell: Cell): string {
  if (typeof cell === "string") return cleanSpaces(cell);
  return typeof cell === "number" ? numberText(cell, 6).replace(/\s/g, "") : isoDay(cell.day);
}

/** A number, a share for « 80 % »; the text itself when it is none, for the decoder to refuse. */
export function numberOf(cell: Cell): number | string {
  if (typeof cell !== "string") return typeof cell === "number" ? cell : textOf(cell);
  const share = /^(.*)%$/.exec(cell.trim());
  const parsed = parseFrenchNumber(share?.[1] ?? cell);
  if (parsed === null) return textOf(cell);
  return share ? Number((parsed / 100).toFixed(10)) : parsed;
}

/** AAAA-MM-JJ; the text itself when it is no day. */
export function isoOf(cell: Cell): string {
  return typeof cell === "number" ? String(cell) : textOf(cell);
}

export function dayCell(iso: string): Cell {
  const day = dayFromIso(iso);
  return day === null ? iso : { day };
}

/** The entries of a cell that holds several, separated by « ; » or by lines, or by what else is said. */
export function listOf(cell: Cell, separators = /[;\n]/): string[] {
  const text = typeof cell === "string" ? cell : textOf(cell);
  return text
    .split(separators)
    .map(cleanSpaces)
    .filter((entry) => entry !== "");
}

/** The value that a word stands for; the text itself when it is none of them. */
export function valueOf(cell: Cell, words: Words): string {
  const folded = foldWords(textOf(cell));
  const found = Object.entries(words).find(([value, word]) => [value, word].some((one) => foldWords(one) === folded));
  return found?.[0] ?? textOf(cell);
}

/** true for Oui, false for Non; the text itself when it is neither. */
export function yesOf(cell: Cell): boolean | string {
  const folded = foldWords(textOf(cell));
  if (["oui", "o", "vrai", "true", "x"].includes(folded)) return true;
  return ["non", "n", "faux", "false"].includes(folded) ? false : textOf(cell);
}

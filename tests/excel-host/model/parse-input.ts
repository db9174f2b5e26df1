import { dayOf, isCivilDate, serialFromDay } from "../../../src/core/domain/day";
import type { DateSystem } from "../../../src/core/domain/cell";

export type CellContent = string | number | boolean;

export interface ParsedInput {
  /** null empties the cell. */
  readonly value: CellContent | null;
  readonly formula?: string;
  /** A number format that Excel sets by itself when the cell has none. */
  readonly format?: string;
}

const NUMBER = /^[-+]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[-+]?\d+)?$/i;
const US_DATE = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
/** A date without a year is of the current year in Excel; the host has no clock. */
const CURRENT_YEAR = 2026;

/** What Excel makes of a value assigned through the API: a string is parsed as if typed, in en-US, unless the cell's format is text. */
export function parseInput(input: unknown, numberFormat: unknown, system: DateSystem): ParsedInput {
  if (numberFormat === "@") {
    if (typeof input === "string") return { value: input === "" ? null : input.replace(/^'/, "") };
    return { value: typeof input === "boolean" ? String(input).toUpperCase() : String(input) };
  }
  if (typeof input === "number" || typeof input === "boolean") return { value: input };
  const text = String(input);
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=")) return { value: formulaResult(text), formula: text };
  return parseTyped(text.trim(), system) ?? { value: text };
}

function parseTyped(text: string, system: DateSystem): ParsedInput | null {
  if (/^(true|false)$/i.test(text)) return { value: text.toUpperCase() === "TRUE" };
  const bare = text.replace(/^\((.*)\)$/, "-$1").replace(/^([-+]?)\$/, "$1");
  const percent = bare.endsWith("%");
  const digits = percent ? bare.slice(0, -1).trim() : bare;
  if (/\d/.test(digits) && NUMBER.test(digits)) {
    const value = Number(digits.replace(/,/g, ""));
    return percent ? { value: value / 100, format: "0%" } : { value };
  }
  return parseDate(text, system) ?? parseTime(text);
}

function parseDate(text: string, system: DateSystem): ParsedInput | null {
  const us = US_DATE.exec(text);
  const iso = ISO_DATE.exec(text);
  if (!us && !iso) return null;
  const [year, month, day] = us
    ? [fullYear(us[3]), Number(us[1]), Number(us[2])]
    : [Number(iso![1]), Number(iso![2]), Number(iso![3])];
  if (!isCivilDate(year, month, day)) return null;
  return { value: serialFromDay(dayOf(year, month, day), system), format: us && !us[3] ? "d-mmm" : "m/d/yyyy" };
}

function fullYear(text: string | undefined): number {
  if (text === undefined) return CURRENT_YEAR;
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function parseTime(text: string): ParsedInput | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return { value: seconds / 86_400, format: "h:mm" };
}

/** Few formulas are computed: sums of constants and the text that HYPERLINK shows; any other answers 0. */
function formulaResult(formula: string): CellContent {
  if (/^=\d+(\+\d+)*$/.test(formula))
    return formula
      .slice(1)
      .split("+")
      .reduce((sum, term) => sum + Number(term), 0);
  const link = /^=HYPERLINK\("(?:[^"]|"")*",((?:"(?:[^"]|"")*"&?)+)\)$/.exec(formula);
  if (!link) return 0;
  return [...link[1]!.matchAll(/"((?:[^"]|"")*)"/g)].map((part) => part[1]!.replace(/""/g, '"')).join("");
}

import type { DateSystem } from "../../core/domain/cell";
import { dateText } from "./date-format";
import { readSections, type FormatPart, type FormatSection } from "./format-section";

/** How a number format shows a number, in French. */
export type NumberDisplay = (value: number, system: DateSystem) => string;

const NARROW = "\u202f";
/** As wide as a digit. */
const FIGURE_SPACE = "\u2007";
/** Beyond this a double no longer holds the decimals that a format asks for. */
const EXACT = 1e15;

const displays = new Map<string, NumberDisplay>();

/** The display that a format asks for; made once for each format. */
export function displayFor(format: string): NumberDisplay {
  let display = displays.get(format);
  if (!display) displays.set(format, (display = makeDisplay(format)));
  return display;
}

/** Whether a format shows its numbers as dates or times. */
export function isDateFormat(format: string): boolean {
  return readSections(format)[0]?.date !== null;
}

/** A number as Excel shows it where no format was chosen; a long whole number (a SIRET) with all its digits. */
export function generalText(value: number): string {
  const kept = Number.isInteger(value) && Math.abs(value) < EXACT ? value : Number(value.toPrecision(11));
  return String(kept).replace(".", ",").replace("e", "E");
}

function makeDisplay(format: string): NumberDisplay {
  const sections = readSections(format);
  const [positive, negative, zero] = sections;
  return (value, system) => {
    const own = value < 0 ? negative : value === 0 ? zero : undefined;
    const section = own ?? positive;
    if (!section || section.general) return generalText(value);
    if (section.date) return dateText(value, section.date, system) ?? generalText(value);
    const text = section.parts.length === 0 ? "" : numberText(own ? Math.abs(value) : value, section);
    return text ?? generalText(value);
  };
}

/** Null when it cannot be shown exactly so. */
function numberText(value: number, section: FormatSection): string | null {
  const { whole, decimals, grouped } = section;
  const written = String(Math.abs(value));
  if (Math.abs(value) >= EXACT || written.includes("e")) return null;
  // Half a unit goes up as it does on paper: "1.005e2" is read as 100.5, which 1.005 × 100 is not.
  const scaled = Number(`${written}e${2 * section.parts.filter(({ kind }) => kind === "percent").length}`);
  const rounded = Math.round(Number(`${scaled}e${decimals.length}`)) / 10 ** decimals.length;
  const [digits = "0", fraction = ""] = rounded.toFixed(decimals.length).split(".");
  const wholeParts = section.parts.slice(0, whole.end);
  const filled = fillWhole(wholeParts, digits === "0" ? "" : digits, grouped);
  const rest = section.parts.slice(whole.end);
  const sign = value < 0 && rounded !== 0 ? "-" : "";
  return sign + filled + fillDecimals(rest, fraction);
}

/** Puts the digits in their places from the right; the leftmost place takes all that is left. */
function fillWhole(parts: readonly FormatPart[], digits: string, grouped: boolean): string {
  const places = parts.filter(({ kind }) => kind === "digit").length;
  let left = digits;
  let placed = 0;
  let text = "";
  let place = places;
  const put = (digit: string): void => {
    if (grouped && placed > 0 && placed % 3 === 0) text = NARROW + text;
    text = digit + text;
    placed += 1;
  };
  for (const part of [...parts].reverse()) {
    if (part.kind !== "digit") {
      text = literalOf(part) + text;
      continue;
    }
    place -= 1;
    if (left === "" && part.text === "0") put("0");
    else if (left === "" && part.text === "?") text = FIGURE_SPACE + text;
    for (let count = place === 0 ? left.length : 1; count > 0 && left !== ""; count -= 1) {
      put(left.slice(-1));
      left = left.slice(0, -1);
    }
  }
  return left + text;
}

function fillDecimals(parts: readonly FormatPart[], fraction: string): string {
  const places = parts.filter(({ kind }) => kind === "digit");
  let needed = fraction.length;
  while (needed > 0 && fraction[needed - 1] === "0" && places[needed - 1]?.text !== "0") needed -= 1;
  let at = 0;
  let text = "";
  for (const part of parts) {
    if (part.kind === "point") text += needed > 0 ? "," : "";
    else if (part.kind === "digit") text += at < needed ? (fraction[at++] ?? "") : "";
    else text += literalOf(part);
  }
  return text;
}

function literalOf(part: FormatPart): string {
  if (part.kind === "percent") return "%";
  return part.kind === "literal" ? part.text : "";
}

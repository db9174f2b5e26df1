import type { LinkedText, ModelValue } from "../../../application/ports/sheet-model";
import { DATE_FORMAT } from "../../../application/ports/sheet-styles";
import { cellReference, quotedSheetName, type DateSystem } from "../../../core/domain/cell";
import { serialFromDay } from "../../../core/domain/day";

export const TEXT_FORMAT = "@";
export const GENERAL_FORMAT = "General";

/** What is assigned to a cell (null leaves it empty), and the number format it needs beforehand. */
export interface CellInput {
  readonly input: string | number | boolean | null;
  readonly format: string;
}

export interface InputOptions {
  readonly dateSystem: DateSystem;
  /** Links as formulas instead of hyperlinks of their own, which cost one operation each. */
  readonly linkFormulas: boolean;
  /** The name that a sheet of the model received. */
  readonly sheetName: (name: string) => string;
}

const MAX_TEXT = 32_767;
const MAX_LITERAL = 255;
/** A formula holds 8 192 characters, and each piece of a text costs a few more. */
const MAX_LINK_TEXT = 7_000;

/**
 * Excel parses an assigned string as if typed by an American, unless the cell is already formatted as text: every text of ours
 * gets that format first, every other value one that is not text.
 */
export function cellInput(value: ModelValue, styleFormat: string, options: InputOptions): CellInput {
  if (value === null || value === "") return { input: null, format: styleFormat };
  const format = styleFormat === TEXT_FORMAT ? GENERAL_FORMAT : styleFormat;
  if (typeof value === "string") return textInput(value);
  if (typeof value !== "object") return { input: value, format };
  if ("day" in value) {
    return {
      input: serialFromDay(value.day, options.dateSystem),
      format: styleFormat === TEXT_FORMAT ? DATE_FORMAT : format,
    };
  }
  if ("formula" in value) return { input: `=${value.formula}`, format };
  return options.linkFormulas ? { input: linkFormula(value, options), format: GENERAL_FORMAT } : textInput(value.text);
}

export function textInput(text: string): CellInput {
  const short = cut(text, MAX_TEXT - 1);
  // Excel takes a leading apostrophe for its own "this is text" sign and drops it, even in a text cell.
  return { input: short.startsWith("'") ? `'${short}` : short, format: TEXT_FORMAT };
}

/** "'Feuille'!A1", as hyperlinks within the workbook want it. */
export function linkTarget({ link }: LinkedText, options: InputOptions): string {
  return `${quotedSheetName(options.sheetName(link.sheet))}!${cellReference(link.row, link.column)}`;
}

function linkFormula(value: LinkedText, options: InputOptions): string {
  return `=HYPERLINK(${literal(`#${linkTarget(value, options)}`)},${literal(cut(value.text, MAX_LINK_TEXT))})`;
}

/** A text as a formula writes it: a literal holds 255 characters, longer texts are joined. */
function literal(text: string): string {
  const pieces: string[] = [];
  for (let start = 0; start === 0 || start < text.length; start += MAX_LITERAL) {
    pieces.push(`"${text.slice(start, start + MAX_LITERAL).replace(/"/g, '""')}"`);
  }
  return pieces.join("&");
}

const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

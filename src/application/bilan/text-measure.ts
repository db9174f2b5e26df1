import { DEFAULT_SIZE, SHEET_STYLES } from "../ports/sheet-styles";
import type { StyleName } from "../ports/sheet-model";

/** Pixels per unit of column width, at 96 dots per inch. */
const PIXELS_PER_WIDTH = 7;
const PIXELS_PER_POINT = 96 / 72;
/** Height of a line of Calibri over the size of its characters. */
const LINE_HEIGHT = 1.2207;
const ROW_PADDING = 0.5;
const BOLD = 1.04;
/** Excel draws characters on whole pixels, and another machine may have a font of nearly the same width: what fits here fits in all of them. */
const MARGIN = 1.05;

/**
 * Widths of characters of Calibri in thousandths of the size, upright or slanted, whichever is wider. Excel gives a row no height of its own where cells are
 * merged, and none at all before the file is opened.
 */
const WIDTHS: readonly (readonly [string, number])[] = [
  [" \u00a0\u202f'ilîï", 230],
  ["j,’.:;IÎÏ·", 267],
  ["()-[]`f!J{}", 320],
  ["rt°", 348],
  ["/\\", 390],
  ['"szLcç', 425],
  ["x?FSZkvy|ÿ", 470],
  ["*+<=>^_eéèêë–×ETYÉÈÊË#$0123456789", 507],
  ["CÇKPXabdghnopquàâäôöùûü«»~", 537],
  ["BRVAÀÂ", 580],
  ["DHGNUÙÛÜOÔÖ", 662],
  ["&Q…%w", 715],
  ["æm", 800],
  ["MŒœ", 860],
  ["@W—", 906],
];
const OTHER = 600;
/** By code of character; beyond them, nothing that a French text holds. */
const CODES = 0x2100;
const WIDTH_OF = new Uint16Array(CODES).fill(OTHER);
for (const [characters, width] of WIDTHS) for (const one of characters) WIDTH_OF[one.charCodeAt(0)] = width;
const WIDEST = Math.max(...WIDTH_OF);

/** Width of a text in pixels, on one line. */
export function textWidth(text: string, style: StyleName): number {
  let thousandths = 0;
  for (let at = 0; at < text.length; at += 1) thousandths += WIDTH_OF[text.charCodeAt(at)] ?? OTHER;
  return thousandths * pixelsPerThousandth(style);
}

function pixelsPerThousandth(style: StyleName): number {
  const { size = DEFAULT_SIZE, bold } = SHEET_STYLES[style];
  return (size * PIXELS_PER_POINT * MARGIN * (bold ? BOLD : 1)) / 1000;
}

/** How many lines a text takes in columns of this width together (in characters), broken between words. */
export function lineCount(text: string, width: number, style: StyleName): number {
  const room = width * PIXELS_PER_WIDTH;
  // Most cells are short: they fit whatever they hold.
  if (text.length * WIDEST * pixelsPerThousandth(style) <= room && !text.includes("\n")) return 1;
  const gap = textWidth(" ", style);
  let lines = 0;
  for (const line of text.split("\n")) {
    let used = 0;
    lines += 1;
    // A no-break space does not break, and a word wider than the cell is broken inside.
    for (const word of line.split(" ")) {
      const wide = textWidth(word, style);
      const space = used === 0 ? 0 : gap;
      if (used + space + wide <= room) {
        used += space + wide;
        continue;
      }
      if (used > 0) lines += 1;
      lines += Math.ceil(wide / room) - 1;
      used = wide > room ? wide % room : wide;
    }
  }
  return lines;
}

/** Excel makes no row higher: what does not fit is read in the formula bar. */
const HIGHEST_ROW = 409;

/** In points, as Excel makes it: whole pixels, and one between two lines. */
function lineHeight(size: number): number {
  const pixels = Math.round(size * PIXELS_PER_POINT);
  return (Math.ceil(pixels * LINE_HEIGHT) + 1) / PIXELS_PER_POINT;
}

/** Height in points of a row that holds so many lines of this style. */
export function rowHeight(lines: number, style: StyleName): number {
  const { size = DEFAULT_SIZE } = SHEET_STYLES[style];
  return Math.min(HIGHEST_ROW, Math.ceil(lines * lineHeight(size) + ROW_PADDING));
}

import type { ModelValue } from "../../../application/ports/sheet-model";
import type { CellError, DateSystem } from "../../../core/domain/cell";
import { serialFromDay } from "../../../core/domain/day";
import { escapeXString, escapeXml } from "../xml/xml-text";

/** Excel's own bound on the text of a cell. */
export const LONGEST_TEXT = 32_767;

/**
 * The XML of a cell. Texts are written inside the cell, as the texts they are: nothing of them is ever taken for a formula.
 * @param p prefix of the sheet's elements with its colon, or "".
 * @param style index of the cell's style; 0 is not written.
 */
export function cellXml(
  p: string,
  reference: string,
  style: number,
  value: ModelValue | CellError,
  dateSystem: DateSystem,
): string {
  const start = `<${p}c r="${reference}"${style === 0 ? "" : ` s="${style}"`}`;
  if (value === null || value === "") return `${start}/>`;
  switch (typeof value) {
    case "string":
      return `${start} t="inlineStr"><${p}is>${textXml(p, value)}</${p}is></${p}c>`;
    case "number":
      return `${start}><${p}v>${numberText(value)}</${p}v></${p}c>`;
    case "boolean":
      return `${start} t="b"><${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
    default:
      if ("error" in value) return `${start} t="e"><${p}v>${escapeXml(value.error)}</${p}v></${p}c>`;
      if ("text" in value) return cellXml(p, reference, style, value.text, dateSystem);
      if ("day" in value) return cellXml(p, reference, style, serialFromDay(value.day, dateSystem), dateSystem);
      return formulaXml(p, start, value.formula, value.value);
  }
}

/** What a formula in error shows. */
const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;

function formulaXml(p: string, start: string, formula: string, value: string | number): string {
  const written = `<${p}f>${escapeXml(formula)}</${p}f>`;
  return typeof value === "number"
    ? `${start}>${written}<${p}v>${numberText(value)}</${p}v></${p}c>`
    : `${start} t="${ERROR_VALUE.test(value) ? "e" : "str"}">${written}<${p}v>${escapeXString(value)}</${p}v></${p}c>`;
}

function textXml(p: string, text: string): string {
  const cut = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  const space = /^\s|\s$|\n/.test(cut) ? ' xml:space="preserve"' : "";
  return `<${p}t${space}>${escapeXString(cut)}</${p}t>`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a sheet cannot hold the number ${value}`);
  return String(value);
}

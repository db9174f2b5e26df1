import { BORDER_COLOR, type CellStyle, DEFAULT_SIZE, FONT_NAME } from "../../../application/ports/sheet-styles";
import { XML_HEAD } from "../package/dialect";

/** "FF1F3A68" for "#1F3A68". */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

/** @param p prefix of the styles part with its colon, or "". */
export function fontXml(p: string, style: CellStyle): string {
  const bold = style.bold ? `<${p}b/>` : "";
  const italic = style.italic ? `<${p}i/>` : "";
  const underline = style.underline ? `<${p}u/>` : "";
  const color = style.color === undefined ? "" : `<${p}color rgb="${argb(style.color)}"/>`;
  return `<${p}font>${bold}${italic}${underline}<${p}sz val="${style.size ?? DEFAULT_SIZE}"/>${color}<${p}name val="${FONT_NAME}"/><${p}family val="2"/></${p}font>`;
}

export function fillXml(p: string, color: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}

export function borderXml(p: string): string {
  const color = `<${p}color rgb="${argb(BORDER_COLOR)}"/>`;
  const sides = ["left", "right", "top", "bottom"].map((side) => `<${p}${side} style="thin">${color}</${p}${side}>`);
  return `<${p}border>${sides.join("")}<${p}diagonal/></${p}border>`;
}

export function alignmentXml(p: string, style: CellStyle): string {
  const attributes = [
    style.horizontal === undefined ? "" : ` horizontal="${style.horizontal}"`,
    style.vertical === undefined ? "" : ` vertical="${style.vertical}"`,
    style.wrap ? ' wrapText="1"' : "",
    style.indent === undefined ? "" : ` indent="${style.indent}"`,
  ].join("");
  if (attributes === "") return "";
  const horizontal = style.indent !== undefined && style.horizontal === undefined ? ' horizontal="left"' : "";
  return `<${p}alignment${horizontal}${attributes}/>`;
}

/** What each list of a styles part begins with; Excel itself counts on the first two backgrounds. */
export function firstItems(p: string) {
  return {
    fonts: [`<${p}font><${p}sz val="11"/><${p}name val="${FONT_NAME}"/><${p}family val="2"/></${p}font>`],
    fills: ["none", "gray125"].map((pattern) => `<${p}fill><${p}patternFill patternType="${pattern}"/></${p}fill>`),
    borders: [`<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`],
    cellStyleXfs: [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`],
    cellXfs: [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`],
  };
}

/** A styles part for a workbook that has none; the book fills it. */
export function emptyStylesXml(main: string): string {
  return `${XML_HEAD}<styleSheet xmlns="${main}"/>`;
}

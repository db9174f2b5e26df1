import { PLAIN_LOOK, type CellLook } from "../../../application/ports/sheet-view";
import { childOf, isTrue, type XmlElement } from "../xml/xml-tree";
import { FORMAT_CODES } from "./format-codes";
import { rgb, tinted } from "./theme-colors";

/**
 * What each style of a workbook looks like, by its number. Colours of the old palette are left out: what is shown plain can be read.
 * @param root the styles part.
 * @param theme the colours of the workbook's theme, as styles number them.
 */
export function readLooks(root: XmlElement, theme: readonly (string | null)[]): readonly CellLook[] {
  const list = (name: string): readonly XmlElement[] => childOf(root, name)?.children ?? [];
  const formats = new Map(
    list("numFmts").map(({ attributes }) => [Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? ""]),
  );
  const fonts = list("fonts").map((font) => ({
    bold: isOn(childOf(font, "b")),
    italic: isOn(childOf(font, "i")),
    color: colorOf(childOf(font, "color"), theme),
  }));
  const fills = list("fills").map((fill) => {
    const pattern = childOf(fill, "patternFill");
    return pattern?.attributes.get("patternType") === "solid" ? colorOf(childOf(pattern, "fgColor"), theme) : null;
  });
  return list("cellXfs").map((xf) => {
    const number = (name: string): number => Number(xf.attributes.get(name) ?? 0);
    const alignment = childOf(xf, "alignment")?.attributes;
    const id = number("numFmtId");
    return {
      ...PLAIN_LOOK,
      ...fonts[number("fontId")],
      format: formats.get(id) ?? FORMAT_CODES.get(id) ?? PLAIN_LOOK.format,
      fill: fills[number("fillId")] ?? null,
      horizontal: horizontalOf(alignment?.get("horizontal")),
      wrap: isTrue(alignment?.get("wrapText")),
    };
  });
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && isTrue(element.attributes.get("val") ?? "1");
}

function colorOf(element: XmlElement | undefined, theme: readonly (string | null)[]): string | null {
  const color = rgb(element?.attributes.get("rgb")) ?? theme[Number(element?.attributes.get("theme") ?? NaN)] ?? null;
  const tint = Number(element?.attributes.get("tint") ?? 0);
  return color !== null && tint !== 0 ? tinted(color, tint) : color;
}

function horizontalOf(value: string | undefined): CellLook["horizontal"] {
  if (value === "centerContinuous") return "center";
  return value === "left" || value === "center" || value === "right" ? value : null;
}

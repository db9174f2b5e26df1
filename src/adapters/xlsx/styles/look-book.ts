import { PLAIN_LOOK, type CellLook } from "../../../application/ports/sheet-view";
import { childOf, isTrue, type XmlElement } from "../xml/xml-tree";
import { FORMAT_CODES } from "./format-codes";
import { colorOf, type Palette } from "./colors";
import { styleItems } from "./style-lists";

/**
 * What each style of a workbook looks like, by its number.
 * @param root the styles part.
 */
export function readLooks(root: XmlElement, palette: Palette): readonly CellLook[] {
  const color = (element: XmlElement | undefined): string | null =>
    colorOf((name) => element?.attributes.get(name), palette);
  const formats = new Map(
    styleItems(root, "numFmts").map(({ attributes }) => [
      Number(attributes.get("numFmtId")),
      attributes.get("formatCode") ?? "",
    ]),
  );
  const fonts = styleItems(root, "fonts").map((font) => ({
    bold: isOn(childOf(font, "b")),
    italic: isOn(childOf(font, "i")),
    color: color(childOf(font, "color")),
  }));
  const fills = styleItems(root, "fills").map((fill) => {
    const pattern = childOf(fill, "patternFill");
    return pattern?.attributes.get("patternType") === "solid" ? color(childOf(pattern, "fgColor")) : null;
  });
  return styleItems(root, "cellXfs").map((xf) => {
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

function horizontalOf(value: string | undefined): CellLook["horizontal"] {
  if (value === "centerContinuous") return "center";
  return value === "left" || value === "center" || value === "right" ? value : null;
}

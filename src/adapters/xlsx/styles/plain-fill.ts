import { DamagedFile } from "../refusals";
import { parseXml, type XmlElement } from "../xml/xml-tree";

/** What each element of a background may hold (ECMA-376, 18.8.20): its attributes, its children. */
const FILL: Readonly<Record<string, readonly [attributes: readonly string[], children: readonly string[]]>> = {
  fill: [[], ["patternFill", "gradientFill"]],
  patternFill: [["patternType"], ["fgColor", "bgColor"]],
  gradientFill: [["type", "degree", "left", "right", "top", "bottom"], ["stop"]],
  stop: [["position"], ["color"]],
};
const COLOR: (typeof FILL)[string] = [["auto", "indexed", "rgb", "theme", "tint"], []];
/** Numbers, words, colours: no quote, no entity. */
const VALUE = /^[A-Za-z0-9.+-]*$/;

/**
 * Whether a text is the XML of a background and of nothing else, without prefixes: one kept in a workbook may have been put there by anyone,
 * and is written among the styles.
 */
export function isPlainFill(xml: string): boolean {
  if (!xml.startsWith("<fill") || /<[!?]/.test(xml)) return false;
  try {
    return isPlain(parseXml(xml));
  } catch (error) {
    if (error instanceof DamagedFile) return false;
    throw error;
  }
}

function isPlain({ name, attributes, children, text }: XmlElement): boolean {
  const [allowed, inside] = (Object.hasOwn(FILL, name) ? FILL[name] : undefined) ?? COLOR;
  return (
    text.trim() === "" &&
    [...attributes].every(([attribute, value]) => allowed.includes(attribute) && VALUE.test(value)) &&
    children.every((child) => inside.includes(child.name) && isPlain(child))
  );
}

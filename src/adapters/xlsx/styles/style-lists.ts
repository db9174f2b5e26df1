import { childOf, type XmlElement } from "../xml/xml-tree";

/** Order of the children of `<styleSheet>`. */
export const STYLES_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** The name of the items of each list. */
const ITEMS = { numFmts: "numFmt", fonts: "font", fills: "fill", borders: "border", cellStyleXfs: "xf", cellXfs: "xf" };

export type StyleList = keyof typeof ITEMS;

/** The items of a list of the styles part, each at its number. */
export function styleItems(root: XmlElement, list: StyleList): readonly XmlElement[] {
  return itemsIn(childOf(root, list)?.children ?? [], ITEMS[list]);
}

/** An alternative counts once: the part for programs that know nothing more, where it has as many items as the other. */
function itemsIn(children: readonly XmlElement[], name: string): XmlElement[] {
  return children.flatMap((child) => {
    if (child.local !== "AlternateContent") return child.local === name ? [child] : [];
    const branch = (local: string): XmlElement[] =>
      itemsIn(child.children.find((alternative) => alternative.local === local)?.children ?? [], name);
    const [choice, fallback] = [branch("Choice"), branch("Fallback")];
    return choice.length > 0 && fallback.length !== choice.length ? choice : fallback;
  });
}

import { parseXml, type XmlElement } from "./xml-tree";

/**
 * The same part with the children of its root in the order of the schema, which Excel insists on; the very same text where they are. Earlier
 * versions of ours wrote number formats after the styles that use them.
 * @param order of the children that have a place; another one stays behind the one that it follows.
 */
export function inSchemaOrder(xml: string, order: readonly string[]): string {
  const root = parseXml(xml);
  let last = -1;
  let sorted = true;
  const ranked = root.children.map((child) => {
    const rank = placeOf(child, root, order) ?? last;
    sorted &&= rank >= last;
    last = rank;
    return { rank, text: xml.slice(child.start, child.end) };
  });
  if (sorted) return xml;
  const children = ranked.sort((first, second) => first.rank - second.rank).map(({ text }) => text);
  return xml.slice(0, root.contentStart) + children.join("") + xml.slice(root.contentEnd);
}

function placeOf(child: XmlElement, root: XmlElement, order: readonly string[]): number | undefined {
  const place = child.uri === root.uri ? order.indexOf(child.local) : -1;
  return place < 0 ? undefined : place;
}

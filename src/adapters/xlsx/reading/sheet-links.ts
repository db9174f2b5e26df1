import type { CellLink } from "../../../application/ports/sheet-view";
import { cellReference } from "../../../core/domain/cell";
import type { XmlElement } from "../xml/xml-tree";
import { childOf, childrenOf } from "../xml/xml-tree";
import { areaFrom } from "./sheet-frame";

const LOCATION = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Za-z]{1,3}\$?[0-9]{1,7})$/;

/** The links of a sheet to cells of its workbook, by the reference of the cell that bears them ("A12"); others are not followed here. */
export function readLinks(root: XmlElement): ReadonlyMap<string, CellLink> {
  const links = new Map<string, CellLink>();
  const list = childOf(root, "hyperlinks");
  for (const { attributes } of list ? childrenOf(list, "hyperlink") : []) {
    const [, quoted, plain, target] = LOCATION.exec(attributes.get("location") ?? "") ?? [];
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    const from = attributes.get("ref");
    if (sheet === undefined || target === undefined || from === undefined) continue;
    const [at, to] = [areaFrom(from), areaFrom(target)];
    links.set(cellReference(at.firstRow, at.firstColumn), { sheet, row: to.firstRow, column: to.firstColumn });
  }
  return links;
}

import { XmlEdit } from "../xml/xml-edit";
import { escapeXml } from "../xml/xml-text";
import { childOf } from "../xml/xml-tree";
import type { OpcPackage } from "./opc-package";
import { relationshipsOf } from "./relationships";

/**
 * Adds a sheet to the titles that the file's properties list, which Explorer and search engines show. A list that does not agree with itself
 * is left as it is.
 * @param before number of sheets of cells before this one was added.
 */
export async function addAppTitle(pack: OpcPackage, name: string, before: number): Promise<void> {
  const part = (await relationshipsOf(pack, "")).find(
    ({ kind }) => kind === "extended-properties" || kind === "extendedProperties",
  )?.target;
  if (part === undefined || !pack.has(part)) return;
  const edit = new XmlEdit(await pack.text(part));
  const pairs = childOf(edit.root, "HeadingPairs")?.children[0];
  const titles = childOf(edit.root, "TitlesOfParts")?.children[0];
  const count = pairs?.children[1]?.children[0];
  if (!titles || !count || count.text !== String(before) || titles.children.length < before) return;
  const prefix = count.name.slice(0, count.name.length - count.local.length);
  edit.replace(count, `<${count.name}>${before + 1}</${count.name}>`);
  const title = `<${prefix}lpstr>${escapeXml(name)}</${prefix}lpstr>`;
  const last = titles.children[before - 1];
  if (last) edit.insertAfter(last, title);
  else edit.append(titles, title);
  edit.setAttribute(titles, "size", String(titles.children.length + 1));
  pack.write(part, edit.toString());
}

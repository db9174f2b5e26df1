import { XmlEdit } from "../xml/xml-edit";
import { escapeXml } from "../xml/xml-text";
import type { XmlElement } from "../xml/xml-tree";
import type { OpcPackage } from "./opc-package";

export const CONTENT_TYPES_PART = "[Content_Types].xml";

const RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Types of the parts that we add. */
export const CONTENT_TYPES = {
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  table: `${SPREADSHEET}.table+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
} as const;

/** Declares the type of new parts and forgets the parts that are gone. */
export async function updateContentTypes(
  pack: OpcPackage,
  added: readonly { readonly part: string; readonly type: string }[],
  removed: readonly string[],
): Promise<void> {
  const edit = new XmlEdit(await pack.text(CONTENT_TYPES_PART));
  const changed = new Set([...removed, ...added.map(({ part }) => part)].map((part) => `/${part}`.toLowerCase()));
  for (const child of edit.root.children) {
    if (child.local === "Override" && changed.has((child.attributes.get("PartName") ?? "").toLowerCase()))
      edit.remove(child);
  }
  for (const { part, type } of added) {
    edit.append(edit.root, `<${edit.prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`);
  }
  // Some programs name each of their relationships parts one by one: ours would have no type.
  if (added.length > 0) addDefault(edit, "rels", RELATIONSHIPS);
  pack.write(CONTENT_TYPES_PART, edit.toString());
}

/** Declares a type for every part of an extension, when the package has none for it. */
export async function ensureDefaultType(pack: OpcPackage, extension: string, type: string): Promise<void> {
  const edit = new XmlEdit(await pack.text(CONTENT_TYPES_PART));
  if (addDefault(edit, extension, type)) pack.write(CONTENT_TYPES_PART, edit.toString());
}

/** Gives a part its type where its extension stands for another: that of the workbook, say. */
export async function ensureType(pack: OpcPackage, part: string, extension: string, type: string): Promise<void> {
  const { children } = await pack.xml(CONTENT_TYPES_PART);
  const own = children.find((child) => child.attributes.get("PartName")?.toLowerCase() === `/${part}`.toLowerCase());
  const known = own ?? children.find((child) => isDefault(child, extension));
  if (known?.attributes.get("ContentType") !== type) await updateContentTypes(pack, [{ part, type }], []);
}

function addDefault(edit: XmlEdit, extension: string, type: string): boolean {
  if (edit.root.children.some((child) => isDefault(child, extension))) return false;
  const text = `<${edit.prefix}Default Extension="${extension}" ContentType="${type}"/>`;
  const first = edit.root.children[0];
  if (first) edit.insertBefore(first, text);
  else edit.append(edit.root, text);
  return true;
}

function isDefault({ local, attributes }: XmlElement, extension: string): boolean {
  return local === "Default" && attributes.get("Extension")?.toLowerCase() === extension;
}

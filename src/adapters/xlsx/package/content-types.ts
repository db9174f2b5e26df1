import { XmlEdit } from "../xml/xml-edit";
import { escapeXml } from "../xml/xml-text";
import type { OpcPackage } from "./opc-package";

export const CONTENT_TYPES_PART = "[Content_Types].xml";

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
  pack.write(CONTENT_TYPES_PART, edit.toString());
}

/** Declares a type for every part of an extension, when the package has none for it. */
export async function ensureDefaultType(pack: OpcPackage, extension: string, type: string): Promise<void> {
  const edit = new XmlEdit(await pack.text(CONTENT_TYPES_PART));
  const known = edit.root.children.some(
    (child) => child.local === "Default" && child.attributes.get("Extension")?.toLowerCase() === extension,
  );
  if (known) return;
  const text = `<${edit.prefix}Default Extension="${extension}" ContentType="${type}"/>`;
  const first = edit.root.children[0];
  if (first) edit.insertBefore(first, text);
  else edit.append(edit.root, text);
  pack.write(CONTENT_TYPES_PART, edit.toString());
}

import { STYLES_ORDER } from "../styles/style-lists";
import { inSchemaOrder } from "../xml/child-order";
import { emptyStylesXml } from "../styles/style-xml";
import { StyleBook } from "../styles/style-book";
import { CONTENT_TYPES, updateContentTypes } from "./content-types";
import { dialectOf } from "./dialect";
import type { OpcPackage } from "./opc-package";
import { folderOf } from "./part-names";
import { addRelationship } from "./relationships";
import { readWorkbookPart, type WorkbookPart } from "./workbook-part";

/** The workbook's styles, to be added to and then kept by {@link saveStyles}. */
export async function openStyles(pack: OpcPackage, workbook: WorkbookPart): Promise<StyleBook> {
  const part = stylesPart(pack, workbook);
  return new StyleBook(part === null ? emptyStylesXml(dialectOf(workbook).main) : await pack.text(part));
}

export async function saveStyles(pack: OpcPackage, workbook: WorkbookPart, styles: StyleBook): Promise<void> {
  const part = stylesPart(pack, workbook);
  if (part !== null) {
    if (styles.changed) pack.write(part, styles.toXml());
    return;
  }
  const added = `${folderOf(workbook.part)}styles.xml`;
  pack.write(added, styles.toXml());
  await addRelationship(pack, workbook.part, `${dialectOf(workbook).relationships}/styles`, added);
  await updateContentTypes(pack, [{ part: added, type: CONTENT_TYPES.styles }], []);
}

/** The part of the styles; null when there is none. A relation may be there twice, or lead nowhere. */
export function stylesPart(pack: OpcPackage, workbook: WorkbookPart): string | null {
  return workbook.relationships.find(({ kind, target }) => kind === "styles" && pack.has(target))?.target ?? null;
}

/** Puts the lists of the styles in order where a program, an earlier version of ours among them, did not: Excel would drop all looks. */
export async function repairStyles(pack: OpcPackage): Promise<void> {
  const part = stylesPart(pack, await readWorkbookPart(pack));
  if (part === null) return;
  const written = await pack.text(part);
  const ordered = inSchemaOrder(written, STYLES_ORDER);
  if (ordered !== written) pack.write(part, ordered);
}

import { emptyStylesXml } from "../styles/style-xml";
import { StyleBook } from "../styles/style-book";
import { CONTENT_TYPES, updateContentTypes } from "./content-types";
import { dialectOf } from "./dialect";
import type { OpcPackage } from "./opc-package";
import { folderOf } from "./part-names";
import { addRelationship } from "./relationships";
import type { WorkbookPart } from "./workbook-part";

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

function stylesPart(pack: OpcPackage, workbook: WorkbookPart): string | null {
  const part = workbook.relationships.find(({ kind }) => kind === "styles")?.target;
  return part !== undefined && pack.has(part) ? part : null;
}

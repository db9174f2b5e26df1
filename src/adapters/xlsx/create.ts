import { CONTENT_TYPES, CONTENT_TYPES_PART } from "./package/content-types";
import { dialectOf, XML_HEAD } from "./package/dialect";
import { OpcPackage } from "./package/opc-package";
import { relationshipsPartOf } from "./package/part-names";
import { relationshipsXml } from "./package/relationships";
import { WorkbookReader } from "./workbook-reader";
import { PatchedWorkbook, type XlsxWorkbook } from "./xlsx-workbook";
import { fflateInflate } from "./zip/codec";

const WORKBOOK = "xl/workbook.xml";

/**
 * A workbook without any sheet yet: it can be saved once one has been written.
 * @param opened the bytes of the file of another kind whose values it is to hold; null when it is new.
 */
export function createXlsx(name: string, opened: Uint8Array | null = null): XlsxWorkbook {
  const { main, relationships } = dialectOf({ strict: false });
  const pack = OpcPackage.from([], fflateInflate);
  pack.write(
    CONTENT_TYPES_PART,
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/${WORKBOOK}" ContentType="${CONTENT_TYPES.workbook}"/></Types>`,
  );
  pack.write(
    relationshipsPartOf(""),
    relationshipsXml([{ id: "rId1", type: `${relationships}/officeDocument`, target: WORKBOOK }]),
  );
  pack.write(
    WORKBOOK,
    `${XML_HEAD}<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView/></bookViews></workbook>`,
  );
  return new PatchedWorkbook(pack, name, new WorkbookReader(), opened);
}

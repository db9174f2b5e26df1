import { DamagedFile } from "../refusals";
import { escapeXml } from "../xml/xml-text";
import { parseXml, type XmlElement } from "../xml/xml-tree";
import { CONTENT_TYPES, ensureDefaultType, ensureType, updateContentTypes } from "./content-types";
import { dialectOf, XML_HEAD } from "./dialect";
import type { OpcPackage } from "./opc-package";
import { relationshipsPartOf } from "./part-names";
import { addRelationship, relationshipsOf, relationshipsXml } from "./relationships";
import type { WorkbookPart } from "./workbook-part";

/**
 * Settings live in a custom XML part, which Excel keeps and Office.js reads: `<reglages xmlns="…"><reglage cle="KEY">JSON</reglage>…</reglages>`.
 * The Excel adapter reads and writes the same part.
 */
const SETTINGS_NAMESPACE = "urn:bilan-plie:reglages:1";

/** Identifies the part to Excel; always the same, since a workbook has one such part. */
const ITEM_ID = "{6E1B5C1D-6A64-4E0B-9C55-2B1D0B8F7A31}";
const ITEM_PROPERTIES = {
  transitional: "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
  strict: "http://purl.oclc.org/ooxml/officeDocument/customXml",
};

const XML = "application/xml";

export type Settings = Map<string, string>;

export async function readSettings(pack: OpcPackage, workbook: WorkbookPart): Promise<Settings> {
  const root = (await findPart(pack, workbook))?.root;
  const settings: Settings = new Map();
  for (const child of root?.children ?? []) {
    const key = child.attributes.get("cle");
    if (child.local === "reglage" && key !== undefined) settings.set(key, child.text);
  }
  return settings;
}

export async function writeSettings(pack: OpcPackage, workbook: WorkbookPart, settings: Settings): Promise<void> {
  const items = [...settings].map(([key, json]) => `<reglage cle="${escapeXml(key)}">${escapeXml(json)}</reglage>`);
  const xml = `${XML_HEAD}<reglages xmlns="${SETTINGS_NAMESPACE}">${items.join("")}</reglages>`;
  const found = await findPart(pack, workbook);
  if (found) {
    await pack.writeLong(found.part, xml);
    if (!found.known) await relate(pack, workbook, found.part);
    await ensureType(pack, found.part, "xml", XML);
  } else if (settings.size > 0) await addPart(pack, workbook, xml);
}

interface FoundPart {
  readonly part: string;
  readonly root: XmlElement;
  /** The workbook leads to it, as Excel wants; LibreOffice ties such parts to the package instead. */
  readonly known: boolean;
}

/** Parts of others that are looked into for ours. */
const MOST_LOOKED_AT = 100;

async function findPart(pack: OpcPackage, workbook: WorkbookPart): Promise<FoundPart | null> {
  const ofPackage = await relationshipsOf(pack, "");
  const targets = [...workbook.relationships, ...ofPackage].flatMap(({ kind, target }) =>
    kind === "customXml" && pack.has(target) ? [target] : [],
  );
  for (const target of [...new Set(targets)].slice(0, MOST_LOOKED_AT)) {
    const root = await readOwn(pack, target);
    const known = workbook.relationships.some((relationship) => relationship.target === target);
    if (root !== null) return { part: target, root, known };
  }
  return null;
}

/** The root of a part of ours; null for anyone else's, which is not even parsed, and for one that cannot be read. */
async function readOwn(pack: OpcPackage, part: string): Promise<XmlElement | null> {
  try {
    const text = await pack.text(part);
    const root = text.includes(SETTINGS_NAMESPACE) ? parseXml(text) : null;
    return root?.uri === SETTINGS_NAMESPACE ? root : null;
  } catch (error) {
    if (error instanceof DamagedFile) return null;
    throw error;
  }
}

async function relate(pack: OpcPackage, workbook: WorkbookPart, part: string): Promise<void> {
  await addRelationship(pack, workbook.part, `${dialectOf(workbook).relationships}/customXml`, part);
}

async function addPart(pack: OpcPackage, workbook: WorkbookPart, xml: string): Promise<void> {
  const { relationships } = dialectOf(workbook);
  let number = 1;
  while (pack.has(`customXml/item${number}.xml`) || pack.has(`customXml/itemProps${number}.xml`)) number++;
  const part = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  const namespace = workbook.strict ? ITEM_PROPERTIES.strict : ITEM_PROPERTIES.transitional;
  await pack.writeLong(part, xml);
  pack.write(
    properties,
    `${XML_HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${namespace}"><ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  const toProperties = { id: "rId1", type: `${relationships}/customXmlProps`, target: `itemProps${number}.xml` };
  pack.write(relationshipsPartOf(part), relationshipsXml([toProperties]));
  await relate(pack, workbook, part);
  await ensureDefaultType(pack, "xml", XML);
  await ensureType(pack, part, "xml", XML);
  await updateContentTypes(pack, [{ part: properties, type: CONTENT_TYPES.customXmlProperties }], []);
}

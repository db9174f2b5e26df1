import { nextTurn } from "../../../application/ports/give-way";
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

/** What a version of our part holds: the journal of a whole year is long to read again at each change. */
const known = new WeakMap<object, ReadonlyMap<string, string>>();

export async function readSettings(pack: OpcPackage, workbook: WorkbookPart): Promise<Settings> {
  return new Map((await findPart(pack, workbook))?.settings);
}

function settingsIn(root: XmlElement): ReadonlyMap<string, string> {
  const settings: Settings = new Map();
  for (const child of root.children) {
    const key = child.attributes.get("cle");
    if (child.local === "reglage" && key !== undefined) settings.set(key, child.text);
  }
  return settings;
}

export async function writeSettings(pack: OpcPackage, workbook: WorkbookPart, settings: Settings): Promise<void> {
  // What was long to make is long to write, too.
  await nextTurn();
  const items = [...settings].map(([key, json]) => `<reglage cle="${escapeXml(key)}">${escapeXml(json)}</reglage>`);
  const xml = `${XML_HEAD}<reglages xmlns="${SETTINGS_NAMESPACE}">${items.join("")}</reglages>`;
  const found = await findPart(pack, workbook);
  if (found) {
    await write(pack, found.part, xml, settings);
    if (!found.related) await relate(pack, workbook, found.part);
    await ensureType(pack, found.part, "xml", XML);
  } else if (settings.size > 0) await addPart(pack, workbook, xml, settings);
}

interface FoundPart {
  readonly part: string;
  readonly settings: ReadonlyMap<string, string>;
  /** The workbook leads to it, as Excel wants; LibreOffice ties such parts to the package instead. */
  readonly related: boolean;
}

/** Parts of others that are looked into for ours. */
const MOST_LOOKED_AT = 100;

async function findPart(pack: OpcPackage, workbook: WorkbookPart): Promise<FoundPart | null> {
  const ofPackage = await relationshipsOf(pack, "");
  const targets = [...workbook.relationships, ...ofPackage].flatMap(({ kind, target }) =>
    kind === "customXml" && pack.has(target) ? [target] : [],
  );
  for (const target of [...new Set(targets)].slice(0, MOST_LOOKED_AT)) {
    const settings = await readOwn(pack, target);
    const related = workbook.relationships.some((relationship) => relationship.target === target);
    if (settings !== null) return { part: target, settings, related };
  }
  return null;
}

/** What a part of ours holds; null for anyone else's, which is not even parsed, and for one that cannot be read. */
async function readOwn(pack: OpcPackage, part: string): Promise<ReadonlyMap<string, string> | null> {
  const version = pack.version(part);
  const read = known.get(version);
  if (read) return read;
  try {
    const text = await pack.text(part);
    const root = text.includes(SETTINGS_NAMESPACE) ? parseXml(text) : null;
    if (root?.uri !== SETTINGS_NAMESPACE) return null;
    const settings = settingsIn(root);
    known.set(version, settings);
    return settings;
  } catch (error) {
    if (error instanceof DamagedFile) return null;
    throw error;
  }
}

async function relate(pack: OpcPackage, workbook: WorkbookPart, part: string): Promise<void> {
  await addRelationship(pack, workbook.part, `${dialectOf(workbook).relationships}/customXml`, part);
}

async function write(pack: OpcPackage, part: string, xml: string, settings: Settings): Promise<void> {
  await pack.writeLong(part, xml);
  known.set(pack.version(part), new Map(settings));
}

async function addPart(pack: OpcPackage, workbook: WorkbookPart, xml: string, settings: Settings): Promise<void> {
  const { relationships } = dialectOf(workbook);
  let number = 1;
  while (pack.has(`customXml/item${number}.xml`) || pack.has(`customXml/itemProps${number}.xml`)) number++;
  const part = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  const namespace = workbook.strict ? ITEM_PROPERTIES.strict : ITEM_PROPERTIES.transitional;
  await write(pack, part, xml, settings);
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

import type { DateSystem } from "../../../core/domain/cell";
import { LIMITS } from "../limits";
import { DamagedFile } from "../refusals";
import { attributeByLocal, childOf, childrenOf, isTrue, type XmlElement } from "../xml/xml-tree";
import type { OpcPackage } from "./opc-package";
import { type Relationship, relationshipsOf } from "./relationships";

/** Hidden name, scoped to its sheet, whose value is a text: the mark of a sheet written by the add-in. Shared with the Excel adapter. */
export const MARK_NAME = "_bilan_plie";

/** A tab of the workbook, worksheet or not. */
export interface SheetEntry {
  readonly name: string;
  /** Place among all tabs, which scoped names refer to. */
  readonly index: number;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly hidden: boolean;
  /** A sheet of cells; false for a chart sheet, a dialogue, an old macro module… */
  readonly isWorksheet: boolean;
  /** "" for a tab that leads to no part. */
  readonly part: string;
  readonly mark: string | null;
}

/** What the workbook part says. */
export interface WorkbookPart {
  /** Its name in the package, found through the relationships. */
  readonly part: string;
  readonly dateSystem: DateSystem;
  /** Strict OOXML: other namespaces for what we add. */
  readonly strict: boolean;
  /** Tabs can be neither added nor removed. */
  readonly locked: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly relationships: readonly Relationship[];
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const MAIN_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** What was read last, by the state of the workbook part: it is asked for at every step. */
const known = new WeakMap<
  object,
  { readonly relationships: readonly Relationship[]; readonly workbook: WorkbookPart }
>();

/**
 * Reads the workbook part.
 * @throws DamagedFile when the package is not a workbook's.
 */
export async function readWorkbookPart(pack: OpcPackage): Promise<WorkbookPart> {
  const part = (await relationshipsOf(pack, "")).find((relationship) => relationship.kind === "officeDocument")?.target;
  if (part === undefined || !pack.has(part)) throw new DamagedFile("il ne contient pas de classeur");
  const version = pack.version(part);
  const relationships = await relationshipsOf(pack, part);
  const before = known.get(version);
  if (before?.relationships === relationships) return before.workbook;
  const workbook = await parseWorkbook(pack, part, relationships);
  known.set(version, { relationships, workbook });
  return workbook;
}

async function parseWorkbook(
  pack: OpcPackage,
  part: string,
  relationships: readonly Relationship[],
): Promise<WorkbookPart> {
  if (part.toLowerCase().endsWith(".bin")) throw new DamagedFile("c'est un classeur binaire .xlsb");
  const root = await pack.xml(part);
  if (root.local !== "workbook" || (root.uri !== MAIN && root.uri !== MAIN_STRICT)) {
    throw new DamagedFile("c'est un autre document, par exemple Word ou PowerPoint");
  }
  const properties = childOf(root, "workbookPr");
  return {
    part,
    dateSystem: isTrue(properties?.attributes.get("date1904")) ? 1904 : 1900,
    strict: root.uri === MAIN_STRICT,
    locked: isTrue(childOf(root, "workbookProtection")?.attributes.get("lockStructure")),
    sheets: sheetsOf(root, relationships),
    relationships,
  };
}

function sheetsOf(root: XmlElement, relationships: readonly Relationship[]): SheetEntry[] {
  const list = childOf(root, "sheets");
  const tabs = list ? childrenOf(list, "sheet") : [];
  if (tabs.length > LIMITS.tabs) throw new DamagedFile("il contient un nombre démesuré de feuilles");
  const marks = marksOf(root);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const parts = new Set<string>();
  return tabs.map((sheet, index) => {
    const relationshipId = attributeByLocal(sheet, "id") ?? "";
    const relationship = relationshipId === "" ? NOWHERE : byId.get(relationshipId);
    if (!relationship) throw new DamagedFile("une de ses feuilles est introuvable");
    const key = relationship.target.toLowerCase();
    if (key !== "" && parts.has(key)) throw new DamagedFile("deux de ses feuilles n'en font qu'une");
    parts.add(key);
    return {
      name: sheet.attributes.get("name") ?? "",
      index,
      sheetId: Number(sheet.attributes.get("sheetId")),
      relationshipId,
      hidden: (sheet.attributes.get("state") ?? "visible") !== "visible",
      isWorksheet: relationship.kind === "worksheet",
      part: relationship.target,
      mark: marks.get(index) ?? null,
    };
  });
}

/** Where the tab of an old macro module leads, as Excel itself saves it. */
const NOWHERE = { kind: "", target: "" };

function marksOf(root: XmlElement): Map<number, string> {
  const marks = new Map<number, string>();
  const list = childOf(root, "definedNames");
  const names = list ? childrenOf(list, "definedName") : [];
  if (names.length > LIMITS.names) throw new DamagedFile("il contient un nombre démesuré de noms");
  for (const name of names) {
    const scope = name.attributes.get("localSheetId");
    const text = /^"(.*)"$/s.exec(name.text.trim())?.[1];
    if (name.attributes.get("name") === MARK_NAME && scope !== undefined && text !== undefined) {
      marks.set(Number(scope), text.replace(/""/g, '"'));
    }
  }
  return marks;
}

/** A workbook that several persons change at once, each change kept in a history that names sheets and cells: Excel's former way of sharing. */
export function isLegacyShared({ relationships }: WorkbookPart): boolean {
  return relationships.some(({ kind }) => kind === "revisionHeaders" || kind === "usernames");
}

/** The worksheet of that name, compared as Excel does, without case. */
export function findWorksheet(workbook: WorkbookPart, name: string): SheetEntry | undefined {
  const wanted = sheetKey(name);
  return workbook.sheets.find((sheet) => sheet.isWorksheet && sheetKey(sheet.name) === wanted);
}

/** Two sheets with the same key cannot stand in one workbook. */
export function sheetKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

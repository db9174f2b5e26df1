import { XmlEdit } from "../xml/xml-edit";
import { escapeXml } from "../xml/xml-text";
import { childOf, childrenOf, type XmlElement } from "../xml/xml-tree";

/** Order of the children of `<workbook>`. */
const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** Excel's own bound. */
const HIGHEST_SHEET_ID = 65_534;

export interface ScopedName {
  readonly name: string;
  readonly value: string;
  readonly hidden?: boolean;
}

/** Changes to the workbook part; all else of it stays as written. */
export class WorkbookEdit {
  private readonly edit: XmlEdit;

  constructor(
    xml: string,
    private readonly relationshipsNamespace: string,
  ) {
    this.edit = new XmlEdit(xml);
  }

  /**
   * Adds a tab, before the tab at `place` or at the end, and returns its place among all tabs. The first one that can be seen is the one shown.
   */
  addSheet(name: string, relationshipId: string, hidden: boolean, place?: number): number {
    const { root, prefix } = this.edit;
    const list = childOf(root, "sheets");
    const present = list ? childrenOf(list, "sheet") : [];
    const sheetId = freeSheetId(present.map((sheet) => Number(sheet.attributes.get("sheetId"))));
    const state = hidden ? ' state="hidden"' : "";
    if (
      !hidden &&
      present.length > 0 &&
      present.every((other) => (other.attributes.get("state") ?? "visible") !== "visible")
    ) {
      this.activate(present.length);
    }
    const sheet = `<${prefix}sheet name="${escapeXml(name)}" sheetId="${sheetId}"${state} ${this.idAttribute(relationshipId)}/>`;
    const next = place === undefined ? undefined : present[place];
    if (next && place !== undefined) {
      this.edit.insertBefore(next, sheet);
      this.shiftTabs(place);
      return place;
    }
    if (list) this.edit.append(list, sheet);
    else this.edit.insertInOrder(root, ORDER, "sheets", `<${prefix}sheets>${sheet}</${prefix}sheets>`);
    return present.length;
  }

  /** What speaks of tabs by their place follows when one comes in between. */
  private shiftTabs(place: number): void {
    const { root } = this.edit;
    const shift = (element: XmlElement, attribute: string): void => {
      const index = Number(element.attributes.get(attribute) ?? 0);
      if (index >= place) this.edit.setAttribute(element, attribute, String(index + 1));
    };
    const names = childOf(root, "definedNames");
    for (const name of names ? childrenOf(names, "definedName") : [])
      if (name.attributes.has("localSheetId")) shift(name, "localSheetId");
    const views = childOf(root, "bookViews");
    for (const view of views ? childrenOf(views, "workbookView") : []) {
      shift(view, "activeTab");
      shift(view, "firstSheet");
    }
  }

  /** "r:id", with whatever prefix the part gives to relationships, or one declared on the spot. */
  private idAttribute(id: string): string {
    for (const [name, value] of this.edit.root.attributes) {
      if (name.startsWith("xmlns:") && value === this.relationshipsNamespace)
        return `${name.slice("xmlns:".length)}:id="${id}"`;
    }
    return `xmlns:r="${this.relationshipsNamespace}" r:id="${id}"`;
  }

  /** Gives a sheet its names: those of `replaced` that it had are gone. */
  setScopedNames(index: number, replaced: readonly string[], names: readonly ScopedName[]): void {
    const { root, prefix } = this.edit;
    const list = childOf(root, "definedNames");
    const present = list ? childrenOf(list, "definedName") : [];
    const gone = present.filter(
      (name) =>
        name.attributes.get("localSheetId") === String(index) && replaced.includes(name.attributes.get("name") ?? ""),
    );
    const added = names.map(
      ({ name, value, hidden }) =>
        `<${prefix}definedName name="${name}" localSheetId="${index}"${hidden ? ' hidden="1"' : ""}>${escapeXml(value)}</${prefix}definedName>`,
    );
    if (list && gone.length === present.length && added.length === 0) {
      this.edit.remove(list);
      return;
    }
    for (const name of gone) this.edit.remove(name);
    if (added.length === 0) return;
    if (list) this.edit.append(list, added.join(""));
    else
      this.edit.insertInOrder(
        root,
        ORDER,
        "definedNames",
        `<${prefix}definedNames>${added.join("")}</${prefix}definedNames>`,
      );
  }

  /** Excel calculates everything anew when it opens the file. */
  calculateOnLoad(): void {
    const { root, prefix } = this.edit;
    const settings = childOf(root, "calcPr");
    if (settings) this.edit.setAttribute(settings, "fullCalcOnLoad", "1");
    else this.edit.insertInOrder(root, ORDER, "calcPr", `<${prefix}calcPr fullCalcOnLoad="1"/>`);
  }

  /** The tab shown on opening. */
  activate(index: number): void {
    const { root, prefix } = this.edit;
    const views = childOf(root, "bookViews");
    const view = views && childOf(views, "workbookView");
    if (view) this.edit.setAttribute(view, "activeTab", String(index));
    else if (!views) {
      const xml = `<${prefix}bookViews><${prefix}workbookView activeTab="${index}"/></${prefix}bookViews>`;
      this.edit.insertInOrder(root, ORDER, "bookViews", xml);
    }
  }

  toXml(): string {
    return this.edit.toString();
  }
}

/** The number after the highest, or the lowest free one where a program has given numbers that Excel does not know. */
function freeSheetId(taken: readonly number[]): number {
  const known = new Set(taken.filter((id) => id >= 1 && id <= HIGHEST_SHEET_ID));
  let id = Math.max(0, ...known) + 1;
  if (id > HIGHEST_SHEET_ID) for (id = 1; known.has(id);) id += 1;
  return id;
}

import { throwIfCancelled, type JobControl } from "../../application/ports/progress";
import { UserError } from "../../application/ports/user-error";
import type { CellLink, SheetView } from "../../application/ports/sheet-view";
import type { SheetInfo, WorkbookInfo } from "../../application/ports/workbook";
import type { SheetGrid } from "../../core/reading/sheet-grid";
import { givingWay } from "../../application/ports/give-way";
import type { OpcPackage } from "./package/opc-package";
import { findWorksheet, readWorkbookPart, type SheetEntry, type WorkbookPart } from "./package/workbook-part";
import { relationshipsOf } from "./package/relationships";
import type { CellMarks } from "./reading/cell-marks";
import type { SheetFrame } from "./reading/sheet-frame";
import { readSharedStrings } from "./reading/shared-strings";
import { readCells, readFrameOnly, readLinksOnly, type SheetRead } from "./reading/sheet-reader";
import { SheetViewer } from "./sheet-viewer";
import { childOf } from "./xml/xml-tree";

export interface SheetToChange {
  readonly view: SheetView;
  readonly filtered: boolean;
  readonly inOrder: boolean;
}

/** Reads a package and remembers what does not change from one call to the next. */
export class WorkbookReader {
  private strings: { readonly version: object; readonly texts: readonly string[] } | null = null;
  private readonly frames = new WeakMap<object, SheetFrame>();
  private kept: { readonly version: object; readonly grid: SheetGrid } | null = null;
  private readonly viewer = new SheetViewer();

  async describe(pack: OpcPackage, name: string): Promise<WorkbookInfo> {
    const workbook = await readWorkbookPart(pack);
    const sheets = workbook.sheets
      .filter(({ isWorksheet }) => isWorksheet)
      .map(({ name: sheet, hidden, mark }): SheetInfo => ({ name: sheet, hidden, mark }));
    return { name, dateSystem: workbook.dateSystem, sheets };
  }

  async protectedSheets(pack: OpcPackage, among: readonly string[]): Promise<string[]> {
    const locked: string[] = [];
    for (const sheet of (await readWorkbookPart(pack)).sheets) {
      if (!sheet.isWorksheet || !among.includes(sheet.name)) continue;
      if ((await this.frame(pack, sheet)).protected) locked.push(sheet.name);
    }
    return locked;
  }

  async readSheet(pack: OpcPackage, name: string, control?: JobControl): Promise<SheetGrid> {
    throwIfCancelled(control);
    const workbook = await readWorkbookPart(pack);
    const sheet = requireWorksheet(workbook, name);
    const shown = this.viewer.known(pack.version(sheet.part));
    return shown?.grid ?? (await this.read(pack, workbook, sheet, control)).grid;
  }

  /**
   * A sheet with its looks, as {@link readSheet} reads it; the same object until something changes in it.
   * @param name null: the first one that can be seen.
   */
  async viewSheet(pack: OpcPackage, name: string | null, control?: JobControl): Promise<SheetView> {
    const workbook = await readWorkbookPart(pack);
    const first = workbook.sheets.find(({ isWorksheet, hidden }) => isWorksheet && !hidden);
    const sheet = name === null && first ? first : requireWorksheet(workbook, name ?? "");
    const read = (marks: CellMarks): Promise<SheetRead> => this.read(pack, workbook, sheet, control, marks);
    return this.viewer.view(pack, workbook, pack.version(sheet.part), read);
  }

  /** Where the cells of a sheet lead, by their references. */
  async sheetLinks(pack: OpcPackage, name: string): Promise<ReadonlyMap<string, CellLink>> {
    return readLinksOnly(pack, requireWorksheet(await readWorkbookPart(pack), name).part);
  }

  /** What {@link readSheet} gives; the last sheet read so is kept for the next time, until something changes in it. */
  async readKept(pack: OpcPackage, name: string, control?: JobControl): Promise<SheetGrid> {
    throwIfCancelled(control);
    const version = pack.version(requireWorksheet(await readWorkbookPart(pack), name).part);
    const shown = this.viewer.known(version);
    if (shown) return shown.grid;
    if (this.kept?.version !== version) this.kept = { version, grid: await this.readSheet(pack, name, control) };
    return this.kept.grid;
  }

  private async read(
    pack: OpcPackage,
    workbook: WorkbookPart,
    sheet: SheetEntry,
    control?: JobControl,
    marks: CellMarks | null = null,
  ): Promise<SheetRead> {
    const strings = await this.sharedStrings(pack, workbook, control);
    const read = await readCells(
      pack,
      sheet.part,
      { name: sheet.name, dateSystem: workbook.dateSystem, strings },
      control,
      marks,
    );
    this.frames.set(pack.version(sheet.part), read.frame);
    return read;
  }

  /** A sheet to be changed: whether a filter (of the sheet or of one of its tables) hides rows of it, and whether its rows come one after the other. */
  async readForChange(pack: OpcPackage, sheet: SheetEntry, control?: JobControl): Promise<SheetToChange> {
    const view = await this.viewSheet(pack, sheet.name, control);
    const frame = await this.frame(pack, sheet);
    const filtered = view.grid.hiddenRows.length > 0 && (frame.filtered || (await hasFilteredTable(pack, sheet)));
    return { view, filtered, inOrder: this.viewer.isInOrder(pack.version(sheet.part)) };
  }

  /** Takes note of a sheet as it is with edits that its part does not have yet. */
  edited(pack: OpcPackage, part: string, view: SheetView): void {
    this.viewer.edited(pack.version(part), view);
  }

  /** Takes note that parts now have the edits that their sheets were read with: nothing has to be read again. */
  async carryOver(before: OpcPackage, after: OpcPackage, parts: Iterable<string>): Promise<void> {
    const workbook = await readWorkbookPart(after);
    for (const part of parts) {
      const [from, to] = [before.version(part), after.version(part)];
      const frame = this.frames.get(from);
      if (frame) this.frames.set(to, frame);
      await this.viewer.carryOver(after, workbook, from, to);
    }
  }

  async frame(pack: OpcPackage, sheet: SheetEntry): Promise<SheetFrame> {
    const version = pack.version(sheet.part);
    const known = this.frames.get(version);
    if (known) return known;
    const frame = await readFrameOnly(pack, sheet.part);
    this.frames.set(version, frame);
    return frame;
  }

  /** The texts that cells refer to by their number, read once. */
  async sharedStrings(pack: OpcPackage, workbook: WorkbookPart, control?: JobControl): Promise<readonly string[]> {
    const part = workbook.relationships.find(({ kind }) => kind === "sharedStrings")?.target;
    if (part === undefined || !pack.has(part)) return [];
    const version = pack.version(part);
    if (this.strings?.version !== version)
      this.strings = { version, texts: await readSharedStrings(pack.stream(part), givingWay(control)) };
    return this.strings.texts;
  }
}

async function hasFilteredTable(pack: OpcPackage, sheet: SheetEntry): Promise<boolean> {
  for (const { kind, target } of await relationshipsOf(pack, sheet.part)) {
    if (kind !== "table" || !pack.has(target)) continue;
    const filter = childOf(await pack.xml(target), "autoFilter");
    if (filter && childOf(filter, "filterColumn")) return true;
  }
  return false;
}

/** @throws UserError when there is no such sheet of cells. */
export function requireWorksheet(workbook: WorkbookPart, name: string): SheetEntry {
  const sheet = findWorksheet(workbook, name);
  if (!sheet) throw new UserError(`La feuille « ${name} » n'existe pas dans ce classeur.`);
  return sheet;
}

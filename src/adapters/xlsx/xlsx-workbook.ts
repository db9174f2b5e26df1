import { refuseUsedColumns, type AddedColumns } from "../../application/ports/added-columns";
import { checkModel } from "../../application/ports/check-model";
import { givingWay, nextTurn, telling } from "../../application/ports/give-way";
import { type JobControl, throwIfCancelled } from "../../application/ports/progress";
import type { Picture } from "../../application/ports/picture";
import type { SheetModel } from "../../application/ports/sheet-model";
import type { CellLink, SheetChart, SheetView } from "../../application/ports/sheet-view";
import { freeColumn, placesOf, validationsOf, type NewColumns } from "../../application/ports/new-columns";
import { isExpectedRow, movedRow } from "../../application/ports/row-identity";
import { allTakenBack } from "../../application/ports/taken-back";
import { UserError } from "../../application/ports/user-error";
import type {
  CellChange,
  FileDigest,
  Highlight,
  HighlightResult,
  SheetDraft,
  SheetsWritten,
  UnreadMarks,
  Workbook,
  WorkbookInfo,
} from "../../application/ports/workbook";
import { isCellError, type CellArea, type CellPosition } from "../../core/domain/cell";
import { cellAt, rowsOf, type SheetGrid } from "../../core/reading/sheet-grid";
import { sha256Hex } from "../../core/text/digest";
import type { OpcPackage } from "./package/opc-package";
import { readSettings, writeSettings } from "./package/settings-part";
import { repairStyles } from "./package/styles-part";
import { isLegacyShared, readWorkbookPart, type SheetEntry } from "./package/workbook-part";
import { type EditedSheet, KeptEdits } from "./editing/kept-edits";
import { refuseChanges } from "./editing/refuse-changes";
import { grouped } from "./patching/changes";
import { clearHighlights, paintHighlights } from "./patching/highlights";
import { appendColumns } from "./patching/append-columns";
import { removeColumns } from "./patching/remove-columns";
import { tableOfHeadings } from "./patching/grow-table";
import { applySelection } from "./patching/selection";
import { sheetPicture } from "./reading/sheet-picture";
import { readCharts } from "./reading/sheet-charts";
import { coloredRows, commentCount } from "./reading/unread-marks";
import { filteredSheet, naming } from "./refusals";
import { requireWorksheet, type WorkbookReader } from "./workbook-reader";
import { planLongLists, type LongLists } from "./writing/long-lists";
import { findOwnSheet } from "./writing/own-sheet";
import { writeModel } from "./writing/write-sheet";

/** A workbook over the bytes of a file; nothing is written outside of memory. */
export interface XlsxWorkbook extends Workbook {
  /**
   * A sheet with its looks, for a door that shows it by itself; the same object until something changes in it.
   * @param name null: the first one that can be seen.
   * @throws UserError when the sheet does not exist or cannot be read.
   */
  viewSheet(name: string | null, control?: JobControl): Promise<SheetView>;
  /** The cells of this workbook that the cells of a sheet lead to, by the reference of the one that bears the link. */
  sheetLinks(name: string): Promise<ReadonlyMap<string, CellLink>>;
  /** The charts over the cells of a sheet, which a view of it does not tell. */
  sheetCharts(name: string): Promise<readonly SheetChart[]>;
  /** The file's bytes with all that was written. */
  save(control?: JobControl): Promise<Uint8Array>;
}

/**
 * Every change is made on a fork of the package, which takes its place when all went well: a refused or cancelled change leaves nothing.
 * What is put into single cells is kept beside the package until something needs it there: saving, or writing sheets. Calls wait for one another.
 */
export class PatchedWorkbook implements XlsxWorkbook {
  private selection: ({ readonly sheet: string } & CellPosition) | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private readonly edits: KeptEdits;

  constructor(
    private pack: OpcPackage,
    private readonly name: string,
    private readonly reader: WorkbookReader,
    /** What was opened, of whatever kind; null for a workbook that was made. */
    private readonly opened: Uint8Array | null = null,
  ) {
    this.edits = new KeptEdits(reader);
  }

  fileDigest(): Promise<FileDigest | null> {
    const { opened, name } = this;
    return Promise.resolve(opened && { name, size: opened.length, sha256: sha256Hex(opened) });
  }

  describe(): Promise<WorkbookInfo> {
    return this.inTurn(() => this.reader.describe(this.pack, this.name));
  }

  protectedSheets(among: readonly string[]): Promise<readonly string[]> {
    return this.inTurn(() => this.reader.protectedSheets(this.pack, among));
  }

  readSheet(name: string, control?: JobControl): Promise<SheetGrid> {
    return this.inTurn(() => this.reader.readSheet(this.pack, name, control));
  }

  viewSheet(name: string | null, control?: JobControl): Promise<SheetView> {
    return this.inTurn(() => this.reader.viewSheet(this.pack, name, control));
  }

  sheetLinks(name: string): Promise<ReadonlyMap<string, CellLink>> {
    return this.inTurn(() => this.reader.sheetLinks(this.pack, name));
  }

  sheetCharts(name: string): Promise<readonly SheetChart[]> {
    return this.inTurn(async () => {
      const workbook = await readWorkbookPart(this.pack);
      const isThere = new Set(workbook.sheets.filter(({ isWorksheet }) => isWorksheet).map((sheet) => sheet.name));
      return readCharts(this.pack, requireWorksheet(workbook, name), async (sheet) =>
        isThere.has(sheet) ? this.reader.readKept(this.pack, sheet) : null,
      );
    });
  }

  /** The rows of a file stand one after the other: the sheet is read as a whole, once for as long as nothing changes in it. */
  readRows(name: string, firstRow: number, lastRow: number, control?: JobControl): Promise<SheetGrid> {
    return this.inTurn(async () => rowsOf(await this.reader.readKept(this.pack, name, control), firstRow, lastRow));
  }

  readWithMarks(name: string, control?: JobControl): Promise<SheetGrid> {
    return this.inTurn(async () => (await this.reader.viewSheet(this.pack, name, control)).grid);
  }

  unreadMarks(name: string, firstDataRow: number, control?: JobControl): Promise<UnreadMarks> {
    return this.inTurn(async () => {
      const { grid, lookAt } = await this.reader.viewSheet(this.pack, name, control);
      const { part } = requireWorksheet(await readWorkbookPart(this.pack), name);
      return {
        coloredRows: coloredRows(grid, (row, column) => lookAt(row, column).fill, firstDataRow),
        comments: await commentCount(this.pack, part),
      };
    });
  }

  readPicture(name: string): Promise<Picture | "unusable" | null> {
    return this.inTurn(async () =>
      sheetPicture(this.pack, requireWorksheet(await readWorkbookPart(this.pack), name).part),
    );
  }

  writeSheet(model: SheetModel, control?: JobControl): Promise<string> {
    return this.change(control, (pack) => this.writeInto(pack, model, control));
  }

  writeSheets(drafts: readonly SheetDraft[], control?: JobControl): Promise<SheetsWritten> {
    return this.change(control, async (pack) => {
      const received = new Map<string, string>();
      const nameOf = (wanted: string): string => received.get(wanted) ?? wanted;
      for (const draft of drafts) {
        const model = draft.model({ inLinks: nameOf, inFormulas: nameOf });
        received.set(draft.name, await this.writeInto(pack, model, control));
      }
      return { names: drafts.map(({ name }) => nameOf(name)), notices: [] };
    });
  }

  private async writeInto(pack: OpcPackage, model: SheetModel, control: JobControl | undefined): Promise<string> {
    checkModel(model);
    const ownSheet = this.ownSheet(pack, control);
    const former = await ownSheet(model);
    if (former) await this.refuseProtected(pack, former);
    const lists = await planLongLists(pack, this.reader, model.validations ?? [], ownSheet);
    const name = await writeModel(pack, model, { lists: lists.places, former }, control);
    await this.writeLists(pack, lists, control);
    return name;
  }

  /** The sheet of ours that a model would replace. */
  private ownSheet(
    pack: OpcPackage,
    control: JobControl | undefined,
  ): (wanted: SheetModel) => Promise<SheetEntry | undefined> {
    return async (wanted) => {
      const workbook = await readWorkbookPart(pack);
      return findOwnSheet(pack, workbook, wanted, () => this.reader.sharedStrings(pack, workbook, control));
    };
  }

  private async writeLists(pack: OpcPackage, { sheet }: LongLists, control: JobControl | undefined): Promise<void> {
    if (!sheet) return;
    const former = await this.ownSheet(pack, control)(sheet);
    await writeModel(pack, sheet, { lists: new Map(), hidden: true, former }, control);
  }

  highlight(highlights: readonly Highlight[], control?: JobControl): Promise<HighlightResult> {
    return this.change(control, async (pack) => {
      const workbook = await readWorkbookPart(pack);
      for (const { sheet } of highlights) await this.refuseProtected(pack, requireWorksheet(workbook, sheet));
      await clearHighlights(pack, control);
      return paintHighlights(pack, highlights, control);
    });
  }

  clearHighlights(control?: JobControl): Promise<number> {
    return this.change(control, (pack) => clearHighlights(pack, control));
  }

  changeCells(changes: readonly CellChange[], control?: JobControl): Promise<readonly CellChange[]> {
    return this.fork(control, async (pack) => {
      const workbook = await readWorkbookPart(pack);
      const formats = new Map(changes.map((change) => [change, this.edits.newName()]));
      const formatOf = (change: CellChange): string => formats.get(change) as string;
      const undos = await allTakenBack(changes, formatOf, givingWay(control));
      const sheets: EditedSheet[] = [];
      for (const [name, wanted] of grouped(changes, ({ sheet }) => sheet)) {
        const sheet = requireWorksheet(workbook, name);
        await this.refuseProtected(pack, sheet);
        const found = await this.reader.readForChange(pack, sheet, control);
        await refuseChanges(
          sheet.name,
          found,
          wanted,
          telling(control, `Vérification de ${sheet.name}`, wanted.length),
        );
        const edits = wanted.map((change) => ({ part: sheet.part, change, formerFormat: formatOf(change) }));
        sheets.push({ ...found, name: sheet.name, part: sheet.part, edits });
      }
      await this.edits.add(pack, sheets, control);
      return undos;
    });
  }

  appendColumns(addition: NewColumns, control?: JobControl): Promise<CellArea> {
    return this.change(control, async (pack) => {
      const workbook = await readWorkbookPart(pack);
      const sheet = requireWorksheet(workbook, addition.sheet);
      await this.refuseProtected(pack, sheet);
      const { view, filtered } = await this.reader.readForChange(pack, sheet, control);
      const { grid, isFormula } = view;
      if (filtered) throw filteredSheet(sheet.name);
      const { headingRow } = addition;
      if (!isExpectedRow(addition, (column) => cellAt(grid, headingRow, column)))
        throw movedRow(sheet.name, headingRow);
      const first = freeColumn(grid, isFormula);
      const table = await tableOfHeadings(pack, sheet, headingRow, first);
      const lastRow = (grid.far?.from ?? grid.firstRow + grid.rowCount) - 1;
      const { headings, body } = placesOf({ ...addition, sheet: sheet.name }, first, lastRow);
      const validations = validationsOf(addition, body);
      const lists = await planLongLists(pack, this.reader, validations, this.ownSheet(pack, control));
      await appendColumns(pack, sheet, addition, { headings, validations, lists: lists.places, table }, control);
      await this.writeLists(pack, lists, control);
      return headings;
    });
  }

  removeColumns(added: AddedColumns, control?: JobControl): Promise<void> {
    return this.change(control, async (pack) => {
      const sheet = requireWorksheet(await readWorkbookPart(pack), added.sheet);
      await this.refuseProtected(pack, sheet);
      const { view, filtered } = await this.reader.readForChange(pack, sheet, control);
      const { grid, isFormula } = view;
      if (filtered) throw filteredSheet(sheet.name);
      const textAt = (row: number, column: number): string => {
        const cell = cellAt(grid, row, column);
        return isFormula(row, column) ? "=" : isCellError(cell) ? cell.error : String(cell ?? "");
      };
      const lastRow = grid.far?.rows.at(-1) ?? grid.firstRow + grid.rowCount - 1;
      refuseUsedColumns({ ...added, sheet: sheet.name }, textAt, lastRow);
      await removeColumns(pack, sheet, added, control);
    });
  }

  selectCell(sheet: string, position: CellPosition): Promise<null> {
    return this.inTurn(async () => {
      this.selection = { sheet: requireWorksheet(await readWorkbookPart(this.pack), sheet).name, ...position };
      return null;
    });
  }

  readSetting(key: string): Promise<string | null> {
    return this.inTurn(async () => (await readSettings(this.pack, await readWorkbookPart(this.pack))).get(key) ?? null);
  }

  writeSetting(key: string, json: string | null): Promise<void> {
    return this.updateSetting(key, () => json);
  }

  updateSetting(key: string, change: (json: string | null) => string | null): Promise<void> {
    return this.fork(undefined, async (pack) => {
      const workbook = await readWorkbookPart(pack);
      const settings = await readSettings(pack, workbook);
      const json = change(settings.get(key) ?? null);
      if (json === null) settings.delete(key);
      else settings.set(key, json);
      await writeSettings(pack, workbook, settings);
    });
  }

  save(control?: JobControl): Promise<Uint8Array> {
    return this.inTurn(async () => {
      this.pack = await this.edits.written(this.pack, control);
      const pack = this.pack.fork();
      await repairStyles(pack);
      if (this.selection) await applySelection(pack, this.selection.sheet, this.selection);
      const { sheets } = await readWorkbookPart(pack);
      if (sheets.length === 0) throw new Error("a workbook needs a sheet");
      if (sheets.every((sheet) => sheet.hidden)) {
        throw new UserError(
          `Toutes les feuilles du classeur « ${this.name} » sont masquées, Excel ne l'ouvrirait pas : affichez-en une (clic droit sur un onglet > Afficher), puis recommencez.`,
        );
      }
      await nextTurn();
      return pack.toBytes();
    });
  }

  private async refuseProtected(pack: OpcPackage, sheet: SheetEntry): Promise<void> {
    const frame = await this.reader.frame(pack, sheet);
    if (!frame.protected) return;
    throw new UserError(
      `La feuille « ${sheet.name} » est protégée : ôtez la protection (Révision > Ôter la protection), puis recommencez.`,
    );
  }

  /** A change of the sheets themselves, which then have every edit. */
  private change<Result>(
    control: JobControl | undefined,
    task: (pack: OpcPackage) => Promise<Result>,
  ): Promise<Result> {
    return this.fork(control, task, true);
  }

  private fork<Result>(
    control: JobControl | undefined,
    task: (pack: OpcPackage) => Promise<Result>,
    withEdits = false,
  ): Promise<Result> {
    return this.inTurn(async () => {
      throwIfCancelled(control);
      if (withEdits) this.pack = await this.edits.written(this.pack, control);
      const pack = this.pack.fork();
      if (isLegacyShared(await readWorkbookPart(pack))) {
        throw new UserError(
          `Le classeur « ${this.name} » est partagé à l'ancienne manière, avec son historique, et rien n'assure qu'il reste lisible si l'on y écrit : cessez de le partager dans Excel (Révision > Partager le classeur (hérité)), enregistrez-le, puis recommencez.`,
        );
      }
      const result = await task(pack);
      this.pack = pack;
      return result;
    });
  }

  private inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(() => naming(this.name, task));
    this.last = result.catch(() => undefined);
    return result;
  }
}

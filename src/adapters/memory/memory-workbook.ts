import { refuseUsedColumns, type AddedColumns } from "../../application/ports/added-columns";
import { type JobControl, throwIfCancelled } from "../../application/ports/progress";
import { FormulaRefusal } from "../../application/ports/formula-refusal";
import type { SheetModel } from "../../application/ports/sheet-model";
import { hasOwnSigns, ownCandidates } from "../../application/ports/own-sheet";
import { DATE_FORMAT } from "../../application/ports/sheet-styles";
import { freeColumn, placesOf, type NewColumns } from "../../application/ports/new-columns";
import { allTakenBack } from "../../application/ports/taken-back";
import { changedCell, isExpectedRow, movedRow } from "../../application/ports/row-identity";
import { UserError } from "../../application/ports/user-error";
import type {
  CellChange,
  Highlight,
  HighlightResult,
  SheetDraft,
  SheetsWritten,
  Workbook,
  WorkbookInfo,
} from "../../application/ports/workbook";
import { type CellArea, type CellPosition, cellReference, type DateSystem } from "../../core/domain/cell";
import { rowsOf, type SheetGrid } from "../../core/reading/sheet-grid";
import { MemorySheet, type MemorySheetInput } from "./memory-sheet";

export interface MemoryWorkbookInput {
  readonly name?: string;
  readonly dateSystem?: DateSystem;
  readonly sheets: readonly MemorySheetInput[];
}

/** A workbook in memory, with what a test may want to look at. */
export interface MemoryWorkbook extends Workbook {
  /** Models given to writeSheet, by the name their sheet received; the last one where a sheet was replaced. */
  readonly written: ReadonlyMap<string, SheetModel>;
  /** Where selectCell went last. */
  readonly selection: ({ readonly sheet: string } & CellPosition) | null;
  /** Background of a cell, or null. */
  fillOf(sheet: string, position: CellPosition): string | null;
  /** Number format of a cell, "General" when it has none. */
  formatOf(sheet: string, position: CellPosition): string;
}

export function createMemoryWorkbook(input: MemoryWorkbookInput): MemoryWorkbook {
  return new InMemoryWorkbook(input);
}

function refuseFilter({ name, filtered }: MemorySheet): void {
  if (filtered) throw new UserError(`Un filtre est actif sur la feuille « ${name} » : retirez-le, puis recommencez.`);
}

class InMemoryWorkbook implements MemoryWorkbook {
  readonly written = new Map<string, SheetModel>();
  selection: ({ readonly sheet: string } & CellPosition) | null = null;
  private readonly sheets: MemorySheet[];
  private readonly settings = new Map<string, string>();
  private readonly name: string;
  private readonly dateSystem: DateSystem;
  /** What was under the cells coloured by us. */
  private readonly formerFills: {
    readonly fills: Map<string, string>;
    readonly cell: string;
    readonly color: string | undefined;
    readonly ours: string;
  }[] = [];

  constructor(input: MemoryWorkbookInput) {
    this.name = input.name ?? "classeur.xlsx";
    this.dateSystem = input.dateSystem ?? 1900;
    this.sheets = input.sheets.map((sheet) => new MemorySheet(sheet.name, sheet));
  }

  async describe(): Promise<WorkbookInfo> {
    const sheets = this.sheets.map(({ name, hidden, mark }) => ({ name, hidden, mark }));
    return { name: this.name, dateSystem: this.dateSystem, sheets };
  }

  async protectedSheets(among: readonly string[]): Promise<readonly string[]> {
    return this.sheets.filter((sheet) => sheet.protected && among.includes(sheet.name)).map(({ name }) => name);
  }

  async readSheet(name: string, control?: JobControl): Promise<SheetGrid> {
    throwIfCancelled(control);
    const grid = this.require(name).toGrid(this.dateSystem);
    control?.progress?.({ label: `Lecture de ${name}`, done: grid.rowCount, total: grid.rowCount });
    return grid;
  }

  async readRows(name: string, firstRow: number, lastRow: number, control?: JobControl): Promise<SheetGrid> {
    throwIfCancelled(control);
    return rowsOf(this.require(name).toGrid(this.dateSystem), firstRow, lastRow);
  }

  async writeSheet(model: SheetModel, control?: JobControl): Promise<string> {
    throwIfCancelled(control);
    const own = ownCandidates(model, this.sheets).find((sheet) => hasOwnSigns(model, sheet.firstTexts()));
    const former = own ? this.sheets.indexOf(own) : -1;
    const name = this.sheets[former]?.name ?? this.freeName(model.name);
    const sheet = MemorySheet.fromModel(name, model, this.dateSystem);
    if (former >= 0) this.sheets[former] = sheet;
    else this.sheets.splice(this.placeFor(model), 0, sheet);
    this.written.set(name, model);
    return name;
  }

  async writeSheets(drafts: readonly SheetDraft[], control?: JobControl): Promise<SheetsWritten> {
    const former = [...this.sheets];
    const writtenBefore = [...this.written];
    const received = new Map<string, string>();
    const nameOf = (wanted: string): string => received.get(wanted) ?? wanted;
    try {
      for (const draft of drafts) {
        const model = draft.model({ inLinks: nameOf, inFormulas: nameOf });
        received.set(draft.name, await this.writeSheet(model, control));
      }
    } catch (error) {
      this.sheets.splice(0, Infinity, ...former);
      this.written.clear();
      for (const [name, model] of writtenBefore) this.written.set(name, model);
      throw error;
    }
    return { names: drafts.map(({ name }) => nameOf(name)), notices: [] };
  }

  private placeFor({ before = [] }: SheetModel): number {
    const place = this.sheets.findIndex(({ mark }) => mark !== null && before.includes(mark));
    return place < 0 ? this.sheets.length : place;
  }

  async highlight(highlights: readonly Highlight[], control?: JobControl): Promise<HighlightResult> {
    throwIfCancelled(control);
    const targets = highlights.map((highlight) => ({
      ...highlight,
      fills: this.requireUnprotected(highlight.sheet).fills,
    }));
    await this.clearHighlights();
    let painted = 0;
    for (const { fills, cells, color } of targets) {
      for (const { row, column } of cells) {
        const cell = cellReference(row, column);
        this.formerFills.unshift({ fills, cell, color: fills.get(cell), ours: color });
        fills.set(cell, color);
        painted++;
      }
    }
    return { painted, skipped: 0 };
  }

  async clearHighlights(control?: JobControl): Promise<number> {
    throwIfCancelled(control);
    let moved = 0;
    for (const { fills, cell, color, ours } of this.formerFills.splice(0)) {
      if (fills.get(cell) !== ours) moved += 1;
      else if (color === undefined) fills.delete(cell);
      else fills.set(cell, color);
    }
    return moved;
  }

  async changeCells(changes: readonly CellChange[], control?: JobControl): Promise<readonly CellChange[]> {
    throwIfCancelled(control);
    for (const change of changes) {
      const { sheet: name, position, expected } = change;
      const sheet = this.requireUnprotected(name);
      refuseFilter(sheet);
      if (!isExpectedRow(change, (column) => sheet.get({ row: position.row, column })))
        throw movedRow(name, position.row);
      if (sheet.get(position) !== expected) throw changedCell(name, position);
    }
    for (const sheet of this.sheets) {
      const formulas = changes.filter(
        (change) => this.find(change.sheet) === sheet && sheet.isFormula(change.position),
      );
      if (formulas.length > 0) throw new FormulaRefusal(sheet.name, formulas);
    }
    const formats = new Map(changes.map((change) => [change, this.formatOf(change.sheet, change.position)]));
    const formerFormat = (change: CellChange): string => formats.get(change) ?? "General";
    for (const change of changes) {
      const sheet = this.require(change.sheet);
      sheet.set(change.position, change.value);
      sheet.setFormat(change.position, formatFor(change, formerFormat(change)));
    }
    return allTakenBack(changes, formerFormat, () => Promise.resolve());
  }

  async appendColumns(addition: NewColumns, control?: JobControl): Promise<CellArea> {
    throwIfCancelled(control);
    const { headingRow: row } = addition;
    const sheet = this.requireUnprotected(addition.sheet);
    refuseFilter(sheet);
    if (!isExpectedRow(addition, (column) => sheet.get({ row, column }))) throw movedRow(sheet.name, row);
    const grid = sheet.toGrid(this.dateSystem);
    const first = freeColumn(grid, (at, column) => sheet.isFormula({ row: at, column }));
    const { headings } = placesOf(addition, first, grid.firstRow + grid.rowCount - 1);
    addition.columns.forEach(({ heading }, index) => sheet.set({ row, column: first + index }, heading));
    return headings;
  }

  async removeColumns(added: AddedColumns, control?: JobControl): Promise<void> {
    throwIfCancelled(control);
    const sheet = this.requireUnprotected(added.sheet);
    refuseFilter(sheet);
    const { firstRow, rowCount } = sheet.toGrid(this.dateSystem);
    const textAt = (row: number, column: number): string =>
      sheet.isFormula({ row, column }) ? "=" : String(sheet.get({ row, column }) ?? "");
    refuseUsedColumns({ ...added, sheet: sheet.name }, textAt, firstRow + rowCount - 1);
    const { firstRow: row, firstColumn, lastColumn } = added.headings;
    for (let column = firstColumn; column <= lastColumn; column += 1) sheet.set({ row, column }, null);
  }

  async selectCell(sheet: string, position: CellPosition): Promise<null> {
    this.selection = { sheet: this.require(sheet).name, ...position };
    return null;
  }

  async readSetting(key: string): Promise<string | null> {
    return this.settings.get(key) ?? null;
  }

  async writeSetting(key: string, json: string | null): Promise<void> {
    if (json === null) this.settings.delete(key);
    else this.settings.set(key, json);
  }

  async updateSetting(key: string, change: (json: string | null) => string | null): Promise<void> {
    await this.writeSetting(key, change(await this.readSetting(key)));
  }

  fillOf(sheet: string, { row, column }: CellPosition): string | null {
    return this.require(sheet).fills.get(cellReference(row, column)) ?? null;
  }

  formatOf(sheet: string, position: CellPosition): string {
    return this.require(sheet).formatOf(position);
  }

  private require(name: string): MemorySheet {
    const sheet = this.find(name);
    if (!sheet) throw new UserError(`La feuille « ${name} » n'existe pas dans ce classeur.`);
    return sheet;
  }

  private requireUnprotected(name: string): MemorySheet {
    const sheet = this.require(name);
    if (sheet.protected)
      throw new UserError(
        `La feuille « ${name} » est protégée : ôtez la protection (Révision > Ôter la protection), puis recommencez.`,
      );
    return sheet;
  }

  private find(name: string): MemorySheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  private freeName(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.find(name); number++) name = `${wanted} (${number})`;
    return name;
  }
}

/** What a text or a day needs to stay one. */
function formatFor({ value, asDate, format }: CellChange, present: string): string {
  if (format !== undefined) return format;
  if (typeof value === "number" && asDate) return DATE_FORMAT;
  return typeof value === "string" && value !== "" ? "@" : present;
}

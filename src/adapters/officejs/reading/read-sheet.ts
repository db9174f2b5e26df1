import { nextTurn } from "../../../application/ports/give-way";
import { throwIfCancelled, type JobControl } from "../../../application/ports/progress";
import { cellError, cellReference, type CellValue } from "../../../core/domain/cell";
import { UserError } from "../../../application/ports/user-error";
import type { SheetGrid } from "../../../core/reading/sheet-grid";
import { isTooBig } from "../session/excel-errors";
import { runExcel } from "../session/excel-session";
import { missingSheet } from "../session/find-sheets";
import { hiddenRowsOf } from "./hidden-rows";
import { SharedTexts } from "./shared-texts";
import { askDateSystem } from "../session/sheet-marks";

/** About 0.9 MB of answer for ordinary rows, of the 5 MB that Excel on the web accepts. */
export const CELLS_PER_BLOCK = 80_000;

/** Places held for cells, empty ones above a filled one included; the .xlsx adapter has the same bound. */
const MAX_CELLS = 25_000_000;

/** `values` gives errors as texts: a cell that really holds the text "#N/A" counts as one. */
const ERROR_TEXT =
  /^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!)$/;

/** Reads a sheet's used area in blocks. Merged areas stay unknown: asking for them empties the person's undo list in Excel for Windows. */
export function readSheet(name: string, control?: JobControl): Promise<SheetGrid> {
  return readArea(name, control, (used) => used);
}

/** Reads some rows of a sheet (from 0, both inclusive) in the columns of its used area: one request to know them, one per block of rows. */
export function readRows(name: string, firstRow: number, lastRow: number, control?: JobControl): Promise<SheetGrid> {
  return readArea(name, control, (used) => ({ ...used, firstRow, rowCount: lastRow - firstRow + 1 }));
}

/** @param wanted what to read, from the used area; an empty sheet has none. */
async function readArea(
  name: string,
  control: JobControl | undefined,
  wanted: (used: UsedArea) => UsedArea,
): Promise<SheetGrid> {
  throwIfCancelled(control);
  return runExcel(name, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
    const used = sheet
      .getUsedRangeOrNullObject(true)
      .untrack()
      .load("rowIndex,columnIndex,rowCount,columnCount,rowHidden");
    const dateSystem = askDateSystem(context);
    await context.sync();
    if (sheet.isNullObject) throw missingSheet(name);
    const usedArea = used.isNullObject ? NOTHING : areaOf(used);
    const hidden = used.isNullObject ? false : (used.rowHidden as boolean | null);
    const { firstRow, firstColumn, rowCount, columnCount } = wanted(usedArea);
    if (rowCount * columnCount > MAX_CELLS) throw tooLarge(sheet.name, usedArea);
    const blocks = new BlockReader(context, sheet, { firstRow, firstColumn, rowCount, columnCount }, control);
    const columns = await blocks.read();
    const hiddenRows = await hiddenRowsOf(sheet, usedArea, hidden, control);
    blocks.report(rowCount);
    return {
      name: sheet.name,
      dateSystem: dateSystem(),
      firstRow,
      firstColumn,
      rowCount,
      columns,
      hiddenRows,
      merges: null,
    };
  });
}

interface UsedArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

const NOTHING: UsedArea = { firstRow: 0, firstColumn: 0, rowCount: 0, columnCount: 0 };

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): UsedArea {
  return { firstRow: rowIndex, firstColumn: columnIndex, rowCount, columnCount };
}

/** Real lists of participants stay far below: most often one stray value stands at the very end of the sheet. */
function tooLarge(name: string, { firstRow, firstColumn, rowCount, columnCount }: UsedArea): UserError {
  const last = cellReference(firstRow + rowCount - 1, firstColumn + columnCount - 1);
  return new UserError(
    `La feuille « ${name} » va jusqu’à la cellule ${last} : c’est trop pour être lu. Supprimez les lignes et les colonnes qui suivent vos données (Ctrl + Fin montre la dernière cellule), enregistrez, puis recommencez.`,
  );
}

class BlockReader {
  private readonly columns: CellValue[][];
  private readonly texts: readonly SharedTexts[];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly sheet: Excel.Worksheet,
    private readonly area: UsedArea,
    private readonly control: JobControl | undefined,
  ) {
    this.columns = Array.from({ length: area.columnCount }, () => []);
    this.texts = this.columns.map(() => new SharedTexts());
  }

  async read(): Promise<CellValue[][]> {
    const { columnCount } = this.area;
    const rowCount = columnCount === 0 ? 0 : this.area.rowCount;
    let size = Math.max(1, Math.floor(CELLS_PER_BLOCK / columnCount));
    for (let done = 0; done < rowCount;) {
      this.report(done);
      const count = Math.min(size, rowCount - done);
      if (await this.readBlock(done, count)) done += count;
      else size = Math.floor(count / 2);
    }
    return this.columns;
  }

  report(done: number): void {
    this.control?.progress?.({ label: `Lecture de ${this.sheet.name}`, done, total: this.area.rowCount });
    throwIfCancelled(this.control);
  }

  /** False when the block is too big for Excel and can still be halved. */
  private async readBlock(first: number, count: number): Promise<boolean> {
    const block = this.rows(first, count).load("values");
    let tooBig: unknown;
    try {
      await this.context.sync();
    } catch (error) {
      if (!isTooBig(error)) throw error;
      tooBig = error;
    }
    // Excel may also answer no values at all instead of an error.
    const values = tooBig === undefined ? (block.values as unknown[][] | null) : null;
    if (values === null) {
      if (count > 1) return false;
      throw tooBig ?? Object.assign(new Error("No values"), { code: "MemoryLimitReached" });
    }
    // Taking the answer in and taking it apart last about as long: each is a task of its own.
    await nextTurn();
    this.append(values);
    return true;
  }

  private append(values: readonly (readonly unknown[])[]): void {
    this.columns.forEach((column, index) => {
      const texts = this.texts[index] as SharedTexts;
      for (const row of values) {
        const value = cellValue(row[index]);
        column.push(typeof value === "string" ? texts.of(value) : value);
      }
    });
  }

  private rows(first: number, count: number): Excel.Range {
    const { firstRow, firstColumn, columnCount } = this.area;
    return this.sheet.getRangeByIndexes(firstRow + first, firstColumn, count, columnCount).untrack();
  }
}

/** What `values` gives for a cell, as plain data: "" is an empty cell. */
export function cellValue(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value === "") return null;
  return value.charCodeAt(0) === 35 && ERROR_TEXT.test(value) ? cellError(value) : value;
}

import { givingWay, nextTurn } from "../../../application/ports/give-way";
import { throwIfCancelled, type JobControl } from "../../../application/ports/progress";
import type { CellArea } from "../../../core/domain/cell";
import { asExcelFailure, translateError } from "./excel-errors";

/**
 * Runs a job in Excel. Waits while the person types in a cell; whatever Excel refuses becomes a UserError.
 * @param sheet the sheet at work, for the sentence of an error; null when there is none in particular.
 */
export async function runExcel<T>(
  sheet: string | null,
  job: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  let own: unknown;
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      tellFailures(context);
      try {
        return await job(context);
      } catch (error) {
        own = error;
        throw error;
      }
    });
  } catch (error) {
    throw translateError(error === own ? error : asExcelFailure(error), sheet);
  }
}

/** Whatever a request ends in is Excel's failure, not a defect of ours: a lost connection does not always bear a code. */
function tellFailures(context: Excel.RequestContext): void {
  const sync = context.sync.bind(context);
  context.sync = async <T>(passThrough?: T): Promise<T> => {
    try {
      return await sync(passThrough as T);
    } catch (error) {
      throw asExcelFailure(error);
    }
  };
}

/** Excel on the web refuses requests above 5 MB, and putting one together holds the pane: a megabyte takes about 20 ms. */
const MAX_REQUEST_BYTES = 1_000_000;
const MAX_REQUEST_CELLS = 25_000;
/** What one small operation on a range weighs in a request: paths, instantiation and the operation itself. */
export const OPERATION_BYTES = 700;

/** Gathers operations and sends them before the request grows too big; whoever spends gives the pane its turn now and then. */
export class RequestBudget {
  private bytes = 0;
  private cells = 0;
  /** Stopping belongs to {@link send}: never between two operations. */
  private readonly giveWay = givingWay(undefined);

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly control?: JobControl,
  ) {}

  /** Makes room for an operation about to be queued, sending what is there if needed. */
  async spend(bytes: number, cells = 0): Promise<void> {
    if (this.bytes + bytes > MAX_REQUEST_BYTES || this.cells + cells > MAX_REQUEST_CELLS) await this.send();
    else await this.giveWay();
    this.bytes += bytes;
    this.cells += cells;
  }

  async send(): Promise<void> {
    throwIfCancelled(this.control);
    await nextTurn();
    await this.context.sync();
    this.bytes = 0;
    this.cells = 0;
  }
}

/** Bytes that a value takes in a request: JSON in UTF-8. */
export function jsonBytes(value: string | number | boolean | null): number {
  if (typeof value !== "string") return 22;
  let bytes = 3;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if (code < 0x20) bytes += 6;
    else if (code === 0x22 || code === 0x5c) bytes += 2;
    else bytes += code < 0x80 ? 1 : 3;
  }
  return bytes;
}

/** One number format for all cells of a range: Excel accepts a single value, its type declarations do not tell. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  (range as { numberFormat: unknown }).numberFormat = format;
}

/** A range used in one request only: Excel need not remember it. */
export function rangeOf(sheet: Excel.Worksheet, area: CellArea): Excel.Range {
  const rows = area.lastRow - area.firstRow + 1;
  const columns = area.lastColumn - area.firstColumn + 1;
  return sheet.getRangeByIndexes(area.firstRow, area.firstColumn, rows, columns).untrack();
}

import { parse } from "papaparse";
import type { CellPosition } from "../../core/domain/cell";
import type { Day } from "../../core/domain/day";
import { numberText } from "../../core/text/french";
import type { Correction } from "../state/pane-state";
import type { Recognised } from "./recognised";
import { cellsOf, columnsOf, rowsOf, type Block } from "./range/block";
import type { SheetShape } from "./sheet-shape";
import { copiedCorrection, typedCorrection, valueAt, type SheetTypedInto } from "./typed-correction";
import { cellRefusals } from "./typing/cell-refusal";
import type { ShownSheet } from "./use-sheets";

/** What would change in a block of cells, or the sentence that says why it is refused. */
export type Pasted = { readonly corrections: readonly Correction[] } | { readonly refusal: string };

/** A sheet as it is typed into. */
export interface TypedSheet {
  readonly shown: SheetTypedInto;
  readonly shape: SheetShape;
  readonly recognised: Recognised | null;
  readonly today: Day;
}

/** More cells than these are no slip of the hand, and their change could not be looked over. */
const MOST_CELLS = 20_000;

/** A block as spreadsheets put it on the clipboard: a line for each row, tabs between cells, quotes around a cell that holds one or the other. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  return parse<string[]>(text.replace(/\r?\n$/, ""), { delimiter: "\t" }).data;
}

/**
 * What is pasted on a block, as if each cell were typed: into the rows and columns that can be seen, below the last row too. One value fills the
 * whole block; several begin at its first cell. All of it, or nothing.
 */
export function pastedCorrections(sheet: TypedSheet, block: Block, text: string): Pasted {
  const cells = pastedCells(text);
  const [only] = cells.length === 1 && cells[0]?.length === 1 ? cells[0] : [];
  return only === undefined ? put(sheet, block, cells, "collé") : filledCorrections(sheet, block, only, "collé");
}

/** How far a block that is pasted goes. */
export function pastedBlock(block: Block, text: string): Block {
  const cells = pastedCells(text);
  const across = Math.max(...cells.map(({ length }) => length));
  if (cells.length === 1 && across === 1) return block;
  const { firstRow, firstColumn } = block;
  return { ...block, lastRow: firstRow + cells.length - 1, lastColumn: firstColumn + across - 1 };
}

/** The same text typed into each cell of a block; "" empties them. */
export function filledCorrections(sheet: TypedSheet, block: Block, text: string, done: Done): Pasted {
  const refusal = tooMany(block, done);
  if (refusal !== null) return { refusal };
  const line = Array.from({ length: columnsOf(block) }, () => text);
  return put(
    sheet,
    block,
    Array.from({ length: rowsOf(block) }, () => line),
    done,
  );
}

/**
 * The first row of a block copied into those below it, or its first column into those to its right: values, as Ctrl+B and Ctrl+D do. A block of one
 * row takes the row above it, one of one column the column before it.
 */
export function copiedCorrections(sheet: TypedSheet, block: Block, down: boolean): Pasted {
  const { shown, shape } = sheet;
  const refused = tooMany(block, "recopié");
  if (refused !== null) return { refusal: refused };
  const alone = (down ? rowsOf(block) : columnsOf(block)) === 1;
  const from = (down ? block.firstRow : block.firstColumn) - (alone ? 1 : 0);
  if (from < 0) return { corrections: [] };
  return gather(shown, "recopié", function* () {
    for (let row = block.firstRow + (down && !alone ? 1 : 0); row <= block.lastRow; row += 1)
      for (let column = block.firstColumn + (!down && !alone ? 1 : 0); column <= block.lastColumn; column += 1) {
        const position = { row: at(shape.rows, row), column: at(shape.columns, column) };
        const source = { row: at(shape.rows, down ? from : row), column: at(shape.columns, down ? column : from) };
        yield { position, make: () => copiedCorrection(shown, position, source) };
      }
  });
}

/** What was done, as a refusal denies it. */
type Done = "collé" | "copié" | "effacé" | "recopié" | "saisi";

/** Why so many cells are refused; null: they are not too many. */
export function tooMany(block: Block, done: Done, most = MOST_CELLS): string | null {
  return cellsOf(block) <= most
    ? null
    : `Rien n'a été ${done} : ${numberText(cellsOf(block))} cellules sont choisies, choisissez-en au plus ${numberText(most)} à la fois.`;
}

function put(
  sheet: TypedSheet,
  { firstRow, firstColumn }: Block,
  cells: readonly (readonly string[])[],
  done: Done,
): Pasted {
  const { shown, shape, recognised, today } = sheet;
  return gather(shown, done, function* () {
    for (const [down, line] of cells.entries())
      for (const [across, typed] of line.entries()) {
        const position = { row: at(shape.rows, firstRow + down), column: at(shape.columns, firstColumn + across) };
        // What is empty already stays so, even where nothing could be typed.
        if (typed.trim() === "" && valueAt(shown, position) === null) continue;
        yield { position, make: () => typedCorrection(shown, position, typed, recognised, today) };
      }
  });
}

interface Change {
  readonly position: CellPosition;
  readonly make: () => Correction | null;
}

/** All the changes, or why none is made. */
function gather(shown: ShownSheet, done: Done, changes: () => Iterable<Change>): Pasted {
  const refusal = cellRefusals(shown);
  const corrections: Correction[] = [];
  for (const { position, make } of changes()) {
    const reason = refusal(position);
    if (reason !== null) return { refusal: `Rien n'a été ${done} : ${reason}` };
    const correction = make();
    if (correction) corrections.push(correction);
  }
  return { corrections };
}

/** Beyond the end of what is shown, the sheet goes on. */
function at(shown: readonly number[], index: number): number {
  const last = shown.length - 1;
  return shown[index] ?? (shown[last] as number) + index - last;
}

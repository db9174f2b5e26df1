import type { FicheFacts } from "../fiche/resolve-fiche";
import { numberCells } from "../reading/cells";
import type { Table } from "../reading/table";
import { memoisedBy } from "../work/memo";
import { SLICE } from "../work/run";
import { answersOrder } from "./answers-order";
import { operationsOf, stayKey } from "./operations";
import { namingColumns } from "./person-keys";
import { personsOf } from "./persons";

/** No row. */
export const NO_ROW = -1;

/**
 * The rows of one person in one operation, wherever there are several, each list in the order of the sheet: together they are one participation
 * (docs/contract.md 4.1). Our choice: a row that names no operation stands alone, since nothing tells that it is the same one.
 */
export const unitedRows = memoisedBy(
  ({ table, facts }: { readonly table: Table; readonly facts: FicheFacts }) => [
    ...namingColumns(table),
    table.columns.get("operation"),
    facts,
  ],
  function* ({ table, facts }): Generator<void, readonly (readonly number[])[]> {
    const { ofRow } = yield* personsOf(table);
    const operations = yield* operationsOf(table, facts);
    const firstRows = new Map<number, number>();
    const together = new Map<number, number[]>();
    for (let row = 0; row < table.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      const operation = operations[row] as number;
      if (operation < 0) continue;
      const key = stayKey(ofRow[row] as number, operation);
      const first = firstRows.get(key);
      if (first === undefined) firstRows.set(key, row);
      else {
        const rows = together.get(first);
        if (rows) rows.push(row);
        else together.set(first, [first, row]);
      }
    }
    return [...together.values()];
  },
);

/** Where a united stay begins and ends. */
export interface UnitedStay {
  /** The row of the earliest entry: its answers are those of the participation. */
  readonly entryRow: number;
  /** The row of the last exit; {@link NO_ROW} while one of the rows has none. */
  readonly exitRow: number;
}

/**
 * Reads the stay that several rows make. Between two rows of the same day the complete one is taken, else the one whose answers, written one after another,
 * come first: our choice, so that the order of the sheet decides neither who is counted nor what is counted of them.
 */
export function stayReader(
  table: Table<"participants">,
  complete?: Uint8Array,
): (rows: readonly number[]) => UnitedStay {
  const [entry, exit] = [numberCells(table, "entryDate"), numberCells(table, "exitDate")];
  const entered = (row: number): number => entry(row) ?? Infinity;
  const left = (row: number): number => exit(row) ?? Infinity;
  const order = answersOrder(table);
  const preferred = (row: number, other: number): boolean => {
    const more = complete === undefined ? 0 : (complete[row] as number) - (complete[other] as number);
    return more > 0 || (more === 0 && row !== other && order(row, other) < 0);
  };
  return (rows) => {
    const first = rows[0] as number;
    let [entryRow, exitRow] = [first, first];
    let [soonest, latest] = [entered(first), left(first)];
    for (let place = 1; place < rows.length; place += 1) {
      const row = rows[place] as number;
      const [begun, ended] = [entered(row), left(row)];
      if (begun < soonest || (begun === soonest && preferred(row, entryRow))) [entryRow, soonest] = [row, begun];
      if (ended > latest || (ended === latest && preferred(row, exitRow))) [exitRow, latest] = [row, ended];
    }
    return { entryRow, exitRow: latest === Infinity ? NO_ROW : exitRow };
  };
}

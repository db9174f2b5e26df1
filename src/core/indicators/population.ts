import { dayOf, type Day } from "../domain/day";
import type { Counted } from "../context/counted";
import { NO_ROW, stayReader, unitedRows } from "../people/participations";
import { personsOf } from "../people/persons";
import type { Table } from "../reading/table";
import { numberCells, textCells } from "../reading/cells";
import { memoisedBy } from "../work/memo";
import { pacer, SLICE } from "../work/run";
import { SEX } from "./figure";

/**
 * Who is counted in the common indicators of a year: one participation for each person and operation (docs/contract.md 4.1), whose first entry is complete and
 * whose united stay meets the year. The operation's own dates decide, not those of the PLIE: operations
 * are yearly, answers are judged at the entry in the operation (docs/domain.md 1). Without an exit date the stay goes on.
 */
export interface Population {
  readonly table: Table<"participants">;
  /** First and last day of the year, both inclusive. */
  readonly first: Day;
  readonly last: Day;
  /** By row: 1 where the row is the first entry of a participation that is counted. */
  readonly counted: Uint8Array;
  /** By row: 1 on the first entry of every participation that meets the year or cannot be placed, incomplete ones included. */
  readonly supported: Uint8Array;
  /** By row: 1 where the row is complete, in the year or not. */
  readonly complete: Uint8Array;
  /** By row: the row of the first entry of its participation; itself where it stands for one. */
  readonly entryRows: Int32Array;
  /** By row of a first entry: the row of the last exit, {@link NO_ROW} without any; {@link NO_ROW} on the other rows. */
  readonly exitRows: Int32Array;
  /** By row: see {@link SEX}. */
  readonly sexes: Uint8Array;
  /** Persons of the counted participations. */
  readonly persons: number;
  readonly rows: {
    /** All of them; the sum of the four others. */
    readonly participants: number;
    /** First entries of the participations that are counted: one for each. */
    readonly counted: number;
    /** Rows that belong to the participation of another row. */
    readonly united: number;
    readonly incomplete: number;
    /** Complete, but not in their operation during the year. */
    readonly outsideYear: number;
  };
}

/** The population of a control, computed the first time it is asked for. */
export const populationOf = memoisedBy(
  ({ complete }: Pick<Counted, "tables" | "complete" | "context">) => [complete],
  function* ({ tables, complete, context }): Generator<void, Population> {
    const table = tables.participants;
    if (!table) throw new Error("a population needs a Participants table");
    const first = dayOf(context.year, 1, 1);
    const last = dayOf(context.year, 12, 31);
    const entry = numberCells(table, "entryDate");
    const exit = numberCells(table, "exitDate");
    const sex = textCells(table, "sex");
    const { entryRows, exitRows } = yield* staysOf(table, complete, context);
    const counted = new Uint8Array(table.rowCount);
    const supported = new Uint8Array(table.rowCount);
    const sexes = new Uint8Array(table.rowCount);
    let [inside, united, incomplete, outsideYear] = [0, 0, 0, 0];
    for (let row = 0; row < table.rowCount; row += 1) {
      if (row % SLICE === 0) yield;
      if (!table.present[row]) continue;
      sexes[row] = sexCode(sex(row));
      if (entryRows[row] !== row) {
        united += 1;
        continue;
      }
      const [start, exitRow] = [entry(row), exitRows[row] as number];
      const end = exitRow === NO_ROW ? undefined : exit(exitRow);
      const meetsYear = (start === undefined || start <= last) && (end === undefined || end >= first);
      if (meetsYear) supported[row] = 1;
      if (!complete[row]) incomplete += 1;
      else if (meetsYear && start !== undefined) {
        counted[row] = 1;
        inside += 1;
      } else outsideYear += 1;
    }
    const { ofRow, count } = yield* personsOf(table);
    return {
      table,
      first,
      last,
      counted,
      supported,
      complete,
      entryRows,
      exitRows,
      sexes,
      persons: distinct(counted, ofRow, count),
      rows: { participants: table.presentCount, counted: inside, united, incomplete, outsideYear },
    };
  },
);

function* staysOf(
  table: Table<"participants">,
  complete: Uint8Array,
  context: Counted["context"],
): Generator<void, Pick<Population, "entryRows" | "exitRows">> {
  const exit = numberCells(table, "exitDate");
  const entryRows = new Int32Array(table.rowCount);
  const exitRows = new Int32Array(table.rowCount);
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    entryRows[row] = row;
    exitRows[row] = exit(row) === undefined ? NO_ROW : row;
  }
  const stayOf = stayReader(table, complete);
  const pauseDue = pacer(512);
  for (const rows of yield* unitedRows({ table, facts: context })) {
    if (pauseDue(rows.length)) yield;
    const { entryRow, exitRow } = stayOf(rows);
    for (const row of rows) {
      entryRows[row] = entryRow;
      exitRows[row] = row === entryRow ? exitRow : NO_ROW;
    }
  }
  return { entryRows, exitRows };
}

/** How many persons stand behind the rows of a mask. */
function distinct(mask: Uint8Array, personOfRow: Int32Array, count: number): number {
  const seen = new Uint8Array(count);
  let persons = 0;
  for (let row = 0; row < mask.length; row += 1) {
    const person = personOfRow[row] as number;
    if (!mask[row] || seen[person]) continue;
    seen[person] = 1;
    persons += 1;
  }
  return persons;
}

function sexCode(sex: string | undefined): number {
  if (sex === "Homme") return SEX.MAN;
  if (sex === "Femme") return SEX.WOMAN;
  return sex === "Non binaire" ? SEX.NON_BINARY : SEX.UNKNOWN;
}

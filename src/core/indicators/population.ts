import { dayOf, type Day } from "../domain/day";
import type { Counted } from "../context/counted";
import type { Table } from "../reading/table";
import { numberCells, textCells } from "../reading/cells";
import { SEX } from "./figure";

/**
 * Who is counted in the common indicators of a year: complete rows (docs/domain.md 4.0) of
 * people who were in their operation on at least one day of that year. The operation's own dates decide, not those of the PLIE: operations
 * are yearly, answers are judged at the entry in the operation (docs/domain.md 1). Without an exit date the stay goes on.
 */
export interface Population {
  readonly table: Table<"participants">;
  /** First and last day of the year, both inclusive. */
  readonly first: Day;
  readonly last: Day;
  /** By row: 1 where the row is counted. */
  readonly counted: Uint8Array;
  /** By row: 1 where the row is complete, in the year or not. */
  readonly complete: Uint8Array;
  /** By row: see {@link SEX}. */
  readonly sexes: Uint8Array;
  readonly rows: {
    /** All of them; the sum of the three others. */
    readonly participants: number;
    readonly counted: number;
    readonly incomplete: number;
    /** Complete, but not in their operation during the year. */
    readonly outsideYear: number;
  };
}

export function populationOf(control: Pick<Counted, "tables" | "complete" | "context">): Population {
  const table = control.tables.participants;
  if (!table) throw new Error("a population needs a Participants table");
  const first = dayOf(control.context.year, 1, 1);
  const last = dayOf(control.context.year, 12, 31);
  const entry = numberCells(table, "entryDate");
  const exit = numberCells(table, "exitDate");
  const sex = textCells(table, "sex");
  const counted = new Uint8Array(table.rowCount);
  const sexes = new Uint8Array(table.rowCount);
  let outsideYear = 0;
  let inside = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    sexes[row] = sexCode(sex(row));
    if (!control.complete[row]) continue;
    const start = entry(row);
    const end = exit(row);
    if (start !== undefined && start <= last && (end === undefined || end >= first)) {
      counted[row] = 1;
      inside += 1;
    } else outsideYear += 1;
  }
  const participants = table.presentCount;
  return {
    table,
    first,
    last,
    counted,
    complete: control.complete,
    sexes,
    rows: { participants, counted: inside, incomplete: participants - inside - outsideYear, outsideYear },
  };
}

function sexCode(sex: string | undefined): number {
  if (sex === "Homme") return SEX.MAN;
  if (sex === "Femme") return SEX.WOMAN;
  return sex === "Non binaire" ? SEX.NON_BINARY : SEX.UNKNOWN;
}

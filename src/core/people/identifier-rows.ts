import type { Table } from "../reading/table";
import { memoisedBy } from "../work/memo";
import { SLICE } from "../work/run";
import { dayKey, numberOf, pairKey } from "./number-keys";
import { civilOf, identifierKey, namingColumns } from "./person-keys";
import { RowGroups } from "./row-groups";

export interface Stranger {
  readonly row: number;
  readonly other: number;
}

/** What identifiers alone tell of the rows of a sheet. */
export interface RowsByIdentifier {
  /** To be copied by whoever joins more rows. */
  readonly groups: RowGroups;
  /** Rows that agreed with no row of their identifier before them, with the first one that bears it. */
  readonly apart: readonly Stranger[];
}

/**
 * Joins the rows of one identifier, unless they contradict one another: another first name and another day of birth are another person, whatever was typed
 * as identifier ("NC", "0", a number copied down). A name that changed (marriage) or one slip of the pen keeps them together. Our choice: the notice asks
 * for one line per person and operation, and an exit proved by the contract of someone else would be an undue payment.
 */
export const rowsByIdentifier = memoisedBy(namingColumns, function* (table: Table): Generator<void, RowsByIdentifier> {
  const groups = new RowGroups(table.rowCount);
  const joining = new Joining(table, groups);
  const id = table.columns.get("id");
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    const identifier = identifierKey(id, row);
    if (identifier !== null) joining.take(identifier, row);
  }
  return { groups, apart: joining.apart };
});

/** Once all rows are joined: the first row of each person who bears the identifier of another one, with the first row that bears it. */
export function strangersOf({ apart }: RowsByIdentifier, groups: RowGroups): readonly Stranger[] {
  const told = new Set<number>();
  return apart.filter(({ row, other }) => {
    const [person, first] = [groups.firstOf(row), groups.firstOf(other)];
    const key = pairKey(other, person);
    if (person === first || told.has(key)) return false;
    told.add(key);
    return true;
  });
}

class Joining {
  readonly apart: Stranger[] = [];
  private readonly firstRows = new Map<string, number>();
  /** Of identifiers met twice: the first row of each first name and of each day of birth. */
  private readonly byFirstName = new Map<number, number>();
  private readonly byBirth = new Map<number, number>();
  private readonly firstNames = new Map<string, number>();
  private readonly civil: ReturnType<typeof civilOf>;

  constructor(
    table: Table,
    private readonly groups: RowGroups,
  ) {
    this.civil = civilOf(table);
  }

  take(identifier: string, row: number): void {
    const first = this.firstRows.get(identifier);
    if (first === undefined) {
      this.firstRows.set(identifier, row);
      return;
    }
    this.join(first, first);
    if (!this.join(first, row)) this.apart.push({ row, other: first });
  }

  private join(first: number, row: number): boolean {
    const { firstName, birth } = this.civil;
    const [name, day] = [firstName(row), birth(row)];
    if (name === null || day === undefined || firstName(first) === null || birth(first) === undefined) {
      this.groups.join(first, row);
      return true;
    }
    const byName = this.joinBy(this.byFirstName, pairKey(first, numberOf(this.firstNames, name)), row);
    const byDay = this.joinBy(this.byBirth, pairKey(first, dayKey(day)), row);
    return byName || byDay;
  }

  private joinBy(rows: Map<number, number>, key: number, row: number): boolean {
    const known = rows.get(key);
    if (known === undefined) {
      rows.set(key, row);
      return false;
    }
    this.groups.join(known, row);
    return true;
  }
}

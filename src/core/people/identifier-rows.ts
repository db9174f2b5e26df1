import { dayKey, numberOf, pairKey } from "./number-keys";
import { civilOf } from "./person-keys";
import type { RowGroups } from "./row-groups";
import type { Table } from "../reading/table";

export interface Stranger {
  readonly row: number;
  readonly other: number;
}

/**
 * Joins the rows of one identifier, unless they contradict one another: another first name and another day of birth are another person, whatever was typed
 * as identifier ("NC", "0", a number copied down). A name that changed (marriage) or one slip of the pen keeps them together. Our choice: the notice asks
 * for one line per person and operation, and an exit proved by the contract of someone else would be an undue payment.
 */
export class IdentifierRows {
  private readonly firstRows = new Map<string, number>();
  /** Of identifiers met twice: the first row of each first name and of each day of birth. */
  private readonly byFirstName = new Map<number, number>();
  private readonly byBirth = new Map<number, number>();
  private readonly firstNames = new Map<string, number>();
  /** Rows that agreed with no row of their identifier before them. */
  private readonly apart: Stranger[] = [];
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

  /** Once all rows are joined: the first row of each person who bears the identifier of another one, with the first row that bears it. */
  strangers(): readonly Stranger[] {
    const told = new Set<number>();
    return this.apart.filter(({ row, other }) => {
      const [person, first] = [this.groups.firstOf(row), this.groups.firstOf(other)];
      const key = pairKey(other, person);
      if (person === first || told.has(key)) return false;
      told.add(key);
      return true;
    });
  }

  private join(first: number, row: number): boolean {
    const { firstName, birth } = this.civil;
    const [name, day] = [firstName(row), birth(row)];
    if (name === null || day === null || firstName(first) === null || birth(first) === null) {
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

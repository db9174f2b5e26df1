import type { Details } from "../rules/rule";

/** No details: shared, so that a finding without any costs no object. */
const NO_DETAILS: Details = Object.freeze({});

/** One anomaly as data; its text is made at display. */
export interface Finding {
  /** Index in the rule set of the control. */
  readonly rule: number;
  /** Index in the list of tables of the control. */
  readonly table: number;
  /** Table row, from 0; null for the whole sheet. */
  readonly row: number | null;
  /** Sheet column, from 0; null when the column does not exist or none is concerned. */
  readonly column: number | null;
  /** The field concerned, where the column is missing or named. */
  readonly field: string | null;
  readonly details: Details;
}

const NONE = -1;

/** The findings of a control, in parallel arrays: a million of them must fit. */
export class FindingList {
  private readonly rules: number[] = [];
  private readonly tables: number[] = [];
  private readonly rows: number[] = [];
  private readonly columns: number[] = [];
  private readonly fields: (string | null)[] = [];
  private readonly details: Details[] = [];

  get length(): number {
    return this.rules.length;
  }

  add(
    rule: number,
    table: number,
    row: number | null,
    column: number | null,
    field: string | null,
    details: Details | null,
  ): void {
    this.rules.push(rule);
    this.tables.push(table);
    this.rows.push(row ?? NONE);
    this.columns.push(column ?? NONE);
    this.fields.push(field);
    this.details.push(details ?? NO_DETAILS);
  }

  /** Takes over a finding of another list as it is. */
  take(from: FindingList, index: number): void {
    this.rules.push(from.ruleAt(index));
    this.tables.push(from.tables[index] ?? NONE);
    this.rows.push(from.rows[index] ?? NONE);
    this.columns.push(from.columns[index] ?? NONE);
    this.fields.push(from.fields[index] ?? null);
    this.details.push(from.details[index] ?? NO_DETAILS);
  }

  at(index: number): Finding {
    const row = this.rows[index] ?? NONE;
    const column = this.columns[index] ?? NONE;
    return {
      rule: this.rules[index] ?? NONE,
      table: this.tables[index] ?? NONE,
      row: row === NONE ? null : row,
      column: column === NONE ? null : column,
      field: this.fields[index] ?? null,
      details: this.details[index] ?? NO_DETAILS,
    };
  }

  ruleAt(index: number): number {
    return this.rules[index] ?? NONE;
  }

  tableAt(index: number): number {
    return this.tables[index] ?? NONE;
  }

  /** Table row, from 0; -1 for the whole sheet. */
  rowAt(index: number): number {
    return this.rows[index] ?? NONE;
  }

  /** Indices ordered as a person reads: by sheet, row, column, then rule; findings on a whole sheet come first. In one go: see {@link inReadingOrder}. */
  sorted(): Int32Array {
    const work = this.inReadingOrder();
    for (;;) {
      const next = work.next();
      if (next.done) return next.value;
    }
  }

  /** The same in slices: a comparison sort of a million findings would freeze the pane. */
  *inReadingOrder(): Generator<void, Int32Array> {
    let order: Int32Array = new Int32Array(this.length);
    for (let index = 0; index < order.length; index += 1) order[index] = index;
    for (const keys of [this.rules, this.columns, this.rows, this.tables]) order = yield* sortedBy(order, keys);
    return order;
  }
}

/** Findings placed between two pauses. */
const SLICE = 20_000;

/** A counting sort, which leaves in their order those whose keys are equal. */
function* sortedBy(order: Int32Array, keys: readonly number[]): Generator<void, Int32Array> {
  let most = NONE;
  for (const key of keys) if (key > most) most = key;
  const next = new Int32Array(most - NONE + 2);
  for (const key of keys) next[key - NONE + 1] = (next[key - NONE + 1] as number) + 1;
  for (let key = 1; key < next.length; key += 1) next[key] = (next[key] as number) + (next[key - 1] as number);
  yield;
  const sorted = new Int32Array(order.length);
  for (let place = 0; place < order.length; place += 1) {
    if (place % SLICE === SLICE - 1) yield;
    const index = order[place] as number;
    const key = (keys[index] as number) - NONE;
    sorted[next[key] as number] = index;
    next[key] = (next[key] as number) + 1;
  }
  return sorted;
}

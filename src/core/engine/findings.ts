import type { Details } from "../rules/rule";
import { runInOneGo } from "../work/run";

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

const CHUNK_BITS = 12;
const CHUNK = 1 << CHUNK_BITS;
/** The place of a finding in its chunk. */
const PLACE = CHUNK - 1;

/** Some findings, in parallel arrays. */
class Chunk {
  readonly rules = new Int16Array(CHUNK);
  readonly tables = new Int16Array(CHUNK);
  readonly rows = new Int32Array(CHUNK);
  readonly columns = new Int32Array(CHUNK);
  readonly blocking = new Uint8Array(CHUNK);
  readonly fields = new Array<string | null>(CHUNK).fill(null);
  readonly details = new Array<Details>(CHUNK).fill(NO_DETAILS);

  /** Copies `count` findings of another chunk from `place` on to `own` and after. */
  copy(from: Chunk, place: number, own: number, count: number): void {
    const end = place + count;
    this.rules.set(from.rules.subarray(place, end), own);
    this.tables.set(from.tables.subarray(place, end), own);
    this.rows.set(from.rows.subarray(place, end), own);
    this.columns.set(from.columns.subarray(place, end), own);
    for (let offset = 0; offset < count; offset += 1) {
      this.fields[own + offset] = from.fields[place + offset] as string | null;
      this.details[own + offset] = from.details[place + offset] as Details;
    }
  }
}

/** Sees one finding: its place in the list, and the numbers of {@link Finding} (a row of -1 for the whole sheet). */
type Visit<Answer> = (index: number, rule: number, table: number, row: number) => Answer;

/** Numbers of findings by rule of the set. */
export interface FindingTally {
  readonly all: Int32Array;
  readonly blocking: Int32Array;
}

type Key = "rules" | "tables" | "rows" | "columns";

/** The findings of a control: a million of them must fit, and none must take long to add, as one would where an array outgrows its place. */
export class FindingList {
  private readonly chunks: Chunk[] = [];
  private count = 0;

  get length(): number {
    return this.count;
  }

  add(
    rule: number,
    table: number,
    row: number | null,
    column: number | null,
    field: string | null,
    details: Details | null,
  ): void {
    this.put(rule, table, row ?? NONE, column ?? NONE, field, details ?? NO_DETAILS);
  }

  private put(rule: number, table: number, row: number, column: number, field: string | null, details: Details): void {
    const place = this.count & PLACE;
    if (place === 0) this.chunks.push(new Chunk());
    const chunk = this.chunks[this.chunks.length - 1] as Chunk;
    chunk.rules[place] = rule;
    chunk.tables[place] = table;
    chunk.rows[place] = row;
    chunk.columns[place] = column;
    chunk.fields[place] = field;
    chunk.details[place] = details;
    this.count += 1;
  }

  /** Takes over the findings of another list for which `keeps` answers, as they are, except that nobody has decided yet what they block. */
  takeFrom(from: FindingList, keeps: Visit<boolean>): void {
    let first = 0;
    from.each((index, rule, table, row) => {
      if (keeps(index, rule, table, row)) return;
      this.takeRun(from, first, index);
      first = index + 1;
    });
    this.takeRun(from, first, from.count);
  }

  /** Those from `first` to before `end`: by whole pieces of a chunk, since nearly all are kept after a change in one row. */
  private takeRun(from: FindingList, first: number, end: number): void {
    let index = first;
    while (index < end) {
      const [place, own] = [index & PLACE, this.count & PLACE];
      const count = Math.min(end - index, CHUNK - place, CHUNK - own);
      if (own === 0) this.chunks.push(new Chunk());
      const chunk = this.chunks[this.chunks.length - 1] as Chunk;
      chunk.copy(from.chunks[index >> CHUNK_BITS] as Chunk, place, own, count);
      this.count += count;
      index += count;
    }
  }

  /** Shows the findings from `first` to before `end`, in their order, without an object for any. */
  each(visit: Visit<void>, first = 0, end = this.count): void {
    const last = Math.min(end, this.count);
    let index = first;
    while (index < last) {
      const { rules, tables, rows } = this.chunks[index >> CHUNK_BITS] as Chunk;
      const stop = Math.min(last, (index | PLACE) + 1);
      for (; index < stop; index += 1) {
        const place = index & PLACE;
        visit(index, rules[place] as number, tables[place] as number, rows[place] as number);
      }
    }
  }

  at(index: number): Finding {
    const row = this.number("rows", index);
    const column = this.number("columns", index);
    const chunk = this.chunks[index >> CHUNK_BITS];
    return {
      rule: this.ruleAt(index),
      table: this.tableAt(index),
      row: row === NONE ? null : row,
      column: column === NONE ? null : column,
      field: chunk?.fields[index & PLACE] ?? null,
      details: chunk?.details[index & PLACE] ?? NO_DETAILS,
    };
  }

  ruleAt(index: number): number {
    return this.chunkOf(index)?.rules[index & PLACE] ?? NONE;
  }

  tableAt(index: number): number {
    return this.chunkOf(index)?.tables[index & PLACE] ?? NONE;
  }

  /** Table row, from 0; -1 for the whole sheet. */
  rowAt(index: number): number {
    return this.chunkOf(index)?.rows[index & PLACE] ?? NONE;
  }

  /** The field concerned, or null. */
  fieldAt(index: number): string | null {
    return this.chunks[index >> CHUNK_BITS]?.fields[index & PLACE] ?? null;
  }

  /** Says that a finding keeps a row from being counted: known only once every rule has spoken. */
  markBlocking(index: number): void {
    const chunk = this.chunks[index >> CHUNK_BITS];
    if (chunk) chunk.blocking[index & PLACE] = 1;
  }

  /** Whether a finding keeps a row from being counted. */
  isBlocking(index: number): boolean {
    return this.chunks[index >> CHUNK_BITS]?.blocking[index & PLACE] === 1;
  }

  /** How many findings each of `rules` rules has, and how many of them keep a row from being counted. */
  *tally(rules: number): Generator<void, FindingTally> {
    const [all, blocking] = [new Int32Array(rules), new Int32Array(rules)];
    for (const [position, chunk] of this.chunks.entries()) {
      if (position % TALLIED === 0) yield;
      const count = Math.min(CHUNK, this.count - position * CHUNK);
      for (let place = 0; place < count; place += 1) {
        const rule = chunk.rules[place] as number;
        all[rule] = (all[rule] as number) + 1;
        blocking[rule] = (blocking[rule] as number) + (chunk.blocking[place] as number);
      }
    }
    return { all, blocking };
  }

  private chunkOf(index: number): Chunk | undefined {
    return index < this.count ? this.chunks[index >> CHUNK_BITS] : undefined;
  }

  private number(key: Key, index: number): number {
    return index < this.count ? (this.chunks[index >> CHUNK_BITS]?.[key][index & PLACE] ?? NONE) : NONE;
  }

  /** Indices ordered as a person reads: by sheet, row, column, then rule; findings on a whole sheet come first. In one go: see {@link inReadingOrder}. */
  sorted(): Int32Array {
    return runInOneGo(this.inReadingOrder());
  }

  /** The same in slices: a comparison sort of a million findings would freeze the pane. */
  *inReadingOrder(): Generator<void, Int32Array> {
    let [order, spare] = [new Int32Array(this.count), new Int32Array(this.count)];
    for (let index = 0; index < order.length; index += 1) {
      if (index % SLICE === SLICE - 1) yield;
      order[index] = index;
    }
    for (const key of ["rules", "columns", "rows", "tables"] as const) {
      yield* this.sortInto(spare, key, order);
      [order, spare] = [spare, order];
    }
    return order;
  }

  /** A counting sort, which leaves in their order those whose keys are equal. */
  private *sortInto(sorted: Int32Array, key: Key, order: Int32Array): Generator<void, void> {
    let most = NONE;
    for (let index = 0; index < this.count; index += 1) {
      if (index % SLICE === SLICE - 1) yield;
      most = Math.max(most, this.number(key, index));
    }
    const next = new Int32Array(most - NONE + 2);
    for (let index = 0; index < this.count; index += 1) {
      if (index % SLICE === SLICE - 1) yield;
      const after = this.number(key, index) - NONE + 1;
      next[after] = (next[after] as number) + 1;
    }
    for (let value = 1; value < next.length; value += 1)
      next[value] = (next[value] as number) + (next[value - 1] as number);
    yield;
    for (let place = 0; place < order.length; place += 1) {
      if (place % SLICE === SLICE - 1) yield;
      const index = order[place] as number;
      const value = this.number(key, index) - NONE;
      sorted[next[value] as number] = index;
      next[value] = (next[value] as number) + 1;
    }
  }
}

/** Chunks counted between two pauses. */
const TALLIED = 32;

/** Findings placed between two pauses. */
const SLICE = 20_000;

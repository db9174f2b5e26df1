import type { Programme } from "../domain/programme";
import { MARK, REFUSALS } from "../reading/mark";
import type { Column, Table } from "../reading/table";
import type { ControlContext } from "../context/control-context";
import { gravityOf, type Rule } from "../rules/rule";
import type { FindingList } from "./findings";
import type { RulesStep } from "./run-rules";
import {
  conditionsOf,
  holds,
  readableIn,
  wantedColumns,
  type Question,
  type Requirement,
} from "../reading/requirements";

/** Findings looked at between two pauses. */
const SLICE = 100_000;

/** What the rules ask of each participant of the programme. */
export function questionsOf(rules: readonly Rule[], programme: Programme): readonly Question[] {
  return rules.flatMap((rule) =>
    rule.scope === "requirement" && rule.sheet === "participants" && rule.programmes.includes(programme)
      ? [{ requirements: rule.requirements, blocking: gravityOf(rule, programme) === "bloquant" }]
      : [],
  );
}

/**
 * Which participants count: 1 for a row without any blocking finding whose compulsory answers are all readable. « Si les données ne sont pas renseignées,
 * alors le participant est considéré comme inéligible » (docs/domain.md 4.0): an answer that cannot be read, or whose column does not exist, is no answer.
 * Every finding that leaves a row out is marked as blocking, whatever the gravity of its rule: those that a person reads as « Bloquant » are the reasons
 * why people are not counted, all of them and nothing else.
 */
export function* completeRows(
  rules: readonly Rule[],
  questions: readonly Question[],
  participants: Table,
  position: number,
  findings: FindingList,
  context: ControlContext,
): Generator<RulesStep, Uint8Array> {
  const step: RulesStep = { rule: rules.length, rules: rules.length };
  yield step;
  const complete = participants.present.slice();
  const unanswered = new Unanswered(participants);
  for (const question of questions) {
    if (!question.blocking) continue;
    yield step;
    for (const requirement of question.requirements) unanswered.look(requirement, complete);
  }
  const blocking = rules.map((rule) => gravityOf(rule, context.programme) === "bloquant");
  const refusing = rules.map((rule) => rule.scope === "reading" && (rule.mark & REFUSALS) !== 0);
  const standsFor = rules.map((rule) => (rule.scope === "sheet" ? (rule.standsFor ?? 0) : 0));
  const judge = (index: number, rule: number, table: number, row: number): void => {
    if (table !== position) return;
    if (row < 0) {
      if (unanswered.isBehind(findings.fieldAt(index), standsFor[rule] as number)) findings.markBlocking(index);
    } else if (blocking[rule]) {
      complete[row] = 0;
      findings.markBlocking(index);
    } else if (refusing[rule] && unanswered.cannotRead(findings.fieldAt(index), row)) findings.markBlocking(index);
  };
  for (let from = 0; from < findings.length; from += SLICE) {
    if (from > 0) yield step;
    findings.each(judge, from, from + SLICE);
  }
  return complete;
}

/** Compulsory answers that nobody gave, though their cells are not empty (empty ones have their findings): in which cells, and for want of which columns. */
class Unanswered {
  private readonly cells = new Map<string, Uint8Array>();
  /** By field: the union of the marks of those cells. */
  private readonly marks = new Map<string, number>();
  private readonly fieldsWithoutColumn = new Set<string>();

  constructor(private readonly table: Table) {}

  /** Takes out of `complete` the rows that a requirement leaves without a readable answer. */
  look(requirement: Requirement, complete: Uint8Array): void {
    const { table } = this;
    const conditions = conditionsOf(requirement, table);
    const wanted = wantedColumns(requirement, table).filter(
      ({ column, other }) => (!column && !other) || isUnreadableSomewhere(column) || isUnreadableSomewhere(other),
    );
    if (wanted.length === 0) return;
    for (let row = 0; row < table.rowCount; row += 1) {
      if (!table.present[row] || (requirement.when && !conditions.some((condition) => holds(condition, row)))) continue;
      for (const candidate of wanted) {
        if (readableIn(candidate, row)) continue;
        complete[row] = 0;
        const { field, column, other } = candidate;
        if (!column && !other) this.fieldsWithoutColumn.add(field);
        this.note(column, row);
        this.note(other, row);
      }
    }
  }

  /** Whether the answer is due there, and cannot be read. */
  cannotRead(field: string | null, row: number): boolean {
    return field !== null && this.cells.get(field)?.[row] === 1;
  }

  /** Whether a finding on the whole sheet leaves someone out: for want of the column, or because of cells that bear the marks it stands for. */
  isBehind(field: string | null, standsFor: number): boolean {
    if (field === null) return false;
    return this.fieldsWithoutColumn.has(field) || ((this.marks.get(field) ?? 0) & standsFor) !== 0;
  }

  private note(column: Column | undefined, row: number): void {
    const mark = column ? (column.marks[row] as number) : 0;
    if (!column || (mark & MARK.UNREADABLE) === 0) return;
    this.marks.set(column.field, (this.marks.get(column.field) ?? 0) | mark);
    let rows = this.cells.get(column.field);
    if (!rows) this.cells.set(column.field, (rows = new Uint8Array(this.table.rowCount)));
    rows[row] = 1;
  }
}

function isUnreadableSomewhere(column: Column | undefined): boolean {
  return column !== undefined && (column.anyMarks & MARK.UNREADABLE) !== 0;
}

export function countRows(mask: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < mask.length; row += 1) count += mask[row] as number;
  return count;
}

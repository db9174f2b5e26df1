import { addMonths, type Day } from "../../core/domain/day";
import { deadlineText, HORIZONS, upcomingDeadlines, type DeadlineKind, type Horizon } from "../../core/exits/deadlines";
import type { Finding } from "../../core/engine/findings";
import { numberCells } from "../../core/reading/cells";
import type { Table } from "../../core/reading/table";
import type { ControlReport } from "../control/control-workbook";

/** Something to be done for a person, by a day to come or gone by. */
export interface Task {
  readonly kind: DeadlineKind;
  /** Row of Participants, from 0. */
  readonly row: number;
  readonly day: Day;
  readonly late: boolean;
  readonly text: string;
  /** Row of Contrats, for a job. */
  readonly contractRow: number | null;
}

const FARTHEST = Math.max(...HORIZONS) as Horizon;

/** By rule that tells what is overdue: what there is to do, and since when. */
const LATE: Readonly<
  Record<
    string,
    { readonly kind: DeadlineKind; readonly due: (finding: Finding, exit: Day | undefined) => Day | undefined }
  >
> = {
  "DAT-11": { kind: "exitTyping", due: (_finding, exit) => exit && addMonths(exit, 1) },
  "DAT-15": { kind: "sixMonths", due: (_finding, exit) => exit && addMonths(exit, 6) },
  "SOR-13": { kind: "suspension", due: ({ details }) => addMonths(Number(details["since"]), 3) },
};

/** Everything to do: what rules tell is overdue, unless a person justified it, then what comes in the next 90 days. The oldest first. */
export function* tasksOf(report: ControlReport): Generator<void, readonly Task[]> {
  const { tables, context, findings, rules, justified } = report;
  const today = context.controlDay;
  const exitDay = numberCells(tables.participants as Table<"participants">, "exitDate");
  const found: Task[] = [];
  const add = (task: Omit<Task, "text">): void => void found.push({ ...task, text: deadlineText(task, today) });
  const telling = rules.map(({ code }) => LATE[code]);
  for (let index = 0; index < findings.length; index += 1) {
    if (index % SLICE === 0) yield;
    const told = telling[findings.ruleAt(index)];
    const row = findings.rowAt(index);
    if (!told || row < 0 || justified.has(index)) continue;
    const day = told.due(findings.at(index), exitDay(row));
    if (day !== undefined && day < today) add({ kind: told.kind, row, day, late: true, contractRow: null });
  }
  for (const deadline of yield* upcomingDeadlines(tables, context, FARTHEST)) add({ ...deadline, late: false });
  return found.sort((a, b) => a.day - b.day || a.row - b.row);
}

/** Findings looked at between two pauses. */
const SLICE = 20_000;

/** What is late, and what is due within so many days. */
export function tasksWithin(tasks: readonly Task[], today: Day, days: number): readonly Task[] {
  return tasks.filter(({ day, late }) => late || day <= today + days);
}

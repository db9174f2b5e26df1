import { addMonths, type Day } from "../domain/day";
import { filledCells, numberCells } from "../reading/cells";
import type { Table, Tables } from "../reading/table";
import type { ControlContext } from "../context/control-context";
import { counted, typography } from "../text/french";
import { dayText } from "../domain/value-text";
import { contractReader } from "./criteria/contract";
import { exitsOf } from "./exit-evaluation";
import { lastExits } from "../people/last-exits";
import type { Persons, RowsByPerson } from "../people/persons";

/** What has to be done by a day to come. */
export type DeadlineKind = "exitSituation" | "exitTyping" | "sixMonths" | "jobSixMonths" | "suspension";

export interface Deadline {
  readonly kind: DeadlineKind;
  /** Row of Participants, from 0. */
  readonly row: number;
  readonly day: Day;
  /** Row of Contrats, for a job. */
  readonly contractRow: number | null;
}

/** How far to look, in days. */
export const HORIZONS = [7, 30, 60, 90] as const;
export type Horizon = (typeof HORIZONS)[number];

/** The situation is that of the four weeks after the exit (docs/domain.md 7). */
const SITUATION_DAYS = 28;
const SLICE = 2048;

/**
 * The deadlines from the day of the control to so many days later, both included, soonest first. What is overdue is told by rules
 * (DAT-10, DAT-11, DAT-15, SOR-13).
 */
export function* upcomingDeadlines(
  tables: Tables,
  context: ControlContext,
  horizon: Horizon,
): Generator<void, readonly Deadline[]> {
  const { participants } = tables;
  if (!participants) return [];
  const today = context.controlDay;
  const found: Deadline[] = [];
  const add = (kind: DeadlineKind, row: number, day: Day, contractRow: number | null = null): void => {
    if (day >= today && day <= today + horizon) found.push({ kind, row, day, contractRow });
  };
  const { persons, contracts } = yield* exitsOf(tables, context);
  const exits = yield* lastExits(persons, participants);
  const exitDays = numberCells(participants, "exitDate");
  const suspensions = numberCells(participants, "suspensionStart");
  // Nothing typed: something unreadable is an answer to be corrected, not one to come.
  const hasStatus = filledCells(participants, "exitStatus");
  const hasSituationDate = filledCells(participants, "exitSituationDate");
  const hasTypedDate = filledCells(participants, "exitTypedDate");
  const hasSixMonthStatus = filledCells(participants, "sixMonthStatus");
  const hasSuspensionEnd = filledCells(participants, "suspensionEnd");
  for (let row = 0; row < participants.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    const exit = exitDays(row);
    if (exit !== undefined && exit <= today) {
      if (!hasStatus(row) || !hasSituationDate(row)) add("exitSituation", row, exit + SITUATION_DAYS);
      if (!hasTypedDate(row)) add("exitTyping", row, addMonths(exit, 1));
      if (!hasSixMonthStatus(row)) add("sixMonths", row, addMonths(exit, 6));
    }
    const suspended = suspensions(row);
    const gone = (exits[persons.ofRow[row] as number] as number) <= today;
    if (suspended !== undefined && !hasSuspensionEnd(row) && !gone) add("suspension", row, addMonths(suspended, 3));
  }
  if (tables.contracts && contracts) {
    const rowOf = firstRows(persons, (person) => (exits[person] as number) > today);
    yield* jobs(tables.contracts, contracts, rowOf, today, add);
  }
  return found.sort((a, b) => a.day - b.day || a.row - b.row);
}

/** Six months after the start of a job that still runs by then, for people still in the PLIE. */
function* jobs(
  table: Table<"contracts">,
  contracts: RowsByPerson,
  rowOf: Int32Array,
  today: Day,
  add: (kind: DeadlineKind, row: number, day: Day, contractRow: number) => void,
): Generator<void> {
  const read = contractReader(table);
  for (let contractRow = 0; contractRow < table.rowCount; contractRow += 1) {
    if (contractRow % SLICE === 0) yield;
    const row = rowOf[contracts.personOfRow[contractRow] as number] ?? -1;
    if (row === -1) continue;
    const { type, start, end } = read(contractRow);
    if (type === null || type === "Formation qualifiante" || start === null || start > today) continue;
    const due = addMonths(start, 6);
    if (end === null || (typeof end === "number" && end >= due - 1)) add("jobSixMonths", row, due, contractRow);
  }
}

/** By person, the first row of Participants, or -1 for those left out. */
function firstRows(persons: Persons, kept: (person: number) => boolean): Int32Array {
  const rowOf = new Int32Array(persons.count).fill(-1);
  for (let row = persons.ofRow.length - 1; row >= 0; row -= 1) {
    const person = persons.ofRow[row] as number;
    if (kept(person)) rowOf[person] = row;
  }
  return rowOf;
}

const TEXTS: Readonly<Record<DeadlineKind, string>> = {
  exitSituation: "Situation à la sortie à recueillir (quatre semaines après la sortie)",
  exitTyping: "Données de sortie à saisir (un mois après la sortie)",
  sixMonths: "Situation à 6 mois à relever",
  jobSixMonths: "Six mois d'emploi : sortie positive à valider",
  suspension: "Fin des 3 mois de suspension : à renouveler ou à clore",
};

/** « Situation à 6 mois à relever : le 12/03/2022, dans 12 jours. » */
export function deadlineText({ kind, day }: Pick<Deadline, "kind" | "day">, today: Day): string {
  const left = day - today;
  const when =
    left === 0 ? "aujourd'hui" : left > 0 ? `dans ${counted(left, "jour")}` : `en retard de ${counted(-left, "jour")}`;
  return typography(`${TEXTS[kind]} : le ${dayText(day)}, ${when}.`);
}

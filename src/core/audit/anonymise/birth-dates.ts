import { age, civilDate, dayOf, isCivilDate, type Day } from "../../domain/day";
import { exitsOf } from "../../exits/exit-evaluation";
import type { Control } from "../../engine/control";
import { NOBODY } from "../../people/persons";
import { RowGroups } from "../../people/row-groups";
import { stepsByPerson } from "../../people/steps-by-person";
import { numbersOf } from "../../reading/cells";
import type { Table } from "../../reading/table";

/** How far a birth date may move, in days. */
const FARTHEST = 180;
const TRIES = 60;

/** The birth date that stands for another one; `person` is that of the row, null where nobody is known. */
export type MovedBirth = (person: number | null, birth: Day) => Day;

export interface BirthMoves {
  readonly moved: MovedBirth;
  /** People whose birth date could not move without changing an age: told, and kept. */
  readonly kept: () => number;
}

/**
 * Moves birth dates so that every completed age on every day of the person's rows, on the day of the control and at both ends of the year stays what it was:
 * the figures, which know of ages alone, stay too. People who are told of one another (a possible duplicate) keep the same day where they had the same.
 * @param chance numbers from 0 to 1 that nobody can foresee.
 */
export function* birthMoves(control: Control, chance: () => number): Generator<void, BirthMoves> {
  const { persons, contracts } = yield* exitsOf(control.tables, control.context);
  const steps = control.tables.steps ? yield* stepsByPerson(persons, control.tables.steps) : null;
  const people = relatedPeople(control, persons.count, persons.ofRow);
  yield;
  const days = new Map<number, Set<Day>>();
  const note = (table: Table | undefined, personOf: Int32Array | undefined): void => {
    if (!table || !personOf) return;
    for (const column of table.columns.values()) {
      if (column.definition.kind !== "day" || column.field === "birthDate") continue;
      const read = numbersOf(column);
      for (let row = 0; row < table.rowCount; row += 1) {
        const [day, person] = [read(row), personOf[row] as number];
        if (day === undefined || person === NOBODY) continue;
        const group = people.firstOf(person);
        const known = days.get(group);
        if (known) known.add(day);
        else days.set(group, new Set([day]));
      }
    }
  };
  for (const [table, personOf] of [
    [control.tables.participants, persons.ofRow],
    [control.tables.contracts, contracts?.personOfRow],
    [control.tables.steps, steps?.personOfRow],
  ] as const) {
    note(table as Table | undefined, personOf);
    yield;
  }
  const { year, controlDay } = control.context;
  const always = [controlDay, dayOf(year, 1, 1), dayOf(year, 12, 31)];
  const moves = new Map<string, Day>();
  const unmoved = new Set<number>();
  const moved: MovedBirth = (person, birth) => {
    const group = person === null ? NOBODY : people.firstOf(person);
    const key = `${group}|${birth}`;
    const known = moves.get(key);
    if (known !== undefined) return known;
    const own = [...always, ...(days.get(group) ?? [])];
    const turned = exchanged(birth);
    const mirror = turned === null ? undefined : moves.get(`${group}|${turned}`);
    // Day and month exchanged from one row to the other: that too is told of both, and stays true.
    const reflected = mirror === undefined ? null : exchanged(mirror);
    const day =
      mirror === undefined
        ? anotherDay(birth, own, chance)
        : reflected !== null && keepsAges(birth, reflected, own)
          ? reflected
          : birth;
    if (day === birth && person !== null) unmoved.add(group);
    moves.set(key, day);
    return day;
  };
  return { moved, kept: () => unmoved.size };
}

/** A day near the birth at which every age stays the same; the birth itself where none is found. */
function anotherDay(birth: Day, days: readonly Day[], chance: () => number): Day {
  for (let tried = 0; tried < TRIES; tried += 1) {
    // Nearer and nearer: someone with many dates has little room.
    const reach = Math.max(3, Math.floor(FARTHEST * (1 - tried / TRIES)));
    const day = birth + Math.floor(chance() * (2 * reach + 1)) - reach;
    if (day !== birth && keepsAges(birth, day, days)) return day;
  }
  return birth;
}

function keepsAges(birth: Day, day: Day, days: readonly Day[]): boolean {
  return days.every((at) => age(birth, at) === age(day, at) && birth > at === day > at);
}

/** The same date with its day and its month exchanged; null where that is no date. */
function exchanged(day: Day): Day | null {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return isCivilDate(year, dayOfMonth, month) ? dayOf(year, dayOfMonth, month) : null;
}

/** People of whom a finding says that they may be one: their birth dates stay alike where they are. */
function relatedPeople({ findings, list, tables }: Control, count: number, ofRow: Int32Array): RowGroups {
  const groups = new RowGroups(count);
  const table = tables.participants as Table;
  const position = list.indexOf(table);
  for (let index = 0; index < findings.length; index += 1) {
    if (findings.tableAt(index) !== position || findings.rowAt(index) < 0) continue;
    const { other } = findings.at(index).details;
    const related = other === undefined ? undefined : ofRow[other - 1 - table.firstRow];
    if (related !== undefined) groups.join(ofRow[findings.rowAt(index)] as number, related);
  }
  return groups;
}

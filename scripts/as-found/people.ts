import type { PlainValue } from "../../src/application/ports/plain-sheet";
import { addDays, addMonths, dayOf, type Day } from "../../src/core/domain/day";
import { conformingPerson, dayCell, dayOfCell, type Row, type Scenario } from "../samples/people";
import { Random } from "../samples/random";
import { SCENARIOS } from "../samples/scenarios";

/** An invented person, as sheets of every shape may write her. */
export interface Person {
  readonly row: Row;
  readonly number: number;
  readonly woman: boolean;
  /** « Durand », « Marie-Claude »: the name as a letter writes it. */
  readonly surname: string;
  readonly givenName: string;
  readonly exit: Day | null;
}

const agenais = SCENARIOS[0] as Scenario;
/** One person in so many has left. */
const LEAVES = 4;

/** So many people of one year; the same seed always gives the same ones. */
export function peopleOf(count: number, seed: number, year = 2021): readonly Person[] {
  const scenario: Scenario = { ...agenais, year, seed, controlDay: dayOf(year + 1, 1, 31) };
  const random = new Random(seed);
  return Array.from({ length: count }, (_, index): Person => {
    const row = conformingPerson(`D${String(index + 1).padStart(3, "0")}`, index + 1, scenario, random);
    const entry = dayOfCell(row["entryDate"]) ?? 0;
    const exit = index % LEAVES === 3 ? Math.min(addDays(entry, random.between(30, 90)), dayOf(year, 12, 20)) : null;
    return {
      row,
      number: index + 1,
      woman: row["sex"] === "Femme",
      surname: inLetters(String(row["lastName"])),
      givenName: inLetters(String(row["firstName"])),
      exit,
    };
  });
}

/** « MARIE-CLAUDE » as « Marie-Claude ». */
function inLetters(capitals: string): string {
  return capitals
    .toLowerCase()
    .replace(/(^|[ -])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

export const cell = (person: Person, field: string): PlainValue => (person.row[field] ?? null) as PlainValue;
export const capitals = (text: string): string => text.toUpperCase();

/** The employment contract by which someone left: half a year and a day from the exit on. */
export function contractDays({ exit }: Person): { readonly start: PlainValue; readonly end: PlainValue } {
  return exit === null
    ? { start: null, end: null }
    : { start: dayCell(exit) as PlainValue, end: dayCell(addMonths(exit, 7)) as PlainValue };
}

export const exitCell = ({ exit }: Person, days = 0): PlainValue =>
  exit === null ? null : { day: addDays(exit, days) };

import type { ModelValue } from "../../src/application/ports/sheet-model";
import { isCellError, type CellValue } from "../../src/core/domain/cell";
import { dayFromSerial, dayOf, yearOf } from "../../src/core/domain/day";
import { fieldOf } from "../../src/core/questionnaire/sheets";
import { RULES } from "../../src/core/rules/catalogue";
import type { ExampleCells, Rule } from "../../src/core/rules/rule";
import { conformingPerson, dayCell, type Row, type Scenario } from "./people";
import { Random } from "./random";
import { stepsOf, type TypedStep } from "./steps";

/** Who the rows of an example are, when they do not say: two rows of one example name each other by it. */
const ID_OF_EXAMPLES = "P001";
const NAMES_OF_EXAMPLES: Row = { lastName: "MARTIN", firstName: "CAMILLE" };

/** The rows that show what one rule finds. */
export interface Anomaly {
  readonly code: string;
  readonly participants: readonly Row[];
  readonly steps: readonly Row[];
}

/**
 * A faulty example of every rule, laid over a conforming person of its own: « A-DAT06 » for DAT-06. All that is drawn for it is drawn from its code, so
 * that a rule that comes, goes or changes moves nothing of the conforming people nor of another rule.
 */
export function anomaliesOf(scenario: Scenario, steps: readonly TypedStep[]): Anomaly[] {
  const rules = [...RULES].sort((one, other) => (one.code < other.code ? -1 : 1));
  return rules.flatMap((rule) => anomalyOf(rule, scenario, steps) ?? []);
}

function anomalyOf(rule: Rule, scenario: Scenario, steps: readonly TypedStep[]): Anomaly | null {
  if (rule.scope === "summary" || !rule.programmes.includes(scenario.programme)) return null;
  const [first, ...others] = exampleOf(rule, scenario) ?? [];
  if (!first || !fits(first, scenario)) return null;
  const number = numberOf(rule.code);
  const random = new Random(scenario.seed * 100_000 + number);
  const person = conformingPerson(`A-${rule.code.replace("-", "")}`, number % 10_000, scenario, random);
  Object.assign(person, datesOfExamples(scenario), others.length > 0 ? NAMES_OF_EXAMPLES : {}, cellsOf(first));
  return {
    code: rule.code,
    participants: [person, ...others.map((cells, index) => besides(person, first, cells, index + 2))],
    steps: stepsOf(person, steps, scenario, random),
  };
}

/** Another row of the same example: the same person, or someone else where it gives another identifier. */
function besides(person: Row, first: ExampleCells, cells: ExampleCells, number: number): Row {
  const isSomeoneElse = typeof cells["id"] === "string" && cells["id"] !== (first["id"] ?? ID_OF_EXAMPLES);
  return { ...person, ...cellsOf(cells), ...(isSomeoneElse ? { id: `${String(person["id"])}-${number}` } : {}) };
}

/** The first faulty example made of participants alone, with nothing around them, that the scenario can hold. */
function exampleOf(rule: Rule, scenario: Scenario): readonly ExampleCells[] | undefined {
  return rule.examples.faulty.find(
    ({ participants, programme, contracts, steps, hidden, controlDay, settings, plie }) =>
      participants &&
      !contracts &&
      !steps &&
      !hidden &&
      controlDay === undefined &&
      !settings &&
      (programme ?? scenario.programme) === scenario.programme &&
      (plie ?? scenario.plie) === scenario.plie,
  )?.participants;
}

/** The days of entry that an example stands on, when it says nothing of them. */
function datesOfExamples({ year }: Scenario): Row {
  const entry = dayCell(dayOf(year, 2, 1));
  return {
    plieEntryDate: dayCell(dayOf(year, 1, 4)),
    entryDate: entry,
    questionnaireDate: entry,
    entryTypedDate: dayCell(dayOf(year, 2, 3)),
  };
}

/** A number that the code alone decides. */
function numberOf(code: string): number {
  return [...code].reduce((number, letter) => (number * 31 + letter.charCodeAt(0)) % 99_991, 7);
}

/** The dates of an example belong to the years of its own programme: in another one they would be wrong everywhere. */
function fits(cells: ExampleCells, scenario: Scenario): boolean {
  return Object.entries(cells).every(([field, value]) => {
    if (typeof value !== "number" || fieldOf("participants", field).kind !== "day" || field === "birthDate")
      return true;
    const day = dayFromSerial(Math.floor(value), 1900);
    return day === null || Math.abs(yearOf(day) - scenario.year) <= 1;
  });
}

/** The cells of an example as values of a sheet model; dates of the examples are serials. The identifier of the person stays. */
function cellsOf(cells: ExampleCells): Row {
  const row: Row = {};
  for (const [field, value] of Object.entries(cells)) {
    if (field !== "id") row[field] = modelValue(field, value);
  }
  return row;
}

function modelValue(field: string, value: CellValue): ModelValue {
  if (isCellError(value)) return { formula: "NA()", value: "#N/A" };
  if (typeof value === "number" && fieldOf("participants", field).kind === "day" && Number.isInteger(value)) {
    const day = dayFromSerial(value, 1900);
    return day === null ? value : { day };
  }
  return value;
}

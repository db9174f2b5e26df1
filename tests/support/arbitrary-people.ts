import fc from "fast-check";
import { dayOf, serialFromDay } from "../../src/core/domain/day";
import type { Programme } from "../../src/core/domain/programme";
import type { ExampleCells, RuleExample } from "../../src/core/rules/rule";

const oneOf = (...values: readonly (string | null)[]) => fc.constantFrom(...values);
/** Mostly answered: a row is complete when all of its answers are. */
const mostly = (...values: readonly string[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: oneOf(null, "???") });
const yesNo = mostly("Oui", "Non");
const id = fc.constantFrom("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8");

const between = (first: number, last: number) =>
  fc.integer({ min: dayOf(first, 1, 1), max: dayOf(last, 12, 31) }).map((value) => serialFromDay(value, 1900));

/** Some days after another one; null without it, or now and then. */
const after = (day: unknown, days: number | null): number | null =>
  typeof day === "number" && days !== null ? day + days : null;
const days = (most: number) => fc.option(fc.integer({ min: -2, max: most }), { nil: null, freq: 6 });

/** Any row, good or bad, around a year: empty cells, unreadable ones, dates on both sides of the year. */
export function anyPerson(year: number, exitTypes: readonly string[]): fc.Arbitrary<ExampleCells> {
  const day = between(year - 2, year + 1);
  const maybeDay = fc.option(day, { nil: null });
  const row = fc.record({
    id,
    lastName: fc.constant(null),
    sex: mostly("Homme", "Femme", "Femme", "Non binaire"),
    birthDate: between(year - 66, year - 18),
    birthPostalCode: oneOf("47000", "99999"),
    plieEntryDate: maybeDay,
    entryDate: day,
    q1: mostly("1a", "1b", "Non", "Non", "Non", "Non"),
    q1e: yesNo,
    q1f: yesNo,
    q1g: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null, freq: 12 }),
    q2: mostly("2a", "2b", "2c", "2d"),
    q3: yesNo,
    q4: yesNo,
    q5: oneOf("Oui", "Non", "NSP"),
    q6: oneOf("Oui", "Non", "NSP"),
    thirdCountry: yesNo,
    qpv: yesNo,
    exitStatus: oneOf("Emploi durable", "Recherche d'emploi", "Inconnu", null),
    exitTraining: yesNo,
    exitQualification: yesNo,
    sixMonthStatus: oneOf("Emploi aidé", "Injoignable", "Inactif", null),
    sixMonthImproved: yesNo,
    plieExitType: oneOf(...exitTypes, "autre chose", null),
    plieExitCategory: oneOf("Positive", "Négative", "Suspension", null),
  });
  const delays = fc.record({ stay: days(400), path: days(600), seen: days(34), typed: days(40) });
  return fc.tuple(row, delays).map(([cells, { stay, path, seen, typed }]) => {
    const exitDate = after(cells.entryDate, stay);
    return {
      ...cells,
      exitDate,
      exitSituationDate: after(exitDate, seen),
      exitTypedDate: after(exitDate, typed),
      plieExitDate: after(cells.plieEntryDate, path),
    };
  });
}

/** Names are what makes a row complete; they must not make two rows one person. */
const named = (rows: readonly ExampleCells[]): ExampleCells[] =>
  rows.map((cells, index) => ({ ...cells, lastName: `NOM ${String.fromCharCode(65 + (index % 26))}` }));

export const anyPeople = (person: fc.Arbitrary<ExampleCells>): fc.Arbitrary<ExampleCells[]> =>
  fc.array(person, { minLength: 1, maxLength: 25, size: "max" }).map(named);

/** A PLIE of each programme, with lines of each category of its table. */
export const PLIES: readonly (readonly [
  plie: string,
  programme: Programme,
  year: number,
  exitTypes: readonly string[],
])[] = [
  ["agenais", "fse-2014-2020", 2021, ["AGE-P01", "AGE-P06", "AGE-A01", "AGE-N01", "AGE-S01"]],
  ["bordeaux", "fse-2014-2020", 2021, ["BDX-P01", "BDX-D01", "BDX-D06", "BDX-A01", "BDX-N02", "BDX-S01"]],
  ["hauts-de-garonne", "fse-plus-2021-2027", 2024, ["HDG-P01", "HDG-D99", "GEN-A01", "GEN-N01", "GEN-S01"]],
];

/** Rows of Participants, some contracts and some steps of the same people. */
export function anyWorkbook([plie, programme, year, exitTypes]: (typeof PLIES)[number]): fc.Arbitrary<
  Partial<RuleExample>
> {
  const start = between(year - 2, year);
  const contract = fc.record({ id, lastName: fc.constant(null), contractType: oneOf("CDI", "CDD", "EI", null), start });
  const step = fc.record({ id, lastName: fc.constant(null), classification: oneOf("1", "2", "6"), start, end: start });
  return fc
    .record({
      participants: anyPeople(anyPerson(year, exitTypes)),
      contracts: fc.array(contract, { minLength: 1, maxLength: 8 }),
      steps: fc.array(step, { minLength: 1, maxLength: 8 }),
    })
    .map((sheets) => ({ ...sheets, plie, programme }));
}

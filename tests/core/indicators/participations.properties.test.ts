import fc from "fast-check";
import { computeIndicators, type Indicators } from "../../../src/core/indicators/indicators";
import { RULES } from "../../../src/core/rules/catalogue";
import { gravityOf, type ExampleCells } from "../../../src/core/rules/rule";
import { anyPeople, anyPerson } from "../../support/arbitrary-people";
import { controlExample } from "../../support/example-workbook";

const OPERATIONS = ["2021-A4", "2021-A5", "Atelier"];

const person: fc.Arbitrary<ExampleCells> = fc
  .tuple(anyPerson(2021, ["AGE-P01", "AGE-N01"]), fc.constantFrom(...OPERATIONS))
  .map(([cells, operation]) => ({ ...cells, operation }));
const rows = anyPeople(person);

/** What decides who is counted; the other rules have no say in a figure. */
const rules = RULES.filter((rule) => rule.scope === "requirement" || gravityOf(rule, "fse-2014-2020") === "bloquant");

const compute = (participants: readonly ExampleCells[]): Indicators =>
  computeIndicators(controlExample({ participants, plie: "agenais" }, rules));

const total = ({ outputs }: Indicators): number => outputs.total.count.total;

const counts = ({ outputs, results, population }: Indicators) => ({
  figures: [outputs.total, ...outputs.common, ...results.list.map(({ strict }) => strict)].map(({ code, count }) => [
    code,
    count,
  ]),
  persons: population.persons,
  exits: results.exits,
});

const property = <Value>(values: fc.Arbitrary<Value>, holds: (value: Value) => void): void =>
  fc.assert(fc.property(values, holds), { numRuns: 40 });

describe("participations, whatever the rows hold", () => {
  it("a stay told on two rows, with a return after the exit, never counts more", () =>
    property(
      rows.chain((participants) =>
        fc.tuple(
          fc.constant(participants),
          fc.nat({ max: participants.length - 1 }),
          person,
          fc.integer({ min: 1, max: 200 }),
        ),
      ),
      ([participants, at, other, days]) => {
        const stay = participants[at] as ExampleCells;
        const back = {
          ...other,
          id: stay["id"] ?? null,
          lastName: stay["lastName"] ?? null,
          birthDate: stay["birthDate"] ?? null,
          operation: stay["operation"] ?? null,
        };
        const exitDate = typeof stay["exitDate"] === "number" ? stay["exitDate"] : (stay["entryDate"] as number);
        const entry = { ...stay, exitDate };
        const replaced = (row: ExampleCells): ExampleCells[] =>
          participants.map((one, index) => (index === at ? row : one));
        const again = {
          ...back,
          entryDate: exitDate + days,
          exitDate: stay["exitDate"] === null ? null : exitDate + 2 * days,
        };
        const whole = replaced({ ...stay, exitDate: again.exitDate });
        expect(total(compute([...replaced(entry), again]))).toBeLessThanOrEqual(total(compute(whole)));
      },
    ));

  it("the participations of each operation add up to TOTAL, persons never do more", () =>
    property(rows, (participants) => {
      const all = compute(participants);
      const parts = OPERATIONS.map((operation) => participants.filter((row) => row["operation"] === operation));
      const sum = parts.reduce((whole, part) => whole + (part.length === 0 ? 0 : total(compute(part))), 0);
      expect(sum).toBe(total(all));
      expect(all.population.persons).toBeLessThanOrEqual(total(all));
    }));

  it("a person in one operation is counted once at most", () =>
    property(rows, (participants) => {
      const keys = new Set(participants.map((row) => `${String(row["id"])} ${String(row["operation"])}`));
      const { counted, united, incomplete, outsideYear } = compute(participants).population.rows;
      expect(counted + incomplete + outsideYear).toBeLessThanOrEqual(keys.size);
      expect(counted + united + incomplete + outsideYear).toBe(participants.length);
    }));

  it("what one person's rows say changes nothing of the others", () =>
    property(fc.tuple(rows, fc.array(person, { minLength: 1, maxLength: 4 })), ([participants, own]) => {
      const stranger = { id: "P99", lastName: "AUTRE" };
      const [alone, others] = [own.map((row) => ({ ...row, ...stranger })), compute(participants)];
      const together = compute([...participants, ...alone]);
      expect(total(together)).toBe(total(others) + total(compute(alone)));
      const sum = (a: Indicators, b: Indicators): unknown =>
        a.results.list.map(
          ({ strict }, index) => strict.count.total + (b.results.list[index]?.strict.count.total ?? 0),
        );
      expect(together.results.list.map(({ strict }) => strict.count.total)).toEqual(sum(others, compute(alone)));
    }));

  it("the order of the rows of a person changes nothing", () =>
    property(
      fc
        .tuple(person, person, person)
        .filter((own) => new Set(own.map((row) => row["entryDate"])).size === 3)
        .map((own) =>
          own.map((row) => ({
            ...row,
            id: "P1",
            lastName: "NOM",
            birthDate: own[0]["birthDate"] ?? null,
            operation: "2021-A4",
          })),
        )
        .chain((own) => fc.tuple(fc.constant(own), fc.shuffledSubarray(own, { minLength: own.length }))),
      ([own, shuffled]) => expect(counts(compute(shuffled))).toEqual(counts(compute(own))),
    ));
});

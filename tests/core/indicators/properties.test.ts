import fc from "fast-check";
import { rowsOf, type Figure } from "../../../src/core/indicators/figure";
import type { Indicators } from "../../../src/core/indicators/indicators";
import type { ExampleCells } from "../../../src/core/rules/rule";
import { anyPeople, anyPerson } from "../../support/arbitrary-people";
import { indicatorsOfExample } from "../../support/indicators";

const row = anyPerson(2021, ["AGE-P01", "AGE-P06", "AGE-A01", "AGE-N01", "AGE-S01"]);
const rows = anyPeople(row);

const compute = (participants: readonly ExampleCells[]): Indicators =>
  indicatorsOfExample({ participants, plie: "agenais" });

const figuresOf = ({ outputs, results, movements, exits }: Indicators): Figure[] => [
  outputs.total,
  ...outputs.common,
  ...results.list.flatMap(({ strict, literal }) => [strict, ...(literal ? [literal] : [])]),
  ...Object.values(movements.figures),
  ...exits.map(({ figure }) => figure),
];

const total = (figures: readonly Figure[], code: string): number =>
  (figures.find((figure) => figure.code === code) as Figure).count.total;

const check = (property: (indicators: Indicators, participants: readonly ExampleCells[]) => void): void =>
  fc.assert(
    fc.property(rows, (participants) => property(compute(participants), participants)),
    { numRuns: 40 },
  );

const PATHS = ["PL01", "PL02", "PL03", "PL04", "PL05"] as const;

function holdsInAnyOrder(
  lists: fc.Arbitrary<readonly ExampleCells[]>,
  told: (indicators: Indicators) => readonly unknown[],
): void {
  const shuffles = lists.chain((participants) =>
    fc.tuple(
      fc.constant(participants),
      fc.shuffledSubarray([...participants.keys()], { minLength: participants.length }),
    ),
  );
  const property = fc.property(shuffles, ([participants, order]) => {
    const shuffled = order.map((index) => participants[index] as ExampleCells);
    expect(told(compute(shuffled))).toEqual(told(compute(participants)));
  });
  fc.assert(property, { numRuns: 40 });
}

/** Of two complete rows of the same first entry, or of the same last exit, nothing tells which answers are right (docs/contract.md 4.1): the first is kept. */
function withoutTies(participants: readonly ExampleCells[]): ExampleCells[] {
  const taken = new Set<string>();
  return participants.filter(({ id, entryDate, exitDate }) => {
    const days = [
      `${String(id)} in ${String(entryDate)}`,
      ...(exitDate === null ? [] : [`${String(id)} out ${String(exitDate)}`]),
    ];
    const isNew = days.every((day) => !taken.has(day));
    if (isNew) for (const day of days) taken.add(day);
    return isNew;
  });
}

describe("identities of the figures", () => {
  it("every status, and every level, is counted once (IND-01, IND-02)", () =>
    check(({ outputs, typology }) => {
      const all = outputs.total.count.total;
      const sum = (...codes: string[]) => codes.reduce((count, code) => count + total(outputs.common, code), 0);
      const below = typology.others[0]?.parts[0]?.count.total ?? 0;
      expect(sum("CO01", "CO03", "CO05")).toBe(all);
      expect(sum("CO09", "CO10", "CO11") + below).toBe(all);
    }));

  it("the sexes add up to the total, which is what the mask counts (IND-03)", () =>
    check((indicators) => {
      for (const figure of figuresOf(indicators)) {
        const { total: all, hommes, femmes, nonBinaire } = figure.count;
        expect(hommes + femmes + nonBinaire).toBe(all);
        expect(rowsOf(figure)).toHaveLength(all);
      }
    }));

  it("a part is within its whole, row by row (IND-04)", () =>
    check(({ outputs, results, movements }) => {
      const figures = [...outputs.common, ...results.list.map(({ strict }) => strict), outputs.total];
      const mask = (code: string) => (figures.find((figure) => figure.code === code) as Figure).mask;
      const within = (part: Uint8Array, whole: Uint8Array) =>
        expect(part.every((counted, index) => counted <= (whole[index] as number))).toBe(true);
      within(mask("CO02"), mask("CO01"));
      within(mask("CO04"), mask("CO03"));
      within(mask("CO08"), mask("CO07"));
      within(mask("CR08"), mask("CR06"));
      within(mask("CR09"), mask("CR06"));
      for (const figure of figures) within(figure.mask, mask("TOTAL"));
      for (const { strict, literal } of results.list) if (literal) within(strict.mask, literal.mask);
      within(movements.figures.PL12.mask, movements.figures.PL05.mask);
    }));

  it("the paths balance (IND-06) and the exits are broken down without a rest (IND-07)", () =>
    check(({ movements, exits }) => {
      const { PL01, PL02, PL03, PL04, PL05, PL06 } = movements.figures;
      expect(PL03.count.total).toBe(PL01.count.total + PL02.count.total);
      expect(PL05.count.total).toBe(PL03.count.total - PL04.count.total);
      expect(exits.reduce((sum, { figure }) => sum + figure.count.total, 0)).toBe(PL04.count.total);
      for (const { figure, checked } of exits)
        expect(Object.values(checked).reduce((sum, count) => sum + count, 0)).toBe(figure.count.total);
      expect(movements.positiveShare).toBe(PL04.count.total === 0 ? null : PL06.count.total / PL04.count.total);
    }));

  it("the rows left out, and the exits without a known result, are all told", () =>
    check(({ population, outputs, results, typology }, participants) => {
      const { counted, united, incomplete, outsideYear, participants: all } = population.rows;
      expect(all).toBe(participants.length);
      expect(counted + united + incomplete + outsideYear).toBe(all);
      expect(outputs.total.count.total).toBe(counted);
      const { known, unreachable, missing, notDue } = results.sixMonths;
      expect(known + unreachable + missing + notDue).toBe(results.exits);
      expect(results.inTime + results.late + results.undated).toBe(results.exits);
      for (const { parts, undetermined } of [typology.ages, ...typology.others])
        expect(parts.reduce((sum, { count }) => sum + count.total, undetermined)).toBe(counted);
    }));

  it("the order of the rows changes neither who is counted nor the paths", () =>
    holdsInAnyOrder(rows, ({ outputs, movements, population }) => [
      outputs.total.count.total,
      ...PATHS.map((code) => movements.figures[code].count.total),
      population.rows,
    ]));

  it("the order of the rows changes nothing where a person answers once for each day", () =>
    holdsInAnyOrder(rows.map(withoutTies), ({ outputs, results, movements, population }) => [
      ...[...outputs.common, ...results.list.map(({ strict }) => strict)].map(({ code, count }) => ({ code, count })),
      ...PATHS.map((code) => movements.figures[code].count.total),
      population.rows,
      results.sixMonths,
    ]));

  it("a row that cannot be read is neither a success nor a failure: nothing counted depends on it", () =>
    fc.assert(
      fc.property(rows, row, (participants, other) => {
        const unreadable = { ...other, id: "P99", lastName: "AUTRE", q2: "???" };
        const before = compute(participants);
        const after = compute([...participants, unreadable]);
        const counts = (indicators: Indicators) => figuresOf(indicators).map(({ code, count }) => ({ code, count }));
        expect(counts(after)).toEqual(counts(before));
        expect(after.population.rows.incomplete).toBe(before.population.rows.incomplete + 1);
      }),
      { numRuns: 40 },
    ));
});

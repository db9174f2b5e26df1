import fc from "fast-check";
import { rowsOf, type Figure } from "../../../src/core/indicators/figure";
import { computeIndicators, type Indicators } from "../../../src/core/indicators/indicators";
import { RULES } from "../../../src/core/rules/catalogue";
import { gravityOf, type RuleExample } from "../../../src/core/rules/rule";
import { anyWorkbook, PLIES } from "../../support/arbitrary-people";
import { controlExample } from "../../support/example-workbook";

type Check = (indicators: Indicators, example: Partial<RuleExample>) => void;

const sum = (figures: readonly Figure[]): number => figures.reduce((total, { count }) => total + count.total, 0);

/** Each row of the parts is in the whole, and in one of them only. */
function partition(parts: readonly Figure[], whole: Pick<Figure, "mask">): void {
  const rows = parts.flatMap((part) => rowsOf(part));
  expect(new Set(rows).size).toBe(rows.length);
  expect(rows.sort((a, b) => a - b)).toEqual(rowsOf(whole));
}

const within = (part: Figure, whole: Figure): void =>
  expect(rowsOf(part).filter((row) => !whole.mask[row])).toEqual([]);

const coded = (figures: readonly Figure[], code: string): Figure => figures.find((one) => one.code === code) as Figure;

describe.each(PLIES)("identities of the figures of %s", (...plie) => {
  const [, programme] = plie;
  /** What decides who is counted, and which questions are asked; the other rules have no say in a figure. */
  const rules = RULES.filter((rule) => rule.scope === "requirement" || gravityOf(rule, programme) === "bloquant");
  const check = (property: Check): void =>
    fc.assert(
      fc.property(anyWorkbook(plie), (example) => property(computeIndicators(controlExample(example, rules)), example)),
      { numRuns: 20 },
    );
  const isPlus = programme === "fse-plus-2021-2027";
  const outputs = (indicators: Indicators, ...codes: readonly string[]): Figure[] =>
    codes.map((code) => coded(indicators.outputs.common, code));

  it("statuses, and levels, part the participants (IND-01, IND-02)", () =>
    check((indicators) => {
      const { total } = indicators.outputs;
      const [levels, situations] = indicators.typology.others;
      partition(
        isPlus ? outputs(indicators, "EECO02", "EECO04", "EECO05") : outputs(indicators, "CO01", "CO03", "CO05"),
        total,
      );
      partition(
        isPlus
          ? outputs(indicators, "EECO09", "EECO10", "EECO11")
          : [...outputs(indicators, "CO09", "CO10", "CO11"), (levels?.parts ?? [])[0] as Figure],
        total,
      );
      partition(levels?.parts ?? [], total);
      partition(situations?.parts ?? [], total);
    }));

  it("no part is larger than its whole (IND-04)", () =>
    check((indicators) => {
      const { movements, results, steps, outputs: all } = indicators;
      const pairs = isPlus
        ? [["EECO03", "EECO02"] as const]
        : ([
            ["CO02", "CO01"],
            ["CO04", "CO03"],
            ["CO08", "CO07"],
          ] as const);
      for (const [part, whole] of pairs) within(coded(all.common, part), coded(all.common, whole));
      const [left, inTime] = results.delays as [Figure, Figure];
      for (const { timing, strict, literal, leftOut } of results.list) {
        within(strict, timing === "immediate" ? inTime : left);
        if (literal) within(strict, literal);
        if (leftOut) expect(rowsOf(leftOut).filter((row) => !left.mask[row] || inTime.mask[row])).toEqual([]);
      }
      const { PL04, PL05, PL06, PL07, PL12 } = movements.figures;
      within(PL06, PL04);
      within(PL07, PL04);
      within(PL12, PL05);
      within(movements.over24Months, PL12);
      within(movements.over36Months, movements.over24Months);
      within((steps as NonNullable<typeof steps>).idle, PL05);
    }));

  it("entries and stock, exits and those who stay, part the people accompanied (IND-06)", () =>
    check(({ movements: { figures } }) => {
      partition([figures.PL01, figures.PL02], figures.PL03);
      partition([figures.PL04, figures.PL05], figures.PL03);
    }));

  it("types, categories and verdicts part the exits (IND-07)", () =>
    check(({ movements, exits, exitCategories, exitChecks, positiveChecks }) => {
      const { PL04, PL06, PL07 } = movements.figures;
      partition(
        exits.map(({ figure }) => figure),
        PL04,
      );
      partition(
        exitCategories.map(({ figure }) => figure),
        PL04,
      );
      partition(exitChecks, PL04);
      partition(Object.values(positiveChecks), PL06);
      const positive = exitCategories.filter(({ category }) => category === "positive" || category === "dynamique");
      expect(sum(positive.map(({ figure }) => figure))).toBe(PL06.count.total);
      const others = PL04.count.total - PL07.count.total;
      expect(movements.positiveShareWithoutAdministrative).toBe(others === 0 ? null : PL06.count.total / others);
      expect(movements.unclassified).toBe(
        sum(exitCategories.flatMap(({ category, figure }) => (category === null ? [figure] : []))),
      );
    }));

  it("delays, and what is known at six months, part the exits from operations", () =>
    check(({ results: { delays, followUps, list, exits } }) => {
      const [left, ...states] = delays as [Figure, ...Figure[]];
      partition(states, left);
      partition(followUps, left);
      expect(left.count.total).toBe(exits);
      for (const { timing, leftOut, lost, undated } of list)
        expect(leftOut?.count.total ?? null).toBe(timing === "immediate" ? lost + undated : null);
    }));

  it("a question is answered or missing wherever it is asked", () =>
    check(({ answered }, { participants = [] }) => {
      for (const { asked, answered: given, missing } of answered) {
        expect(rowsOf({ mask: missing })).toHaveLength(asked - given);
        expect(asked).toBeLessThanOrEqual(participants.length);
      }
    }));
});

import type { Funding, LimitResult } from "../../../src/core/indicators/funding";
import type { ExampleCells, RuleExample } from "../../../src/core/rules/rule";
import { indicatorsOfExample } from "../../support/indicators";

/** At most 65 000 € and 40 %. */
const CAPPED = "2024-hauts-de-garonne-2";
/** Cofinancing of 10 % at least, of the PLIE des Sources. */
const COFINANCED = "2021-S1";

const HDG: Partial<RuleExample> = {
  programme: "fse-plus-2021-2027",
  plie: "hauts-de-garonne",
  settings: { Exercice: "2024" },
};

function fundingOf(funding: readonly ExampleCells[], example: Partial<RuleExample> = HDG): Funding {
  return indicatorsOfExample({ ...example, funding }).funding as Funding;
}

const plan = (fiche: string, totalCost: number | null, requestedFse: number | null, cofinancing: number | null) => ({
  fiche,
  totalCost,
  requestedFse,
  cofinancing,
});

const verdict = ({ limit, value, state }: LimitResult) => [limit, value, state];

describe("funding plans", () => {
  it("are null without the sheet Financement", () => {
    expect(indicatorsOfExample({}).funding).toBeNull();
  });

  it.each([
    [
      "at both limits",
      plan(CAPPED, 162_500, 65_000, 97_500),
      0,
      [
        ["amount", 65_000, "respecté"],
        ["rate", 0.4, "respecté"],
      ],
    ],
    [
      "above both",
      plan(CAPPED, 100_000, 65_001, 34_999),
      0,
      [
        ["amount", 65_001, "non respecté"],
        ["rate", 0.65001, "non respecté"],
      ],
    ],
    [
      "a missing cost says nothing of the rate",
      plan(CAPPED, null, 65_000, 1),
      null,
      [
        ["amount", 65_000, "respecté"],
        ["rate", null, "à compléter"],
      ],
    ],
    [
      "a cost of nothing has no rate",
      plan(CAPPED, 0, 10, 1),
      11,
      [
        ["amount", 10, "respecté"],
        ["rate", null, "à compléter"],
      ],
    ],
    [
      "a missing request is no zero",
      plan(CAPPED, 100_000, null, 100_000),
      null,
      [
        ["amount", null, "à compléter"],
        ["rate", null, "à compléter"],
      ],
    ],
    [
      "a euro of rounding is no gap",
      plan(CAPPED, 1_000, 400, 599),
      0,
      [
        ["amount", 400, "respecté"],
        ["rate", 0.4, "respecté"],
      ],
    ],
    [
      "more than a euro is one",
      plan(CAPPED, 1_000, 400, 598.5),
      -1.5,
      [
        ["amount", 400, "respecté"],
        ["rate", 0.4, "respecté"],
      ],
    ],
  ])("%s", (_, row, gap, limits) => {
    const [only] = fundingOf([row]).plans;
    expect(only?.gap).toBe(gap);
    expect(only?.limits.map(verdict)).toEqual(limits);
  });

  it("knows the least cofinancing", () => {
    const limits = (cofinancing: number | null) =>
      fundingOf([plan(COFINANCED, 1_000, 900, cofinancing)], {}).plans.flatMap((one) => one.limits.map(verdict));
    expect(limits(100)).toEqual([["cofinancing", 0.1, "respecté"]]);
    expect(limits(99)).toEqual([["cofinancing", 0.099, "non respecté"]]);
    expect(limits(null)).toEqual([["cofinancing", null, "à compléter"]]);
  });

  it("adds the rows of one fiche up before its limits are looked at", () => {
    const { plans, total } = fundingOf([plan(CAPPED, 100_000, 40_000, 60_000), plan("2", 100_000, 40_000, 60_000)]);
    expect(plans).toMatchObject([{ rows: 2, totalCost: 200_000, requestedFse: 80_000, gap: 0 }]);
    expect(plans[0]?.limits.map(verdict)).toEqual([
      ["amount", 80_000, "non respecté"],
      ["rate", 0.4, "respecté"],
    ]);
    expect(total).toEqual({ totalCost: 200_000, requestedFse: 80_000, cofinancing: 120_000 });
  });

  it("totals only its own fiches, tells the others, and takes no missing amount for a zero", () => {
    const { plans, total, foreign, unknownRows } = fundingOf([
      plan(CAPPED, 100, 40, null),
      plan("2024-bordeaux-2", 7, 7, 7),
      plan("licorne", 5, 5, 5),
    ]);
    expect(plans.map(({ fiche }) => fiche.id)).toEqual([CAPPED]);
    expect(foreign.map(({ id }) => id)).toEqual(["2024-bordeaux-2"]);
    expect(unknownRows).toEqual([6]);
    expect(total).toEqual({ totalCost: 100, requestedFse: 40, cofinancing: null });
  });
});

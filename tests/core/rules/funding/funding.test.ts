import { FUNDING_RULES } from "../../../../src/core/rules/funding";
import type { ExampleCells } from "../../../../src/core/rules/rule";
import { controlExample, findingLines, textsOf } from "../../../support/example-workbook";

/** 2024-hauts-de-garonne-2: at most 65 000 € and 40 %. 2021-S1: cofinancing of 10 % at least. Columns: B total, C FSE, D cofinancing. */
const CAPPED = "2024-hauts-de-garonne-2";
const COFINANCED = "2021-S1";

const plan = (fiche: string, totalCost: number, requestedFse: number | null, cofinancing: number | null) => ({
  fiche,
  totalCost,
  requestedFse,
  cofinancing,
});

it.each<[string, ExampleCells, string[]]>([
  ["40 % to the cent", plan(CAPPED, 100_000, 40_000.01, 59_999.99), []],
  ["two cents above 40 %", plan(CAPPED, 100_000, 40_000.02, 59_999.98), ["FIN-02 Financement!C4"]],
  ["65 000 €", plan(CAPPED, 200_000, 65_000, 135_000), []],
  ["65 000 € as a sum of cents", plan(CAPPED, 200_000, 46_069.62 + 7_648.12 + 11_282.26, 135_000), []],
  ["a cent above 65 000 €", plan(CAPPED, 200_000, 65_000.01, 134_999.99), ["FIN-01 Financement!C4"]],
  ["neither the amount nor the rate", plan(CAPPED, 0, 65_001, -65_001), ["FIN-01 Financement!C4"]],
  ["no cost, no rate", plan(CAPPED, 0, 1, -1), []],
  ["a cost below zero has no rate", plan(CAPPED, -10, 1, -11), []],
  ["a cost of one euro has one", plan(CAPPED, 1, 1, 0), ["FIN-02 Financement!C4"]],
  ["10 % to the cent", plan(COFINANCED, 10_000, 9_000.01, 999.99), []],
  ["two cents below 10 %", plan(COFINANCED, 10_000, 9_000.02, 999.98), ["FIN-03 Financement!D4"]],
  ["no cost, no share of it", plan(COFINANCED, 0, 1, -1), []],
  ["a cost of one euro has a share", plan(COFINANCED, 1, 1, 0), ["FIN-03 Financement!D4"]],
  ["a fiche without limits", plan("2021-A4", 100, 100, 0), []],
  ["a fiche that asks for cofinancing, without a rate", plan("2021-PS1", 100, 100, 0), ["FIN-07 Financement!D4"]],
  ["the least cofinancing", plan("2021-PS1", 100, 99, 1), []],
  ["no known fiche", plan("A9", 100, 100, 0), ["FIN-05 Financement!A4"]],
  ["a euro of rounding", plan("2021-A4", 1000, 500, 499), []],
  ["a euro of rounding the other way", plan("2021-A4", 1000, 500, 501), []],
  ["a cent more than a euro", plan("2021-A4", 1000, 500, 498.99), ["FIN-04 Financement!B4"]],
  ["the same the other way", plan("2021-A4", 1000, 501.01, 500), ["FIN-04 Financement!B4"]],
  ["a figure is missing", plan("2021-A4", 1000, 500, null), []],
])("%s", (_, funding, lines) => {
  expect(findingLines({ funding: [funding] }, FUNDING_RULES)).toEqual(lines);
});

it("finds every further row of a fiche, however it is named, and no row of another", () => {
  const funding = ["2021-A4", "A5", "A4", "licorne", "licorne", "a4", "A5"].map((fiche) => plan(fiche, 2, 1, 1));
  const rules = FUNDING_RULES.filter(({ code }) => code === "FIN-06");
  const texts = textsOf(controlExample({ plie: "agenais", funding }, rules));
  expect(texts.map(({ cell, message }) => [cell, message.replace(/\s:.*/, "")])).toEqual([
    ["A6", "La fiche 2021-A4 figure déjà à la ligne 4"],
    ["A9", "La fiche 2021-A4 figure déjà à la ligne 4"],
    ["A10", "La fiche 2021-A5 figure déjà à la ligne 5"],
  ]);
});

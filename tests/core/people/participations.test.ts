import type { Indicators } from "../../../src/core/indicators/indicators";
import { bilanJson } from "../../../src/core/bilan/bilan-json";
import { detailOf } from "../../../src/core/bilan/detail";
import { dateCell } from "../../../src/core/rules/example-day";
import type { ExampleCells, RuleExample } from "../../../src/core/rules/rule";
import { controlExample } from "../../support/example-workbook";
import { indicatorsOfExample, shown } from "../../support/indicators";

const day = dateCell;

/** An exit that counts: observed and typed at once. */
const exit = (date: string, more: ExampleCells = {}): ExampleCells => ({
  exitDate: day(date),
  exitSituationDate: day(date),
  exitTypedDate: day(date),
  exitStatus: "Recherche d'emploi",
  exitTraining: "Non",
  exitQualification: "Non",
  ...more,
});

const FIRST: ExampleCells = { entryDate: day("04/01/2021"), q2: "2b", ...exit("31/03/2021") };
const AGAIN: ExampleCells = {
  entryDate: day("01/06/2021"),
  q2: "2d",
  ...exit("30/11/2021", { exitStatus: "Emploi durable", exitQualification: "Oui", sixMonthStatus: "Emploi aidé" }),
};

const figures = (participants: readonly ExampleCells[], more: Partial<RuleExample> = {}): Indicators =>
  indicatorsOfExample({ participants, ...more });

const count = ({ outputs, results }: Indicators, code: string): number | undefined =>
  [outputs.total, ...outputs.common, ...results.list.map(({ strict }) => strict)].find((one) => one.code === code)
    ?.count.total;

const counts = (indicators: Indicators, ...codes: readonly string[]): (number | undefined)[] =>
  codes.map((code) => count(indicators, code));

describe("one participation for each person and operation (docs/contract.md 4.1)", () => {
  it.each([
    ["in the order of the stays", [FIRST, AGAIN]],
    ["the other way round", [AGAIN, FIRST]],
  ])("takes the answers of the first entry and the result of the last exit, %s", (_, participants) => {
    const indicators = figures(participants);
    expect(counts(indicators, "TOTAL", "CO09", "CO11", "CR01", "CR03", "CR04", "CR06")).toEqual([1, 1, 0, 0, 1, 1, 1]);
    expect(indicators.results).toMatchObject({ exits: 1, inTime: 1, sixMonths: { known: 1 } });
    expect(indicators.population).toMatchObject({ persons: 1, rows: { participants: 2, counted: 1, united: 1 } });
  });

  it("takes sex and age from the first entry", () => {
    const indicators = figures([
      { ...FIRST, sex: "Homme", birthDate: day("15/03/1996") },
      { ...AGAIN, sex: "Femme", birthDate: day("15/03/1996") },
    ]);
    expect(shown(indicators.outputs.total)).toBe("1 (1 H, 0 F)");
    expect(counts(indicators, "CO06")).toEqual([1]);
  });

  it("has no exit while one of the rows has none", () => {
    const open = { ...AGAIN, ...Object.fromEntries(Object.keys(exit("01/01/2021")).map((field) => [field, null])) };
    for (const rows of [
      [FIRST, open],
      [{ ...open, entryDate: FIRST["entryDate"] ?? null }, AGAIN],
    ]) {
      const indicators = figures(rows);
      expect(counts(indicators, "TOTAL", "CR01", "CR03", "CR04", "CR06")).toEqual([1, 0, 0, 0, 0]);
      expect(indicators.results.exits).toBe(0);
    }
  });

  it("is counted where the united stay meets the year, even if no row of it does", () => {
    const before = { ...FIRST, entryDate: day("06/01/2020"), ...exit("30/06/2020") };
    const after = { ...AGAIN, entryDate: day("03/01/2022"), ...exit("30/06/2022") };
    expect(counts(figures([before]), "TOTAL")).toEqual([0]);
    expect(counts(figures([after]), "TOTAL")).toEqual([0]);
    expect(counts(figures([before, after]), "TOTAL", "CR04")).toEqual([1, 0]);
  });

  it("is counted when the row of its first entry is complete, whatever the others are", () => {
    expect(counts(figures([FIRST, { ...AGAIN, q4: null }]), "TOTAL")).toEqual([1]);
    const indicators = figures([{ ...FIRST, q4: null }, AGAIN]);
    expect(counts(indicators, "TOTAL", "CR04")).toEqual([0, 0]);
    expect(indicators.population.rows).toEqual({
      participants: 2,
      counted: 0,
      united: 1,
      incomplete: 1,
      outsideYear: 0,
    });
    expect(indicators.outputs.grandTotal.count.total).toBe(1);
  });

  it("gives no result where the row of its last exit is not complete", () => {
    const indicators = figures([FIRST, { ...AGAIN, q4: null }]);
    expect(counts(indicators, "TOTAL", "CR01", "CR03", "CR04", "CR06")).toEqual([1, 0, 0, 0, 0]);
    expect(indicators.results).toMatchObject({ exits: 0, unusable: 1 });
  });

  it("takes the complete one of two rows of the same day", () => {
    const incomplete = { ...FIRST, q4: null };
    for (const rows of [
      [FIRST, incomplete],
      [incomplete, FIRST],
    ])
      expect(counts(figures(rows), "TOTAL", "CR01")).toEqual([1, 0]);
  });

  it("counts a person in each operation, and once in the PLIE", () => {
    const indicators = figures(
      [
        { ...FIRST, operation: "2021-A4" },
        { ...AGAIN, operation: "2021-A5" },
        { ...AGAIN, operation: "A5", entryDate: day("01/07/2021") },
      ],
      { plie: "agenais" },
    );
    expect(counts(indicators, "TOTAL", "CR04")).toEqual([2, 1]);
    expect(indicators.population.persons).toBe(1);
    expect(indicators.movements.figures.PL03.count.total).toBe(1);
  });

  it("leaves a row that names no operation alone", () => {
    const { rows } = figures([
      { ...FIRST, operation: null },
      { ...AGAIN, operation: null },
    ]).population;
    expect(rows).toEqual({ participants: 2, counted: 0, united: 0, incomplete: 2, outsideYear: 0 });
  });

  it("asks a question on the entry at the first one, a question on the exit at the last one", () => {
    const { answered } = figures([
      { ...FIRST, exitStatus: null },
      { ...AGAIN, q6: null },
      { id: "P2", lastName: "DURAND" },
    ]);
    const of = (field: string) => answered.find((one) => one.field === field);
    expect(of("q6")).toMatchObject({ asked: 2, answered: 2 });
    expect(of("exitStatus")).toMatchObject({ asked: 1, answered: 1 });
    const { answered: late } = figures([FIRST, { ...AGAIN, exitStatus: null }]);
    expect(Array.from(late.find(({ field }) => field === "exitStatus")?.missing ?? [])).toEqual([0, 1]);
  });

  it("is told in Détail, in the summary and in the figures that Excel reads again", () => {
    const control = controlExample({ participants: [AGAIN, FIRST] });
    expect(control.summary).toMatchObject({ participants: 2, complete: 2, participations: 1, persons: 1 });
    const indicators = figures([AGAIN, FIRST]);
    const { rows, stateOf, readings } = detailOf(indicators);
    expect(rows.map(stateOf)).toEqual(["Réunie à la ligne 5", "Comptée"]);
    const read = (id: string) => rows.map((row) => readings.find((one) => one.id === id)?.at(row)?.value ?? null);
    expect(read("exitStatus")).toEqual([null, "Emploi durable"]);
    expect(read("q2")).toEqual(["2d", "2b"]);
    expect(bilanJson(control).indicateurs["TOTAL"]).toMatchObject({ total: 1 });
  });
});

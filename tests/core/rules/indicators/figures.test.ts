import { INDICATOR_RULES } from "../../../../src/core/rules/indicators";
import { dateCell } from "../../../../src/core/rules/example-day";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import type { Table } from "../../../../src/core/reading/table";
import { typedFigures } from "../../../../src/core/rules/indicators/typed-figures";
import {
  controlExample,
  exampleContext,
  exampleTables,
  findingLines,
  textsOf,
} from "../../../support/example-workbook";
import { people } from "../../../support/indicators";

const PLUS = "fse-plus-2021-2027" as const;

/** Figures of the whole PLIE, in the order given: the first stands on row 4, in column C. */
function figures(values: Readonly<Record<string, number>>): ExampleCells[] {
  return Object.entries(values).map(([indicator, achieved]) => ({ fiche: "PLIE", indicator, achieved }));
}

function found(example: Partial<RuleExample>): string[] {
  return findingLines(example, INDICATOR_RULES).map((line) => line.replace(" Indicateurs!", " "));
}

describe("figures typed for the whole PLIE, with one person counted", () => {
  it.each<[string, Partial<RuleExample>, string[]]>([
    ["the total by status", { indicators: figures({ CO01: 1, CO03: 0, CO05: 0 }) }, []],
    ["one too many", { indicators: figures({ CO01: 1, CO03: 1, CO05: 0 }) }, ["IND-05 C5", "IND-01 C6"]],
    [
      "told on the last of the three, wherever it stands",
      { indicators: figures({ CO05: 1, CO01: 1, CO03: 0 }) },
      ["IND-01 C4", "IND-05 C4"],
    ],
    ["one of the three is not typed", { indicators: figures({ CO01: 1, CO05: 0 }) }, []],
    ["FSE+", { programme: PLUS, indicators: figures({ EECO02: 1, EECO04: 0, EECO05: 0 }) }, []],
    [
      "FSE+, one too many",
      { programme: PLUS, indicators: figures({ EECO02: 1, EECO04: 0, EECO05: 1 }) },
      ["IND-01 C6", "IND-05 C6"],
    ],
    [
      "the codes of the other programme are not added",
      { indicators: figures({ EECO02: 3, EECO04: 0, EECO05: 0 }) },
      [],
    ],
    ["the total by level", { indicators: figures({ CO09: 0, CO10: 1, CO11: 0 }) }, []],
    [
      "2a completes the total, once",
      { participants: [{ q2: "2a" }], indicators: figures({ CO09: 1, CO10: 0, CO11: 0 }) },
      ["IND-05 C4", "IND-02 C6"],
    ],
    [
      "FSE+, level by level",
      { programme: PLUS, indicators: figures({ EECO09: 0, EECO10: 1, EECO11: 1 }) },
      ["IND-02 C6", "IND-05 C6"],
    ],
  ])("%s", (_, example, lines) => {
    expect(found(example).sort()).toEqual([...lines].sort());
  });

  it.each([
    ["CO02", "CO01"],
    ["CO04", "CO03"],
    ["CO08", "CO07"],
    ["EECO03", "EECO02"],
    ["PL04", "PL03"],
    ["PL06", "PL04"],
  ])("%s is a part of %s", (part, whole) => {
    const told = (values: Readonly<Record<string, number>>) =>
      found({ indicators: figures(values) }).filter((line) => line.startsWith("IND-04"));
    expect(told({ [part]: 7, [whole]: 7 })).toEqual([]);
    expect(told({ [part]: 8, [whole]: 7 })).toEqual(["IND-04 C4"]);
    expect(told({ [whole]: 7, [part]: 8 })).toEqual(["IND-04 C5"]);
    expect(told({ [part]: 8 })).toEqual([]);
    expect(told({ [whole]: 0 })).toEqual([]);
  });

  it.each<[string, ExampleCells[], string[]]>([
    ["to the cent", figures({ CO01: 1.004 }), []],
    ["half a cent exactly", figures({ CO03: 0.005 }), ["IND-05 C4"]],
    ["more than half a cent", figures({ CO01: 1.006 }), ["IND-05 C4"]],
    ["more than half a cent below", figures({ CO01: 0.994 }), ["IND-05 C4"]],
    ["in lower case and spaces", [{ fiche: " plie ", indicator: " co01 ", achieved: 3 }], ["IND-05 C4"]],
    ["« Le PLIE »", [{ fiche: "Le PLIE", indicator: "CO01", achieved: 3 }], ["IND-05 C4"]],
    ["the last one of a code counts", [...figures({ CO01: 3 }), ...figures({ CO01: 1 })], []],
    [
      "one without a value does not",
      [...figures({ CO01: 3 }), { fiche: "PLIE", indicator: "CO01", achieved: null }],
      ["IND-05 C4"],
    ],
    ["of a fiche, it is no figure of the PLIE", [{ fiche: "2021-A4", indicator: "CO01", achieved: 3 }], []],
    ["no value", [{ fiche: "PLIE", indicator: "CO01", achieved: null }], []],
    ["no code", [{ fiche: "PLIE", indicator: null, achieved: 3 }], []],
    ["no fiche", [{ fiche: null, indicator: "CO01", achieved: 3 }], []],
  ])("a figure that differs: %s", (_, indicators, lines) => {
    expect(found({ indicators })).toEqual(lines);
  });

  /** Three people leave, two of them by a contract of indefinite duration; one step between them. */
  const leaving: Partial<RuleExample> = {
    plie: "agenais",
    participants: people(
      ["AGE-P01", "AGE-P01", "Abandon"].map((plieExitType) => ({
        plieEntryDate: dateCell("30/06/2020"),
        plieExitDate: dateCell("30/06/2021"),
        plieExitType,
      })),
    ),
    steps: [{ id: "P1" }],
  };

  it.each<[string, number[], number[]]>([
    ["PL08a", [2 / 3, 0.6667, 0.667, 0.67, 67, 66.7], [0.66, 0.666, 66, 66.6, 0.7, 0.68]],
    ["PL08b", [0.67], [0.66]],
    ["PL11", [12, 11.99], [11, 13, 12.1]],
    ["PL13", [0], [1]],
    ["PL14", [0.3, 0.33, 0.3333], [0.4, 0.34, 1]],
  ])("%s is compared with as many decimals as were typed", (code, agreeing, differing) => {
    const told = (value: number) => found({ ...leaving, indicators: figures({ [code]: value }) });
    for (const value of agreeing) expect([value, told(value)]).toEqual([value, []]);
    for (const value of differing) expect([value, told(value)]).toEqual([value, ["IND-05 C4"]]);
  });

  it("reads 1 as the whole, and takes an exact half either way", () => {
    const two: Partial<RuleExample> = { ...leaving, participants: (leaving.participants ?? []).slice(0, 2) };
    const told = (values: Readonly<Record<string, number>>) => found({ ...two, indicators: figures(values) });
    expect(told({ PL08a: 1 })).toEqual([]);
    expect(told({ PL08a: 0.99 })).toEqual(["IND-05 C4"]);
    expect(told({ PL14: 0 })).toEqual([]);
    expect(told({ PL14: 1 })).toEqual([]);
    expect(told({ PL14: 2 })).toEqual(["IND-05 C4"]);
  });

  it.each([
    [
      "a rate in percent",
      { PL08a: 0.51 },
      "PL08a (sorties positives sur l'ensemble des sorties) : la valeur saisie est 51 %, les autres feuilles donnent 66,67 %.",
    ],
    [
      "a mean",
      { PL14: 1 },
      "PL14 (étapes par participant accompagné) : la valeur saisie est 1, les autres feuilles donnent 0,33.",
    ],
  ])("tells %s", (_, values, sentence) => {
    const texts = textsOf(controlExample({ ...leaving, indicators: figures(values) }, INDICATOR_RULES));
    expect(texts.map(({ message }) => message.replace(/[\u00a0\u202f]/g, " "))).toEqual([sentence]);
  });

  it("compares no rate where no one has left, and no step without the sheet", () => {
    expect(found({ indicators: figures({ PL08a: 0.5, PL08b: 0.5, PL11: 3, PL13: 2, PL14: 2 }) })).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, number>>, string[]]>([
    ["they agree", { PL03: 10, PL04: 3, PL05: 7 }, []],
    ["one too many", { PL03: 10, PL04: 3, PL05: 8 }, ["IND-06 C6"]],
    ["one too few", { PL05: 6, PL03: 10, PL04: 3 }, ["IND-06 C4"]],
    ["the sum is not the difference", { PL03: 10, PL04: 3, PL05: 13 }, ["IND-06 C6"]],
    ["one is not typed", { PL03: 10, PL05: 8 }, []],
    ["another is not typed", { PL03: 10, PL04: 3 }, []],
    ["nor the first", { PL04: 3, PL05: 8 }, []],
  ])("accompanied, left and staying: %s", (_, values, lines) => {
    expect(found({ indicators: figures(values) }).filter((line) => line.startsWith("IND-06"))).toEqual(lines);
  });
});

describe("the figures typed for the whole PLIE", () => {
  it.each([
    ["co01", ["CO01"]],
    ["pl08A", ["PL08a"]],
    ["PL08b", ["PL08b"]],
    ["EECR04", ["EECR04"]],
    ["PL08c", []],
    ["XPL08a", []],
    ["conventions", []],
  ])("« %s » is known as %j", (indicator, codes) => {
    const { indicators } = exampleTables({ indicators: [{ fiche: "PLIE", indicator, achieved: 5 }] }, exampleContext());
    expect([...typedFigures(indicators as Table<"indicators">)]).toEqual(
      codes.map((code) => [code, { code, value: 5, row: 0 }]),
    );
  });
});

describe("units of measure", () => {
  const unit = (cells: ExampleCells): Partial<RuleExample> => ({ indicators: [cells] });

  it.each<[string, Partial<RuleExample>, string[]]>([
    ["a known unit, reached", unit({ indicator: "conventions", achieved: 2 }), []],
    ["missed", unit({ indicator: "conventions", achieved: 1 }), ["UNI-05 C4"]],
    ["no value", unit({ indicator: "conventions", achieved: null }), ["UNI-06 C4"]],
    ["no value, but it is computed", unit({ indicator: "participants", achieved: null }), []],
    ["not a number", unit({ indicator: "conventions", achieved: "deux" }), ["UNI-03 C4"]],
    ["an unknown unit without a value", unit({ indicator: "licornes", achieved: null }), ["UNI-02 B4"]],
    ["an unknown fiche", unit({ fiche: "A9", indicator: "conventions", achieved: 1 }), ["UNI-01 A4"]],
    ["an unknown fiche, no value", unit({ fiche: "A9", indicator: "conventions", achieved: null }), ["UNI-01 A4"]],
    ["the code of an indicator beside a fiche", unit({ indicator: "CO01", achieved: 5 }), []],
    ["a unit beside « PLIE »", unit({ fiche: "PLIE", indicator: "conventions", achieved: 1 }), ["UNI-02 B4"]],
    ["no unit at all", unit({ indicator: null, achieved: 1 }), []],
    ["no fiche at all", unit({ fiche: null, indicator: "conventions", achieved: null }), []],
    [
      "per post, none",
      unit({ fiche: "2021-S3", indicator: "marches-suivis", achieved: 20, posts: null }),
      ["UNI-04 D4"],
    ],
    ["per post, zero", unit({ fiche: "2021-S3", indicator: "marches-suivis", achieved: 20, posts: 0 }), ["UNI-04 D4"]],
    ["per post, half of one", unit({ fiche: "2021-S3", indicator: "marches-suivis", achieved: 8, posts: 0.5 }), []],
    [
      "per post, missed",
      unit({ fiche: "2021-S3", indicator: "marches-suivis", achieved: 29, posts: 2 }),
      ["UNI-05 C4"],
    ],
    ["in the rows of the sheet", { indicators: [{ indicator: "conventions" }, { indicator: "x" }] }, ["UNI-02 B5"]],
  ])("%s", (_, example, lines) => {
    expect(found(example)).toEqual(lines);
  });

  it("says a share where there is one", () => {
    const messages = textsOf(
      controlExample(unit({ fiche: "2021-S3", indicator: "marches-suivis", achieved: 29, posts: 2 }), INDICATOR_RULES),
    ).map(({ message }) => message.replace(/\s/g, " "));
    expect(messages).toEqual([
      "« Nombre de marchés suivis dans le cadre de la clause d'insertion » : réalisé 29, cible 30 (96,7 %).",
    ]);
  });
});

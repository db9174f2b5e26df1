import { RULES } from "../../../../src/core/rules/catalogue";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { controlExample, textsOf } from "../../../support/example-workbook";

function said(code: string, example: Partial<RuleExample>): string[] {
  return textsOf(controlExample(example, RULES))
    .filter(({ rule }) => rule.code === code)
    .map(({ row, message }) => `${row ?? "-"} ${message}`.replace(/[\u00a0\u202f]/g, " "));
}

/** Persons of whom the first ones lack an answer. */
function persons(count: number, incomplete: number): ExampleCells[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `P${index}`,
    lastName: "ABCDEFGH".charAt(index).repeat(index + 5),
    ...(index < incomplete ? { q3: null } : {}),
  }));
}

it.each([
  [3, 0, []],
  [3, 1, ["- 1 participant incomplet : non compté dans les indicateurs."]],
  [3, 2, ["- 2 participants incomplets : non comptés dans les indicateurs."]],
  [3, 3, ["- 3 participants incomplets : non comptés dans les indicateurs."]],
])("CMP-23: of %d persons, %d incomplete", (count, incomplete, lines) => {
  expect(said("CMP-23", { participants: persons(count, incomplete) })).toEqual(lines);
});

it.each<readonly [string, Partial<RuleExample>, readonly string[]]>([
  [
    "CMP-05",
    { participants: [{ birthCommune: null, birthPostalCode: null }] },
    ["4 Commune de naissance incomplète (commune et code postal, 99999 si née à l'étranger)."],
  ],
  ["CMP-07", { participants: [{ mobilePhone: null, homePhone: null }] }, []],
  ["CMP-13", { participants: [{ q1: "1c", q1e: null, q1f: null, q1g: null }] }, []],
  ["CMP-13", { participants: [{ q1f: "Non", q1g: null }] }, []],
  [
    "CMP-20",
    { programme: "fse-plus-2021-2027", participants: [{ q1: null, q1f: null, q1g: null, status: "Chômeur" }] },
    ["4 Durée de chômage manquante."],
  ],
  [
    "CMP-20",
    { programme: "fse-plus-2021-2027", participants: [{ q1: null, q1f: null, q1g: null, status: "Inactif" }] },
    [],
  ],
  ["CMP-22", { participants: [{ exitDate: null, exitStatus: null }] }, []],
])("%s of one row", (code, example, lines) => {
  expect(said(code, example)).toEqual(lines);
});

it.each<readonly [string, Partial<RuleExample>, readonly string[]]>([
  [
    "each operation apart, however it is written",
    {
      participants: [
        { operation: "EX", sex: null },
        { id: "P2", operation: "2024-exemple" },
        { id: "P3", operation: "Atelier" },
      ],
    },
    ["EX"],
  ],
  [
    "the second one",
    { participants: [{ operation: "EX" }, { id: "P2", operation: "Atelier", sex: null }] },
    ["Atelier"],
  ],
  ["and not at the limit itself", { settings: { D5: "50 %" }, participants: [{ sex: null }, { id: "P2" }] }, []],
  ["nobody's operation", { participants: [{ operation: null, sex: null }] }, []],
  ["no column for it", { without: ["operation"], participants: [{ sex: null }] }, []],
  [
    "people who cannot be reached",
    { participants: [{ mobilePhone: null, homePhone: null, email: null }] },
    ["2024-exemple"],
  ],
  ["a telephone is enough", { participants: [{ mobilePhone: null, email: null }] }, []],
])("CMP-24 tells the operations beyond the limit: %s", (_, example, operations) => {
  const told = said("CMP-24", { programme: "fse-plus-2021-2027", ...example });
  expect(told.map((line) => /« (.*) »/.exec(line)?.[1])).toEqual(operations);
});

it("CMP-24 points at the column of the operations", () => {
  const told = textsOf(controlExample({ programme: "fse-plus-2021-2027", participants: [{ sex: null }] }, RULES));
  expect(told.filter(({ rule }) => rule.code === "CMP-24").map(({ column, row }) => [column, row])).toEqual([
    ["Opération", null],
  ]);
});

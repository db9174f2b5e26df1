import { dateCell } from "../../../../src/core/rules/example-day";
import { ELIGIBILITY_RULES } from "../../../../src/core/rules/eligibility";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { controlExample, findingLines, textsOf } from "../../../support/example-workbook";

const PLUS = "fse-plus-2021-2027" as const;
const one = (cells: ExampleCells, more: Partial<RuleExample> = {}): Partial<RuleExample> => ({
  ...more,
  participants: [cells],
});
const messages = (example: Partial<RuleExample>) =>
  textsOf(controlExample(example, ELIGIBILITY_RULES)).map(({ message }) => message.replace(/[\u00a0\u202f]/g, " "));

/** Columns of the base row: N is Opération, O the entry in the PLIE, P the entry in the operation. */
describe("what each row deserves", () => {
  it.each<[string, Partial<RuleExample>, string[]]>([
    ["the base row", {}, []],
    ["the base row of FSE+", { programme: PLUS }, []],
    ["no operation at all: another rule says so", one({ operation: null }), []],
    ["an unknown operation", one({ operation: "Atelier cuisine" }), ["ELI-01 Participants!N4"]],
    ["a number, the PLIE unknown but unique that year", one({ operation: "B4" }), []],
    ["a number that nine PLIE bear", one({ operation: "2" }, { programme: PLUS }), ["ELI-01 Participants!N4"]],
    [
      "the same, in the workbook of one of them",
      one({ operation: "2" }, { programme: PLUS, plie: "sources" }),
      ["ELI-03 Participants!N4"],
    ],
    ["another PLIE's operation", one({ operation: "2021-B4" }, { plie: "agenais" }), ["ELI-02 Participants!N4"]],
    [
      "another PLIE's coordination: wrong twice",
      one({ operation: "B2" }, { plie: "agenais" }),
      ["ELI-02 Participants!N4", "ELI-03 Participants!N4"],
    ],
    ["support of structures", one({ operation: "A1" }, { plie: "agenais" }), ["ELI-03 Participants!N4"]],
    ["never entered the PLIE", one({ plieEntryDate: null }), ["ELI-04 Participants!O4"]],
    ["an unreadable date is another rule's", one({ plieEntryDate: "bientôt" }), []],
    ["neither operation nor PLIE", one({ plieEntryDate: null, operation: null }), []],
    ["no such column", { without: ["plieEntryDate"] }, []],
    ["left the PLIE on the day of entry", one({ plieExitDate: dateCell("01/02/2021") }), []],
    ["left the PLIE the day before", one({ plieExitDate: dateCell("31/01/2021") }), ["ELI-05 Participants!P4"]],
    [
      "each row is judged alone",
      {
        participants: [{}, { id: "P002", operation: "A1" }, { id: "P003", operation: "Atelier cuisine" }],
        plie: "agenais",
      },
      ["ELI-03 Participants!N5", "ELI-01 Participants!N6"],
    ],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example, ELIGIBILITY_RULES)).toEqual(lines);
  });
});

test("sentences", () => {
  expect(
    messages(one({ operation: "B2", plieEntryDate: null, plieExitDate: dateCell("31/01/2021") }, { plie: "agenais" })),
  ).toEqual([
    "L'opération 2021-B2 est celle d'un autre PLIE que le PLIE de l'Agenais.",
    "L'opération 2021-B2 (Coordination et ingénierie du PLIE 2021) soutient des structures : ses participants ne sont pas dénombrables.",
    "Participant d'une opération sans date d'entrée dans le PLIE : il doit être inscrit dans un parcours.",
    "Entrée dans l'opération le 01/02/2021, après la sortie du PLIE le 31/01/2021.",
  ]);
  expect(messages(one({ operation: "Atelier cuisine" }))).toEqual([
    "Opération « Atelier cuisine » : aucune fiche de 2021 ne répond à ce nom, ou plusieurs y répondent.",
  ]);
});

test("codes are in order, and a person may be wrongly attached without losing their place in the count", () => {
  expect(ELIGIBILITY_RULES.map(({ code }) => code)).toEqual(["ELI-01", "ELI-02", "ELI-03", "ELI-04", "ELI-05"]);
  expect(
    ELIGIBILITY_RULES.flatMap(({ gravity }) => (typeof gravity === "string" ? [gravity] : Object.values(gravity))),
  ).not.toContain("bloquant");
});

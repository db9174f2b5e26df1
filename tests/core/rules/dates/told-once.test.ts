import { DATE_RULES } from "../../../../src/core/rules/dates";
import { dateCell as on, exampleDay } from "../../../../src/core/rules/example-day";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { findingLines } from "../../../support/example-workbook";

/** On 31 January 2022, what a date rule says of one row: where it stops on the day itself, and what it leaves to another rule. */
function tells(code: string, cells: ExampleCells, more: Partial<RuleExample> = {}): boolean {
  const rules = DATE_RULES.filter((rule) => rule.code === code);
  return findingLines({ ...more, participants: [cells] }, rules).length > 0;
}

const EXIT = on("30/06/2021");
const BORN = { plieEntryDate: on("04/01/2021"), entryDate: on("01/02/2021") };

it.each<readonly [string, string, ExampleCells, boolean]>([
  ["DAT-05", "typed after the exit: DAT-24", { entryTypedDate: on("04/03/2021"), exitDate: on("03/03/2021") }, false],
  ["DAT-05", "typed the day of the exit", { entryTypedDate: on("04/03/2021"), exitDate: on("04/03/2021") }, true],
  ["DAT-05", "left before the entry", { entryTypedDate: on("04/03/2021"), exitDate: on("31/01/2021") }, true],
  ["DAT-05", "left on the day of the entry", { entryTypedDate: on("04/03/2021"), exitDate: on("01/02/2021") }, false],
  ["DAT-05", "typed on the day of the control", { entryTypedDate: on("31/01/2022") }, true],
  ["DAT-05", "typed after the control: DAT-21", { entryTypedDate: on("01/02/2022") }, false],
  ["DAT-10", "typed on the day of the control", { exitDate: EXIT, exitTypedDate: on("31/01/2022") }, true],
  ["DAT-10", "typed after the control", { exitDate: EXIT, exitTypedDate: on("01/02/2022") }, false],
  ["DAT-12", "told on the day of the control", { exitDate: EXIT, exitSituationDate: on("31/01/2022") }, true],
  ["DAT-12", "told after the control", { exitDate: EXIT, exitSituationDate: on("01/02/2022") }, false],
  ["DAT-17", "PLIE entered on the day of the control", { plieEntryDate: on("31/01/2022") }, true],
  ["DAT-17", "PLIE entered after the control", { plieEntryDate: on("01/02/2022") }, false],
  ["DAT-18", "in the PLIE since the day of birth: DAT-22", { plieEntryDate: on("12/05/1984") }, false],
  ["DAT-18", "since the day after", { plieEntryDate: on("13/05/1984") }, true],
  ["DAT-18", "no day of birth", { plieEntryDate: on("12/05/1984"), birthDate: null }, true],
  ["DAT-20", "nothing of the exit", { exitDate: null }, true],
  ["DAT-20", "no column for it", {}, false],
  ["DAT-20", "left", { exitDate: EXIT }, false],
  ["DAT-20", "left on an unreadable day", { exitDate: "fin juin" }, false],
  ["DAT-20", "left the PLIE: DAT-23", { exitDate: null, plieExitDate: EXIT }, false],
  ["DAT-20", "the situation of the exit: DAT-27", { exitDate: null, exitStatus: "Inactif" }, false],
  ["DAT-20", "no operation", { exitDate: null, operation: null }, false],
  ["DAT-20", "an unknown operation", { exitDate: null, operation: "Atelier" }, false],
  ["DAT-22", "born after the entry in the PLIE", { ...BORN, birthDate: on("31/01/2021") }, true],
  ["DAT-22", "born on the day of the entry in the operation: COH-08", { ...BORN, birthDate: on("01/02/2021") }, false],
  ["DAT-22", "no day of entry in the operation", { ...BORN, birthDate: on("01/02/2021"), entryDate: null }, true],
  ["DAT-23", "still in the operation", { plieExitDate: EXIT, exitDate: null }, true],
  ["DAT-23", "no column for the exit of the operation", { plieExitDate: EXIT }, false],
  ["DAT-23", "suspended", { plieExitDate: EXIT, exitDate: null, plieExitCategory: "Suspension" }, false],
  ["DAT-23", "left for good", { plieExitDate: EXIT, exitDate: null, plieExitCategory: "Négative" }, true],
  ["DAT-23", "entered after it: ELI-05", { plieExitDate: EXIT, exitDate: null, entryDate: on("01/07/2021") }, false],
  ["DAT-23", "entered on that day", { plieExitDate: EXIT, exitDate: null, entryDate: EXIT }, true],
  ["DAT-23", "no day of entry", { plieExitDate: EXIT, exitDate: null, entryDate: null }, true],
  ["DAT-23", "left the operation on that day", { plieExitDate: EXIT, exitDate: EXIT }, false],
  ["DAT-23", "left it the day after", { plieExitDate: EXIT, exitDate: on("01/07/2021") }, true],
  ["DAT-23", "left it on an unreadable day", { plieExitDate: EXIT, exitDate: "fin juin" }, false],
  ["DAT-23", "left it, no day: DAT-27", { plieExitDate: EXIT, exitDate: null, exitStatus: "Inactif" }, false],
  ["DAT-24", "asked on the day of the control", { exitDate: EXIT, questionnaireDate: on("31/01/2022") }, true],
  ["DAT-24", "asked after the control: DAT-21", { exitDate: EXIT, questionnaireDate: on("01/02/2022") }, false],
  ["DAT-24", "asked on the day of the exit", { exitDate: EXIT, questionnaireDate: EXIT }, false],
  ["DAT-25", "suspended on the day of the entry", { suspensionStart: on("04/01/2021") }, false],
  ["DAT-25", "the day before", { suspensionStart: on("03/01/2021") }, true],
  ["DAT-27", "a situation and no exit", { exitStatus: "Inactif" }, true],
  ["DAT-27", "a situation and an exit", { exitStatus: "Inactif", exitDate: EXIT }, false],
])("%s, %s: %j", (code, _, cells, told) => {
  // DAT-20 waits for a month after the end of the operation.
  const controlDay = exampleDay(code === "DAT-20" ? "01/02/2022" : "31/01/2022");
  expect(tells(code, cells, { controlDay })).toBe(told);
});

it("DAT-20 waits for the whole month", () => {
  expect(tells("DAT-20", { exitDate: null }, { controlDay: exampleDay("31/01/2022") })).toBe(false);
});

describe("with the table of the PLIE de l'Agenais", () => {
  it.each<readonly [string, string, ExampleCells, boolean]>([
    ["DAT-26", "a suspension by its line", { plieExitType: "AGE-S01" }, true],
    ["DAT-26", "dated", { plieExitType: "AGE-S01", suspensionStart: on("01/12/2021") }, false],
    [
      "DAT-26",
      "another line, whatever the category",
      { plieExitType: "AGE-N01", plieExitCategory: "Suspension" },
      false,
    ],
    ["DAT-26", "the category alone", { plieExitCategory: "Suspension" }, true],
    ["DAT-26", "another category", { plieExitCategory: "Négative" }, false],
    ["DAT-26", "an unknown line", { plieExitType: "Pause", plieExitCategory: "Suspension" }, true],
    ["DAT-28", "a dropping out", { plieExitType: "AGE-N01" }, true],
    ["DAT-28", "dated", { plieExitType: "AGE-N01", plieExitDate: EXIT }, false],
    ["DAT-28", "dated, unreadably", { plieExitType: "AGE-N01", plieExitDate: "fin juin" }, false],
    ["DAT-28", "a suspension", { plieExitType: "AGE-S01" }, false],
    ["DAT-28", "an unknown line", { plieExitType: "Pause", plieExitCategory: null }, true],
    [
      "DAT-28",
      "an unknown line, called a suspension",
      { plieExitType: "Pause", plieExitCategory: "Suspension" },
      false,
    ],
    ["DAT-28", "an unknown line, called negative", { plieExitType: "Pause", plieExitCategory: "Négative" }, true],
    ["DAT-28", "a positive line: SOR-04", { plieExitType: "AGE-P01" }, false],
    ["DAT-28", "the category alone", { plieExitCategory: "Négative" }, false],
  ])("%s, %s: %j", (code, _, cells, told) => {
    expect(tells(code, cells, { plie: "agenais" })).toBe(told);
  });
});

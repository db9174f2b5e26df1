import { dateCell, exampleDay } from "../../../../src/core/rules/example-day";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { controlExample, findingLines, textsOf } from "../../../support/example-workbook";

type Case = [note: string, example: Partial<RuleExample>, lines: string[]];

/** One person who left on a day, everything typed that day and the six-month situation told: nothing else to say. */
function left(exit: string, cells: ExampleCells = {}): Pick<RuleExample, "participants"> {
  const day = dateCell(exit);
  return {
    participants: [
      {
        exitDate: day,
        exitTypedDate: day,
        exitSituationDate: day,
        exitStatus: "Emploi durable",
        exitTraining: "Non",
        exitQualification: "Non",
        sixMonthStatus: "Injoignable",
        ...cells,
      },
    ],
  };
}

const PLUS = "fse-plus-2021-2027" as const;
const NOTHING_TYPED = {
  exitTypedDate: null,
  exitSituationDate: null,
  exitStatus: null,
  exitTraining: null,
  exitQualification: null,
};
/** An operation that no fiche describes has no period. */
const ANYWHERE = { operation: "Atelier de remobilisation" };

describe("the exit and the entry", () => {
  it.each<Case>([
    ["the day after the entry", left("02/02/2021"), ["DAT-24 Participants!R4"]],
    ["the day of the entry", left("01/02/2021"), ["DAT-24 Participants!R4", "DAT-08 Participants!AB4"]],
    ["the day before the entry", left("31/01/2021"), ["DAT-06 Participants!AB4"]],
    ["FSE+, the day after the entry", { programme: PLUS, ...left("02/02/2024") }, ["DAT-24 Participants!R4"]],
    [
      "FSE+, the day of the entry",
      { programme: PLUS, ...left("01/02/2024") },
      ["CMP-23 Participants", "CMP-24 Participants", "DAT-24 Participants!R4", "DAT-08 Participants!AD4"],
    ],
    ["unreadable", left("31/01/2021", { exitDate: "fin janvier" }), ["FMT-03 Participants!AB4"]],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example)).toEqual(lines);
  });
});

describe("the exit, the day of the control and the operation", () => {
  it.each<Case>([
    ["the day of the control", { controlDay: exampleDay("30/06/2021"), ...left("30/06/2021") }, []],
    [
      "the next day",
      { controlDay: exampleDay("29/06/2021"), ...left("30/06/2021") },
      ["DAT-07 Participants!AB4", "DAT-21 Participants!AC4", "DAT-21 Participants!AD4"],
    ],
    ["last day of the operation", left("31/12/2021"), []],
    ["the day after the operation", left("01/01/2022"), ["DAT-04 Participants!AB4"]],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example)).toEqual(lines);
  });
});

describe("the month left to type the exit", () => {
  it.each<Case>([
    ["typed that day", left("15/03/2021"), []],
    [
      "typed the day before",
      left("15/03/2021", { exitTypedDate: dateCell("14/03/2021") }),
      ["DAT-13 Participants!AC4"],
    ],
    ["one month to the day", left("15/03/2021", { exitTypedDate: dateCell("15/04/2021") }), []],
    ["one month and a day", left("15/03/2021", { exitTypedDate: dateCell("16/04/2021") }), ["DAT-10 Participants!AC4"]],
    ["31 August + 1 month is 30 September", left("31/08/2021", { exitTypedDate: dateCell("30/09/2021") }), []],
    [
      "1 October is late for 31 August",
      left("31/08/2021", { exitTypedDate: dateCell("01/10/2021") }),
      ["DAT-10 Participants!AC4"],
    ],
    [
      "29 February + 1 month is 29 March",
      { programme: PLUS, ...left("29/02/2024", { exitTypedDate: dateCell("29/03/2024") }) },
      [],
    ],
    [
      "30 March is late for 29 February",
      { programme: PLUS, ...left("29/02/2024", { exitTypedDate: dateCell("30/03/2024") }) },
      ["DAT-10 Participants!AE4"],
    ],
    ["not dated", left("15/03/2021", { exitTypedDate: null }), ["DAT-09 Participants!AC4"]],
    ["dated unreadably: not missing", left("15/03/2021", { exitTypedDate: "avril" }), ["FMT-03 Participants!AC4"]],
    [
      "nobody left",
      { participants: [{ exitDate: null, exitTypedDate: null }] },
      ["STR-01 Participants", "STR-01 Participants", "STR-01 Participants"],
    ],
    ["the column does not exist", { ...left("15/03/2021"), without: ["exitTypedDate"] }, ["STR-01 Participants"]],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example)).toEqual(lines);
  });

  it("ends on 29 February for an exit on 31 January 2024", () => {
    const exit = (typed: string) => ({
      programme: PLUS,
      ...left("31/01/2024", {
        ...ANYWHERE,
        plieEntryDate: dateCell("02/01/2024"),
        entryDate: dateCell("02/01/2024"),
        questionnaireDate: dateCell("02/01/2024"),
        entryTypedDate: dateCell("02/01/2024"),
        exitTypedDate: dateCell(typed),
      }),
    });
    expect(findingLines(exit("29/02/2024"))).toEqual(["ELI-01 Participants!N4"]);
    expect(findingLines(exit("01/03/2024"))).toEqual(["ELI-01 Participants!N4", "DAT-10 Participants!AE4"]);
  });
});

describe("the four weeks of the situation at the exit", () => {
  it.each<Case>([
    ["that day", left("30/06/2021"), []],
    ["the day before", left("30/06/2021", { exitSituationDate: dateCell("29/06/2021") }), ["DAT-12 Participants!AD4"]],
    ["28 days later", left("30/06/2021", { exitSituationDate: dateCell("28/07/2021") }), []],
    ["29 days later", left("30/06/2021", { exitSituationDate: dateCell("29/07/2021") }), ["DAT-12 Participants!AD4"]],
    ["not dated", left("30/06/2021", { exitSituationDate: null }), []],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example)).toEqual(lines);
  });
});

describe("an exit about which nothing is typed", () => {
  const missing = [
    "DAT-09 Participants!AC4",
    "CMP-22 Participants!AE4",
    "CMP-22 Participants!AF4",
    "CMP-22 Participants!AG4",
  ];
  const reminder = "DAT-11 Participants!AB4";
  const untyped = (control: string) => ({ controlDay: exampleDay(control), ...left("30/06/2021", NOTHING_TYPED) });

  it.each<Case>([
    ["14 days later", untyped("14/07/2021"), missing],
    ["15 days later", untyped("15/07/2021"), [reminder, ...missing]],
    [
      "the situation alone is typed",
      { controlDay: exampleDay("15/07/2021"), ...left("30/06/2021", { ...NOTHING_TYPED, exitStatus: "Inactif" }) },
      ["DAT-09 Participants!AC4", "CMP-22 Participants!AF4", "CMP-22 Participants!AG4"],
    ],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example)).toEqual(lines);
  });

  it.each([
    ["15/07/2021", "Sortie du 30/06/2021 non renseignée : il reste 15 jours."],
    ["29/07/2021", "Sortie du 30/06/2021 non renseignée : il reste 1 jour."],
    ["30/07/2021", "Sortie du 30/06/2021 non renseignée : il reste 0 jour."],
    ["01/08/2021", "Sortie du 30/06/2021 non renseignée : le délai est dépassé de 2 jours."],
  ])("says on %s how long is left", (control, sentence) => {
    const texts = textsOf(controlExample(untyped(control)));
    const reminded = texts.find(({ rule }) => rule.code === "DAT-11");
    expect(reminded?.message.replace(/\s/g, " ")).toBe(sentence);
  });
});

import { dateCell, exampleDay } from "../../../../src/core/rules/example-day";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { findingLines, textsOf, controlExample } from "../../../support/example-workbook";

type Case = [note: string, example: Partial<RuleExample>, lines: string[]];

/** One person who entered on a day; every other date follows, so that nothing else is to be said. */
function entered(entry: string, cells: ExampleCells = {}): Pick<RuleExample, "participants"> {
  const day = dateCell(entry);
  return {
    participants: [{ plieEntryDate: day, entryDate: day, questionnaireDate: day, entryTypedDate: day, ...cells }],
  };
}

/** An operation that no fiche describes has no period. */
const ANYWHERE = { operation: "Atelier de remobilisation" };
/** The examples make the Bilan of the first year of their operation: nobody who entered later is in it. */
const NOBODY_IN_YEAR = ["STR-08 Participants"];
const UNKNOWN = "ELI-01 Participants!N4";
const PLUS = "fse-plus-2021-2027" as const;

describe("the entry and what follows it", () => {
  it.each<Case>([
    ["the same day", entered("01/02/2021"), []],
    [
      "questionnaire the day before",
      entered("01/02/2021", { questionnaireDate: dateCell("31/01/2021") }),
      ["DAT-01 Participants!P4"],
    ],
    [
      "typed the day before",
      entered("01/02/2021", { entryTypedDate: dateCell("31/01/2021") }),
      ["DAT-01 Participants!P4"],
    ],
    [
      "both before: one finding",
      entered("01/02/2021", { questionnaireDate: dateCell("30/01/2021"), entryTypedDate: dateCell("31/01/2021") }),
      ["DAT-01 Participants!P4"],
    ],
    ["questionnaire unreadable", entered("01/02/2021", { questionnaireDate: "jeudi" }), ["FMT-03 Participants!Q4"]],
    [
      "entry unreadable",
      entered("01/02/2021", { entryDate: "jeudi" }),
      ["STR-08 Participants", "CMP-23 Participants", "FMT-03 Participants!P4"],
    ],
    ["typed after 30 days", entered("01/02/2021", { entryTypedDate: dateCell("03/03/2021") }), []],
    [
      "typed after 31 days",
      entered("01/02/2021", { entryTypedDate: dateCell("04/03/2021") }),
      ["DAT-05 Participants!R4"],
    ],
    ["in the PLIE the same day", entered("01/02/2021", { plieEntryDate: dateCell("01/02/2021") }), []],
    [
      "in the PLIE the next day",
      entered("01/02/2021", { plieEntryDate: dateCell("02/02/2021") }),
      ["DAT-17 Participants!P4"],
    ],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example)).toEqual(lines);
  });
});

describe("the day of the control", () => {
  it.each<Case>([
    ["entry that day", { controlDay: exampleDay("01/02/2021"), ...entered("01/02/2021") }, []],
    [
      "entry the next day",
      { controlDay: exampleDay("31/01/2021"), ...entered("01/02/2021") },
      ["DAT-21 Participants!O4", "DAT-02 Participants!P4", "DAT-21 Participants!Q4", "DAT-21 Participants!R4"],
    ],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example)).toEqual(lines);
  });
});

describe("the programming period", () => {
  it.each<Case>([
    ["2014-2020, first day", { controlDay: exampleDay("31/01/2014"), ...entered("01/01/2014", ANYWHERE) }, [UNKNOWN]],
    [
      "2014-2020, the day before",
      { controlDay: exampleDay("31/01/2014"), ...entered("31/12/2013", ANYWHERE) },
      [UNKNOWN, "DAT-03 Participants!P4"],
    ],
    [
      "2014-2020, last day",
      { controlDay: exampleDay("31/01/2024"), ...entered("31/12/2023", ANYWHERE) },
      [...NOBODY_IN_YEAR, UNKNOWN],
    ],
    [
      "2014-2020, the day after",
      { controlDay: exampleDay("31/01/2024"), ...entered("01/01/2024", ANYWHERE) },
      [...NOBODY_IN_YEAR, UNKNOWN, "DAT-03 Participants!P4"],
    ],
    [
      "FSE+, first day",
      { programme: PLUS, controlDay: exampleDay("31/01/2021"), ...entered("01/01/2021", ANYWHERE) },
      [UNKNOWN],
    ],
    [
      "FSE+, the day before",
      { programme: PLUS, controlDay: exampleDay("31/01/2021"), ...entered("31/12/2020", ANYWHERE) },
      [UNKNOWN, "DAT-03 Participants!P4"],
    ],
    [
      "FSE+, last day",
      { programme: PLUS, controlDay: exampleDay("31/01/2030"), ...entered("31/12/2029", ANYWHERE) },
      [...NOBODY_IN_YEAR, UNKNOWN],
    ],
    [
      "FSE+, the day after",
      { programme: PLUS, controlDay: exampleDay("31/01/2030"), ...entered("01/01/2030", ANYWHERE) },
      [...NOBODY_IN_YEAR, UNKNOWN, "DAT-03 Participants!P4"],
    ],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example)).toEqual(lines);
  });
});

describe("the period of the operation", () => {
  it.each<Case>([
    ["first day", entered("01/01/2021"), []],
    ["the day before", entered("31/12/2020"), ["DAT-04 Participants!P4"]],
    ["last day", entered("31/12/2021"), []],
    ["the day after", entered("01/01/2022"), [...NOBODY_IN_YEAR, "DAT-04 Participants!P4"]],
    [
      "the fiche by its number",
      { plie: "agenais", ...entered("31/12/2020", { operation: "A4" }) },
      ["DAT-04 Participants!P4"],
    ],
    [
      "the fiche by its title",
      entered("31/12/2020", { operation: "Renforcer le parcours par des étapes d'immersion" }),
      ["DAT-04 Participants!P4"],
    ],
    ["no fiche: nothing to compare with", entered("31/12/2020", ANYWHERE), [UNKNOWN]],
    ["FSE+, first day", { programme: PLUS, ...entered("01/01/2024") }, []],
    ["FSE+, the day before", { programme: PLUS, ...entered("31/12/2023") }, ["DAT-04 Participants!P4"]],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example)).toEqual(lines);
  });

  it("says which dates and which period", () => {
    const example = entered("31/12/2020", {
      exitDate: dateCell("01/01/2022"),
      exitTypedDate: dateCell("01/01/2022"),
      exitSituationDate: dateCell("01/01/2022"),
      exitStatus: "Inactif",
      exitTraining: "Non",
      exitQualification: "Non",
    });
    expect(textsOf(controlExample(example)).map(({ message }) => message)).toEqual([
      "Dates d'entrée et de sortie hors de la période de l'opération (01/01/2021–31/12/2021).",
    ]);
  });
});

import { dateCell, exampleDay } from "../../../../src/core/rules/example-day";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { controlExample, findingLines, textsOf } from "../../../support/example-workbook";

type Case = [note: string, example: Partial<RuleExample>, lines: string[]];

/** Someone born on a day who enters on 01/02/2021 and has just begun to look for a job. */
function born(birth: string, cells: ExampleCells = {}): Pick<RuleExample, "participants"> {
  return { participants: [{ birthDate: dateCell(birth), q1g: 0, ...cells }] };
}

/** The same person in an operation that no fiche describes, on another day. */
function entered(entry: string): ExampleCells {
  const day = dateCell(entry);
  return { operation: "Atelier", entryDate: day, questionnaireDate: day, entryTypedDate: day };
}

describe("the age at the entry in the operation", () => {
  it.each<Case>([
    ["born the day of the entry", born("01/02/2021"), ["COH-08 Participants!D4"]],
    ["born the day after", born("02/02/2021"), ["COH-08 Participants!D4"]],
    [
      "born the day before: 0 years",
      born("31/01/2021"),
      ["COH-09 Participants!D4", "DAT-22 Participants!O4", "COH-12 Participants!W4"],
    ],
    ["15 years: 16 the next day", born("02/02/2005"), ["COH-09 Participants!D4"]],
    ["16 years that day", born("01/02/2005"), ["COH-10 Participants!D4"]],
    ["17 years: 18 the next day", born("02/02/2003"), ["COH-10 Participants!D4"]],
    ["18 years that day", born("01/02/2003"), []],
    ["25 years that day", born("01/02/1996"), []],
    ["55 years that day", born("01/02/1966"), []],
    ["67 years: 68 the next day", born("02/02/1953"), []],
    ["68 years that day", born("01/02/1953"), ["COH-10 Participants!D4"]],
    ["80 years: 81 the next day", born("02/02/1940"), ["COH-10 Participants!D4"]],
    ["81 years that day", born("01/02/1940"), ["COH-09 Participants!D4"]],
    [
      "unreadable birth",
      born("01/02/2021", { birthDate: "en 1984" }),
      ["CMP-23 Participants", "FMT-03 Participants!D4"],
    ],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example)).toEqual(lines);
  });

  it.each<Case>([
    ["28 February of a common year: still 17", born("29/02/2004", entered("28/02/2022")), ["COH-10 Participants!D4"]],
    ["1 March of a common year: 18", born("29/02/2004", entered("01/03/2022")), []],
  ])("born on 29 February, %s", (_, example, lines) => {
    expect(findingLines({ ...example, controlDay: exampleDay("31/12/2022") })).toEqual([
      "STR-08 Participants",
      ...lines,
      "ELI-01 Participants!N4",
    ]);
  });

  it("is said with its singular", () => {
    expect(textsOf(controlExample(born("01/02/2020"))).map(({ message }) => message.replace(/\s/g, " "))).toContain(
      "Âge de 1 an à l'entrée : incompatible avec une entrée en PLIE.",
    );
  });
});

describe("the age and the level", () => {
  it.each<Case>([
    ["2d at 18", born("01/02/2003", { q2: "2d" }), []],
    ["2d at 17", born("02/02/2003", { q2: "2d" }), ["COH-10 Participants!D4", "COH-12 Participants!W4"]],
    ["2c at 15", born("01/02/2006", { q2: "2c" }), ["COH-09 Participants!D4"]],
    ["2c at 14", born("02/02/2006", { q2: "2c" }), ["COH-09 Participants!D4", "COH-12 Participants!W4"]],
    ["2b at 14", born("02/02/2006", { q2: "2b" }), ["COH-09 Participants!D4"]],
    [
      "no answer",
      born("02/02/2003", { q2: null }),
      ["CMP-23 Participants", "COH-10 Participants!D4", "CMP-14 Participants!W4"],
    ],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example)).toEqual(lines);
  });

  it.each<[string, string, string[]]>([
    ["5-8 at 18", "01/02/2006", []],
    ["5-8 at 17", "02/02/2006", ["COH-10 Participants!D4", "COH-12 Participants!AA4"]],
  ])("FSE+, column Niveau CITE: %s", (_, birth, lines) => {
    const example = born(birth, { q2: null, isced: "5-8" });
    expect(findingLines({ ...example, programme: "fse-plus-2021-2027", without: ["q2"] })).toEqual(lines);
  });
});

describe("the age and the length of the search", () => {
  it.each<Case>([
    ["20 years and 60 months", born("01/02/2001", { q1g: 60 }), []],
    ["20 years and 61 months", born("01/02/2001", { q1g: 61 }), ["COH-03 Participants!V4"]],
    ["21 the next day: still 20", born("02/02/2000", { q1g: 61 }), ["COH-03 Participants!V4"]],
    ["16 years and 12 months", born("01/02/2005", { q1g: 12 }), ["COH-10 Participants!D4"]],
    ["16 years and 13 months", born("01/02/2005", { q1g: 13 }), ["COH-10 Participants!D4", "COH-03 Participants!V4"]],
    ["240 months", born("12/05/1984", { q1g: 240 }), []],
    ["241 months", born("12/05/1984", { q1g: 241 }), ["COH-04 Participants!V4"]],
    ["both", born("01/02/2001", { q1g: 241 }), ["COH-03 Participants!V4", "COH-04 Participants!V4"]],
    ["a birth after the entry tells no age", born("02/02/2021", { q1g: 61 }), ["COH-08 Participants!D4"]],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example)).toEqual(lines);
  });
});

describe("the rule of a PLIE on age, at the entry in the PLIE (04/01/2021)", () => {
  const south = (birth: string, cells: ExampleCells = {}) => ({
    plie: "portes-du-sud",
    ...born(birth, { operation: "2021-PS3", postalCode: "33400", commune: "TALENCE", ...cells }),
  });
  const west = (birth: string) => ({
    plie: "espace-technowest",
    ...born(birth, { operation: "2021-ET5", postalCode: "33700", commune: "MÉRIGNAC" }),
  });

  it.each<Case>([
    ["Portes du Sud, 25: 26 the next day", south("05/01/1995"), ["COH-11 Participants!D4"]],
    ["Portes du Sud, 26 that day", south("04/01/1995"), []],
    ["Portes du Sud, 26 between both entries", south("15/01/1995"), ["COH-11 Participants!D4"]],
    [
      "Portes du Sud, entry in the PLIE unknown",
      south("15/01/1995", { plieEntryDate: null }),
      ["ELI-04 Participants!O4"],
    ],
    ["sent by the Mission locale", south("05/01/1995", { prescriber: "MISSION LOCALE de Talence" }), []],
    ["sent by another mission", south("05/01/1995", { prescriber: "Mission" }), ["COH-11 Participants!D4"]],
    ["Technowest, 18 that day", west("04/01/2003"), ["COH-11 Participants!D4"]],
    ["Technowest, 24", west("04/01/1997"), ["COH-11 Participants!D4"]],
    ["Technowest, 25 that day", west("04/01/1996"), []],
    ["another PLIE", { plie: "agenais", ...born("05/01/1995") }, []],
    ["no PLIE known", born("05/01/1995"), []],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example)).toEqual(lines);
  });
});

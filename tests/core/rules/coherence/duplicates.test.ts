import { dateCell } from "../../../../src/core/rules/example-day";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { RULES } from "../../../../src/core/rules/catalogue";
import { controlExample, findingLines as linesOf, textsOf } from "../../../support/example-workbook";

/** The people of these tables share the contacts of one base row: that is another rule's. */
const OTHERS = RULES.filter(({ code }) => code !== "COH-26");
const findingLines = (example: Partial<RuleExample>): string[] => linesOf(example, OTHERS);

type Case = [note: string, rows: ExampleCells[], lines: string[]];

const OTHER_OPERATION = { operation: "2021-A5" };
const LATER = {
  entryDate: dateCell("01/03/2021"),
  questionnaireDate: dateCell("01/03/2021"),
  entryTypedDate: dateCell("01/03/2021"),
};

function stay(entry: string, exit: string | null): ExampleCells {
  const cells: ExampleCells = {
    entryDate: dateCell(entry),
    questionnaireDate: dateCell(entry),
    entryTypedDate: dateCell(entry),
    exitDate: null,
  };
  if (exit === null) return cells;
  const day = dateCell(exit);
  const typed = {
    exitTypedDate: day,
    exitSituationDate: day,
    exitStatus: "Inactif",
    exitTraining: "Non",
    exitQualification: "Non",
    sixMonthStatus: "Injoignable",
  };
  return { ...cells, ...typed, exitDate: day };
}

function sentences(participants: ExampleCells[]): string[] {
  return textsOf(controlExample({ participants }, OTHERS)).map(({ message }) => message.replace(/\s/g, " "));
}

describe("a person and an operation", () => {
  // Both rows are in the operation until further notice: they overlap too.
  const twice = ["COH-20 Participants!B5", "COH-23 Participants!P5"];

  it.each<Case>([
    ["two persons", [{}, { id: "P002", lastName: "DURAND" }], []],
    ["the same row twice", [{}, {}], twice],
    ["three times", [{}, {}, {}], [...twice, "COH-20 Participants!B6", "COH-23 Participants!P6"]],
    ["another identifier, the same name", [{}, { id: "P002" }], twice],
    [
      "no identifier, another case",
      [
        { id: null, lastName: "MARTIN" },
        { id: null, lastName: "Martin" },
      ],
      ["FMT-01 Participants!B5", ...twice],
    ],
    [
      "the same identifier, another name",
      [{}, { lastName: "DURAND" }],
      ["COH-20 Participants!A5", "COH-23 Participants!P5"],
    ],
    ["the same name, another birth date", [{ id: null }, { id: null, birthDate: dateCell("13/05/1984") }], []],
    ["an identifier that says nothing", [{ id: "-" }, { id: "-", lastName: "DURAND" }], []],
    [
      "the operation unreadable in one row",
      [{}, { operation: null }],
      ["CMP-23 Participants", "CMP-09 Participants!N5"],
    ],
  ])("%s", (_, participants, lines) => {
    expect(findingLines({ participants })).toEqual(lines);
  });

  it("is the same operation by its id, its number or its title", () => {
    const title = "Renforcer le parcours par des étapes d'immersion";
    const participants = [{}, { operation: "A4" }, { operation: title }];
    expect(findingLines({ plie: "agenais", participants, without: ["exitDate"] })).toEqual([
      ...twice,
      "COH-20 Participants!B6",
      "COH-23 Participants!P6",
    ]);
  });

  it("is told by a row number, never by a name, with what is united", () => {
    const united =
      "ces lignes sont réunies en une participation : entrée le 01/02/2021, sans sortie tant qu'une ligne n'en a pas.";
    expect(sentences([{}, {}])).toEqual([
      `Doublon : cette personne figure déjà à la ligne 4 pour la même opération ; ${united}`,
      "Périodes qui se chevauchent pour la même opération (avec la ligne 4).",
    ]);
    expect(sentences([{}, { lastName: "DURAND" }])[0]).toBe(
      `Doublon : la personne de cet identifiant figure déjà à la ligne 4 pour la même opération ; ${united}`,
    );
  });
});

describe("a person and several operations", () => {
  it.each<Case>([
    ["another day", [{}, { ...OTHER_OPERATION, ...LATER }], []],
    ["the same day", [{}, OTHER_OPERATION], ["COH-21 Participants!P5"]],
    [
      "the same day in three",
      [{}, OTHER_OPERATION, { operation: "2021-B4" }],
      ["COH-21 Participants!P5", "COH-21 Participants!P6"],
    ],
    ["another person the same day", [{}, { ...OTHER_OPERATION, id: "P002", lastName: "DURAND" }], []],
  ])("%s", (_, participants, lines) => {
    expect(findingLines({ participants })).toEqual(lines);
  });
});

describe("the stays of a person in one operation", () => {
  const repeated = "COH-20 Participants!B5";

  it.each<Case>([
    ["back the next day", [stay("01/02/2021", "31/03/2021"), stay("01/04/2021", "30/06/2021")], [repeated]],
    [
      "back that day",
      [stay("01/02/2021", "31/03/2021"), stay("31/03/2021", "30/06/2021")],
      [repeated, "COH-23 Participants!P5"],
    ],
    [
      "the second first in the sheet",
      [stay("31/03/2021", "30/06/2021"), stay("01/02/2021", "31/03/2021")],
      ["COH-23 Participants!P4", repeated],
    ],
    [
      "one inside the other",
      [stay("01/02/2021", "30/06/2021"), stay("01/04/2021", "30/04/2021")],
      [repeated, "COH-23 Participants!P5"],
    ],
    [
      "the first without an end",
      [stay("01/02/2021", null), stay("01/04/2021", "30/06/2021")],
      [repeated, "COH-23 Participants!P5"],
    ],
    ["the second without an end", [stay("01/02/2021", "31/03/2021"), stay("01/04/2021", null)], [repeated]],
    [
      "an end that cannot be read tells nothing",
      [{ ...stay("01/02/2021", "31/03/2021"), exitDate: "mars" }, stay("01/04/2021", "30/06/2021")],
      ["FMT-03 Participants!AB4", repeated],
    ],
  ])("%s", (_, participants, lines) => {
    expect(findingLines({ participants })).toEqual(lines);
  });
});

describe("two names that are almost the same", () => {
  const both = ["COH-22 Participants!B4", "COH-22 Participants!B5"];
  const other: ExampleCells = { id: "P002" };
  /** An accent or a hyphen makes nobody else: the two rows are one participation, which is said beside the spelling. */
  const united = ["COH-20 Participants!B5", "COH-22 Participants!B5"];

  it.each<Case>([
    ["a letter more", [{}, { ...other, lastName: "MARTINS" }], both],
    ["a letter less", [{}, { ...other, lastName: "MARTI" }], both],
    ["a letter changed", [{}, { ...other, firstName: "CAMILLO" }], both],
    ["two letters changed", [{}, { ...other, lastName: "MARTAL" }], []],
    ["a letter changed in each name", [{}, { ...other, lastName: "MARTIM", firstName: "CAMILLO" }], []],
    ["two letters exchanged", [{}, { ...other, lastName: "MATRIN" }], []],
    ["an accent", [{ lastName: "LEFEVRE" }, { ...other, lastName: "LEFÈVRE" }], ["COH-22 Participants!B4", ...united]],
    [
      "a hyphen",
      [{ firstName: "ANNE MARIE" }, { ...other, firstName: "ANNE-MARIE" }],
      ["COH-22 Participants!B4", ...united],
    ],
    [
      "an apostrophe of another kind is no difference",
      [{ lastName: "D'ARC" }, { ...other, lastName: "D’ARC" }],
      ["COH-20 Participants!B5", "COH-23 Participants!P5"],
    ],
    ["another birth date", [{}, { ...other, lastName: "MARTINS", birthDate: dateCell("13/05/1984") }], []],
    ["in two operations", [{}, { ...other, ...OTHER_OPERATION, ...LATER, lastName: "MARTINS" }], both],
    [
      "the first name of the one is the last name of the other",
      [
        { lastName: "AB", firstName: "CDE" },
        { ...other, lastName: "ABC", firstName: "DE" },
      ],
      [],
    ],
  ])("%s", (_, participants, lines) => {
    expect(findingLines({ participants })).toEqual(lines);
  });

  it("tells each row the first other one", () => {
    const rows = ["MARTIN", "MARTINS", "MARTIN", "MARTINSS"].map((lastName, index) => ({
      lastName,
      id: `P${index}`,
      operation: `Atelier ${index}`,
    }));
    const told = sentences(rows).filter((sentence) => sentence.startsWith("Doublon possible"));
    expect(told).toEqual([5, 4, 5, 5].map((row) => `Doublon possible avec la ligne ${row}.`));
  });
});

describe("a sheet where everyone was born the same day", () => {
  /** 20 000 names far from one another: the number is written twice, so that two of them differ by two letters at least. */
  function crowd(size: number): ExampleCells[] {
    return Array.from({ length: size }, (_, index) => {
      const letters = [...String(index).padStart(5, "0")].map((digit) => "ABCDEFGHIJ"[Number(digit)]).join("");
      return { id: `P${index}`, lastName: letters, firstName: letters };
    });
  }

  it("is controlled whole, and only the near names are told", () => {
    const rows = crowd(20_000);
    const typo: ExampleCells = { id: "TYPO", lastName: "AABCD", firstName: "AABCE" };
    const example: Partial<RuleExample> = { participants: [...rows, typo] };
    // Rows 123 (AABCD AABCD) and 124 (AABCE AABCE) are both one letter away from the last one.
    expect(findingLines(example)).toEqual([
      "COH-22 Participants!B127",
      "COH-22 Participants!B128",
      "COH-22 Participants!B20004",
    ]);
  });

  it("is controlled whole when all the names are near one another", () => {
    const rows = Array.from({ length: 5000 }, (_, index) => ({
      id: `P${index}`,
      lastName: `MARTIN${String.fromCodePoint(0x4e00 + index)}`,
    }));
    const lines = findingLines({ participants: rows });
    expect(lines).toHaveLength(5000);
    expect(new Set(lines.map((line) => line.slice(0, 6)))).toEqual(new Set(["COH-22"]));
  });
});

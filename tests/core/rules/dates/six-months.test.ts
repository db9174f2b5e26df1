import { dateCell, exampleDay } from "../../../../src/core/rules/example-day";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { controlExample, findingLines, textsOf } from "../../../support/example-workbook";

type Case = [note: string, example: Partial<RuleExample>, lines: string[]];

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
        ...cells,
      },
    ],
  };
}

const due = "DAT-16 Participants!AB4";
const late = "DAT-15 Participants!AH4";
const early = "DAT-14 Participants!AI4";

describe("the six-month situation", () => {
  it.each<Case>([
    [
      "surveyed six months later to the day",
      left("15/03/2021", { sixMonthStatus: "Inactif", sixMonthDate: dateCell("15/09/2021") }),
      [],
    ],
    [
      "surveyed the day before",
      left("15/03/2021", { sixMonthStatus: "Inactif", sixMonthDate: dateCell("14/09/2021") }),
      [early],
    ],
    [
      "31 March + 6 months is 30 September",
      left("31/03/2021", { sixMonthStatus: "Inactif", sixMonthDate: dateCell("30/09/2021") }),
      [],
    ],
    [
      "29 September is too early for 31 March",
      left("31/03/2021", { sixMonthStatus: "Inactif", sixMonthDate: dateCell("29/09/2021") }),
      [early],
    ],
    [
      "not surveyed, the day it is due",
      { controlDay: exampleDay("15/09/2021"), ...left("15/03/2021", { sixMonthStatus: null }) },
      [due, late],
    ],
    [
      "not surveyed, the day before",
      { controlDay: exampleDay("14/09/2021"), ...left("15/03/2021", { sixMonthStatus: null }) },
      [due],
    ],
    [
      "answered unreadably: not missing",
      left("15/03/2021", { sixMonthStatus: "on verra" }),
      [due, "FMT-16 Participants!AH4"],
    ],
    ["a placeholder is no answer", left("15/03/2021", { sixMonthStatus: "???" }), [due, "DAT-15 Participants!AH4"]],
    ["no column for it", left("15/03/2021"), [due]],
    ["due on 31 December of the year", left("30/06/2021"), [due]],
    ["due on 1 January of the next year", left("01/07/2021"), []],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example)).toEqual(lines);
  });

  it("is due on the last day of February after an exit on 31 August", () => {
    const example = {
      programme: "fse-plus-2021-2027" as const,
      controlDay: exampleDay("28/02/2024"),
      ...left("31/08/2023", {
        operation: "Atelier de remobilisation",
        plieEntryDate: dateCell("02/01/2023"),
        entryDate: dateCell("02/01/2023"),
        questionnaireDate: dateCell("02/01/2023"),
        entryTypedDate: dateCell("02/01/2023"),
        sixMonthStatus: null,
      }),
    };
    expect(textsOf(controlExample(example)).map(({ message }) => message.replace(/\s/g, " "))).toEqual([
      "Aucun participant sur la période 01/01/2024–31/12/2024 : aucun bilan n'est produit.",
      "Opération « Atelier de remobilisation » : aucune fiche de 2024 ne répond à ce nom, ou plusieurs y répondent.",
      "Échéance des 6 mois : 29/02/2024.",
    ]);
    expect(findingLines({ ...example, controlDay: exampleDay("29/02/2024") })).toEqual([
      "STR-08 Participants",
      "ELI-01 Participants!N4",
      "DAT-16 Participants!AD4",
      "DAT-15 Participants!AJ4",
    ]);
  });
});

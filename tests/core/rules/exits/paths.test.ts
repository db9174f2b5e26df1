import dat18 from "../../../../src/core/rules/dates/dat-18-parcours-long";
import dat19 from "../../../../src/core/rules/dates/dat-19-sans-etape-depuis-six-mois";
import sor14 from "../../../../src/core/rules/exits/sor-14-activite-apres-la-sortie";
import { dateCell } from "../../../../src/core/rules/example-day";
import type { ExampleCells } from "../../../../src/core/rules/rule";
import { controlExample, textsOf } from "../../../support/example-workbook";

function messages(
  rule: typeof dat18 | typeof dat19,
  participants: readonly ExampleCells[],
  steps?: readonly ExampleCells[],
): string[] {
  return textsOf(controlExample({ participants, ...(steps ? { steps } : {}) }, [rule])).map(({ row, message }) =>
    `${row ?? ""} ${message}`.replace(/[\u00a0\u202f]/g, " "),
  );
}

describe("a long path", () => {
  it.each([
    ["31/01/2020", null, []],
    ["30/01/2020", null, ["4 Parcours de 24 mois : à examiner en comité de suivi."]],
    ["31/01/2019", null, ["4 Parcours de 36 mois : à examiner en comité de suivi."]],
    ["30/01/2019", null, ["4 Parcours de 36 mois, au-delà de 36 mois : à examiner en comité de suivi."]],
    ["04/01/2018", "31/12/2020", []],
    ["04/01/2018", "01/01/2021", ["4 Parcours de 35 mois : à examiner en comité de suivi."]],
    ["29/02/2020", "28/02/2022", []],
  ])("from %s to %s", (from, to, expected) => {
    const row = { plieEntryDate: dateCell(from), plieExitDate: to === null ? null : dateCell(to) };
    expect(messages(dat18, [row])).toEqual(expected);
  });
});

describe("six months without a step", () => {
  const ended = (day: string): ExampleCells => ({ start: dateCell("01/03/2021"), end: dateCell(day) });

  it("are counted to the day of the control, 31 January", () => {
    expect(messages(dat19, [{}], [ended("31/07/2021")])).toEqual(["4 Aucune étape depuis 6 mois."]);
    expect(messages(dat19, [{}], [ended("01/08/2021")])).toEqual([]);
  });

  it("are counted from the entry where there was none", () => {
    expect(messages(dat19, [{}], [{ ...ended("31/07/2021"), id: "P999" }])).toEqual(["4 Aucune étape depuis 12 mois."]);
    expect(messages(dat19, [{ plieEntryDate: dateCell("15/11/2021") }], [{ id: "P999", end: null }])).toEqual([]);
  });

  it("are told once for a person with several rows, and not after the exit", () => {
    expect(messages(dat19, [{}, { operation: "2021-A5" }], [ended("31/07/2021")])).toHaveLength(1);
    expect(messages(dat19, [{}, { plieExitDate: dateCell("30/09/2021") }], [ended("31/07/2021")])).toEqual([]);
  });

  it("are not told when the date of a step cannot be read, or steps have no end at all", () => {
    expect(messages(dat19, [{}], [ended("31/07/2021"), { start: dateCell("01/09/2021"), end: "bientôt" }])).toEqual([]);
    expect(messages(dat19, [{}], [{ start: dateCell("01/03/2021") }])).toEqual([]);
  });
});

it("a step after the exit is told where it stands", () => {
  const left = [{ plieExitDate: dateCell("30/09/2021") }];
  expect(messages(sor14, left, [{ start: dateCell("01/10/2021") }, { start: dateCell("30/09/2021") }])).toEqual([
    "4 Activité enregistrée après la sortie du 30/09/2021.",
  ]);
});

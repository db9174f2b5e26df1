import { createMemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { controlWorkbook, type ControlReport } from "../../../src/application/control/control-workbook";
import { alikeText } from "../../../src/application/fix/alike-text";
import { applyChanges, applyProposals } from "../../../src/application/fix/apply-proposals";
import { choiceCorrections, correctionsFrom, correctionsOf } from "../../../src/application/fix/corrections";
import type { Correction } from "../../../src/application/fix/correction";
import type { Workbook } from "../../../src/application/ports/workbook";
import { cellReference } from "../../../src/core/domain/cell";
import { dayOf } from "../../../src/core/domain/day";
import { describeFinding } from "../../../src/core/engine/describe";
import { gainOfProposals } from "../../../src/core/engine/gains";
import { proposals } from "../../../src/core/engine/proposals";
import { oneByOne } from "../../../src/core/engine/proposal";
import { fieldOf } from "../../../src/core/questionnaire/sheets";
import { runInOneGo } from "../../../src/core/work/run";
import { CONFORMING_PARTICIPANT, exampleContext } from "../../support/example-workbook";

const base = CONFORMING_PARTICIPANT["fse-2014-2020"];
const fields = Object.keys(base);
const STEP_FIELDS = ["id", "lastName", "firstName", "birthDate", "classification", "step", "start"];
const clock = { now: () => 0, today: () => dayOf(2022, 1, 31), pause: () => Promise.resolve() };

/** One person, her date of birth in D2 of Participants and in D2 and D3 of Étapes. */
function workbookOf(birthDate: string, formulaInSteps = false): Workbook {
  const step = ["P001", "MARTIN", "CAMILLE", birthDate, "2", "Mobilisation", 44256];
  return createMemoryWorkbook({
    sheets: [
      {
        name: "Paramètres",
        rows: [
          ["Programme", "FSE 2014-2020"],
          ["Exercice", 2021],
        ],
      },
      {
        name: "Participants",
        rows: [
          fields.map((field) => fieldOf("participants", field).heading),
          fields.map((field) => (field === "birthDate" ? birthDate : (base[field] ?? null))),
          // Written month first: what « 03/05/1984 » is cannot be told.
          fields.map((field) =>
            field === "birthDate" ? "12/25/1984" : field === "id" ? "P002" : (base[field] ?? null),
          ),
        ],
      },
      {
        name: "Étapes",
        rows: [STEP_FIELDS.map((field) => fieldOf("steps", field).heading), step, step],
        formulas: formulaInSteps ? [{ row: 1, column: 3 }] : [],
      },
    ],
  });
}

const control = (workbook: Workbook): Promise<ControlReport> =>
  controlWorkbook(workbook, {}, { catalogue: { fiches: exampleContext().fiches, profiles: [] }, clock });

async function birthDates(workbook: Workbook): Promise<unknown[]> {
  const [people, steps] = [await workbook.readSheet("Participants"), await workbook.readSheet("Étapes")];
  return [people.columns[3]?.[1], steps.columns[3]?.[1], steps.columns[3]?.[2]];
}

const places = (corrections: readonly Correction[]): string[] =>
  corrections.map(({ change: { sheet, position } }) => `${sheet} ${cellReference(position.row, position.column)}`);

function findingsOf(report: ControlReport, code: string): number[] {
  return [...report.findings.sorted()].filter((index) => describeFinding(report, index).rule.code === code);
}

const DAY = 30827;
const EVERYWHERE = ["Participants D2", "Étapes D2", "Étapes D3"];

describe("a date of birth that is a text on every sheet", () => {
  it("is one correction, from whichever of its anomalies, made and taken back in all of its cells", async () => {
    const workbook = workbookOf("25/05/1984");
    const report = await control(workbook);
    const found = proposals(report);
    expect(found).toHaveLength(1);
    expect(places(await correctionsFrom(report, found))).toEqual(EVERYWHERE);
    for (const index of findingsOf(report, "FMT-05"))
      expect(places(correctionsOf(report, index, describeFinding(report, index))).sort()).toEqual(EVERYWHERE);
    expect(runInOneGo(gainOfProposals(report, found))).toBe(0);
    const { made, undos } = await applyProposals(workbook, report, found);
    expect(made).toEqual(found.flatMap(oneByOne));
    expect(await birthDates(workbook)).toEqual([DAY, DAY, DAY]);
    await workbook.changeCells(undos);
    expect(await birthDates(workbook)).toEqual(["25/05/1984", "25/05/1984", "25/05/1984"]);
  });

  it("is corrected but where a formula writes it", async () => {
    const workbook = workbookOf("25/05/1984", true);
    const report = await control(workbook);
    const { made, formulas } = await applyProposals(workbook, report, proposals(report));
    expect([made.length, formulas.map(({ sheet }) => sheet)]).toEqual([2, ["Étapes"]]);
    expect(await birthDates(workbook)).toEqual([DAY, "25/05/1984", DAY]);
  });

  it("that may be two days is chosen once for all of them", async () => {
    const workbook = workbookOf("03/05/1984");
    const report = await control(workbook);
    const [index = -1] = findingsOf(report, "FMT-03");
    const [, second] = choiceCorrections(report, index, describeFinding(report, index));
    expect(second?.label).toBe("Écrire 05/03/1984");
    expect(places(second?.corrections ?? [])).toEqual(EVERYWHERE);
    await applyChanges(workbook, second?.corrections ?? [], ({ change }) => change, undefined, true);
    expect(await birthDates(workbook)).toEqual([30746, 30746, 30746]);
  });
});

it("the other cells of a correction are named, the first ones", () => {
  const place = (row: number) => ({ sheet: "Étapes", position: { row, column: 3 } });
  expect(alikeText([])).toBe("");
  expect(alikeText([place(1)])).toBe(" ; de même en Étapes D2");
  expect(alikeText([1, 2, 3].map(place))).toBe(" ; de même en Étapes D2, Étapes D3 et Étapes D4");
  expect(alikeText([1, 2, 3, 4, 5].map(place))).toBe(
    " ; de même en Étapes D2, Étapes D3, Étapes D4 et 2 autres cellules",
  );
});

import fc from "fast-check";
import { createMemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { controlWorkbook, type ControlReport } from "../../../src/application/control/control-workbook";
import { applyProposals } from "../../../src/application/fix/apply-proposals";
import type { Workbook } from "../../../src/application/ports/workbook";
import type { CellValue } from "../../../src/core/domain/cell";
import { dayOf } from "../../../src/core/domain/day";
import { describeFinding } from "../../../src/core/engine/describe";
import { gainOfProposals } from "../../../src/core/engine/gains";
import { proposals } from "../../../src/core/engine/proposals";
import { fieldOf } from "../../../src/core/questionnaire/sheets";
import { RULES } from "../../../src/core/rules/catalogue";
import type { ExampleCells } from "../../../src/core/rules/rule";
import { runInOneGo } from "../../../src/core/work/run";
import { CONFORMING_PARTICIPANT, exampleContext } from "../../support/example-workbook";

const base = CONFORMING_PARTICIPANT["fse-2014-2020"];
const fields = Object.keys(base);
const catalogue = { fiches: exampleContext().fiches, profiles: [] };
const clock = { now: () => 0, today: () => dayOf(2022, 1, 31), pause: () => Promise.resolve() };
const SETTINGS = {
  name: "Paramètres",
  rows: [
    ["Programme", "FSE 2014-2020"],
    ["Exercice", 2021],
  ],
};

function workbookOf(cells: ExampleCells, formulas: readonly string[] = []): Workbook {
  const row = fields.map((field) => (field in cells ? cells[field] : base[field]) ?? null);
  return createMemoryWorkbook({
    sheets: [
      SETTINGS,
      {
        name: "Participants",
        rows: [fields.map((field) => fieldOf("participants", field).heading), row],
        formulas: formulas.map((field) => ({ row: 1, column: fields.indexOf(field) })),
      },
    ],
  });
}

// Format rules only: a value put right may rightly be doubted by a rule that could not read it before.
const rules = RULES.filter(({ code }) => /^(STR|CMP|FMT)/.test(code));
const control = (workbook: Workbook): Promise<ControlReport> =>
  controlWorkbook(workbook, {}, { catalogue, clock, rules });
const linesOf = (report: ControlReport): string[] =>
  [...report.findings.sorted()].map(
    (index) => `${describeFinding(report, index).rule.code} ${describeFinding(report, index).cell}`,
  );
const cellOf = async (workbook: Workbook, field: string): Promise<CellValue> =>
  (await workbook.readSheet("Participants")).columns[fields.indexOf(field)]?.[1] ?? null;

describe("a correction", () => {
  it.each([
    ["lastName", " Martin ", "MARTIN", ["STR-06", "FMT-01"]],
    ["birthDate", "12/05/88", 32275, ["FMT-05"]],
    ["birthDate", " 12 mai 1988", 32275, ["STR-06", "FMT-05"]],
    ["postalCode", 47000, "47000", ["FMT-21"]],
    ["mobilePhone", 612345678, "0612345678", ["FMT-13"]],
    ["mobilePhone", "O6 12 34 56 78", "0612345678", ["FMT-12"]],
    ["email", "mailto:camille@courriel.example;", "camille@courriel.example", ["FMT-15"]],
    ["q3", "Nonn", "Non", ["FMT-16"]],
    ["q3", "\u00a0Non", "Non", ["STR-06"]],
  ])("of %s from %j gives %j (%j)", async (field, before, after, codes) => {
    const workbook = workbookOf({ [field]: before });
    const report = await control(workbook);
    const found = proposals(report);
    expect(found.map(({ before: was, rules: by }) => [was, by])).toEqual([[before, codes]]);
    expect(await applyProposals(workbook, report, found)).toMatchObject({ made: found, formulas: [] });
    expect(await cellOf(workbook, field)).toBe(after);
  });

  it.each([
    ["q2", "2e"],
    ["q3", "peut-être"],
    ["mobilePhone", "06 12 34"],
    ["email", "camille.courriel"],
    ["birthDate", "31/02/1988"],
    ["postalCode", 470000],
  ])("is not proposed where nobody can be sure: %s = %j", async (field, value) => {
    expect(proposals(await control(workbookOf({ [field]: value })))).toEqual([]);
  });

  it("may be asked for one rule only", async () => {
    const report = await control(workbookOf({ lastName: " Martin ", mobilePhone: 612345678 }));
    expect(proposals(report, "FMT-13").map(({ after }) => after)).toEqual(["0612345678"]);
  });

  it("is made everywhere but in formulas, which are told", async () => {
    const workbook = workbookOf({ lastName: "Martin", firstName: "Anne", mobilePhone: 612345678 }, [
      "lastName",
      "mobilePhone",
    ]);
    const report = await control(workbook);
    const found = proposals(report);
    const { made, formulas } = await applyProposals(workbook, report, found);
    expect(made.map(({ after }) => after)).toEqual(["ANNE"]);
    expect(formulas.map(({ before }) => before)).toEqual(["Martin", 612345678]);
    expect(await cellOf(workbook, "lastName")).toBe("Martin");
    expect(await cellOf(workbook, "firstName")).toBe("ANNE");
  });

  it("is refused whole when a cell has changed since the control", async () => {
    const workbook = workbookOf({ lastName: "Martin", firstName: "Anne" });
    const report = await control(workbook);
    const found = proposals(report);
    const [first] = found;
    await workbook.changeCells([
      {
        sheet: "Participants",
        position: first?.position ?? { row: 0, column: 0 },
        expected: "Martin",
        value: "DURAND",
      },
    ]);
    await expect(applyProposals(workbook, report, found)).rejects.toThrow(/Participants/);
    expect(await cellOf(workbook, "firstName")).toBe("Anne");
  });

  it("answers its finding, brings no other, and has nothing more to do the second time", async () => {
    const spoiled = fc.record(
      {
        lastName: fc.constantFrom("Martin", " DURAND", "Le\u00a0Goff ", "MART1N"),
        firstName: fc.constantFrom("anne", "Élodie ", "ZOÉ"),
        birthDate: fc.constantFrom("12/05/88", "1/2/1990", " 3 mars 1979 ", "31/02/1988", 32275),
        postalCode: fc.constantFrom<CellValue>(1000, 47000, " 47000", "470000"),
        birthPostalCode: fc.constantFrom<CellValue>(9100, "99999", 33000),
        mobilePhone: fc.constantFrom<CellValue>(612345678, "06.12.34.56.78", "O612345678", "12"),
        email: fc.constantFrom("a@b.example ", "a b@c.example", "<a@b.example>", "a@b"),
        q2: fc.constantFrom("2c ", "2c - CAP", "2e", "CAPP"),
        q3: fc.constantFrom("oui", "Ouii", " non", "NSP"),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(spoiled, async (cells) => {
        const workbook = workbookOf(cells);
        const before = await control(workbook);
        const found = proposals(before);
        const promised = runInOneGo(gainOfProposals(before, found));
        await applyProposals(workbook, before, found);
        const after = await control(workbook);
        expect(promised).toBe(after.summary.persons - before.summary.persons);
        const left = linesOf(after);
        const known = new Set(linesOf(before));
        expect(left.filter((line) => !known.has(line) && !line.startsWith("CMP-23"))).toEqual([]);
        expect(proposals(after)).toEqual([]);
        for (const { rules: codes, position } of found) {
          const cell = (code: string): boolean =>
            left.some(
              (line) => line.startsWith(`${code} `) && line.endsWith(`${String.fromCharCode(65 + position.column)}2`),
            );
          if (position.column < 26) expect(codes.filter(cell)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import { writeBilan } from "../../../src/application/bilan/write-bilan";
import { controlWorkbook } from "../../../src/application/control/control-workbook";
import { TEMPLATE_PARTS, templateName, writeTemplate } from "../../../src/application/template/write-template";
import type { Clock } from "../../../src/application/ports/clock";
import { dayOf } from "../../../src/core/domain/day";
import { fieldOf } from "../../../src/core/questionnaire/sheets";
import { loadCatalogue } from "../../../src/fiches";
import { startExcel } from "../../excel-host/load-library";
import { CONFORMING_PARTICIPANT } from "../../support/example-workbook";

const clock: Clock = { now: () => 0, today: () => dayOf(2022, 1, 31), pause: () => Promise.resolve() };

describe("a year's work in Excel", () => {
  it("writes the template, controls what was typed in it, and writes the Bilan twice on the same sheets", async () => {
    const host = startExcel({ sheets: [{ name: "Feuil1" }] });
    const workbook = createOfficeWorkbook();
    const catalogue = await loadCatalogue();
    await writeTemplate(workbook, catalogue, { plie: "agenais", programme: "fse-2014-2020", year: 2021 });
    expect(host.workbook.sheets.filter((sheet) => sheet.visibility === "Visible").map((sheet) => sheet.name)).toEqual([
      "Feuil1",
      ...TEMPLATE_PARTS.map(templateName),
    ]);

    const sheet = host.workbook.sheet("Participants");
    const headings = Array.from({ length: 120 }, (_heading, column) => sheet.valueAt(0, column));
    const person = Object.entries(CONFORMING_PARTICIPANT["fse-2014-2020"]);
    for (let row = 1; row <= 300; row += 1) {
      for (const [field, value] of person) {
        const column = headings.indexOf(fieldOf("participants", field).heading);
        const typed = field === "id" ? `P${row}` : field === "lastName" ? `=MARTIN${row}` : value;
        sheet.setValue(row, column, typed as string | number);
      }
    }

    const names: string[][] = [];
    for (let time = 0; time < 2; time += 1) {
      host.resetStatistics();
      const report = await controlWorkbook(workbook, {}, { catalogue, clock });
      expect(report.findings.length).toBeGreaterThan(0);
      const written = await writeBilan(workbook, report, { clock });
      // A Bilan is many small tables: they must not become as many operations.
      expect(host.statistics.requests).toBeLessThanOrEqual(49);
      expect(host.statistics.actions).toBeLessThan(6_500);
      names.push([written.bilan, written.anomalies]);
    }
    expect(names).toEqual([
      ["Bilan", "Anomalies"],
      ["Bilan", "Anomalies"],
    ]);
    const marks = (await workbook.describe()).sheets.map(({ name, mark }) => [name, mark]);
    expect(marks.filter(([, mark]) => mark !== null).map(([name]) => name)).toEqual(
      expect.arrayContaining(["Bilan", "Anomalies"]),
    );
    expect(host.statistics.largestRequest).toBeLessThan(3_000_000);
    expect(host.references.size).toBe(0);
  });
});

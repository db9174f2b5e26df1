import { layoutAnomalies } from "../../../src/application/bilan/layout-anomalies";
import type { ControlReport } from "../../../src/application/control/control-workbook";
import type { ModelValue } from "../../../src/application/ports/sheet-model";
import { dateCell } from "../../../src/core/rules/example-day";
import type { RuleExample } from "../../../src/core/rules/rule";
import { controlExample } from "../../support/example-workbook";
import { people } from "../../support/indicators";
import { cellsOf, cutOffTexts } from "./sheet-checks";

function reportOf(example: Partial<RuleExample>, justified: ControlReport["justified"] = new Map()): ControlReport {
  const basis: ControlReport["basis"] = {
    workbookName: "",
    options: {},
    remembered: { sheets: {}, columns: {} },
    today: 0,
    settings: { settings: {}, problems: [] },
    sheets: [],
    settingsSheet: null,
    alsoRead: [],
    protocol: null,
    notices: [],
  };
  return { ...controlExample(example), workbookName: "x.xlsx", notices: [], justified, basis };
}

const example: Partial<RuleExample> = {
  plie: "agenais",
  participants: people([
    { q2: null, lastName: "Dupont" },
    { entryTypedDate: dateCell("31/01/2021") },
    { q3: "peut-être", email: "pas un courriel" },
  ]),
};

/** The rows below the headings, links as their words. */
function rowsOf(model: ReturnType<typeof layoutAnomalies>): string[][] {
  const rows = new Map<number, string[]>();
  for (const { row, column, value } of cellsOf(model).values()) {
    if (row < 4) continue;
    const words = rows.get(row) ?? [];
    words[column] = textOf(value);
    rows.set(row, words);
  }
  return [...rows.values()];
}

function textOf(value: ModelValue): string {
  return typeof value === "object" && value !== null && "text" in value ? value.text : String(value);
}

describe("the sheet Anomalies", () => {
  const report = reportOf(example);
  const model = layoutAnomalies(report);
  const rows = rowsOf(model);

  it("has one row per finding, ordered as a person reads the sheet", () => {
    expect(rows).toHaveLength(report.findings.length);
    const places = rows.map((row) => Number(/\d+/.exec(row[3] ?? "")?.[0] ?? 0));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("says the gravity, the rule, the cell, the value, the message, the remedy and the source", () => {
    const found = rows.find((row) => row[1] === "CMP-14");
    expect(found?.slice(0, 6)).toEqual(["Bloquant", "CMP-14", "Participants", "W4", "Q2 Niveau de diplôme", ""]);
    expect(found?.slice(6).join(" ")).toMatch(
      /Question 2 sans réponse.*obligatoire.*question 2\s»\s:\s«\sQuel est le plus haut niveau de diplôme atteint/,
    );
  });

  it("shows a date as a date", () => {
    expect(rows.find((row) => row[1]?.startsWith("DAT-"))?.[5]).toMatch(/^\d\d\/\d\d\/\d{4}$/);
  });

  it("leads to cells of sheets that exist", () => {
    const sheets = report.list.map(({ grid }) => grid.name);
    const links = [...cellsOf(model).values()].flatMap(({ value }) =>
      typeof value === "object" && value !== null && "link" in value ? [value] : [],
    );
    expect(links).toHaveLength(report.findings.length);
    for (const { text, link } of links) {
      expect(sheets).toContain(link.sheet);
      expect(link.row).toBeGreaterThanOrEqual(2);
      expect(text).not.toBe("");
    }
  });

  it("cuts no text off, filters, freezes its headings and repeats them on paper", () => {
    expect(cutOffTexts(model)).toEqual([]);
    expect(model).toMatchObject({
      freeze: { rows: 4, columns: 0 },
      tables: [{ filter: true, area: { firstRow: 3, lastRow: 3 + report.findings.length } }],
      page: {
        orientation: "landscape",
        titleRows: { first: 3, last: 3 },
        printArea: { lastRow: 3 + report.findings.length },
      },
    });
  });

  it("can leave the lighter gravities out", () => {
    const gravities = new Set(rowsOf(layoutAnomalies(report, { gravity: "erreur" })).map(([gravity]) => gravity));
    expect(gravities).toContain("Bloquant");
    expect(gravities).not.toContain("Alerte");
    expect(gravities).not.toContain("Information");
  });

  it("keeps the gravest when there are too many, and says how many are not listed", () => {
    const capped = layoutAnomalies(report, { most: 1 });
    expect(rowsOf(capped).map(([gravity, code]) => `${gravity} ${code}`)).toEqual(["Bloquant CMP-14"]);
    const summary = String(cellsOf(capped).get("A2")?.value).replace(/[\u00a0\u202f]/g, " ");
    expect(summary).toContain(`${report.findings.length - 1} autres ne sont pas listées`);
  });

  it("gives the reason of a finding that is kept, in place of the remedy", () => {
    const index = [...report.findings.sorted()].find((at) =>
      report.rules[report.findings.ruleAt(at)]?.code.startsWith("FMT-15"),
    ) as number;
    const kept = new Map([[index, { rule: "FMT-15", reason: "adresse vérifiée", day: "2022-01-12" }]]);
    const row = rowsOf(layoutAnomalies(reportOf(example, kept))).find(([, code]) => code === "FMT-15");
    expect(row?.[7]?.replace(/\u00a0/g, " ")).toBe("Justifiée le 12/01/2022 : adresse vérifiée");
  });

  it("without any finding is a sentence and no table", () => {
    const empty = layoutAnomalies(reportOf({}));
    expect(empty.tables).toBeUndefined();
    expect(cellsOf(empty).get("A2")?.value).toBe("Aucune anomalie.");
  });
});

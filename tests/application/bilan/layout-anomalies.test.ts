import { layoutAnomalies } from "../../../src/application/bilan/layout-anomalies";
import { readFollowUps } from "../../../src/application/bilan/follow-ups";
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

  it("has one row per finding, the gravest first, then those of one person together in the order of the sheet", () => {
    expect(rows).toHaveLength(report.findings.length);
    const order = ["Bloquant", "Erreur", "Alerte", "Information"];
    const keys = rows.map((row) => order.indexOf(row[0] ?? "") * 1000 + Number(/\d+/.exec(row[4] ?? "")?.[0] ?? 0));
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
    expect(new Set(rows.map(([gravity]) => gravity)).size).toBeGreaterThan(2);
  });

  it("names the person, and their referent, of a row of Contrats too", () => {
    const contracts = [{ id: "P001", start: dateCell("01/03/2021"), end: dateCell("01/02/2021"), contractType: "CDD" }];
    const withContract = reportOf({ participants: [{ referent: "Mme Exemple" }], contracts });
    const found = rowsOf(layoutAnomalies(withContract)).find((row) => row[4]?.startsWith("Contrats"));
    expect(found?.slice(1, 4)).toEqual(["MARTIN CAMILLE", "P001", "Mme Exemple"]);
  });

  it("keeps what was written beside an anomaly, by its cell or, where rows moved, by its person", () => {
    const [first, second] = rows;
    const told = (row: string[] | undefined, cell: string, followUp: string) => [
      row?.[8] ?? "",
      row?.[1] ?? "",
      row?.[2] ?? "",
      cell,
      row?.[9] ?? "",
      followUp,
    ];
    const former = [
      ["Anomalies", null, null, null, null, null],
      ["Règle", "Personne", "Identifiant", "Cellule", "Colonne", "Suivi"],
      told(first, first?.[4] ?? "", "demandé le 12"),
      told(second, "Participants B99", "fait"),
    ];
    const columns = [0, 1, 2, 3, 4, 5].map((column) => former.map((row) => row[column] ?? null));
    const grid = { name: "Anomalies", dateSystem: 1900 as const, firstRow: 0, firstColumn: 0, rowCount: 4, columns };
    const followUps = readFollowUps({ ...grid, hiddenRows: [], merges: [] });
    const kept = rowsOf(layoutAnomalies(report, { followUps }));
    expect(kept.map((row) => row[7]).filter((words) => words !== "null")).toEqual(["demandé le 12", "fait"]);
    expect(kept[0]?.[7]).toBe("demandé le 12");
  });

  it("says the gravity, the rule, the cell, the value, the message, the remedy and the source", () => {
    const found = rows.find((row) => row[8] === "CMP-14");
    expect([found?.[0], ...(found?.slice(4, 5) ?? []), ...(found?.slice(8, 11) ?? [])]).toEqual([
      "Bloquant",
      "Participants W4",
      "CMP-14",
      "Q2 Niveau de diplôme",
      "",
    ]);
    expect(found?.slice(5).join(" ")).toMatch(
      /Question 2 sans réponse.*Choisissez.*question 2\s»\s:\s«\sQuel est le plus haut niveau de diplôme atteint/,
    );
  });

  it("shows a date as a date", () => {
    expect(rows.find((row) => row[8]?.startsWith("DAT-"))?.[10]).toMatch(/^\d\d\/\d\d\/\d{4}$/);
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
    expect(rowsOf(capped).map((row) => `${row[0]} ${row[8]}`)).toEqual(["Bloquant CMP-14"]);
    const summary = String(cellsOf(capped).get("A2")?.value).replace(/[\u00a0\u202f]/g, " ");
    expect(summary).toContain(`${report.findings.length - 1} autres ne sont pas listées`);
  });

  it("gives the reason of a finding that is kept, in place of the remedy", () => {
    const index = [...report.findings.sorted()].find((at) =>
      report.rules[report.findings.ruleAt(at)]?.code.startsWith("FMT-15"),
    ) as number;
    const kept = new Map([[index, { rule: "FMT-15", reason: "adresse vérifiée", day: "2022-01-12" }]]);
    const row = rowsOf(layoutAnomalies(reportOf(example, kept))).find((line) => line[8] === "FMT-15");
    expect(row?.[6]?.replace(/\u00a0/g, " ")).toBe("Justifiée le 12/01/2022 : adresse vérifiée");
  });

  it("without any finding is a sentence and no table", () => {
    const empty = layoutAnomalies(reportOf({}));
    expect(empty.tables).toBeUndefined();
    expect(cellsOf(empty).get("A2")?.value).toBe("Aucune anomalie.");
  });
});

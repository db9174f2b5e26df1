import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import { recountFormula } from "../../../src/application/bilan/detail-places";
import { detailLayout, type DetailLayout } from "../../../src/application/bilan/layout-detail";
import type { ModelValue } from "../../../src/application/ports/sheet-model";
import { buildBilan } from "../../../src/core/bilan/build-bilan";
import { detailOf, MOST_CELLS, MOST_LIVE_ROWS } from "../../../src/core/bilan/detail";
import type { WorkbookBilan } from "../../../src/core/bilan/model";
import { cellReference } from "../../../src/core/domain/cell";
import { rowsOf } from "../../../src/core/indicators/figure";
import type { Term } from "../../../src/core/bilan/terms";
import { dateCell } from "../../../src/core/rules/example-day";
import type { RuleExample } from "../../../src/core/rules/rule";
import { startExcel } from "../../excel-host/load-library";
import { controlExample, finish } from "../../support/example-workbook";
import { indicatorsOfExample, people } from "../../support/indicators";
import { cellsOf, cutOffTexts } from "./sheet-checks";

const example: Partial<RuleExample> = {
  plie: "agenais",
  participants: people([
    { sex: "F", q3: "Oui", plieExitDate: dateCell("30/06/2021"), plieExitType: "AGE-P01" },
    { sex: "Homme", plieExitDate: "30/06/2021", plieExitType: "comme RUMPELSTILTSKIN" },
    { q2: null, lastName: "QUETZALCOATL" },
    { entryDate: dateCell("01/02/2020"), exitDate: dateCell("01/03/2020") },
  ]),
};

function bilanOf(some: Partial<RuleExample>): WorkbookBilan {
  return finish(buildBilan(controlExample(some), { notices: [], justified: new Map() }));
}

describe("the sheet Détail", () => {
  const bilan = bilanOf(example);
  const layout = finish(detailLayout(bilan.detail));
  const { model } = layout;
  const places = { ...(layout.places as NonNullable<DetailLayout["places"]>), sheet: "Détail", formulaSheet: "Détail" };
  const cells = cellsOf(model);
  const at = (row: number, column: number): ModelValue => cells.get(cellReference(row, column))?.value ?? null;
  const columnOf = (heading: string): number =>
    [...cells.values()].find(({ row, value }) => row === places.headingRow && value === heading)?.column ?? -1;

  it("has one row per row of the sheet, led to by its number, with its state and no name", () => {
    expect(places.lastRow - places.firstRow + 1).toBe(4);
    expect(at(places.firstRow, 0)).toEqual({ text: "4", link: { sheet: "Participants", row: 3, column: 0 } });
    const states = [0, 1, 2, 3].map((row) => at(places.firstRow + row, columnOf("État")));
    expect(states).toEqual(["Comptée", "Comptée", "Incomplète", "Hors exercice"]);
    expect(JSON.stringify(model)).not.toMatch(/QUETZALCOATL|RUMPELSTILTSKIN|MARTIN|CAMILLE/);
  });

  it("marks exactly the rows that each figure counts, and adds them up above", () => {
    const figures = bilan.detail.groups.flatMap(({ columns }) => columns);
    expect(figures.length).toBeGreaterThan(60);
    for (const { figure } of figures) {
      const column = places.figures.get(figure.mask) as number;
      const marked = bilan.detail.rows.filter((_, index) => at(places.firstRow + index, column) === 1);
      expect(marked).toEqual(rowsOf(figure));
      expect(at(places.headingRow - 2, column)).toMatchObject({ value: figure.count.total });
    }
  });

  it("repeats what the figures rest on: live where the sheet says just that, as it was read otherwise", () => {
    const read = (row: number, heading: string): ModelValue => at(places.firstRow + row, columnOf(heading));
    expect(read(0, "Sexe")).toBe("Femme");
    expect(read(1, "Sexe")).toEqual({
      formula: expect.stringMatching(/^'Participants'!\$[A-Z]+\$5$/) as string,
      value: "Homme",
    });
    expect(read(0, "Sortie du parcours")).toMatchObject({ value: dateCell("30/06/2021") });
    expect(read(1, "Sortie du parcours")).toEqual({ day: expect.any(Number) as number });
    expect(read(0, "Âge à l'entrée")).toEqual({
      formula: expect.stringMatching(
        /^DATEDIF\('Participants'!\$[A-Z]+\$4,'Participants'!\$[A-Z]+\$4,"y"\)$/,
      ) as string,
      value: 36,
    });
    expect(read(0, "Type de la sortie")).toMatchObject({ value: "AGE-P01" });
    expect(read(1, "Type de la sortie")).toBe("Hors de la table du protocole");
  });

  it("cuts no text off, and is a table to filter under headings that stay", () => {
    expect(cutOffTexts({ ...model, blocks: model.blocks.slice(0, -1) })).toEqual([]);
    expect(model).toMatchObject({
      mark: "detail",
      tables: [{ filter: true, area: { firstRow: places.headingRow, lastRow: places.lastRow } }],
      freeze: { rows: places.firstRow },
    });
  });

  it("gives formulas their criteria in Excel's own words", () => {
    const formula = (code: string): string => {
      const by = bilan.recount.checks.find((check) => check.code === code)?.by;
      return recountFormula(Array.isArray(by) ? (by as readonly Term[]) : [], places);
    };
    const range = String.raw`'Détail'!\$[A-Z]+\$8:\$[A-Z]+\$11`;
    expect(formula("CO16")).toMatch(new RegExp(`^COUNTIFS\\(${range},1,${range},"Oui"\\)$`));
    expect(formula("CO06")).toMatch(new RegExp(`^COUNTIFS\\(${range},1,${range},">=0",${range},"<=24"\\)$`));
    expect(formula("PL01")).toMatch(
      new RegExp(
        `^COUNTIFS\\(${range},1,${range},"<"&DATE\\(2021,1,1\\)\\)-COUNTIFS\\(${range},1,${range},"<"&DATE\\(2021,1,1\\),${range},"<"&DATE\\(2021,1,1\\)\\)$`,
      ),
    );
  });
});

describe("a large workbook", () => {
  const { population, ...indicators } = indicatorsOfExample({ plie: "agenais", participants: people([{}]) });
  const detailFor = (participants: number) =>
    detailOf({ ...indicators, population: { ...population, rows: { ...population.rows, participants } } });

  it("leaves the least useful columns out, then all of them, and says so", () => {
    const widths = [1_000, 12_000, 18_000, 40_000, 200_000].map((rows) => {
      const { groups, omitted } = detailFor(rows);
      expect(groups.reduce((sum, { columns }) => sum + columns.length, 0) * rows).toBeLessThanOrEqual(MOST_CELLS);
      return [groups.length, omitted.length];
    });
    expect(widths[0]).toEqual([6, 0]);
    expect(widths[4]).toEqual([0, 6]);
    expect(widths.map(([kept]) => kept)).toEqual([...widths].map(([kept]) => kept).sort((a, b) => (b ?? 0) - (a ?? 0)));
    const { model, places } = finish(detailLayout(detailFor(200_000)));
    expect(places).toBeNull();
    expect(model.tables).toBeUndefined();
    expect(JSON.stringify(model.blocks)).toContain("c'est trop pour les marquer");
    expect(JSON.stringify(finish(detailLayout(detailFor(18_000))).model.blocks)).toContain("typologie");
  });

  it("is written in a bounded number of requests, none near 5 MB", async () => {
    const count = MOST_LIVE_ROWS + 1_000;
    const { detail } = bilanOf({ plie: "agenais", participants: people(Array.from({ length: count }, () => ({}))) });
    expect(detail.readings.map(({ id }) => id)).toEqual(["operation", "commune"]);
    expect(detail.readings.flatMap(({ at }) => at(0)?.cells ?? [])).toEqual([]);
    const host = startExcel({ sheets: [{ name: "Participants", values: [["x"]] }] });
    const { model } = finish(detailLayout(detail));
    await createOfficeWorkbook().writeSheet(model);
    const cells = count * model.columnWidths.length;
    expect(host.statistics.requests).toBeLessThanOrEqual(Math.ceil(cells / 25_000) + 12);
    expect(host.statistics.largestRequest).toBeLessThan(3_000_000);
    expect(host.references.size).toBe(0);
  });
});

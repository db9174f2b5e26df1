import { typography } from "../../../src/core/text/french";
import { layoutBilan } from "../../../src/application/bilan/layout-bilan";
import type { SheetModel } from "../../../src/application/ports/sheet-model";
import { buildBilan } from "../../../src/core/bilan/build-bilan";
import { cellReference } from "../../../src/core/domain/cell";
import { dateCell } from "../../../src/core/rules/example-day";
import type { RuleExample } from "../../../src/core/rules/rule";
import { controlExample, finish } from "../../support/example-workbook";
import { people } from "../../support/indicators";
import { cellsOf, cutOffTexts, overlapping } from "./sheet-checks";

function modelOf(example: Partial<RuleExample>): SheetModel {
  const notices = ["Feuille « Participants » : colonnes inconnues, ignorées : « Remarques du prescripteur »."];
  return layoutBilan(finish(buildBilan(controlExample(example), { notices, justified: new Map() })));
}

const left = { plieExitDate: dateCell("30/06/2021"), plieExitType: "AGE-P01", exitDate: dateCell("30/06/2021") };
const full: Partial<RuleExample> = {
  plie: "agenais",
  participants: people([
    { ...left, sex: "Homme" },
    { ...left, plieExitType: "AGE-N02" },
    { operation: "2021-A5", q2: null },
    { operation: "2021-A5", birthDate: dateCell("01/01/1960"), q3: "Oui" },
  ]),
  indicators: [
    { fiche: "A1", indicator: "comites-de-pilotage", achieved: 3 },
    { fiche: "A2", indicator: "entreprises-partenaires", achieved: 44 },
    { fiche: "A3", indicator: "heures-insertion", achieved: 41000 },
  ],
  steps: [{ id: "P1", lastName: null }],
};

describe.each([
  ["a full workbook", full],
  ["an almost empty one", { participants: [{ plieEntryDate: null, operation: "autre" }] }],
  [
    "FSE+ with a third sex",
    { programme: "fse-plus-2021-2027", plie: "hauts-de-garonne", participants: [{ sex: "Non binaire" }] },
  ],
] as const)("the sheet Bilan of %s", (_, example) => {
  const model = modelOf(example as Partial<RuleExample>);
  const cells = cellsOf(model);

  it("draws no cell twice and merges no area twice", () => {
    expect(cells.size).toBeGreaterThan(100);
    expect(overlapping(model.merges ?? [])).toBe(false);
  });

  it("cuts no text off", () => expect(cutOffTexts(model)).toEqual([]));

  it("gives every row its height", () => {
    const heights = new Set(model.rowHeights?.map(({ row }) => row));
    for (const { row } of cells.values()) expect(heights).toContain(row);
  });

  it("prints everything but what only a chart needs, one page wide in height, the mention on every page", () => {
    const area = model.page?.printArea;
    for (const { row, column, style } of cells.values()) {
      if (style === "chartSource") continue;
      expect(row).toBeLessThanOrEqual(area?.lastRow ?? -1);
      expect(column).toBeLessThanOrEqual(area?.lastColumn ?? -1);
    }
    expect(model.page).toMatchObject({ orientation: "portrait", titleRows: { first: 0, last: 0 } });
    expect(cells.get("A1")?.value).toMatch(/Union européenne|UNION EUROPÉENNE/);
  });

  it("breaks no page between a heading and what it heads", () => {
    for (const row of model.page?.breaksBefore ?? []) {
      const above = [...cells.values()].filter((cell) => cell.row === row - 1 || cell.row === row - 2);
      for (const { style } of above) expect(["section", "heading", "tableHeading"]).not.toContain(style);
    }
  });

  it("puts no dash beside the words of a total", () => {
    for (const { style, value } of cells.values()) if (style === "tableTotalText") expect(value).not.toBe("–");
  });

  it("has a width that an A4 page holds without shrinking below nine tenths", () => {
    const points = model.columnWidths.reduce((sum, width) => sum + (width * 7 + 5) * 0.75, 0);
    expect(points).toBeLessThan(538 / 0.9);
  });
});

describe("the charts of the Bilan", () => {
  const model = modelOf(full);
  const cells = cellsOf(model);

  it("show exits, units and ages, each over cells of its own", () => {
    expect(model.charts?.map(({ title }) => title)).toEqual([
      "Ce que vaut la sortie positive déclarée",
      "Sorties du PLIE par catégorie, et ce qu'en disent les critères",
      "Pyramide des âges",
      typography("Réalisé par rapport à la cible (trait : 100 % ; rouge : cible manquée)"),
    ]);
    expect(overlapping(model.charts?.map(({ place }) => place) ?? [])).toBe(false);
    for (const { place } of model.charts ?? [])
      for (const { row } of cells.values()) expect(row < place.firstRow || row > place.lastRow).toBe(true);
  });

  it("are described in French that counts: one man, two men", () => {
    const pyramid = model.charts?.find(({ title }) => title === "Pyramide des âges");
    expect(pyramid?.description).toMatch(/ \d+ hommes? et \d+ femmes?/);
    expect(pyramid?.description).not.toMatch(/\b[01] (hommes|femmes)\b/);
  });

  it("take their categories and numbers from the table, its total left out", () => {
    const [, exits] = model.charts ?? [];
    const { firstRow, lastRow, firstColumn } = exits?.categories ?? { firstRow: 0, lastRow: -1, firstColumn: 0 };
    const names = [];
    for (let row = firstRow; row <= lastRow; row += 1) names.push(cells.get(cellReference(row, firstColumn))?.value);
    expect(names).toEqual(["Positive", "Négative"]);
    const { values } = exits?.series[0] ?? { values: { firstRow: 0, firstColumn: 0 } };
    expect(cells.get(cellReference(values.firstRow, values.firstColumn))?.value).toBe(0);
    const toComplete = exits?.series[1]?.values ?? { firstRow: 0, firstColumn: 0 };
    expect(cells.get(cellReference(toComplete.firstRow, toComplete.firstColumn))?.value).toBe(1);
  });

  it("mirror the men of the pyramid in cells beside the page, joined to those of the table", () => {
    const pyramid = model.charts?.find(({ mirrored }) => mirrored);
    const [men, women] = pyramid?.series ?? [];
    const { firstRow, lastRow } = men?.values ?? { firstRow: 0, lastRow: -1 };
    expect(men?.values.firstColumn).toBe((model.page?.printArea?.lastColumn ?? 0) + 1);
    expect(women?.values).toMatchObject({ firstRow, lastRow });
    const table = (women?.values.firstColumn ?? 0) - 1;
    for (let row = firstRow; row <= lastRow; row += 1) {
      const typed = cells.get(cellReference(row, table))?.value as number;
      expect(cells.get(cellReference(row, men?.values.firstColumn ?? 0))).toMatchObject({
        value: { formula: `-${cellReference(row, table)}`, value: -typed },
        style: "chartSource",
      });
    }
  });

  it("stay away where there is nothing to show", () => {
    const empty = modelOf({ participants: [{ plieEntryDate: null, operation: "autre", q2: null }] });
    expect(empty.charts).toEqual([]);
  });
});

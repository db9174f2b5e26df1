import { hasOwnSigns, ownCandidates } from "../../../src/application/ports/own-sheet";
import type { SheetModel } from "../../../src/application/ports/sheet-model";

const ANOMALIES: SheetModel = {
  name: "Anomalies",
  mark: "anomalies",
  showGridlines: false,
  columnWidths: [],
  blocks: [
    { row: 0, column: 0, values: [["Anomalies – PLIE des Trois Rivières"]], styles: "title" },
    { row: 1, column: 0, values: [["Aucune anomalie."]], styles: "text" },
    { row: 3, column: 0, values: [["Gravité", "Règle"]], styles: "tableHeading" },
    { row: 4, column: 0, values: [["Erreur", "FMT-01"]], styles: "tableText" },
  ],
};

describe("the sheets that a model may replace", () => {
  const candidates = (...sheets: (readonly [name: string, mark: string | null])[]) =>
    ownCandidates(
      ANOMALIES,
      sheets.map(([name, mark]) => ({ name, mark })),
    ).map(({ name }) => name);

  it("bear its mark and its name, the one without a number first", () => {
    expect(candidates(["Anomalies (2)", "anomalies"], ["ANOMALIES", "anomalies"])).toEqual([
      "ANOMALIES",
      "Anomalies (2)",
    ]);
  });

  it("leave out a sheet that the person renamed, and every other sheet that got the mark", () => {
    expect(candidates(["Anomalies 2020", "anomalies"], ["Contrats", "anomalies"], ["Étapes", "anomalies"])).toEqual([]);
  });

  it("leave out a sheet of the name without the mark, or with another one", () => {
    expect(candidates(["Anomalies", null], ["Anomalies (2)", "bilan"])).toEqual([]);
  });

  it("are none for a model without a mark", () => {
    const template = { name: "Contrats" };
    expect(ownCandidates(template, [{ name: "Contrats", mark: null }])).toEqual([]);
  });
});

describe("the signs of a sheet of ours", () => {
  it.each([
    ["its title and its first heading", ["Anomalies – PLIE de l'Été", "3 erreurs", "", "Gravité", "Erreur"]],
    ["the title of another year or PLIE", ["Anomalies", "3 erreurs", "", "Gravité", "Erreur"]],
    ["nothing listed under its title", ["Anomalies – PLIE", "Aucune anomalie."]],
    ["no cell at all: a write cut short", []],
  ])("%s", (_, texts) => expect(hasOwnSigns(ANOMALIES, texts)).toBe(true));

  it.each([
    ["another title", ["Mes notes", "x", "", "Gravité", "Erreur"]],
    ["other headings", ["Anomalies", "x", "", "Identifiant", "A-1"]],
    ["no title", ["", "", "", "Gravité", "Erreur"]],
    ["cells, but none at these places", ["", "", "", "", "", "", "", ""]],
    ["its headings lower than the first rows", ["Anomalies", "x", "y", "", "", "", "", "", "Gravité"]],
  ])("are not %s", (_, texts) => expect(hasOwnSigns(ANOMALIES, texts)).toBe(false));

  it("are not asked of a sheet that has neither title nor headings", () => {
    expect(hasOwnSigns({ ...ANOMALIES, blocks: [] }, ["Oui", "Non"])).toBe(true);
  });
});

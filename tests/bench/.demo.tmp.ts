import { writeFileSync } from "node:fs";
import { createXlsx } from "../../src/adapters/xlsx/open";
import type { SheetModel } from "../../src/application/ports/sheet-model";
const bilan: SheetModel = {
  name: "Bilan",
  mark: "bilan",
  tabColor: "#1F3A68",
  showGridlines: false,
  columnWidths: [30, 14, 14, 14, 14, 30],
  rowHeights: [{ row: 0, height: 32 }],
  blocks: [
    { row: 0, column: 0, values: [["Bilan annuel 2021 du PLIE"]], styles: "title" },
    { row: 1, column: 0, values: [["PLIE du Pays de la Vallée — contrôle du 31/01/2022"]], styles: "subtitle" },
    { row: 3, column: 0, values: [["1. Indicateurs", null, null, null, null, null]], styles: "section" },
    {
      row: 4,
      column: 0,
      values: [["Indicateur", "Total", "Hommes", "Femmes", "Part", "État"]],
      styles: [
        "tableHeading",
        "tableHeadingCentered",
        "tableHeadingCentered",
        "tableHeadingCentered",
        "tableHeadingCentered",
        "tableHeading",
      ],
    },
    {
      row: 5,
      column: 0,
      values: [
        ["CO01 Chômeurs", 41, 17, 24, 0.5143, "Atteint"],
        ["CO03 Inactifs", 12, 5, 7, 0.2, "Non atteint"],
        ["CO05 Salariés", 1234, 500, 734, 0.9, "À compléter"],
      ],
      styles: ["tableText", "tableInteger", "tableInteger", "tableInteger", "tablePercent", "stateGood"],
    },
    {
      row: 8,
      column: 0,
      values: [
        [
          "Total",
          { formula: "SUM(B6:B8)", value: 1287 },
          { formula: "SUM(C6:C8)", value: 522 },
          { formula: "SUM(D6:D8)", value: 765 },
          null,
          null,
        ],
      ],
      styles: [
        "tableTotalText",
        "tableTotalInteger",
        "tableTotalInteger",
        "tableTotalInteger",
        "tableTotalPercent",
        "tableTotalText",
      ],
    },
    {
      row: 10,
      column: 0,
      values: [
        [
          "Voir l'anomalie",
          { text: "S12", link: { sheet: "Anomalies d'été", row: 11, column: 18 } },
          { day: 19723 },
          12345.5,
          "=1+1 & <b>",
        ],
      ],
      styles: ["link", "tableLink", "tableDate", "tableAmount", "tableTextWrapped"],
    },
  ],
  merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 5 }],
  tables: [{ name: "Indicateurs", area: { firstRow: 4, firstColumn: 0, lastRow: 7, lastColumn: 5 }, filter: true }],
  charts: [
    {
      kind: "bar",
      title: "Participants par statut & sexe",
      stacked: true,
      categories: { firstRow: 5, firstColumn: 0, lastRow: 7, lastColumn: 0 },
      series: [
        { name: "Hommes", values: { firstRow: 5, firstColumn: 2, lastRow: 7, lastColumn: 2 }, color: "#1F3A68" },
        { name: "Femmes", values: { firstRow: 5, firstColumn: 3, lastRow: 7, lastColumn: 3 }, color: "#F59E0B" },
      ],
      place: { firstRow: 12, firstColumn: 0, lastRow: 26, lastColumn: 2 },
      description: "Hommes et femmes par statut",
    },
    {
      kind: "column",
      title: "Part",
      categories: { firstRow: 5, firstColumn: 0, lastRow: 7, lastColumn: 0 },
      series: [{ name: "Part", values: { firstRow: 5, firstColumn: 4, lastRow: 7, lastColumn: 4 } }],
      place: { firstRow: 12, firstColumn: 3, lastRow: 26, lastColumn: 5 },
      description: "Part",
    },
    {
      kind: "line",
      title: "Évolution",
      categories: { firstRow: 5, firstColumn: 0, lastRow: 7, lastColumn: 0 },
      series: [
        { name: "Hommes", values: { firstRow: 5, firstColumn: 2, lastRow: 7, lastColumn: 2 } },
        { name: "Femmes", values: { firstRow: 5, firstColumn: 3, lastRow: 7, lastColumn: 3 } },
      ],
      place: { firstRow: 28, firstColumn: 0, lastRow: 40, lastColumn: 5 },
      description: "Part",
    },
  ],
  validations: [
    {
      area: { firstRow: 5, firstColumn: 5, lastRow: 7, lastColumn: 5 },
      rule: { kind: "list", values: ["Atteint", "Non atteint", "À compléter"] },
      onError: "stop",
      prompt: { title: "État", message: "Choisir\nl'état" },
    },
    {
      area: { firstRow: 45, firstColumn: 0, lastRow: 50, lastColumn: 0 },
      rule: { kind: "list", values: Array.from({ length: 30 }, (_, i) => `Sortie, type n° ${i}`) },
      onError: "stop",
    },
    { area: { firstRow: 45, firstColumn: 1, lastRow: 50, lastColumn: 1 }, rule: { kind: "date" }, onError: "warning" },
    {
      area: { firstRow: 45, firstColumn: 2, lastRow: 50, lastColumn: 2 },
      rule: { kind: "wholeNumber", min: 0, max: 60 },
      onError: "stop",
    },
    {
      area: { firstRow: 45, firstColumn: 3, lastRow: 50, lastColumn: 3 },
      rule: { kind: "any" },
      prompt: { title: "Libre", message: "Texte" },
    },
  ],
  freeze: { rows: 5, columns: 1 },
  page: {
    orientation: "landscape",
    printArea: { firstRow: 0, firstColumn: 0, lastRow: 40, lastColumn: 5 },
    titleRows: { first: 4, last: 4 },
    breaksBefore: [28],
    footer: { left: "PLIE & Cie", center: "2021 – Bilan" },
  },
};
async function main() {
  const w = createXlsx("demo.xlsx");
  await w.writeSheet(bilan);
  await w.writeSheet({
    name: "Anomalies d'été",
    mark: "anomalies",
    showGridlines: true,
    columnWidths: [10],
    blocks: [
      {
        row: 0,
        column: 0,
        values: [
          ["Gravité", "Feuille"],
          ["Bloquant", "x"],
          ["Erreur", "y"],
        ],
        styles: ["gravityBlocking", "gravityWarning"],
      },
    ],
    tables: [{ name: "Anomalies", area: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 1 }, filter: true }],
    page: { orientation: "portrait" },
  });
  await w.writeSheet(bilan);
  await w.highlight([
    {
      sheet: "Anomalies d'été",
      cells: [
        { row: 2, column: 1 },
        { row: 5, column: 3 },
      ],
      color: "#FFC7CE",
    },
  ]);
  await w.selectCell("Anomalies d'été", { row: 2, column: 1 });
  await w.writeSetting("colonnes", '{"a":"é"}');
  writeFileSync("/tmp/xb/demo/demo.xlsx", await w.save());
}
void main();

import type { CellBlock, ModelValue, SheetModel } from "../../../src/application/ports/sheet-model";
import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import type { HostSheet } from "../../excel-host/model/sheet";

export const person = { name: "L'été", values: [["Identifiant"], ["A-1"]] };

export function model(changes: Partial<SheetModel> = {}): SheetModel {
  return {
    name: "Bilan",
    mark: "bilan",
    showGridlines: false,
    columnWidths: [20],
    blocks: [{ row: 0, column: 0, values: [["Titre"]], styles: "title" }],
    ...changes,
  };
}

export const block = (
  values: readonly (readonly ModelValue[])[],
  styles: CellBlock["styles"],
  row = 0,
  column = 0,
): CellBlock => ({
  row,
  column,
  values,
  styles,
});

export const write = (changes?: Partial<SheetModel>): Promise<string> =>
  createOfficeWorkbook().writeSheet(model(changes));
export const valuesOf = (sheet: HostSheet, rows: number, columns: number): unknown[][] =>
  Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_cell, column) => sheet.valueAt(row, column)),
  );

export function anomalies(count: number): SheetModel {
  const rows = Array.from({ length: count }, (_row, index): ModelValue[] => [
    { text: `L'été!B${index + 2}`, link: { sheet: "L'été", row: index + 1, column: 1 } },
    "erreur",
    "DAT-06",
    `Sortie le 0${1 + (index % 9)}/02/2026, avant l'entrée du 15/03/2026 : « dossier ${index} ».`,
    "=cmd|'/c calc'!A0",
    "Corrigez l'une des deux dates, en vérifiant le contrat signé par le participant et l'employeur.",
    { day: 20_000 + (index % 400) },
    index,
  ]);
  const headings = ["Cellule", "Gravité", "Règle", "Constat", "Valeur", "Remède", "Date", "N°"];
  return {
    ...model({ name: "Anomalies", mark: "anomalies" }),
    blocks: [
      block([headings], "tableHeading"),
      block(
        rows,
        [
          "tableLink",
          "gravityError",
          "tableText",
          "tableTextWrapped",
          "tableText",
          "tableTextWrapped",
          "tableDate",
          "tableInteger",
        ],
        1,
      ),
    ],
    tables: [{ name: "Anomalies", area: { firstRow: 0, firstColumn: 0, lastRow: count, lastColumn: 7 }, filter: true }],
  };
}

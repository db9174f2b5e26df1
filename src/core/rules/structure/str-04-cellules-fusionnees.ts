import { areaReference, columnLetters } from "../../domain/cell";
import { ALL_KINDS } from "../../questionnaire/sheets";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

export default sheetRule<{ readonly area: string; readonly columns: string; readonly rows: number }>({
  code: "STR-04",
  name: "cellules-fusionnees",
  gravity: "alerte",
  source: choiceOfOurs("dans une fusion, seule la première cellule garde une valeur : les autres paraissent vides"),
  summary: "Des cellules sont fusionnées parmi les données.",
  check: (tables, _context, report) => {
    for (const kind of ALL_KINDS) {
      const table = tables[kind];
      if (!table) continue;
      for (const area of table.grid.merges ?? []) {
        const row = Math.max(area.firstRow, table.firstRow) - table.firstRow;
        if (area.lastRow < table.firstRow || row >= table.rowCount) continue;
        // What is written around the data, a total or a title across its columns, is not among them.
        if (area.firstRow === area.lastRow && table.aside.has(row)) continue;
        const columns = `${columnLetters(area.firstColumn)}:${columnLetters(area.lastColumn)}`;
        const rows = area.lastRow - area.firstRow + 1;
        report(table, { row, column: area.firstColumn }, { area: areaReference(area), columns, rows });
      }
    }
  },
  passing: ["area"],
  message: ({ details }) => `Cellules fusionnées en ${details.area} : le contrôle ligne à ligne n'est pas fiable.`,
  remedy: "Annulez la fusion (Accueil, Fusionner et centrer) et remplissez chaque cellule.",
  examples: {
    conforming: [{ note: "Aucune fusion parmi les données." }],
    faulty: [{ note: "Deux cellules de la première ligne sont fusionnées.", merged: [0] }],
  },
});

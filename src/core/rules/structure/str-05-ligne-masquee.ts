import { ALL_KINDS } from "../../questionnaire/sheets";
import type { Table } from "../../reading/table";
import { sheetRule } from "../define-rule";
import { choiceOfOurs } from "../sources";

/** Runs of hidden data rows that follow one another, in table rows; empty rows and those around the table are not told. */
function hiddenRuns(table: Table): { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const sheetRow of table.grid.hiddenRows) {
    const row = sheetRow - table.firstRow;
    if (!table.present[row]) continue;
    const current = runs[runs.length - 1];
    if (current && current.last === row - 1) current.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

export default sheetRule<{ readonly rows: number }>({
  code: "STR-05",
  name: "ligne-masquee",
  gravity: "alerte",
  source: choiceOfOurs("un filtre ou une ligne masquée ne retire personne du bilan ; cela doit se voir"),
  summary: "Des lignes masquées sont contrôlées et comptées.",
  check: (tables, _context, report) => {
    for (const kind of ALL_KINDS) {
      const table = tables[kind] as Table | undefined;
      if (!table) continue;
      for (const { first, last } of hiddenRuns(table)) {
        report(table, { row: first }, { rows: last - first + 1 });
      }
    }
  },
  message: ({ details: { rows }, row }) =>
    rows === 1
      ? `Ligne ${row} masquée : elle est contrôlée et comptée.`
      : `Lignes ${row} à ${row + rows - 1} masquées : elles sont contrôlées et comptées.`,
  remedy: "Affichez les lignes, ou supprimez-les si elles ne doivent pas compter.",
  examples: {
    conforming: [{ note: "Toutes les lignes sont visibles.", participants: [{}, { id: "P002", lastName: "DURAND" }] }],
    faulty: [
      {
        note: "La deuxième personne est masquée par un filtre.",
        participants: [{}, { id: "P002", lastName: "DURAND" }],
        hidden: [1],
      },
    ],
  },
});

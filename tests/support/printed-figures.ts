import type { BilanCell, BilanRow, BilanTable, WorkbookBilan } from "../../src/core/bilan/model";
import type { FigureTable } from "./recount/table";

/** Tables whose words are figures too: targets, states, evidence. Their rows are named by their first two texts. */
const IN_WORDS = ["unites", "Pièces justificatives restant à produire", "Plafonds et taux des fiches"];

/** Tables whose rows are named by their second text: several have the first in common. */
const BY_SECOND = ["Étapes les plus suivies"];

/** Tables whose first column is said on the first row of a group. */
const IN_GROUPS = ["publics", "emplois", "Diplôme, situation à l'entrée et réponses au questionnaire"];

/**
 * The figures of a Bilan as its tables show them: by the heading above the table, or the section it opens, then by the code of the row, or
 * its words where it has none.
 */
export function printedFigures({ sections }: Pick<WorkbookBilan, "sections">): Record<string, FigureTable> {
  const tables: Record<string, FigureTable> = {};
  for (const { id, blocks } of sections) {
    let name: string = id;
    for (const block of blocks) {
      if (block.kind === "table") tables[name] = IN_GROUPS.includes(name) ? groupedRows(block) : rowsOf(block, name);
      else if (block.tone === "heading") name = block.text.replace(/\s/g, " ");
    }
  }
  return tables;
}

/** By the words of the group and those of the row. */
function groupedRows({ rows }: BilanTable): FigureTable {
  let group = "";
  return Object.fromEntries(
    rows.map(({ cells: [first, ...cells], total }) => {
      const own = plain(first);
      if (own !== "") group = own;
      const [name, values] = numberedRow({ cells });
      return [total ? name : `${group} ${name}`, values];
    }),
  );
}

function rowsOf({ rows }: BilanTable, table: string): FigureTable {
  if (BY_SECOND.includes(table))
    return Object.fromEntries(rows.map(({ cells }) => numberedRow({ cells: cells.slice(1) })));
  return Object.fromEntries(rows.map((row) => (IN_WORDS.includes(table) ? wordedRow(row) : numberedRow(row))));
}

function wordedRow({ cells: [fiche, label, ...values] }: BilanRow): [string, (number | string | null)[]] {
  return [`${plain(fiche)} ${plain(label)}`, values.map((cell) => (cell.kind === "text" ? plain(cell) : shown(cell)))];
}

function numberedRow({ cells }: BilanRow): [string, (number | string | null)[]] {
  const at = cells.findIndex((cell) => cell.kind === "text" && cell.text !== "–");
  return [
    plain(cells[at]).replace(/ \*+$/, ""),
    cells
      .slice(at + 1)
      .filter(({ kind }) => kind !== "text")
      .map(shown),
  ];
}

function shown(cell: BilanCell): number | string | null {
  if (cell.kind === "state") return cell.state;
  return "value" in cell && cell.value !== null ? Math.round(cell.value * 10_000) / 10_000 : null;
}

/** The words of a cell without what typography makes of them. */
function plain(cell: BilanCell | undefined): string {
  return cell?.kind === "text" ? cell.text.replace(/\s/g, " ").replace(/’/g, "'") : "";
}

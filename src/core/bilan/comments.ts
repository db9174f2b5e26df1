import { cellAt, type SheetGrid } from "../reading/sheet-grid";
import { cleanLines, foldWords } from "../text/fold";

/** The sheet whose texts are printed in the sections of the Bilan; the person's own, never rewritten. */
export const COMMENTS_SHEET = "Commentaires";
export const COMMENT_HEADINGS = ["Section", "Commentaire"] as const;

/** The sections that a comment may speak of, by the name that the sheet gives them. */
export const COMMENTED_SECTIONS: readonly { readonly id: string; readonly title: string }[] = [
  { id: "resume", title: "L'essentiel" },
  { id: "evolution", title: "Évolution et protocole" },
  { id: "parcours", title: "Parcours et sorties du PLIE" },
  { id: "emplois", title: "Emplois derrière les sorties positives" },
  { id: "publics", title: "Publics du PLIE" },
  { id: "operations", title: "Opérations" },
  { id: "realisation", title: "Indicateurs de réalisation" },
  { id: "resultats", title: "Indicateurs de résultat" },
  { id: "unites", title: "Unités de mesure des fiches opération" },
  { id: "objectifs", title: "Objectifs du protocole" },
  { id: "financement", title: "Plans de financement" },
];

/** Comments by id of section. */
export interface Comments {
  readonly bySection: ReadonlyMap<string, readonly string[]>;
  /** French sentences on the rows that speak of no section. */
  readonly problems: readonly string[];
}

export const NO_COMMENTS: Comments = { bySection: new Map(), problems: [] };

const HEADING_ROWS = 20;

/** Reads the sheet « Commentaires »: a section and a text on each row. */
export function readComments(grid: SheetGrid): Comments {
  const bySection = new Map<string, string[]>();
  const problems: string[] = [];
  const headings = headingsOf(grid);
  if (!headings)
    return {
      bySection,
      problems: [
        `Feuille « ${grid.name} » : les titres « Section » et « Commentaire » ne sont pas trouvés, elle n'est pas lue.`,
      ],
    };
  for (let row = headings.row + 1; row < grid.firstRow + grid.rowCount; row += 1) {
    const [section, comment] = [headings.section, headings.comment].map((column) => {
      const value = cellAt(grid, row, column);
      return typeof value === "string" || typeof value === "number" ? cleanLines(String(value)) : "";
    });
    if (!comment) continue;
    const words = foldWords(section ?? "");
    const known = COMMENTED_SECTIONS.find(({ id, title }) => words === foldWords(title) || words === foldWords(id));
    if (!known) {
      problems.push(
        `Feuille « ${grid.name} », ligne ${row + 1} : aucune section du bilan ne s'appelle « ${section ?? ""} », ce commentaire n'est pas imprimé.`,
      );
      continue;
    }
    bySection.set(known.id, [...(bySection.get(known.id) ?? []), ...comment.split("\n").filter((line) => line !== "")]);
  }
  return { bySection, problems };
}

function headingsOf(
  grid: SheetGrid,
): { readonly row: number; readonly section: number; readonly comment: number } | null {
  for (let row = grid.firstRow; row < grid.firstRow + Math.min(grid.rowCount, HEADING_ROWS); row += 1) {
    const [section, comment] = COMMENT_HEADINGS.map((heading) =>
      grid.columns.findIndex((_, column) => {
        const value = cellAt(grid, row, grid.firstColumn + column);
        return typeof value === "string" && foldWords(value) === foldWords(heading);
      }),
    );
    if (section !== undefined && comment !== undefined && section >= 0 && comment >= 0)
      return { row, section: grid.firstColumn + section, comment: grid.firstColumn + comment };
  }
  return null;
}

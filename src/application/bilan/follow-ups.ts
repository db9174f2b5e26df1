import { cellAt, type SheetGrid } from "../../core/reading/sheet-grid";
import { fold } from "../../core/text/fold";
import { ownCandidates } from "../ports/own-sheet";
import type { SheetInfo, Workbook } from "../ports/workbook";

/** What a person wrote beside an anomaly, by what tells the anomaly: by its cell first, else by its column and its person. */
export interface FollowUps {
  readonly byCell: ReadonlyMap<string, string>;
  readonly byPerson: ReadonlyMap<string, string>;
}

export const NO_FOLLOW_UP: FollowUps = { byCell: new Map(), byPerson: new Map() };

/** The headings of the sheet that tell an anomaly from the others. */
export const FOLLOWED = {
  rule: "Règle",
  person: "Personne",
  id: "Identifiant",
  cell: "Cellule",
  column: "Colonne",
  followUp: "Suivi",
} as const;

type Told = Readonly<Record<Exclude<keyof typeof FOLLOWED, "followUp">, string>>;

/** Rows above which the headings stand. */
const HEADING_ROWS = 10;

/** What stands in the column « Suivi » of the sheet that an earlier run wrote. */
export async function followUpsOf(
  workbook: Workbook,
  sheet: { readonly name: string; readonly mark: string },
  sheets?: readonly SheetInfo[],
): Promise<FollowUps> {
  const [former] = ownCandidates(sheet, sheets ?? (await workbook.describe()).sheets);
  return former ? readFollowUps(await workbook.readSheet(former.name)) : NO_FOLLOW_UP;
}

export function readFollowUps(grid: SheetGrid): FollowUps {
  const byCell = new Map<string, string>();
  const byPerson = new Map<string, string>();
  const headings = headingsOf(grid);
  if (!headings) return { byCell, byPerson };
  const { row: heading, columns } = headings;
  const textAt = (row: number, key: keyof typeof FOLLOWED): string => {
    const value = cellAt(grid, row, columns[key]);
    return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  };
  for (let row = heading + 1; row < grid.firstRow + grid.rowCount; row += 1) {
    const words = textAt(row, "followUp");
    if (words === "") continue;
    const told: Told = {
      rule: textAt(row, "rule"),
      person: textAt(row, "person"),
      id: textAt(row, "id"),
      cell: textAt(row, "cell"),
      column: textAt(row, "column"),
    };
    byCell.set(cellKey(told), words);
    byPerson.set(personKey(told), words);
  }
  return { byCell, byPerson };
}

/** What was written beside an anomaly; rows that moved are told by their person. */
export function followUpOf({ byCell, byPerson }: FollowUps, told: Told): string | null {
  return byCell.get(cellKey(told)) ?? (told.person + told.id === "" ? null : (byPerson.get(personKey(told)) ?? null));
}

const key = (parts: readonly string[]): string => parts.map(fold).join("\u0001");
const cellKey = ({ rule, person, id, cell }: Told): string => key([rule, cell, person, id]);
const personKey = ({ rule, person, id, column }: Told): string => key([rule, column, person, id]);

function headingsOf(
  grid: SheetGrid,
): { readonly row: number; readonly columns: Readonly<Record<keyof typeof FOLLOWED, number>> } | null {
  for (let row = grid.firstRow; row < grid.firstRow + Math.min(grid.rowCount, HEADING_ROWS); row += 1) {
    const entries = Object.entries(FOLLOWED).map(([name, heading]) => {
      const place = grid.columns.findIndex((_, column) => {
        const value = cellAt(grid, row, grid.firstColumn + column);
        return typeof value === "string" && fold(value) === fold(heading);
      });
      return [name, place < 0 ? -1 : grid.firstColumn + place] as const;
    });
    if (entries.every(([, column]) => column >= 0))
      return { row, columns: Object.fromEntries(entries) as Record<keyof typeof FOLLOWED, number> };
  }
  return null;
}

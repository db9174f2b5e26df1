import type { Clock } from "../../application/ports/clock";
import type { CellLink } from "../../application/ports/sheet-view";
import { runInSlices } from "../../application/time-slices";
import { cellAt } from "../../core/reading/sheet-grid";
import type { OpenedWorkbook } from "../session";
import { arranged, type Arranged } from "./arrange/arrangement";

/** Where a link leads in the sheet Détail, to the heading of a figure's column: the rows that the figure counts; null for any other link. */
export async function openLink(
  link: CellLink,
  { workbook, viewSheet }: OpenedWorkbook,
  clock: Clock,
): Promise<Arranged | null> {
  const { sheets } = await workbook.describe();
  if (!viewSheet || sheets.find(({ name }) => name === link.sheet)?.mark !== DETAIL) return null;
  const view = await viewSheet(link.sheet);
  const { rows: frozen } = view.layout.frozen;
  // A figure is a column of marks, below headings that stay in place.
  if (link.row >= frozen || typeof cellAt(view.grid, link.row, link.column) !== "string") return null;
  const work = arranged(view, { filters: [{ counted: link.column }], sort: null }, frozen);
  const result = await runInSlices(work, clock, undefined, () => undefined);
  return result.rows.length > 0 ? result : null;
}

const DETAIL = "detail";

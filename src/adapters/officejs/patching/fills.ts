import type { FormerFill } from "../../../application/ports/highlight-memory";
import { areaReference, type CellPosition } from "../../../core/domain/cell";
import { addressGroups, columnPieces, rectangles } from "../session/areas";
import { OPERATION_BYTES, rangeOf, type RequestBudget } from "../session/excel-session";

/** Weight of one cell in the answer to getCellProperties. */
const FILL_BYTES = 110;

export type FillReader = (position: CellPosition) => FormerFill;

/** The present background of cells of a sheet, read in few pieces. Only the cells asked for are known afterwards. */
export async function readFills(
  sheet: Excel.Worksheet,
  cells: readonly CellPosition[],
  budget: RequestBudget,
): Promise<FillReader> {
  const pieces: { readonly firstRow: number; readonly column: number; readonly answer: CellFills }[] = [];
  for (const area of columnPieces(cells)) {
    const rows = area.lastRow - area.firstRow + 1;
    await budget.spend(OPERATION_BYTES + rows * FILL_BYTES);
    const answer = rangeOf(sheet, area).getCellProperties({
      format: { fill: { color: true, pattern: true, patternColor: true } },
    });
    pieces.push({ firstRow: area.firstRow, column: area.firstColumn, answer });
  }
  await budget.send();
  const known = new Map<string, FormerFill>();
  for (const { firstRow, column, answer } of pieces) {
    answer.value.forEach((row, index) => known.set(`${firstRow + index},${column}`, formerFill(row[0]?.format?.fill)));
  }
  return ({ row, column }) => known.get(`${row},${column}`) ?? null;
}

type CellFills = ReturnType<Excel.Range["getCellProperties"]>;

/** Excel tells white for "no background": only the pattern makes the difference. */
function formerFill(fill: Excel.CellPropertiesFill | undefined): FormerFill {
  if (!fill?.color || (fill.pattern ?? "None") === "None") return null;
  return {
    color: fill.color.toUpperCase(),
    pattern: fill.pattern ?? "Solid",
    patternColor: fill.patternColor ?? "#000000",
  };
}

/** Gives cells one background. */
export async function paintFills(
  sheet: Excel.Worksheet,
  cells: readonly CellPosition[],
  fill: FormerFill,
  budget: RequestBudget,
): Promise<void> {
  for (const address of addressGroups(rectangles(cells))) {
    await budget.spend(address.length + 3 * OPERATION_BYTES);
    const target = sheet.getRanges(address).untrack().format.fill;
    if (fill === null) {
      target.clear();
      continue;
    }
    target.color = fill.color;
    if (fill.pattern === "Solid") continue;
    target.pattern = fill.pattern as Excel.FillPattern;
    target.patternColor = fill.patternColor;
  }
}

export function cellsText(cells: readonly CellPosition[]): string {
  return rectangles(cells).map(areaReference).join(",");
}

import type { FormerFill } from "../../../application/ports/highlight-memory";
import { areaReference, type CellPosition } from "../../../core/domain/cell";
import { addressGroups, columnPieces, rectangles } from "../session/areas";
import { OPERATION_BYTES, rangeOf, type RequestBudget } from "../session/excel-session";

/** Weight of one cell in the answer to getCellProperties, with the names of types that Excel on the web puts in. */
const FILL_BYTES = 240;

/** What a cell shows now. */
export interface PresentFill {
  /** As Excel says it, in capitals; "" where it says none. White may mean that there is no background. */
  readonly color: string;
  readonly fill: FormerFill;
  /** Excel's API sets no gradient: such a cell could not get its own background back. */
  readonly isGradient: boolean;
}

export type FillReader = (position: CellPosition) => PresentFill;

const NOTHING: PresentFill = { color: "", fill: null, isGradient: false };

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
      format: { fill: { color: true, pattern: true, patternColor: true, tintAndShade: true } },
    });
    pieces.push({ firstRow: area.firstRow, column: area.firstColumn, answer });
  }
  await budget.send();
  const known = new Map<string, PresentFill>();
  for (const { firstRow, column, answer } of pieces) {
    answer.value.forEach((row, index) => known.set(`${firstRow + index},${column}`, presentFill(row[0]?.format?.fill)));
  }
  return ({ row, column }) => known.get(`${row},${column}`) ?? NOTHING;
}

type CellFills = ReturnType<Excel.Range["getCellProperties"]>;

/** Null values are in the answers of some Excel, whatever the type declarations say. */
type Told<T> = { readonly [Name in keyof T]?: T[Name] | null };

const WHITE = "#FFFFFF";

/**
 * The three Excel tell one background in three ways. Windows names each pattern ("None", "Solid"). The web gives no pattern for a plain colour (null),
 * and an empty colour where there is none. The Mac gives no pattern either and white for none, which has no tint, where a white background has one.
 */
function presentFill(told: Told<Excel.CellPropertiesFill> | undefined): PresentFill {
  const color = (told?.color ?? "").toUpperCase();
  const pattern = told?.pattern ?? null;
  const isNone =
    pattern === null ? color === "" || (color === WHITE && (told?.tintAndShade ?? null) === null) : pattern === "None";
  if (isNone) return { color, fill: null, isGradient: false };
  return {
    color,
    // Empty texts rather than nothing, in Excel on the web.
    fill: {
      color: color || WHITE,
      pattern: pattern ?? "Solid",
      patternColor: (told?.patternColor || "#000000").toUpperCase(),
    },
    isGradient: isGradient(pattern ?? ""),
  };
}

const isGradient = (pattern: string): boolean => pattern.endsWith("Gradient");

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
    // A gradient that an earlier version covered: its colour is all that can be given back.
    if (fill.pattern === "Solid" || isGradient(fill.pattern)) continue;
    target.pattern = fill.pattern as Excel.FillPattern;
    target.patternColor = fill.patternColor;
  }
}

export function cellsText(cells: readonly CellPosition[]): string {
  return rectangles(cells).map(areaReference).join(",");
}

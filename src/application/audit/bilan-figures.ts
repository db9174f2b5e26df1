import { isCellError, type CellValue } from "../../core/domain/cell";
import { cellAt, type SheetGrid } from "../../core/reading/sheet-grid";
import type { ModelValue, SheetModel, StyleName } from "../ports/sheet-model";

/** A figure of a Bilan that is not what the repeated control gives. */
export interface FigureDifference {
  /** The section, and the line of its table. */
  readonly section: string;
  readonly line: string;
  readonly column: string;
  readonly written: string;
  readonly found: string;
}

/** The looks of what is a figure or a state, and no sentence. */
const FIGURES: ReadonlySet<StyleName> = new Set<StyleName>([
  ...(["tableInteger", "tableDecimal", "tablePercent", "tableAmount", "tableCentered"] as const),
  ...(["tableTotalInteger", "tableTotalPercent", "tableTotalAmount"] as const),
  ...(["stateGood", "stateBad", "stateOpen"] as const),
]);
const HEADINGS: ReadonlySet<StyleName> = new Set<StyleName>(["tableHeading", "tableHeadingCentered"]);

interface Line {
  readonly section: string;
  readonly name: string;
  /** Which one of the lines of that name in its section, from 0. */
  readonly which: number;
  readonly cells: readonly { readonly column: number; readonly heading: string; readonly value: CellValue }[];
}

/** Compares the cells of a written Bilan with those that the same Bilan made again would have, line by line, wherever the lines stand. */
export function figureDifferences(model: SheetModel, grid: SheetGrid): FigureDifference[] {
  const wanted = modelLines(model);
  const sections = new Set(wanted.map(({ section }) => section));
  const rowOf = writtenRows(grid, sections);
  return wanted.flatMap(({ section, name, which, cells }): FigureDifference[] => {
    const row = rowOf.get(keyOf(section, name, which));
    if (row === undefined)
      return [
        {
          section,
          line: name,
          column: "",
          written: "absent",
          found: cells.map(({ value }) => shown(value)).join(" ; "),
        },
      ];
    return cells.flatMap(({ column, heading, value }) => {
      const written = cellAt(grid, row, column);
      return same(written, value)
        ? []
        : [{ section, line: name, column: heading, written: shown(written), found: shown(value) }];
    });
  });
}

function modelLines({ blocks }: SheetModel): Line[] {
  const rows = new Map<number, { readonly column: number; readonly value: CellValue; readonly style: StyleName }[]>();
  for (const { row, column, values, styles } of blocks)
    values.forEach((cells, index) => {
      const line = rows.get(row + index) ?? [];
      cells.forEach((value, place) => {
        const style = typeof styles === "string" ? styles : (styles[place] as StyleName);
        line.push({ column: column + place, value: plain(value), style });
      });
      rows.set(row + index, line);
    });
  const lines: Line[] = [];
  const counts = new Map<string, number>();
  let section = "";
  let headings = new Map<number, string>();
  for (const row of [...rows.keys()].sort((one, other) => one - other)) {
    const cells = rows.get(row) ?? [];
    const filled = cells
      .filter(({ value }) => value !== null && value !== "")
      .sort((one, other) => one.column - other.column);
    const [first] = filled;
    if (first?.style === "section") section = String(first.value);
    if (!first || filled.length === 1) continue;
    const name = String(first.value);
    const key = `${section}\u0001${name}`;
    const which = counts.get(key) ?? 0;
    counts.set(key, which + 1);
    if (HEADINGS.has(first.style))
      headings = new Map(cells.map(({ column, value }) => [column, typeof value === "string" ? value : ""]));
    const told = filled.filter((cell) => cell !== first && FIGURES.has(cell.style));
    if (told.length === 0 || HEADINGS.has(first.style)) continue;
    lines.push({
      section,
      name,
      which,
      cells: told.map(({ column, value }) => ({ column, value, heading: headings.get(column) ?? "" })),
    });
  }
  return lines;
}

/** Where each line of a written Bilan stands; the lines of other sections are passed over. */
function writtenRows(grid: SheetGrid, sections: ReadonlySet<string>): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  const counts = new Map<string, number>();
  let section = "";
  for (let row = grid.firstRow; row < grid.firstRow + grid.rowCount; row += 1) {
    const texts = grid.columns
      .map((_, column) => cellAt(grid, row, grid.firstColumn + column))
      .filter((value) => value !== null && value !== "");
    const [first] = texts;
    if (first === undefined) continue;
    if (texts.length === 1 && sections.has(String(first))) section = String(first);
    if (texts.length === 1) continue;
    const key = `${section}\u0001${String(first)}`;
    const which = counts.get(key) ?? 0;
    counts.set(key, which + 1);
    rows.set(keyOf(section, String(first), which), row);
  }
  return rows;
}

function keyOf(section: string, name: string, which: number): string {
  return `${section}\u0001${name}\u0001${which}`;
}

function plain(value: ModelValue): CellValue {
  if (typeof value !== "object" || value === null) return value;
  if ("text" in value) return value.text;
  return "day" in value ? value.day : value.value;
}

function same(written: CellValue, found: CellValue): boolean {
  return typeof written === "number" && typeof found === "number"
    ? Math.abs(written - found) <= 1e-9 * Math.max(1, Math.abs(found))
    : shown(written) === shown(found);
}

function shown(value: CellValue): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  return typeof value === "number" ? String(Number(value.toPrecision(12))).replace(".", ",") : String(value);
}

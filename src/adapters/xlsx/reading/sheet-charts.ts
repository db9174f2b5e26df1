import type { SheetChart } from "../../../application/ports/sheet-view";
import { UserError } from "../../../application/ports/user-error";
import type { CellPosition } from "../../../core/domain/cell";
import type { OpcPackage } from "../package/opc-package";
import { relationshipsOf } from "../package/relationships";
import type { ChartDrawing } from "../../../application/ports/chart-drawing";
import { LIMITS } from "../limits";
import { DamagedFile } from "../refusals";
import { attributeByLocal, childOf, type XmlElement } from "../xml/xml-tree";
import { readDrawing } from "./chart-drawing";
import { type CellsOf, NotDrawn } from "./chart-values";

/**
 * The charts that stand over the cells of a sheet, in the order of its drawing.
 * @param sheet its name and its part.
 */
export async function readCharts(
  pack: OpcPackage,
  sheet: { readonly name: string; readonly part: string },
  cellsOf: CellsOf,
): Promise<readonly SheetChart[]> {
  const charts: SheetChart[] = [];
  let points = 0;
  for (const { kind, target } of await relationshipsOf(pack, sheet.part)) {
    if (kind !== "drawing" || !pack.has(target)) continue;
    const parts = new Map((await relationshipsOf(pack, target)).map(({ id, target: part }) => [id, part]));
    for (const anchor of (await pack.xml(target)).children) {
      const frame = childOf(anchor, "graphicFrame");
      const [from, to] = [cornerOf(anchor, "from"), cornerOf(anchor, "to")];
      const chart = frame && descendants(frame).find(({ local }) => local === "chart");
      if (!frame || !chart || !from) continue;
      const told = descendants(frame).find(({ local }) => local === "cNvPr")?.attributes;
      const part = parts.get(attributeByLocal(chart, "id") ?? "");
      const { title, drawing } = part === undefined ? NOTHING : await readChart(pack, part, sheet.name, cellsOf);
      points += drawing ? drawing.series.length * drawing.categories.length : 0;
      charts.push({
        firstRow: from.row,
        firstColumn: from.column,
        lastRow: Math.max(from.row, (to?.row ?? 0) - 1),
        lastColumn: Math.max(from.column, (to?.column ?? 0) - 1),
        title: title || (told?.get("title") ?? told?.get("name") ?? ""),
        description: told?.get("descr") ?? "",
        drawing: points > LIMITS.chartPoints ? null : drawing,
      });
    }
  }
  return charts;
}

interface Read {
  readonly title: string;
  readonly drawing: ChartDrawing | null;
}

const NOTHING: Read = { title: "", drawing: null };

/** A chart that cannot be read is still named after its frame: its sheet and the other charts stay what they are. */
async function readChart(pack: OpcPackage, part: string, sheet: string, cellsOf: CellsOf): Promise<Read> {
  if (!pack.has(part)) return NOTHING;
  let title = "";
  try {
    const space = await pack.xml(part);
    title = titleOf(space);
    return { title, drawing: await readDrawing(space, sheet, cellsOf) };
  } catch (error) {
    if ([NotDrawn, DamagedFile, UserError].some((kind) => error instanceof kind)) return { title, drawing: null };
    throw error;
  }
}

function cornerOf(anchor: XmlElement, name: "from" | "to"): CellPosition | null {
  const corner = childOf(anchor, name);
  const number = (local: string): number => Number((corner && childOf(corner, local)?.text) ?? NaN);
  const [row, column] = [number("row"), number("col")];
  return row >= 0 && column >= 0 ? { row, column } : null;
}

/** Written in the chart, or kept there from the cell that it stands in. */
function titleOf(space: XmlElement): string {
  const chart = childOf(space, "chart");
  const title = chart && childOf(chart, "title");
  if (!title) return "";
  const texts = descendants(title).filter(({ local }) => local === "t" || local === "v");
  return texts
    .map(({ text }) => text)
    .join("")
    .trim();
}

function descendants(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

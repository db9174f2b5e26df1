import type { SheetLayout } from "../../../application/ports/sheet-view";
import { MAX_COLUMNS } from "../../../core/domain/cell";
import { DamagedFile } from "../refusals";
import { childOf, childrenOf, isTrue, type XmlElement } from "../xml/xml-tree";

/** @param root the sheet's XML, its cells taken out. */
export function readLayout(root: XmlElement): SheetLayout {
  const format = childOf(root, "sheetFormatPr")?.attributes;
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  const columns = childOf(root, "cols");
  const described = columns ? childrenOf(columns, "col") : [];
  if (described.length > MAX_COLUMNS) throw new DamagedFile("une de ses feuilles est démesurée");
  // Each column is described once: what comes after the last one of a sheet says the same columns over again.
  let left = MAX_COLUMNS;
  for (const { attributes } of described) {
    const width = positive(attributes.get("width"));
    const hidden = isTrue(attributes.get("hidden")) || width === 0;
    const last = Math.min(Number(attributes.get("max")), MAX_COLUMNS);
    for (let column = Number(attributes.get("min")) - 1; column >= 0 && column < last && left > 0; column++, left--) {
      if (hidden) hiddenColumns.add(column);
      else if (width !== null) columnWidths.set(column, width);
    }
  }
  return {
    defaultWidth: positive(format?.get("defaultColWidth")) ?? positive(format?.get("baseColWidth")),
    columnWidths,
    hiddenColumns,
    frozen: frozenOf(root),
  };
}

function frozenOf(root: XmlElement): SheetLayout["frozen"] {
  const views = childOf(root, "sheetViews");
  const view = views && childOf(views, "sheetView");
  const pane = view && childOf(view, "pane")?.attributes;
  if (!pane || !(pane.get("state") ?? "").startsWith("frozen")) return { rows: 0, columns: 0 };
  return { rows: positive(pane.get("ySplit")) ?? 0, columns: positive(pane.get("xSplit")) ?? 0 };
}

/** A number of 0 or more, or null. */
function positive(text: string | undefined): number | null {
  const number = Number(text ?? NaN);
  return number >= 0 && Number.isFinite(number) ? number : null;
}

import { useEffect, useState } from "react";
import type { SheetChart } from "../../../application/ports/sheet-view";
import { cellReference } from "../../../core/domain/cell";
import type { OpenedWorkbook } from "../../session";
import type { ShownSheet } from "../use-sheets";

/** By the reference of the cell that each begins over. */
export type Charts = ReadonlyMap<string, SheetChart>;

const NONE: Charts = new Map();

/** The charts of a sheet, where they stand. */
export function useCharts({ sheetCharts }: OpenedWorkbook, shown: ShownSheet | null): Charts {
  const [read, setRead] = useState<{ readonly layout: object; readonly charts: Charts } | null>(null);
  const name = shown?.info.name;
  const view = shown?.view;
  // Cells that change leave the charts where they are, with other figures.
  const layout = view?.layout;
  useEffect(() => {
    if (!sheetCharts || name === undefined || !layout) return;
    let current = true;
    // Without its charts the sheet is still read.
    sheetCharts(name).then(
      (list) => {
        const charts = new Map(list.map((chart) => [cellReference(chart.firstRow, chart.firstColumn), chart]));
        if (current) setRead({ layout, charts });
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [sheetCharts, name, view, layout]);
  return read && read.layout === layout ? read.charts : NONE;
}

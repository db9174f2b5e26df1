import type { SheetChart } from "../../application/ports/sheet-view";

/** What stands in the place of a chart. */
export function chartText({ title }: SheetChart): string {
  return title === "" ? "Graphique" : `Graphique : ${title}`;
}

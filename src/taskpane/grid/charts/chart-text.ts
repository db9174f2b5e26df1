import type { SheetChart } from "../../../application/ports/sheet-view";
import { numberAs } from "../number-format";
import { categoryTexts } from "./chart-bars";

/** Beyond, nobody listens; the cells under the chart have them all. */
const MOST_VALUES = 60;

/** What stands in the place of a chart that is not drawn. */
export function chartText({ title }: SheetChart): string {
  return title === "" ? "Graphique" : `Graphique : ${title}`;
}

/** A chart in words, its figures included, for whoever does not see it. */
export function chartSentence(chart: SheetChart): string {
  const { description, drawing } = chart;
  const parts = [chartText(chart), description.replace(/\.\s*$/, "")];
  // Our own descriptions tell the figures.
  if (drawing && !/\d/.test(description)) parts.push(valuesText(chart));
  if (!drawing) parts.push("Il se voit dans Excel");
  return `${parts.filter((part) => part !== "").join(". ")}.`;
}

function valuesText({ drawing }: SheetChart): string {
  if (!drawing || drawing.series.length * drawing.categories.length > MOST_VALUES) return "";
  const categories = categoryTexts(drawing);
  const told = drawing.series.map(({ name, values, labelFormat }) => {
    const figures = values.flatMap((value, at) => {
      if (value === null) return [];
      const figure = numberAs(labelFormat ?? drawing.axisFormat, value, 1900).trim();
      return [`${categories[at] ?? ""} ${figure === "" ? "0" : figure}`.trim()];
    });
    const text = figures.join(", ") || "aucun chiffre";
    return drawing.series.length > 1 ? `${name} : ${text}` : text;
  });
  return told.join(" ; ");
}

import type { Programme } from "../../domain/programme";
import { indicatorsOf, type Indicators } from "../../indicators/indicators";
import type { FigureRule } from "../rule";
import { typedFigures, typedSum } from "./typed-figures";

/** What was typed, and the number that it should be. */
export type TotalDetails = { readonly typed: number; readonly total: number; readonly codes: readonly string[] };

/**
 * The check of a total made of typed figures: every counted participant is in exactly one of the classes.
 * @param codes the classes that are typed, by programme.
 * @param beside how many participants are in a class that has no indicator.
 */
export function totalCheck(
  codes: Readonly<Record<Programme, readonly string[]>>,
  beside: (indicators: Indicators) => number,
): FigureRule<TotalDetails>["check"] {
  return function* (counted, report) {
    const table = counted.tables.indicators;
    if (!table) return;
    const classes = codes[counted.context.programme];
    const figures = typedFigures(table);
    const sum = typedSum(figures, classes);
    if (sum === null) return;
    const indicators = yield* indicatorsOf(counted);
    const typed = sum + beside(indicators);
    const total = indicators.outputs.total.count.total;
    const last = figures.get(classes[classes.length - 1] as string);
    if (typed !== total) report(table, { row: last?.row ?? null, field: "achieved" }, { typed, total, codes: classes });
  };
}

import { computeIndicators, type Indicators } from "../../src/core/indicators/indicators";
import type { Figure } from "../../src/core/indicators/figure";
import type { ExampleCells, RuleExample } from "../../src/core/rules/rule";
import { controlExample } from "./example-workbook";

/** People of their own: each row gets an identifier and a name; the rest comes from the base participant. */
export function people(rows: readonly ExampleCells[]): ExampleCells[] {
  return rows.map((cells, index) => ({ id: `P${index + 1}`, lastName: `NOM ${letters(index)}`, ...cells }));
}

function letters(index: number): string {
  return [...String(index)].map((digit) => "ABCDEFGHIJ"[Number(digit)]).join("");
}

export function indicatorsOfExample(example: Partial<RuleExample>): Indicators {
  return computeIndicators(controlExample(example));
}

/** "3 (1 H, 2 F)". */
export function shown({ count }: Figure): string {
  const third = count.nonBinaire > 0 ? `, ${count.nonBinaire} NB` : "";
  return `${count.total} (${count.hommes} H, ${count.femmes} F${third})`;
}

export function byCode(figures: readonly Figure[]): Record<string, string> {
  return Object.fromEntries(figures.map((figure) => [figure.code, shown(figure)]));
}

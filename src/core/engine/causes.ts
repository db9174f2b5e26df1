import { cellText } from "../domain/value-text";
import { GRAVITIES, type Gravity } from "../domain/gravity";
import { cellAt } from "../reading/sheet-grid";
import type { Rule } from "../rules/rule";
import { SLICE } from "../work/run";
import type { Control } from "./control";
import { gravityRanks } from "./finding-gravity";

/**
 * What findings have in common where one thing done answers them all: the same value in the same column, which a rule doubts whatever else the row holds
 * (an operation that is not known, an answer that is none). Null for a finding that is a thing to do by itself: an empty cell, two dates that contradict
 * one another.
 */
export function causeReader({ findings, list, rules }: Control): (index: number) => string | null {
  const byValue = rules.map(readsOneValue);
  return (index) => {
    if (!byValue[findings.ruleAt(index)]) return null;
    const { rule, table: position, row, column } = findings.at(index);
    const table = list[position];
    if (!table || row === null || column === null) return null;
    const value = cellAt(table.grid, table.firstRow + row, column);
    return value === null ? null : `${rule} ${position} ${column} ${typeof value} ${cellText(value)}`;
  };
}

function readsOneValue(rule: Rule): boolean {
  if (rule.scope === "row") return rule.fields.length + rule.optional.length === 1;
  return rule.scope === "reading" || rule.scope === "cell";
}

/** How many things there are to do, by gravity; what a person keeps as it is is none. */
export function* causesOf(
  control: Control,
  justified: { readonly has: (index: number) => boolean },
): Generator<void, Readonly<Record<Gravity, number>>> {
  const rankOf = gravityRanks(control);
  const causeOf = causeReader(control);
  const counts = GRAVITIES.map(() => 0);
  const seen = new Set<string>();
  for (let index = 0; index < control.findings.length; index += 1) {
    if (index % SLICE === 0) yield;
    if (justified.has(index)) continue;
    const rank = rankOf(index);
    const cause = causeOf(index);
    if (cause !== null) {
      const key = `${rank} ${cause}`;
      if (seen.has(key)) continue;
      seen.add(key);
    }
    counts[rank] = (counts[rank] as number) + 1;
  }
  return Object.fromEntries(GRAVITIES.map((gravity, rank) => [gravity, counts[rank] ?? 0])) as Record<Gravity, number>;
}

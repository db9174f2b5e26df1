import { cellText } from "../domain/value-text";
import { GRAVITIES, type Gravity } from "../domain/gravity";
import { isRepeated } from "../questionnaire/repeated-fields";
import { cellAt } from "../reading/sheet-grid";
import type { Rule } from "../rules/rule";
import { SLICE } from "../work/run";
import type { Control } from "./control";
import { gravityRanks } from "./finding-gravity";

/**
 * What findings have in common where one thing done answers them all: the same value in the same column, which a rule doubts whatever else the row holds
 * (an operation that is not known, an answer that is none), or in the columns that sheets repeat of each person. Null for a finding that is a thing to do by itself: an empty cell, two dates that contradict
 * one another.
 */
export function causeReader({ findings, list, rules }: Control): (index: number) => string | null {
  const byValue = rules.map(readsOneValue);
  return (index) => {
    if (!byValue[findings.ruleAt(index)]) return null;
    const { rule, table: position, row, column, field } = findings.at(index);
    const table = list[position];
    if (!table || row === null || column === null) return null;
    const value = cellAt(table.grid, table.firstRow + row, column);
    const where = isRepeated(field) ? field : `${position} ${column}`;
    return value === null ? null : `${rule} ${where} ${typeof value} ${cellText(value)}`;
  };
}

function readsOneValue(rule: Rule): boolean {
  if (rule.scope === "row") return rule.fields.length + rule.optional.length === 1;
  return rule.scope === "reading" || rule.scope === "cell";
}

/** How many things there are to do, each under the gravest of its findings; what a person keeps as it is is none. */
export function* causesOf(
  control: Control,
  justified: { readonly has: (index: number) => boolean },
): Generator<void, Readonly<Record<Gravity, number>>> {
  const rankOf = gravityRanks(control);
  const causeOf = causeReader(control);
  const counts = GRAVITIES.map(() => 0);
  const count = (rank: number): void => {
    counts[rank] = (counts[rank] as number) + 1;
  };
  const gravest = new Map<string, number>();
  for (let index = 0; index < control.findings.length; index += 1) {
    if (index % SLICE === 0) yield;
    if (justified.has(index)) continue;
    const rank = rankOf(index);
    const cause = causeOf(index);
    if (cause === null) count(rank);
    else gravest.set(cause, Math.min(rank, gravest.get(cause) ?? rank));
  }
  for (const rank of gravest.values()) count(rank);
  return Object.fromEntries(GRAVITIES.map((gravity, rank) => [gravity, counts[rank] ?? 0])) as Record<Gravity, number>;
}

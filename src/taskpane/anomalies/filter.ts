import { columnLetters } from "../../core/domain/cell";
import type { Control } from "../../core/engine/control";
import type { Finding } from "../../core/engine/findings";
import { gravityOf } from "../../core/rules/rule";
import { fold } from "../../core/text/fold";
import type { ListState } from "../state/pane-state";
import { personName } from "./person";

export type Filter = Pick<ListState, "gravities" | "sheet" | "text">;

/**
 * Whether a finding is shown. The words typed are looked for in the rule, the column's heading, the row, the cell and the
 * person's name: what can be told without making the text of each finding. Meant to be called in row order: what a row
 * says is folded once.
 */
export function finder(control: Control, filter: Filter): (finding: Finding) => boolean {
  const { rules, list, context } = control;
  const gravities = new Set(filter.gravities);
  const shownRule = rules.map((rule) => gravities.size === 0 || gravities.has(gravityOf(rule, context.programme)));
  const shownTable = list.map((table) => filter.sheet === null || table.grid.name === filter.sheet);
  const words = fold(filter.text).split(" ").filter(Boolean);
  const matches = words.length === 0 ? () => true : wordFinder(control, words);
  return (finding) => shownRule[finding.rule] === true && shownTable[finding.table] === true && matches(finding);
}

function wordFinder({ rules, list }: Control, words: readonly string[]): (finding: Finding) => boolean {
  const ruleTexts = rules.map((rule) => fold(`${rule.code} ${rule.name} ${rule.summary}`));
  const headings = list.map(
    (table) => new Map(table.mapping.columns.map((mapped) => [mapped.column, fold(mapped.heading)])),
  );
  let rowKey = "";
  let rowText = "";
  return ({ rule, table: position, row, column }) => {
    const table = list[position];
    if (!table) return false;
    const key = `${position}:${row}`;
    if (key !== rowKey) {
      rowKey = key;
      const person = row === null ? "" : `ligne ${table.firstRow + row + 1} ${personName(table, row)}`;
      rowText = fold(`${table.grid.name} ${person}`);
    }
    const heading = column === null ? "" : (headings[position]?.get(column) ?? "");
    const cell =
      column === null || row === null ? "" : `${columnLetters(column)}${table.firstRow + row + 1}`.toLowerCase();
    return words.every(
      (word) =>
        cell === word || rowText.includes(word) || heading.includes(word) || (ruleTexts[rule] as string).includes(word),
    );
  };
}

import type { ControlReport } from "../../application/control/control-workbook";
import { columnLetters } from "../../core/domain/cell";
import type { Control } from "../../core/engine/control";
import { GRAVITIES } from "../../core/domain/gravity";
import { gravityRanks } from "../../core/engine/finding-gravity";
import type { Finding } from "../../core/engine/findings";
import { fold } from "../../core/text/fold";
import type { JustifiedShown, ListState } from "../state/pane-state";
import { personName } from "./person";

export type Filter = Pick<ListState, "gravities" | "sheet" | "rule" | "text" | "field" | "justified">;

/** A control, with what a person keeps as it is where that is known. */
export type Controlled = Control & Partial<Pick<ControlReport, "justified">>;

/**
 * Whether a finding is shown. The words typed are looked for in the rule, the column's heading, the row, the cell and the
 * person's name: what can be told without making the text of each finding. Meant to be called in row order: what a row
 * says is folded once.
 */
export function finder(control: Controlled, filter: Filter): (finding: Finding, index: number) => boolean {
  const { rules, list } = control;
  const gravities = new Set(filter.gravities);
  const shownRank = GRAVITIES.map((gravity) => gravities.size === 0 || gravities.has(gravity));
  const rankOf = gravityRanks(control);
  const shownRule = rules.map((rule) => filter.rule === null || rule.code === filter.rule);
  const shownTable = list.map((table) => filter.sheet === null || table.grid.name === filter.sheet);
  const concerns = fieldFinder(control, filter.field);
  const keeps = justifiedFinder(control, filter.justified);
  const words = fold(filter.text).split(" ").filter(Boolean);
  const matches = words.length === 0 ? () => true : wordFinder(control, words);
  return (finding, index) =>
    shownRule[finding.rule] === true &&
    shownRank[rankOf(index)] === true &&
    shownTable[finding.table] === true &&
    keeps(index) &&
    concerns(finding) &&
    matches(finding);
}

/** The anomalies of one question: on its column, or of a rule that speaks once about several questions of which it is one. */
function fieldFinder({ rules, list }: Control, field: string | null): (finding: Finding) => boolean {
  if (field === null) return () => true;
  const together = rules.map(
    (rule) =>
      rule.scope === "requirement" &&
      rule.requirements.some(({ mode, fields }) => mode !== "each" && fields.includes(field)),
  );
  return (finding) =>
    list[finding.table]?.kind === "participants" && (finding.field === field || together[finding.rule] === true);
}

function justifiedFinder({ justified }: Controlled, shown: JustifiedShown): (index: number) => boolean {
  if (shown === "with") return () => true;
  return (index) => (justified?.has(index) ?? false) === (shown === "only");
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

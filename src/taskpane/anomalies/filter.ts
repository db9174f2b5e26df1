import type { ControlReport } from "../../application/control/control-workbook";
import { columnLetters, isCellError } from "../../core/domain/cell";
import type { Control } from "../../core/engine/control";
import { GRAVITIES } from "../../core/domain/gravity";
import { gravityRanks } from "../../core/engine/finding-gravity";
import type { Finding } from "../../core/engine/findings";
import { NO_ROW } from "../../core/people/participations";
import { cellAt } from "../../core/reading/sheet-grid";
import type { Table } from "../../core/reading/table";
import { cellText, dayText } from "../../core/domain/value-text";
import { dayFromSerial } from "../../core/domain/day";
import { fold } from "../../core/text/fold";
import type { JustifiedShown, ListState } from "../state/pane-state";
import { personName, personText } from "../people/person";
import { typedWords } from "../people/typed-words";

export type Filter = Pick<ListState, "gravities" | "sheet" | "rule" | "text" | "field" | "justified">;

/** A control, with what a person keeps as it is where that is known. */
export type Controlled = Control & Partial<Pick<ControlReport, "justified">>;

/**
 * Whether a finding is shown. The words typed are looked for in the rule, the column's heading, the row, the cell, its value, and what is known of the
 * person: name, identifier, référent, prescriber, operation: what can be told without making the text of each finding. Meant to be called in row order:
 * what a row says is folded once.
 * @param whoOf the row of Participants that a finding is about, or NO_ROW.
 */
export function finder(
  control: Controlled,
  filter: Filter,
  whoOf: (finding: Finding) => number,
): (finding: Finding, index: number) => boolean {
  const { rules, list } = control;
  const gravities = new Set(filter.gravities);
  const shownRank = GRAVITIES.map((gravity) => gravities.size === 0 || gravities.has(gravity));
  const rankOf = gravityRanks(control);
  const shownRule = rules.map((rule) => filter.rule === null || rule.code === filter.rule);
  const shownTable = list.map((table) => filter.sheet === null || table.grid.name === filter.sheet);
  const concerns = fieldFinder(control, filter.field);
  const keeps = justifiedFinder(control, filter.justified);
  const words = typedWords(filter.text);
  const matches = words.length === 0 ? () => true : wordFinder(control, words, whoOf);
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

function wordFinder(
  { rules, list, tables }: Control,
  words: readonly string[],
  whoOf: (finding: Finding) => number,
): (finding: Finding) => boolean {
  const ruleTexts = rules.map((rule) => fold(`${rule.code} ${rule.name} ${rule.summary}`));
  const headings = list.map(
    (table) => new Map(table.mapping.columns.map((mapped) => [mapped.column, fold(mapped.heading)])),
  );
  let rowKey = "";
  let rowText = "";
  return (finding) => {
    const { rule, table: position, row, column } = finding;
    const table = list[position];
    if (!table) return false;
    const key = `${position}:${row}`;
    if (key !== rowKey) {
      rowKey = key;
      const who = whoOf(finding);
      const own = table === (tables.participants as Table | undefined) && row !== null ? row : who;
      const person = row === null ? "" : `ligne ${table.firstRow + row + 1} ${personName(table, row)}`;
      rowText = fold(
        `${table.grid.name} ${person} ${own === NO_ROW ? "" : personText(tables.participants as Table, own)}`,
      );
    }
    const heading = column === null ? "" : (headings[position]?.get(column) ?? "");
    const cell =
      column === null || row === null ? "" : `${columnLetters(column)}${table.firstRow + row + 1}`.toLowerCase();
    return words.every(
      (word) =>
        cell === word ||
        rowText.includes(word) ||
        heading.includes(word) ||
        (ruleTexts[rule] as string).includes(word) ||
        (row !== null &&
          column !== null &&
          word.length >= SHORTEST_VALUE &&
          valueText(table, row, column).includes(word)),
    );
  };
}

/** Of fewer characters too many values have them. */
const SHORTEST_VALUE = 3;

/** What a cell holds, as a person would type it into the search: a date as a date. */
function valueText(table: Table, row: number, column: number): string {
  const value = cellAt(table.grid, table.firstRow + row, column);
  if (typeof value === "string") return fold(value);
  if (typeof value === "number" && isDayColumn(table, column)) {
    const day = dayFromSerial(Math.floor(value), table.grid.dateSystem);
    if (day !== null) return dayText(day);
  }
  return value === null || isCellError(value) ? "" : fold(cellText(value));
}

function isDayColumn({ columns }: Table, sheetColumn: number): boolean {
  for (const column of columns.values())
    if (column.sheetColumn === sheetColumn) return column.definition.kind === "day";
  return false;
}

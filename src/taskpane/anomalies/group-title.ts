import { columnLetters } from "../../core/domain/cell";
import type { Control } from "../../core/engine/control";
import { NO_ROW } from "../../core/people/participations";
import { fieldOf } from "../../core/questionnaire/sheets";
import { textAt } from "../../core/reading/cells";
import type { Table } from "../../core/reading/table";
import { typography } from "../../core/text/french";
import { personName } from "../people/person";
import type { Grouping } from "../state/pane-state";
import type { Group } from "./group";

/** What a group is called, with the rule's code where it is a rule. */
export function groupTitle(
  control: Control,
  { findings, who }: Pick<Group, "findings" | "who">,
  by: Grouping,
): { readonly title: string; readonly code: string | null } {
  const finding = control.findings.at(findings[0] as number);
  const rule = control.rules[finding.rule];
  const table = control.list[finding.table];
  if (!rule || !table) return { title: "", code: null };
  if (by === "rule") return { title: typography(rule.summary), code: rule.code };
  return { title: typography(TITLES[by](control, finding, table, who)), code: null };
}

type Found = ReturnType<Control["findings"]["at"]>;

const TITLES: Readonly<
  Record<Exclude<Grouping, "rule">, (control: Control, finding: Found, table: Table, who: number) => string>
> = {
  person: ({ tables, complete }, { row }, table, who) => {
    const sheet = table.grid.name;
    if (row === null) return `Feuille ${sheet} : toute la feuille`;
    if (who === NO_ROW) return `${sheet}, ligne ${table.firstRow + row + 1}`;
    const participants = tables.participants as Table;
    const name = personName(participants, who) || `ligne ${participants.firstRow + who + 1}`;
    return `${name} : ${complete[who] ? "comptée" : "non comptée"}`;
  },
  referent: ({ tables }, _finding, _table, who) => {
    const referent = who === NO_ROW ? undefined : textAt(tables.participants?.columns.get("referent"), who);
    return referent === undefined ? "Sans référent" : `Référent : ${referent}`;
  },
  column: (_control, { column, field }, table) => {
    const sheet = table.grid.name;
    const heading = table.mapping.columns.find((mapped) => mapped.column === column)?.heading;
    if (column !== null)
      return `${sheet}, colonne ${columnLetters(column)}${heading === undefined ? "" : ` : ${heading}`}`;
    if (field !== null) return `${sheet}, colonne absente : ${fieldOf(table.kind, field).heading}`;
    return `${sheet} : lignes entières`;
  },
};

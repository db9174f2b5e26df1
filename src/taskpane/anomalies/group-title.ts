import { columnLetters } from "../../core/domain/cell";
import type { Control } from "../../core/engine/control";
import { fieldOf } from "../../core/questionnaire/sheets";
import { typography } from "../../core/text/french";
import type { Grouping } from "../state/pane-state";
import { personName } from "./person";

/** What a group is called, told from any of its findings; with the rule's code where it is a rule. */
export function groupTitle(
  control: Control,
  index: number,
  by: Grouping,
): { readonly title: string; readonly code: string | null } {
  const finding = control.findings.at(index);
  const rule = control.rules[finding.rule];
  const table = control.list[finding.table];
  if (!rule || !table) return { title: "", code: null };
  const sheet = table.grid.name;
  if (by === "rule") return { title: typography(rule.summary), code: rule.code };
  const { row, column, field } = finding;
  if (by === "row") {
    if (row === null) return { title: typography(`Feuille ${sheet} : toute la feuille`), code: null };
    const person = personName(table, row);
    return {
      title: typography(`${person === "" ? "" : `${person} : `}${sheet}, ligne ${table.firstRow + row + 1}`),
      code: null,
    };
  }
  const heading = table.mapping.columns.find((mapped) => mapped.column === column)?.heading;
  if (heading !== undefined && column !== null)
    return { title: typography(`${sheet}, colonne ${columnLetters(column)} : ${heading}`), code: null };
  if (column !== null) return { title: typography(`${sheet}, colonne ${columnLetters(column)}`), code: null };
  if (field !== null)
    return { title: typography(`${sheet}, colonne absente : ${fieldOf(table.kind, field).heading}`), code: null };
  return { title: typography(`${sheet} : lignes entières`), code: null };
}

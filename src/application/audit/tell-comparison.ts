import type { Comparison, LoneRow } from "../../core/audit/compare/compare";
import type { FieldChange } from "../../core/audit/compare/field-changes";
import type { FigureChange } from "../../core/audit/compare/figure-changes";
import type { Control } from "../../core/engine/control";
import { fieldOf, type DataKind } from "../../core/questionnaire/sheets";
import { textAt } from "../../core/reading/cells";
import type { Table } from "../../core/reading/table";
import { counted, numberText } from "../../core/text/french";
import { shownRaw } from "./shown-cells";

/** A cell that changed, as a person reads it. */
export interface ToldChange {
  /** Whose row it is, with where it stands after. */
  readonly who: string;
  readonly column: string;
  /** "vide" where the cell holds nothing. */
  readonly before: string;
  readonly after: string;
}

export function tellChange({ before, after }: Comparison, change: FieldChange): ToldChange {
  const [was, is] = [tableOf(before, change.kind), tableOf(after, change.kind)];
  return {
    who: rowText(is, change.afterRow),
    column: fieldOf(change.kind, change.field).heading,
    before: shownRaw(was, change.field, change.before) ?? "vide",
    after: shownRaw(is, change.field, change.after) ?? "vide",
  };
}

/** "TOTAL Participants : 101 → 102"; a figure whose code ends with its label says it once. */
export function figureText({ code, label, before, after }: FigureChange): string {
  const [was, is] = [before, after].map((value) => (value === null ? "–" : numberText(value)));
  const title = code.toLowerCase().endsWith(label.toLowerCase()) ? code : `${code} ${label}`;
  return `${title} : ${String(was)} → ${String(is)}`;
}

/** The people who make the difference in a figure: those who are counted in one version alone. */
export function tellPeople(
  { before, after }: Comparison,
  { entered, left }: FigureChange,
): { readonly entered: readonly string[]; readonly left: readonly string[] } {
  const [was, is] = [tableOf(before, "participants"), tableOf(after, "participants")];
  return { entered: entered.map((row) => rowText(is, row)), left: left.map((row) => rowText(was, row)) };
}

/** A row that one version alone has. */
export function tellRow(control: Control, { kind, row }: LoneRow): string {
  return rowText(tableOf(control, kind), row);
}

/** What changed, in a few numbers. French sentences. */
export function tellNumbers({ added, removed, changes, findings, figures }: Comparison): readonly string[] {
  const fixed = changes.filter(({ nature }) => nature === "fixed").length;
  return [
    `${counted(added.length, "ligne ajoutée", "lignes ajoutées")}, ${counted(removed.length, "ligne retirée", "lignes retirées")}.`,
    `${counted(changes.length, "cellule changée", "cellules changées")}, dont ${fixed === 0 ? "aucune qui ne devrait" : counted(fixed, "qui ne devrait", "qui ne devraient")} pas changer (identité, dates et réponses de l'entrée).`,
    `${counted(findings.solved.length, "anomalie résolue", "anomalies résolues")}, ${counted(findings.appeared.length, "nouvelle")}.`,
    `${counted(figures.length, "chiffre changé", "chiffres changés")}.`,
  ];
}

function tableOf({ tables }: Control, kind: DataKind): Table {
  return tables[kind] as Table;
}

/** "DURAND Léa (Participants, ligne 12)". */
function rowText(table: Table, row: number): string {
  const [last, first, id] = ["lastName", "firstName", "id"].map((field) => textAt(table.columns.get(field), row) ?? "");
  const place = `${table.grid.name}, ligne ${table.firstRow + row + 1}`;
  const name = `${String(last)} ${String(first)}`.trim() || String(id);
  return name === "" ? place : `${name} (${place})`;
}

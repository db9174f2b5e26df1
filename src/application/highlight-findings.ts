import { GRAVITIES, gravityRank, type Gravity } from "../core/domain/gravity";
import type { CellPosition } from "../core/domain/cell";
import type { Control } from "../core/engine/control";
import type { Table } from "../core/reading/table";
import { gravityOf, type Rule } from "../core/rules/rule";
import type { JobControl } from "./ports/progress";
import type { Highlight, HighlightResult, Workbook } from "./ports/workbook";

/** Backgrounds on which black text keeps a contrast of more than 7 : 1. */
export const GRAVITY_COLORS: Readonly<Record<Gravity, string>> = {
  bloquant: "#F8B4B4",
  erreur: "#FDD9B5",
  alerte: "#FDF2B3",
  info: "#D6E6FA",
};

/** Colours the cells that have findings of a gravity and above; where several speak of one cell the gravest gives its colour. */
export function highlightFindings(
  workbook: Workbook,
  control: Control,
  lowest: Gravity,
  job?: JobControl,
): Promise<HighlightResult> {
  return workbook.highlight(highlightsOf(control, lowest), job);
}

export function highlightsOf(control: Control, lowest: Gravity): Highlight[] {
  const gravest = new Map<string, { readonly sheet: string; readonly position: CellPosition; rank: number }>();
  const ranks = control.rules.map((rule: Rule) => gravityRank(gravityOf(rule, control.context.programme)));
  for (let index = 0; index < control.findings.length; index += 1) {
    const rank = ranks[control.findings.ruleAt(index)] ?? GRAVITIES.length;
    if (rank > gravityRank(lowest)) continue;
    const { table: position, row, column } = control.findings.at(index);
    if (row === null || column === null) continue;
    const table = control.list[position] as Table;
    const cell = { row: table.firstRow + row, column };
    const key = `${position}:${cell.row}:${column}`;
    const known = gravest.get(key);
    if (!known) gravest.set(key, { sheet: table.grid.name, position: cell, rank });
    else if (rank < known.rank) known.rank = rank;
  }
  const groups = new Map<string, { sheet: string; color: string; cells: CellPosition[] }>();
  for (const { sheet, position, rank } of gravest.values()) {
    const color = GRAVITY_COLORS[GRAVITIES[rank] as Gravity];
    const key = `${color} ${sheet}`;
    const group = groups.get(key) ?? { sheet, color, cells: [] };
    group.cells.push(position);
    groups.set(key, group);
  }
  return [...groups.values()];
}

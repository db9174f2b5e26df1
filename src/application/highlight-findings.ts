import { GRAVITIES, gravityRank, type Gravity } from "../core/domain/gravity";
import type { CellPosition } from "../core/domain/cell";
import type { Control } from "../core/engine/control";
import { gravityRanks } from "../core/engine/finding-gravity";
import type { Table } from "../core/reading/table";
import type { ControlReport } from "./control/control-workbook";
import type { Clock } from "./ports/clock";
import type { JobControl } from "./ports/progress";
import type { Highlight, HighlightResult, Workbook } from "./ports/workbook";
import { runInSlices } from "./time-slices";

/** Backgrounds on which black text keeps a contrast of more than 7 : 1. */
export const GRAVITY_COLORS: Readonly<Record<Gravity, string>> = {
  bloquant: "#F8B4B4",
  erreur: "#FDD9B5",
  alerte: "#FDF2B3",
  info: "#D6E6FA",
};

/**
 * Colours the cells that have findings of a gravity and above; where several speak of one cell the gravest gives its colour. Anomalies that a person
 * justified are left alone.
 */
export async function highlightFindings(
  workbook: Workbook,
  report: ControlReport,
  lowest: Gravity,
  clock: Clock,
  job?: JobControl,
): Promise<HighlightResult> {
  const highlights = await runInSlices(highlightsOf(report, lowest), clock, job, (done) => {
    job?.progress?.({ label: "Choix des couleurs", done, total: report.findings.length });
  });
  return workbook.highlight(highlights, job);
}

/** Findings looked at between two pauses. */
const SLICE = 4096;

/** The cells to colour, by sheet and colour; yields how many findings were looked at. */
function* highlightsOf(
  report: Control & Pick<ControlReport, "justified">,
  lowest: Gravity,
): Generator<number, Highlight[]> {
  const gravest = new Map<string, { readonly sheet: string; readonly position: CellPosition; rank: number }>();
  const rankOf = gravityRanks(report);
  for (let index = 0; index < report.findings.length; index += 1) {
    if (index % SLICE === 0) yield index;
    const rank = rankOf(index);
    if (rank > gravityRank(lowest) || report.justified.has(index)) continue;
    const { table: position, row, column } = report.findings.at(index);
    if (row === null || column === null) continue;
    const table = report.list[position] as Table;
    const cell = { row: table.firstRow + row, column };
    const key = `${position}:${cell.row}:${column}`;
    const known = gravest.get(key);
    if (!known) gravest.set(key, { sheet: table.grid.name, position: cell, rank });
    else if (rank < known.rank) known.rank = rank;
  }
  const groups = new Map<string, { sheet: string; color: string; cells: CellPosition[] }>();
  let grouped = 0;
  for (const { sheet, position, rank } of gravest.values()) {
    grouped += 1;
    if (grouped % SLICE === 0) yield report.findings.length;
    const color = GRAVITY_COLORS[GRAVITIES[rank] as Gravity];
    const key = `${color} ${sheet}`;
    const group = groups.get(key) ?? { sheet, color, cells: [] };
    group.cells.push(position);
    groups.set(key, group);
  }
  return [...groups.values()];
}

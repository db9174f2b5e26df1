import { control as runControl } from "../../core/engine/control";
import { yearOf } from "../../core/domain/day";
import { SHEET_KINDS, SHEETS, type SheetKind } from "../../core/questionnaire/sheets";
import { mapSheet, type SheetMapping } from "../../core/reading/headings";
import { readTable } from "../../core/reading/read-table";
import type { SheetGrid } from "../../core/reading/sheet-grid";
import type { Table, Tables } from "../../core/reading/table";
import { RULES } from "../../core/rules/catalogue";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import { runInSlices } from "../time-slices";
import type { ControlOptions } from "./control-options";
import {
  contextOf,
  ownSheets,
  reportOf,
  ruleStep,
  type ControlBasis,
  type ControlDependencies,
  type ControlReport,
} from "./control-report";
import { findSheets } from "./find-sheets";
import { readRememberedChoices } from "./remembered-choices";
import { readSettingsSheet, type SheetSettings } from "./settings-sheet";

export type { ControlDependencies, ControlReport } from "./control-report";

/**
 * Reads a workbook and controls it.
 * @throws UserError when there is nothing to control; CancelledError when the person cancels.
 */
export async function controlWorkbook(
  workbook: Workbook,
  options: ControlOptions,
  dependencies: ControlDependencies,
  job?: JobControl,
): Promise<ControlReport> {
  const { clock, rules = RULES } = dependencies;
  const remembered = await readRememberedChoices(workbook);
  const found = await findSheets(workbook, { ...remembered.sheets, ...options.sheets }, job);
  const today = clock.today();
  const settings: SheetSettings = found.settings
    ? readSettingsSheet(found.settings, today)
    : { settings: {}, problems: [] };
  const controlDay = options.controlDay ?? settings.controlDay ?? today;
  const notices = [
    ...settings.problems,
    ...found.byHeadings.map(
      (kind) =>
        `La feuille « ${found.grids[kind]?.name ?? ""} » est lue comme ${SHEETS[kind].name} d'après ses titres de colonnes.`,
    ),
  ];

  const tables: { [Kind in SheetKind]?: Table } = {};
  const alsoRead = found.settings ? [found.settings.name] : [];
  for (const kind of SHEET_KINDS) {
    const grid = found.grids[kind];
    if (!grid) continue;
    const mapping = mapSheet(grid, kind, options.columns?.[kind] ?? remembered.columns[kind] ?? {});
    if (!mapping) {
      notices.push(noHeadings(grid, kind));
      alsoRead.push(grid.name);
      continue;
    }
    notices.push(...unknownColumns(mapping));
    let rows = 0;
    const total = grid.rowCount * mapping.columns.length;
    tables[kind] = await runInSlices(readTable(grid, mapping, kind, yearOf(controlDay)), clock, job, (step) => {
      rows += step.rows;
      job?.progress?.({ label: `Lecture de ${grid.name}`, done: rows, total });
    });
  }
  const participants = tables.participants as Table<"participants"> | undefined;
  if (!participants) throw new UserError(noHeadings(found.grids.participants as SheetGrid, "participants"));
  const basis: ControlBasis = {
    options,
    remembered,
    today,
    settings,
    sheets: ownSheets(found.workbook),
    alsoRead,
    byHeadings: found.byHeadings.length > 0,
    notices,
  };
  const context = contextOf(participants, basis, dependencies);
  const control = await runInSlices(runControl(rules, tables as Tables, context.context), clock, job, ruleStep(job));
  return reportOf(workbook, found.workbook.name, control, basis, context.notices, clock);
}

function noHeadings(grid: SheetGrid, kind: SheetKind): string {
  return `La feuille « ${grid.name} » n'a pas de ligne de titres reconnaissable pour ${SHEETS[kind].name} parmi ses 20 premières lignes (3 titres connus au moins) : elle n'est pas lue.`;
}

function unknownColumns(mapping: SheetMapping): string[] {
  if (mapping.unknown.length === 0) return [];
  const names = mapping.unknown.slice(0, 8).map(({ heading }) => `« ${heading} »`);
  const more = mapping.unknown.length > names.length ? `, et ${mapping.unknown.length - names.length} de plus` : "";
  return [`Feuille « ${mapping.sheet} » : colonnes inconnues, ignorées : ${names.join(", ")}${more}.`];
}

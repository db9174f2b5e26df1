import { control as runControl } from "../../core/engine/control";
import { yearOf } from "../../core/domain/day";
import { PROTOCOL_KINDS, SHEETS, type SheetKind } from "../../core/questionnaire/sheets";
import { headingsNeeded } from "../../core/reading/heading-row";
import { mapSheet, type SheetMapping } from "../../core/reading/headings";
import { readTable } from "../../core/reading/read-table";
import type { SheetGrid } from "../../core/reading/sheet-grid";
import type { Table, Tables } from "../../core/reading/table";
import { RULES } from "../../core/rules/catalogue";
import type { JobControl } from "../ports/progress";
import { UserError } from "../ports/user-error";
import type { Workbook } from "../ports/workbook";
import { protocolOf } from "../protocol/workbook-protocol";
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
import { findSheets, hiddenSheets, refuseMissing, severalSheets, type FoundPart } from "./find-sheets";
import { NOTHING_REMEMBERED, readRememberedChoices } from "./remembered-choices";
import { orWithout } from "./unreadable-settings";
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
  const unread: string[] = [];
  const remembered = await orWithout(readRememberedChoices(workbook), NOTHING_REMEMBERED, unread);
  const today = clock.today();
  const settingsOf = (sheet: SheetGrid | null): SheetSettings =>
    sheet ? readSettingsSheet(sheet, today) : { settings: {}, problems: [] };
  const sheets = { ...remembered.sheets, ...options.sheets };
  const found = await findSheets(workbook, sheets, (sheet) => options.year ?? settingsOf(sheet).year, job);
  refuseMissing(found, sheets);
  const settings = settingsOf(found.settings);
  const controlDay = options.controlDay ?? settings.controlDay ?? today;
  const notices = [...unread, ...settings.problems, ...found.parts.flatMap(howFound)];

  const tables: { [Kind in SheetKind]?: Table } = {};
  const alsoRead = [...(found.settings ? [found.settings.name] : []), ...found.lookedAt];
  for (const { kind, grid } of found.parts) {
    const columns = options.columns?.[kind] ?? remembered.columns[kind];
    const mapping = mapSheet(grid, kind, columns, options.ignored?.[kind] ?? remembered.ignored?.[kind]);
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
  if (!participants) {
    const unread = found.parts.find(({ kind }) => kind === "participants") as FoundPart;
    throw new UserError(noHeadings(unread.grid, unread.kind), "prepare");
  }
  const protocol = await protocolOf(tables as Tables, options.plie ?? settings.plie, dependencies.catalogue);
  if (protocol) {
    notices.push(...protocol.notices);
    for (const kind of PROTOCOL_KINDS) alsoRead.push(...(tables[kind] ? [tables[kind].grid.name] : []));
  }
  const basis: ControlBasis = {
    options,
    remembered,
    today,
    settings,
    workbookName: found.workbook.name,
    sheets: ownSheets(found.workbook),
    settingsSheet: found.settings?.name ?? null,
    alsoRead,
    protocol,
    notices,
  };
  const context = contextOf(participants, basis, dependencies);
  const control = await runInSlices(runControl(rules, tables as Tables, context.context), clock, job, ruleStep(job));
  return reportOf(workbook, found.workbook.name, control, basis, context.notices, clock);
}

/** What is told of a sheet that was not sure. */
function howFound(part: FoundPart): string[] {
  const { kind, how, grid, others } = part;
  const byHeadings = `La feuille « ${grid.name} » est lue comme ${SHEETS[kind].name} d'après ses titres de colonnes.`;
  return [
    ...(how === "headings" ? [byHeadings] : []),
    ...hiddenSheets(part),
    ...(others.length > 0 ? [severalSheets(part)] : []),
  ];
}

function noHeadings(grid: SheetGrid, kind: SheetKind): string {
  return `La feuille « ${grid.name} » n'a pas de ligne de titres reconnaissable pour ${SHEETS[kind].name} parmi ses 20 premières lignes (${headingsNeeded(kind)} titres connus au moins) : elle n'est pas lue.`;
}

function unknownColumns(mapping: SheetMapping): string[] {
  if (mapping.unknown.length === 0) return [];
  const names = mapping.unknown.slice(0, 8).map(({ heading }) => `« ${heading} »`);
  const more = mapping.unknown.length > names.length ? `, et ${mapping.unknown.length - names.length} de plus` : "";
  return [`Feuille « ${mapping.sheet} » : colonnes inconnues, ignorées : ${names.join(", ")}${more}.`];
}

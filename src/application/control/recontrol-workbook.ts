import { control as controlAll } from "../../core/engine/control";
import { recontrol } from "../../core/engine/recontrol";
import { yearOf } from "../../core/domain/day";
import { SETTING_IDS } from "../../core/domain/settings";
import type { SheetKind } from "../../core/questionnaire/sheets";
import { patchTable } from "../../core/reading/patch-table";
import type { Table, Tables } from "../../core/reading/table";
import { RULES } from "../../core/rules/catalogue";
import type { ControlContext } from "../../core/context/control-context";
import type { JobControl } from "../ports/progress";
import type { SheetChange } from "../ports/sheet-change";
import type { Workbook } from "../ports/workbook";
import { runInSlices } from "../time-slices";
import {
  contextOf,
  ownSheets,
  reportOf,
  ruleStep,
  type ControlDependencies,
  type ControlReport,
} from "./control-report";
import { controlWorkbook } from "./control-workbook";
import { readRememberedChoices } from "./remembered-choices";
import { orWithout } from "./unreadable-settings";
import { rowsToRead, type RowSpan } from "./rows-to-read";

/**
 * Controls a workbook again after changes, with the result of a whole control: only the changed rows are read, and only what depends on them is evaluated.
 * Where that cannot be (Paramètres or headings changed, rows inserted or removed, sheets added or renamed, another day, too much changed), the whole
 * workbook is controlled, with the options of the former control.
 * @param changes every change since the control of `report`, corrections of ours included.
 * @throws UserError when there is nothing left to control; CancelledError when the person cancels.
 */
export async function recontrolWorkbook(
  workbook: Workbook,
  report: ControlReport,
  changes: readonly SheetChange[],
  dependencies: ControlDependencies,
  job?: JobControl,
): Promise<ControlReport> {
  const { clock, rules = RULES } = dependencies;
  const { name, sheets } = await workbook.describe();
  const spans = rowsToRead(report, changes);
  const standing =
    spans !== null &&
    rules === report.rules &&
    clock.today() === report.basis.today &&
    sameJson(ownSheets({ sheets }), report.basis.sheets) &&
    sameJson(await orWithout(readRememberedChoices(workbook), null, []), report.basis.remembered);
  const read = standing ? await readAgain(workbook, report, spans, dependencies, job) : null;
  if (!read) return controlWorkbook(workbook, report.basis.options, dependencies, job);

  const { tables, changed } = read;
  const { context, notices } = contextOf(tables.participants as Table<"participants">, report.basis, dependencies);
  const work = sameContext(context, report.context)
    ? recontrol(report, tables, changed)
    : controlAll(rules, tables, context);
  const control = await runInSlices(work, clock, job, ruleStep(job));
  return reportOf(workbook, name, control, report.basis, notices, clock);
}

/** The tables with these rows read again; null when only a whole reading can tell. */
async function readAgain(
  workbook: Workbook,
  { list, tables: former, context }: ControlReport,
  spans: ReadonlyMap<string, readonly RowSpan[]>,
  { clock }: ControlDependencies,
  job: JobControl | undefined,
): Promise<{ readonly tables: Tables; readonly changed: ReadonlyMap<SheetKind, ReadonlySet<number>> } | null> {
  const tables: { [Kind in SheetKind]?: Table } = { ...(former as { [Kind in SheetKind]?: Table }) };
  const changed = new Map<SheetKind, ReadonlySet<number>>();
  for (const { kind, grid } of list) {
    const rows = new Set<number>();
    for (const { first, last } of spans.get(grid.name) ?? []) {
      const fresh = await workbook.readRows(grid.name, first, last, job);
      const work = patchTable(tables[kind] as Table, fresh, yearOf(context.controlDay));
      const patched = await runInSlices(work, clock, job, () => undefined);
      if (!patched) return null;
      tables[kind] = patched.table;
      for (const row of patched.changed) rows.add(row);
    }
    changed.set(kind, rows);
  }
  return { tables: tables as Tables, changed };
}

/** Whether the rules would be asked the same questions; what is supposed from the cells may have changed with them. */
function sameContext(now: ControlContext, before: ControlContext): boolean {
  return (
    now.programme === before.programme &&
    now.year === before.year &&
    now.controlDay === before.controlDay &&
    SETTING_IDS.every((id) => now.settings[id] === before.settings[id]) &&
    now.profile === before.profile &&
    now.fiches === before.fiches &&
    now.reference === before.reference
  );
}

/** Plain data only, made in the same order of keys by the same code. */
function sameJson(now: unknown, before: unknown): boolean {
  return JSON.stringify(now) === JSON.stringify(before);
}

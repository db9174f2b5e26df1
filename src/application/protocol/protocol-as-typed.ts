import { yearOf } from "../../core/domain/day";
import type { Catalogue } from "../../core/fiche/catalogue";
import type { PlieProfile } from "../../core/fiche/profile-schema";
import { PROTOCOL_KINDS, type SheetKind } from "../../core/questionnaire/sheets";
import { mapSheet } from "../../core/reading/headings";
import { readTable } from "../../core/reading/read-table";
import type { Table, Tables } from "../../core/reading/table";
import { runInOneGo } from "../../core/work/run";
import type { ControlReport } from "../control/control-workbook";
import type { JobControl } from "../ports/progress";
import type { Workbook } from "../ports/workbook";
import { protocolOf } from "./workbook-protocol";

/**
 * The profile that the sheets of a protocol say now, while their people are those of a control: what a changed line changes is seen before another one.
 * Null when the sheets say none any more.
 */
export async function protocolAsTyped(
  workbook: Workbook,
  { tables, basis }: ControlReport,
  catalogue: Catalogue,
  job?: JobControl,
): Promise<PlieProfile | null> {
  const { options, remembered, settings, today } = basis;
  const typed: { [Kind in SheetKind]?: Table } = {};
  for (const kind of PROTOCOL_KINDS) {
    const former = tables[kind];
    if (!former) continue;
    const grid = await workbook.readSheet(former.grid.name, job);
    const columns = options.columns?.[kind] ?? remembered.columns[kind];
    const mapping = mapSheet(grid, kind, columns, options.ignored?.[kind] ?? remembered.ignored?.[kind]);
    if (mapping) typed[kind] = runInOneGo(readTable(grid, mapping, kind, yearOf(options.controlDay ?? today)));
  }
  return (await protocolOf(typed as Tables, options.plie ?? settings.plie, catalogue))?.profile ?? null;
}

import { yearOf } from "../../core/domain/day";
import type { Catalogue } from "../../core/fiche/catalogue";
import { mapSheet } from "../../core/reading/headings";
import { readTable } from "../../core/reading/read-table";
import { findSettingsSheet, partsByName } from "../../core/reading/recognise";
import { runInOneGo } from "../../core/work/run";
import type { Clock } from "../ports/clock";
import type { Workbook } from "../ports/workbook";
import { protocolOf } from "../protocol/workbook-protocol";
import { readSettingsSheet } from "./settings-sheet";
import { typedPlie } from "./typed-options";

/** The PLIE that the Paramètres sheet names, else the one whose protocol the workbook holds: the id of a known one, else as typed; null when it names none. */
export async function plieOfWorkbook(workbook: Workbook, catalogue: Catalogue, clock: Clock): Promise<string | null> {
  const names = (await workbook.describe()).sheets.filter(({ mark }) => mark === null).map((sheet) => sheet.name);
  const name = findSettingsSheet(names);
  const plie = name === null ? undefined : readSettingsSheet(await workbook.readSheet(name), clock.today()).plie;
  if (plie === undefined) return plieOfProtocol(workbook, names, catalogue, clock);
  const known = typedPlie(plie, catalogue.profiles);
  return "value" in known ? known.value.id : plie;
}

async function plieOfProtocol(
  workbook: Workbook,
  names: readonly string[],
  catalogue: Catalogue,
  clock: Clock,
): Promise<string | null> {
  const name = partsByName(names).protocol;
  if (name === undefined) return null;
  const grid = await workbook.readSheet(name);
  const mapping = mapSheet(grid, "protocol");
  if (!mapping) return null;
  const protocol = runInOneGo(readTable(grid, mapping, "protocol", yearOf(clock.today())));
  return (await protocolOf({ protocol }, undefined, catalogue))?.profile?.id ?? null;
}

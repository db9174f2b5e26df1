import type { Catalogue } from "../../core/fiche/catalogue";
import { findSettingsSheet } from "../../core/reading/recognise";
import type { Clock } from "../ports/clock";
import type { Workbook } from "../ports/workbook";
import { readSettingsSheet } from "./settings-sheet";
import { typedPlie } from "./typed-options";

/** The PLIE that the Paramètres sheet names: the id of a known one, else as typed; null when it names none. */
export async function plieOfWorkbook(workbook: Workbook, catalogue: Catalogue, clock: Clock): Promise<string | null> {
  const { sheets } = await workbook.describe();
  const name = findSettingsSheet(sheets.filter(({ mark }) => mark === null).map((sheet) => sheet.name));
  if (name === null) return null;
  const { plie } = readSettingsSheet(await workbook.readSheet(name), clock.today());
  if (plie === undefined) return null;
  const known = typedPlie(plie, catalogue.profiles);
  return "value" in known ? known.value.id : plie;
}

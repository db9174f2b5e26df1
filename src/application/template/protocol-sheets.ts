import { counted } from "../../core/text/french";
import type { Catalogue } from "../../core/fiche/catalogue";
import type { Fiche } from "../../core/fiche/fiche-schema";
import type { PlieProfile } from "../../core/fiche/profile-schema";
import { SHEETS } from "../../core/questionnaire/sheets";
import type { JobControl } from "../ports/progress";
import type { SheetModel } from "../ports/sheet-model";
import { UserError } from "../ports/user-error";
import type { CellChange, SheetsWritten, Workbook } from "../ports/workbook";
import { fichesSheetOf, rowsBelowFiches } from "../protocol/append-fiche-rows";
import { dataSheet, SPARE_ROWS } from "./data-sheet";
import { writeNew } from "./write-new";

/** Where a person's own file of fiches went. */
export interface OwnCatalogueWritten extends SheetsWritten {
  /** The sheet Fiches that was there already, and took the fiches below its own. */
  readonly appended: string | null;
}

/**
 * Writes a person's own profile and fiches, read from a file, as the sheets of the workbook: there they stay.
 * @throws UserError when the file holds several profiles, or when the workbook has a protocol or one of these fiches already: nothing is written.
 */
export async function writeOwnCatalogue(
  workbook: Workbook,
  { fiches, profiles }: Catalogue,
  job?: JobControl,
): Promise<OwnCatalogueWritten> {
  const [profile, another] = profiles;
  if (another)
    throw new UserError(
      `Ce fichier contient ${counted(profiles.length, "profil")} de PLIE, un classeur n'en a qu'un : gardez-en un seul dans le fichier.`,
    );
  const sheet = (await fichesSheetOf(workbook)) ?? null;
  const below = sheet === null || fiches.length === 0 ? [] : await belowFiches(workbook, sheet, fiches, job);
  const wanted = [...(profile ? PROFILE_SHEETS : []), ...(sheet === null ? [SHEETS.ficheUnits.name] : [])];
  const models = (await protocolSheets({ fiches, profiles }, profile ?? null, fiches)).filter(({ name }) =>
    wanted.includes(name),
  );
  const written = models.length === 0 ? { names: [], notices: [] } : await writeNew(workbook, models, job);
  if (below.length > 0) await workbook.changeCells(below, job);
  return { ...written, appended: below.length > 0 ? sheet : null };
}

const PROFILE_SHEETS: readonly string[] = [SHEETS.protocol.name, SHEETS.exitLines.name];

/** Each names its PLIE: that of the rows above may be another. */
async function belowFiches(
  workbook: Workbook,
  sheet: string,
  fiches: readonly Fiche[],
  job: JobControl | undefined,
): Promise<readonly CellChange[]> {
  const { ficheUnitRows } = await import("../../core/protocol/write-protocol");
  return rowsBelowFiches(workbook, sheet, ficheUnitRows(fiches, null), job);
}

/**
 * The sheets Protocole, Sorties PLIE and Fiches (docs/contract.md 4.6), filled from a profile and its fiches; empty, with the keys that most protocols need,
 * without one. What writes them is fetched only then.
 */
export async function protocolSheets(
  { fiches }: Catalogue,
  profile: PlieProfile | null,
  own: readonly Fiche[] = profile ? fiches.filter(({ plie }) => plie === profile.id) : [],
): Promise<SheetModel[]> {
  const { protocolRows, exitLineRows, ficheUnitRows } = await import("../../core/protocol/write-protocol");
  return [
    dataSheet("protocol", protocolRows(profile), SPARE_ROWS),
    dataSheet("exitLines", exitLineRows(profile), SPARE_ROWS),
    dataSheet("ficheUnits", ficheUnitRows(own, profile?.id ?? null), SPARE_ROWS),
  ];
}

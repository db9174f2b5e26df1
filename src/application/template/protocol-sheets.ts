import type { Catalogue } from "../../core/fiche/catalogue";
import type { Fiche } from "../../core/fiche/fiche-schema";
import type { PlieProfile } from "../../core/fiche/profile-schema";
import { SHEETS } from "../../core/questionnaire/sheets";
import type { JobControl } from "../ports/progress";
import type { SheetModel } from "../ports/sheet-model";
import { UserError } from "../ports/user-error";
import type { SheetsWritten, Workbook } from "../ports/workbook";
import { dataSheet } from "./data-sheet";
import { writeNew } from "./write-new";

/**
 * Writes a person's own profile and fiches, read from a file, as the sheets of the workbook: there they stay.
 * @throws UserError when the file holds several profiles, or when the workbook has such a sheet already.
 */
export async function writeOwnCatalogue(
  workbook: Workbook,
  { fiches, profiles }: Catalogue,
  job?: JobControl,
): Promise<SheetsWritten> {
  const [profile, another] = profiles;
  if (another)
    throw new UserError(
      `Ce fichier contient ${profiles.length} profils de PLIE, un classeur n'en a qu'un : gardez-en un seul dans le fichier.`,
    );
  const sheets = await protocolSheets({ fiches, profiles }, profile ?? null, fiches);
  return writeNew(workbook, profile ? sheets : sheets.filter(({ name }) => name === SHEETS.ficheUnits.name), job);
}

/** Rows that stand ready for what is added. */
const SPARE_ROWS = 40;

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

import type { Catalogue } from "../../core/fiche/catalogue";
import type { PlieProfile } from "../../core/fiche/profile-schema";
import type { SheetModel } from "../ports/sheet-model";
import { dataSheet } from "./data-sheet";

/** Rows that stand ready for what is added. */
const SPARE_ROWS = 40;

/**
 * The sheets Protocole, Sorties PLIE and Fiches (docs/contract.md 4.6), filled from a profile and its fiches; empty, with the keys that most protocols need,
 * without one. What writes them is fetched only then.
 */
export async function protocolSheets({ fiches }: Catalogue, profile: PlieProfile | null): Promise<SheetModel[]> {
  const { protocolRows, exitLineRows, ficheUnitRows } = await import("../../core/protocol/write-protocol");
  const own = profile ? fiches.filter(({ plie }) => plie === profile.id) : [];
  return [
    dataSheet("protocol", protocolRows(profile), SPARE_ROWS),
    dataSheet("exitLines", exitLineRows(profile), SPARE_ROWS),
    dataSheet("ficheUnits", ficheUnitRows(own, profile?.id ?? null), SPARE_ROWS),
  ];
}

import type { AsFound } from "./columns";
import { codes, crosses, libreOffice, softwareExport, suivi, twoLevels, windowsCsv } from "./one-list";
import { employersBeside, exitsApart, oneSheetPerOperation, oneSheetPerReferent, twoYears } from "./several-lists";

/** The workbooks of examples/tels-quels: each is a way of keeping people that a PLIE uses. */
export function workbooksAsFound(): readonly AsFound[] {
  return [
    suivi(),
    softwareExport(),
    exitsApart(),
    employersBeside(),
    crosses(),
    twoLevels(),
    codes(),
    oneSheetPerReferent(),
    oneSheetPerOperation(),
    twoYears(),
    windowsCsv(),
    libreOffice(),
  ];
}

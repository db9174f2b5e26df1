import type { SheetKind } from "../questionnaire/sheets";
import type { Table } from "../reading/table";

/** What tells one row of a sheet from the others, wherever it stands. */
export const IDENTITY: Readonly<Record<SheetKind, readonly string[]>> = {
  participants: ["id", "lastName", "firstName", "birthDate", "operation", "entryDate"],
  contracts: ["id", "lastName", "firstName", "birthDate", "contractType", "employer", "start"],
  steps: ["id", "lastName", "firstName", "birthDate", "step", "start"],
  indicators: ["fiche", "indicator"],
  funding: ["fiche"],
  protocol: ["key", "value"],
  exitLines: ["code"],
  ficheUnits: ["fiche", "unit"],
};

/** The sheet columns that tell whose row it is, wherever it stands. */
export function identityColumns({ kind, columns }: Table): number[] {
  return IDENTITY[kind].flatMap((field) => columns.get(field)?.sheetColumn ?? []);
}

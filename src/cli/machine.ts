import { systemClock } from "../adapters/clock/system-clock";
import { nodeInflate } from "../adapters/xlsx/node-inflate";
import { createXlsx, openFile } from "../adapters/open-file";
import { systemRandomBytes } from "../adapters/randomness/system-randomness";
import type { Clock } from "../application/ports/clock";
import type { RandomBytes } from "../application/ports/randomness";
import type { Workbook } from "../application/ports/workbook";
import type { Catalogue, MergedCatalogue } from "../core/fiche/catalogue";
import type { Reference } from "../core/territory/place-reference";
import { loadCatalogue } from "../fiches";
import { loadReference } from "../reference";

/** A workbook that can be turned into the bytes of a file. */
export interface WorkbookFile extends Workbook {
  save(): Promise<Uint8Array>;
}

/** What the command line is given to work with: the only place of this door that chooses adapters. */
export interface Machine {
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly openWorkbook: (bytes: Uint8Array, name: string) => Promise<WorkbookFile>;
  readonly createWorkbook: (name: string) => WorkbookFile;
  readonly loadCatalogue: (...users: readonly Catalogue[]) => Promise<MergedCatalogue>;
  readonly loadReference: () => Promise<Reference>;
}

export const machine: Machine = {
  clock: systemClock,
  openWorkbook: (bytes, name) => openFile(bytes, { name, inflate: nodeInflate }),
  randomBytes: systemRandomBytes,
  createWorkbook: (name) => createXlsx(name),
  loadCatalogue: (...users) => loadCatalogue(...users),
  loadReference: () => loadReference(),
};

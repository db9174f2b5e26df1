import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { UserError } from "../../application/ports/user-error";
import type { Machine, WorkbookFile } from "../machine";
import { reasonOf } from "./reasons";

/** Larger files are refused before they are read: no workbook of a PLIE comes near. */
const MOST_BYTES = 512 * 1024 * 1024;

/** @throws UserError when the file cannot be read. */
export async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    // A pipe or a device may never end; a folder has a reason of its own.
    if (!found.isFile() && !found.isDirectory())
      throw new UserError(`Impossible de lire « ${path} » : ce n'est pas un fichier ordinaire.`);
    if (found.size > MOST_BYTES)
      throw new UserError(
        `Le fichier « ${basename(path)} » est trop gros (${Math.round(found.size / 1024 / 1024)} Mo, 512 au plus).`,
      );
    return await readFile(path);
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(`Impossible de lire « ${path} » : ${reasonOf(error)}.`);
  }
}

export async function openWorkbookFile(path: string, { openWorkbook }: Machine): Promise<WorkbookFile> {
  return openWorkbook(await readWhole(path), basename(path));
}

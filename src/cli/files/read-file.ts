import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { UserError } from "../../application/ports/user-error";
import type { Machine, WorkbookFile } from "../machine";
import { reasonOf } from "./reasons";

/** Larger files are refused before they are read: no workbook of a PLIE comes near. */
const MOST_BYTES = 512 * 1024 * 1024;

/** What Excel and LibreOffice write beside a workbook while it is open: the name of who opened it, and no data. */
const LOCK = /^~\$(.+)$|^\.~lock\.(.+)#$/;

function refuseLockFile(path: string): void {
  const lock = LOCK.exec(basename(path));
  if (!lock) return;
  const workbook = lock[1] ?? lock[2] ?? "";
  throw new UserError(
    `« ${basename(path)} » n'est pas un classeur : c'est le fichier de verrouillage que le tableur crée tant que « ${workbook} » est ouvert. Indiquez « ${workbook} ».`,
  );
}

/** @throws UserError when the file cannot be read. */
export async function readWhole(path: string): Promise<Uint8Array> {
  refuseLockFile(path);
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

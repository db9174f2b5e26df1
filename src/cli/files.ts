import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { UserError } from "../application/ports/user-error";
import type { Machine, WorkbookFile } from "./machine";

/** Larger files are refused before they are read: no workbook of a PLIE comes near. */
const MOST_BYTES = 512 * 1024 * 1024;

/** What Excel and LibreOffice write beside a workbook while it is open: the name of who opened it, and no data. */
const LOCK = /^~\$(.+)$|^\.~lock\.(.+)#$/;

function refuseLockFile(path: string): void {
  const lock = LOCK.exec(basename(path));
  if (lock)
    throw new UserError(
      `« ${basename(path)} » n'est pas un classeur : c'est le fichier de verrouillage que le tableur crée tant que « ${lock[1] ?? lock[2] ?? ""} » est ouvert. Indiquez « ${lock[1] ?? lock[2] ?? ""} ».`,
    );
}

/** @throws UserError when the file cannot be read. */
export async function readWhole(path: string): Promise<Uint8Array> {
  refuseLockFile(path);
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES)
      throw new UserError(
        `Le fichier « ${basename(path)} » est trop gros (${Math.round(size / 1024 / 1024)} Mo, 512 au plus).`,
      );
    return await readFile(path);
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(`Impossible de lire « ${path} » : ${reasonOf(error)}.`);
  }
}

export async function openWorkbookFile(path: string, { openWorkbook }: Machine): Promise<WorkbookFile> {
  return openWorkbook(await readWhole(path), basename(path));
}

/**
 * Writes a file whole or not at all: beside its place first, then renamed. Never over one of `inputs`, whatever its path is called.
 * @throws UserError when it cannot be written.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array | string,
  inputs: readonly string[] = [],
): Promise<void> {
  await refuseOverInput(path, inputs);
  const folder = dirname(resolve(path));
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}.part`);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new UserError(`Impossible d'écrire « ${path} » : ${reasonOf(error)}.`);
  }
}

/** Called before any work, so that nothing is lost on a wrong path: a copy of a workbook, which is of the same kind. */
export async function checkCopy(path: string, input: string): Promise<void> {
  const extension = extname(input).toLowerCase() === ".xlsm" ? ".xlsm" : ".xlsx";
  refuseOtherExtension(path, extension, ", comme le classeur d'origine");
  await refuseOverInput(path, [input]);
}

/** The same for a workbook that the program makes. */
export async function checkNew(path: string, inputs: readonly string[] = []): Promise<void> {
  refuseOtherExtension(path, ".xlsx");
  await refuseOverInput(path, inputs);
}

function refuseOtherExtension(path: string, extension: string, why = ""): void {
  if (extname(path).toLowerCase() !== extension)
    throw new UserError(`« ${path} » doit finir par ${extension}${why} : Excel ne l'ouvrirait pas sous ce nom.`);
}

/** A file that is there already and that nobody asked to replace. */
export function refuseExisting(path: string): void {
  if (existsSync(path))
    throw new UserError(`« ${path} » existe déjà : donnez un autre nom, ou déplacez d'abord ce fichier.`);
}

async function refuseOverInput(path: string, inputs: readonly string[]): Promise<void> {
  const folder = dirname(resolve(path));
  if (!existsSync(folder)) throw new UserError(`Impossible d'écrire « ${path} » : le dossier n'existe pas.`);
  if (!existsSync(path)) return;
  const there = await stat(path);
  if (there.isDirectory()) throw new UserError(`Impossible d'écrire « ${path} » : c'est un dossier.`);
  for (const input of inputs) {
    if (!existsSync(input)) continue;
    const source = await stat(input);
    const same =
      (await realpath(input)) === (await realpath(path)) || (source.ino === there.ino && source.dev === there.dev);
    if (same)
      throw new UserError(
        `« ${path} » est le classeur d'origine : choisissez un autre fichier de sortie, il n'est jamais écrasé.`,
      );
  }
}

/** Why the disk refused, in a few French words. */
export function reasonOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return "le fichier n'existe pas";
    case "EACCES":
    case "EPERM":
      return "l'accès est refusé";
    case "EISDIR":
      return "c'est un dossier";
    case "EBUSY":
      return "le fichier est ouvert dans un autre programme";
    case "ENOSPC":
      return "le disque est plein";
    default:
      return "erreur du disque";
  }
}

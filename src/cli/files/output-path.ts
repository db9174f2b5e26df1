import { existsSync } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { basename, dirname, extname, resolve } from "node:path";
import { plieOfWorkbook } from "../../application/control/plie-of-workbook";
import { UserError } from "../../application/ports/user-error";
import type { Workbook } from "../../application/ports/workbook";
import type { Door } from "../door";
import { openWorkbookFile } from "./read-file";
import { reasonOf } from "./reasons";

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

/** The same for a file of JSON. */
export async function checkJson(path: string, inputs: readonly string[]): Promise<void> {
  if (extname(path).toLowerCase() !== ".json")
    throw new UserError(`« ${path} » doit finir par .json, pour être reconnu l'an prochain.`);
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

/** Running a command again replaces what it wrote; another PLIE's workbook, or a file that is none, is somebody's work. */
export async function refuseOtherWork(path: string, workbook: Workbook, door: Door): Promise<void> {
  if (!existsSync(path) || (await stat(path)).size === 0) return;
  const refusal = (what: string): UserError =>
    new UserError(`« ${path} » existe déjà, et ${what} : donnez un autre nom, ou déplacez d'abord ce fichier.`);
  let there: string | null;
  try {
    there = await plieOfWorkbook(await openWorkbookFile(path, door), door.catalogue, door.clock);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw refusal("n'est pas un classeur que bilan-plie peut lire");
  }
  const own = await plieOfWorkbook(workbook, door.catalogue, door.clock);
  if (there !== null && own !== null && there !== own) throw refusal("c'est le classeur d'un autre PLIE");
}

export async function refuseOverInput(path: string, inputs: readonly string[]): Promise<void> {
  const folder = dirname(resolve(path));
  const refusal = (why: string): UserError => new UserError(`Impossible d'écrire « ${path} » : ${why}.`);
  const [inside, there] = [await found(folder), await found(path)];
  if ("error" in inside) throw refusal(inside.reason === "absent" ? "le dossier n'existe pas" : reasonOf(inside.error));
  if (!inside.isDirectory()) throw refusal(`« ${basename(folder)} » est un fichier, pas un dossier`);
  if ("error" in there) {
    if (there.reason === "absent") return;
    throw refusal(reasonOf(there.error));
  }
  if (there.isDirectory()) throw refusal("c'est un dossier");
  if (!there.isFile()) throw refusal("ce n'est pas un fichier ordinaire");
  for (const input of inputs) {
    const source = await found(input);
    if ("error" in source) continue;
    const same =
      (await realpath(input)) === (await realpath(path)) || (source.ino === there.ino && source.dev === there.dev);
    if (same)
      throw new UserError(
        `« ${path} » est le classeur d'origine : choisissez un autre fichier de sortie, il n'est jamais écrasé.`,
      );
  }
}

async function found(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    return { error, reason: (error as NodeJS.ErrnoException).code === "ENOENT" ? "absent" : "unreachable" } as const;
  }
}

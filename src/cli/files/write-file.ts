import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { UserError } from "../../application/ports/user-error";
import { refuseOverInput } from "./output-path";
import { reasonOf } from "./reasons";
import { beginFile, endFile } from "./unfinished";

/**
 * Writes a file whole or not at all: beside its place first, then renamed. Never over one of `inputs`, whatever its path is called, and
 * never readable by more people than they are.
 * @throws UserError when it cannot be written.
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array | string,
  inputs: readonly string[] = [],
): Promise<void> {
  await refuseOverInput(path, inputs);
  const folder = dirname(resolve(path));
  // A name of its own: that of the file may leave no room for an ending.
  const temporary = join(folder, `.bilan-plie-${randomUUID()}.part`);
  beginFile(temporary);
  try {
    await writeThrough(temporary, bytes, await readersOf(inputs));
    await rename(temporary, path);
    await settle(folder);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new UserError(`Impossible d'écrire « ${path} » : ${reasonOf(error)}.`);
  } finally {
    endFile(temporary);
  }
}

async function writeThrough(path: string, bytes: Uint8Array | string, mode: number | null): Promise<void> {
  const file = await open(path, "wx", mode ?? 0o666);
  try {
    await file.writeFile(bytes);
    // A power cut after the renaming must find the bytes, not an empty file under a known name.
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Who may read all of the inputs; null without any. */
async function readersOf(inputs: readonly string[]): Promise<number | null> {
  const modes = await Promise.all(
    inputs.filter((input) => existsSync(input)).map(async (input) => (await stat(input)).mode),
  );
  return modes.length === 0 ? null : modes.reduce((common, mode) => common & mode, 0o666) | 0o600;
}

/** Some systems know no such thing for a folder: the file itself is safe already. */
async function settle(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // See above.
  }
}

import { basename } from "node:path";
import { UserError } from "../application/ports/user-error";
import type { Catalogue, MergedCatalogue } from "../core/fiche/catalogue";
import { checkReferences } from "../core/fiche/check-references";
import { readWhole } from "./files/read-file";
import type { Machine } from "./machine";

/**
 * The shipped catalogue with the person's own files.
 * @throws UserError that lists every problem of the first file that has any.
 */
export async function catalogueWith(
  paths: readonly string[],
  load: Machine["loadCatalogue"],
): Promise<MergedCatalogue> {
  if (paths.length === 0) return load();
  // What checks them takes a moment to be ready, which the others need not wait for.
  const { decodeCatalogueFile } = await import("../application/catalogue/decode-catalogue-file");
  const users: Catalogue[] = [];
  for (const path of paths) {
    const decoded = decodeCatalogueFile(await readWhole(path), basename(path));
    if (!decoded.ok)
      throw new UserError(
        `Le fichier « ${path} » ne peut pas être lu :\n${decoded.problems.map((problem) => `  – ${problem}`).join("\n")}`,
      );
    users.push({ fiches: decoded.fiches, profiles: decoded.profiles });
  }
  const merged = await load(...users);
  const problems = checkReferences(merged);
  if (problems.length > 0)
    throw new UserError(
      `Vos fichiers de fiches sont incomplets :\n${problems.map((problem) => `  – ${problem}`).join("\n")}`,
    );
  return merged;
}

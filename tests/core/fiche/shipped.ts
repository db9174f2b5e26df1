import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fiche } from "../../../src/core/fiche/fiche-schema";

const root = join(__dirname, "../../../src/fiches");

/** The shipped fiches as files, before any index. */
export const FICHES: readonly Fiche[] = ["2021", "2024"].flatMap((year) =>
  readdirSync(join(root, year)).map((file) => JSON.parse(readFileSync(join(root, year, file), "utf8")) as Fiche),
);

export function ficheOf(id: string): Fiche {
  const fiche = FICHES.find((candidate) => candidate.id === id);
  if (!fiche) throw new Error(`no fiche ${id}`);
  return fiche;
}

/**
 * Writes src/reference/data/france.json from the package @etalab/decoupage-administratif: `npx tsx scripts/make-reference.ts`.
 * For a new year, take the package's version of that year, and its year in scripts/reference-data.ts.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { referenceData } from "./reference-data";

const folder = join(__dirname, "../src/reference/data");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "france.json"), `${JSON.stringify(referenceData(), null, 0)}\n`);

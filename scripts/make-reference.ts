/**
 * Writes src/reference/data from the package @etalab/decoupage-administratif: `npx tsx scripts/make-reference.ts`.
 * For a new year, take the package's version of that year, and its year in scripts/reference-data.ts.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { referenceData, referenceFiles } from "./reference-data";

const folder = join(__dirname, "../src/reference/data");
mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(referenceFiles(referenceData())))
  writeFileSync(join(folder, name), `${JSON.stringify(content)}\n`);

/**
 * Copies the lines that the fiches and profiles cite into tests/fixtures/seed-excerpts.json, so that the citations can be checked where
 * the documents themselves are not. Needs the seeds beside the project.
 *
 *   npx tsx scripts/make-seed-excerpts.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { SHIPPED_FICHES } from "../src/fiches/shipped-fiches";
import { SHIPPED_PROFILES } from "../src/plies";
import { excerptsFor } from "./seed-citations";

const file = join(__dirname, "../tests/fixtures/seed-excerpts.json");
writeFileSync(file, `${JSON.stringify(excerptsFor([...SHIPPED_FICHES, ...SHIPPED_PROFILES]), null, 2)}\n`);

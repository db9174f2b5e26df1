/**
 * Copies the lines that the rules, settings, fiches and profiles cite into tests/fixtures/excerpts.json, so that the citations can be
 * checked where the documents themselves are not. Needs the documents' plain text (see DOCUMENTS in ./citations).
 *
 *   npx tsx scripts/make-excerpts.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { CITED_PLACES } from "./all-citations";
import { excerptsFor } from "./citations";

const file = join(__dirname, "../tests/fixtures/excerpts.json");
writeFileSync(file, `${JSON.stringify(excerptsFor(CITED_PLACES), null, 2)}\n`);

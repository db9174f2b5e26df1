/**
 * Counts the samples again and keeps the values beside the tests: `npx tsx tests/support/recount/write-values.ts`, when a sample has changed.
 * Format, and read the difference before committing it. What was typed by hand (the units of the fiches, their evidence) stays as it is.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { recount } from "./recount";
import { SAMPLES, valuesOf } from "./values";

const root = join(__dirname, "../../..");

for (const name of SAMPLES) {
  const values = { ...valuesOf(name), ...recount(readFileSync(join(root, `examples/${name}.xlsx`))) };
  writeFileSync(join(root, `tests/fixtures/${name}.values.json`), `${JSON.stringify(values, null, 2)}\n`);
}

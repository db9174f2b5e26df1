/**
 * `npm run reference`: writes src/reference/data and its attribution from the installed package @etalab/decoupage-administratif, and prints
 * what changes. Without network; src/reference/README.md says what to do each year.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodeReference } from "../src/core/territory/decode-reference";
import { referenceChanges } from "./reference-changes";
import { referenceRefusal } from "./reference-refusal";

const folder = join(__dirname, "../src/reference");
const fileOf = (name: string): string => join(folder, "data", name);

async function main(): Promise<void> {
  // Reads the packages: one that is missing is told as such.
  const { dataOfFiles, referenceData, referenceFiles } = await import("./reference-data");
  const data = referenceData();
  const files = Object.entries(referenceFiles(data));
  const read = (name: string): unknown => JSON.parse(readFileSync(fileOf(name), "utf8"));
  const before = files.every(([name]) => existsSync(fileOf(name)))
    ? dataOfFiles(Object.fromEntries(files.map(([name]) => [name, read(name)])))
    : null;
  const refusal = referenceRefusal(data, before?.year ?? null);
  if (refusal !== null) throw new Error(refusal);
  if (before) {
    const changes = referenceChanges(decodeReference(before), decodeReference(data));
    process.stdout.write(`${before.year} → ${data.year} : ${changes.length} changements\n`);
    process.stdout.write(changes.map((line) => `  ${line}\n`).join(""));
  }
  mkdirSync(join(folder, "data"), { recursive: true });
  for (const [name, content] of files) writeFileSync(fileOf(name), `${JSON.stringify(content)}\n`);
  writeFileSync(
    join(folder, "attribution.ts"),
    `/** The sources of the communes and postal codes, as their licence asks them to be named wherever the data is shown; apart from the data, which is heavy. Written by \`npm run reference\`. */
export const ATTRIBUTION =
  ${JSON.stringify(data.attribution)};
`,
  );
}

main().catch((error: NodeJS.ErrnoException) => {
  const missing = error.code === "MODULE_NOT_FOUND" || error.code === "ERR_MODULE_NOT_FOUND";
  const sentence = missing
    ? "Un des deux paquets des communes n'est pas installé : « npm ci », puis recommencez ; rien n'a été écrit."
    : error.message;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
});

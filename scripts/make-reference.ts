/**
 * `npm run reference`: writes src/reference/data and its attribution from the installed package @etalab/decoupage-administratif, and prints
 * what changes. src/reference/README.md says what to do each year.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodeReference } from "../src/core/territory/decode-reference";
import { referenceChanges } from "./reference-changes";
import { dataOfFiles, referenceData, referenceFiles } from "./reference-data";

const folder = join(__dirname, "../src/reference");
const fileOf = (name: string): string => join(folder, "data", name);

const data = referenceData();
const files = Object.entries(referenceFiles(data));
if (files.every(([name]) => existsSync(fileOf(name)))) {
  const read = (name: string): unknown => JSON.parse(readFileSync(fileOf(name), "utf8"));
  const before = dataOfFiles(Object.fromEntries(files.map(([name]) => [name, read(name)])));
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

/** One measure in a process of its own: `node dist/bench/whole-control.cjs inflate|read|loop|first|control|propose FILE`. Prints milliseconds and peak memory as JSON. */
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { systemClock } from "../../src/adapters/clock/system-clock";
import { nodeInflate } from "../../src/adapters/xlsx/node-inflate";
import { openXlsx } from "../../src/adapters/xlsx/open";
import { readZip } from "../../src/adapters/xlsx/zip/zip-reader";
import { controlWorkbook } from "../../src/application/control/control-workbook";
import { proposePreparation } from "../../src/application/prepare/propose-preparation";
import { loadCatalogue } from "../../src/fiches";
import { handWritten } from "./hand-written";
import { FIRST_RULES } from "./validation";

const open = (bytes: Uint8Array) => openXlsx(bytes, { name: "bench.xlsx", inflate: nodeInflate });

export const MEASURES: Readonly<Record<string, (bytes: Uint8Array) => Promise<unknown>>> = {
  inflate: async (bytes) => readZip(bytes).map((entry) => inflateRawSync(entry.data).length),
  read: async (bytes) => (await open(bytes)).readSheet("Participants"),
  loop: async (bytes) => handWritten(await (await open(bytes)).readSheet("Participants")),
  first: async (bytes) =>
    controlWorkbook(
      await open(bytes),
      {},
      { catalogue: await loadCatalogue(), clock: systemClock, rules: FIRST_RULES },
    ),
  control: async (bytes) =>
    controlWorkbook(await open(bytes), {}, { catalogue: await loadCatalogue(), clock: systemClock }),
  propose: async (bytes) =>
    proposePreparation(await open(bytes), { sheets: [] }, { catalogue: await loadCatalogue(), clock: systemClock }),
};

async function main(): Promise<void> {
  const [name = "", file] = process.argv.slice(2);
  const measure = MEASURES[name];
  if (!measure || !file) return;
  const bytes = readFileSync(file);
  const started = performance.now();
  await measure(bytes);
  process.stdout.write(
    JSON.stringify({ ms: performance.now() - started, peak: process.resourceUsage().maxRSS / 1024 }),
  );
}

void main();

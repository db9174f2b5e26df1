/**
 * `npm run bench [-- ROWS…]`: what the product costs, as a ratio to something simple measured in the same run, then the pane in Chromium. It asks for
 * `npm run build` first, and for a machine that does nothing else.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { createOfficeWorkbook } from "../../src/adapters/officejs/office-workbook";
import { startExcel } from "../excel-host/load-library";
import { measureAudit } from "./audit-commands";
import { measureRowRules } from "./bare-loop";
import { measureIncremental } from "./incremental";
import { measureBilan, measureExits } from "./exits-and-bilan";
import { median, timed } from "./measure";
import { benchPane } from "./pane-in-chromium";
import { sampleFile } from "./sample-file";
import { sampleGrid } from "./sample-grid";
import { plainRows } from "./sample-workbook";
import { measureValidation } from "./validation";

const ROUNDS = 5;
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const ratio = (value: number, reference: number): string => `x${(value / reference).toFixed(2)}`;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

async function bench(rows: number): Promise<void> {
  const grid = sampleGrid(rows);
  print(`\n== ${rows} rows x ${grid.columns.length} columns`);
  const validation = measureValidation(grid, ROUNDS);
  print(
    `validation, structure + completeness + format rules: ${Math.round((rows / validation.engine) * 1000)} rows/s, ${ratio(validation.engine, validation.loop)} the hand-written loop (${seconds(validation.loop)})`,
  );
  print(
    `validation, every rule: ${ratio(validation.allRules, validation.loop)} the same loop; ajv, field checks alone: ${ratio(validation.ajv, validation.loop)}`,
  );
  const apart = measureRowRules(grid, ROUNDS);
  print(
    `${apart.rules} rules of a cell or a row: ${ratio(apart.engine, apart.loop)} their own checks in a hand-written loop over the rows (${seconds(apart.loop)})`,
  );
  print(
    `where the time goes: from cells to columns ${seconds(apart.reading)}; rules by scope: ${[...apart.scopes].map(([scope, ms]) => `${scope} ${seconds(ms)}`).join(", ")}`,
  );
  const again = measureIncremental(grid, ROUNDS);
  print(
    `after a change in one row: ${Math.round(again.answer)} ms (${ratio(again.answer, again.whole)} a whole control; reading the row ${Math.round(again.parts.reading)} ms, rules ${Math.round(again.parts.rules)} ms, who is counted and the figures ${Math.round(again.parts.conclusion)} ms), ${Math.round(again.name)} ms (${ratio(again.name, again.whole)}) for a name, which duplicates depend on`,
  );

  const folder = mkdtempSync(join(tmpdir(), "bilan-plie-bench-"));
  try {
    const path = join(folder, "bench.xlsx");
    writeFileSync(path, await sampleFile([grid]));
    print(`file: ${(statSync(path).size / 2 ** 20).toFixed(1)} MB`);
    const [inflate, read, loop, first, control, propose] = [
      "inflate",
      "read",
      "loop",
      "first",
      "control",
      "propose",
    ].map((name) => measureFile(name, path)) as [Measure, Measure, Measure, Measure, Measure, Measure];
    print(
      `inflating alone ${seconds(inflate.ms)}, ${inflate.peak} MB; reading ${ratio(read.ms, inflate.ms)}, ${read.peak} MB`,
    );
    print(
      `reading + loop ${seconds(loop.ms)}; whole control, first rules ${ratio(first.ms, loop.ms)}, ${first.peak} MB; every rule ${ratio(control.ms, loop.ms)} (${ratio(control.ms, read.ms)} the bare reading), ${control.peak} MB`,
    );
    print(`proposals for every column ${ratio(propose.ms, control.ms)} the whole control, ${propose.peak} MB`);
  } finally {
    rmSync(folder, { recursive: true });
  }

  const host = startExcel({ sheets: [{ name: "Participants", values: plainRows(grid) }] });
  await createOfficeWorkbook().readSheet("Participants");
  const { requests, largestRequest, largestResponse } = host.statistics;
  print(
    `Office.js: ${requests} requests to read the sheet, largest request ${largestRequest} bytes, largest response ${(largestResponse / 2 ** 20).toFixed(2)} MB`,
  );
}

interface Measure {
  readonly ms: number;
  readonly peak: number;
}

/** Two folders deep, as the sources are: what is measured is bundled as it ships, without the loader of scripts and its getters. */
const PROGRAM = join(__dirname, "../../dist/bench/whole-control.cjs");

/** The median of several processes. */
function measureFile(name: string, path: string): Measure {
  const runs = Array.from(
    { length: ROUNDS },
    () => JSON.parse(execFileSync(process.execPath, [PROGRAM, name, path], { encoding: "utf8" })) as Measure,
  );
  return { ms: median(runs.map(({ ms }) => ms)), peak: Math.round(median(runs.map(({ peak }) => peak))) };
}

async function benchExitsAndBilan(rows: number): Promise<void> {
  print(`\n== exits and Bilan, ${rows} participants, ${rows * 3} contracts`);
  print(`judging the exits: ${seconds(measureExits(rows))}`);
  const { ms, requests, largestRequest } = await measureBilan(rows);
  print(
    `Office.js: Bilan, Anomalies and Détail in ${requests} requests, the largest ${(largestRequest / 2 ** 20).toFixed(2)} MB (5 allowed), ${seconds(ms)} with the emulated Excel`,
  );
}

/** From the start of the process to its end, for the one file of the command line. */
function benchStart(): void {
  const built = join(__dirname, "../../dist/cli/bilan-plie.mjs");
  const startOf = (...args: string[]): number =>
    median(
      Array.from({ length: ROUNDS }, () => timed(() => execFileSync(process.execPath, args, { encoding: "utf8" }))),
    );
  const bare = startOf("--eval", "0");
  print(
    `\n== command line: --version in ${seconds(startOf(built, "--version"))}, --aide in ${seconds(startOf(built, "--aide"))} (0.3 s at most); Node alone ${seconds(bare)}`,
  );
}

/** Each command of the auditor, beside the control of the files that it reads: twice that is the most. */
async function benchAudit(rows: number): Promise<void> {
  print(`\n== the auditor's commands, ${rows} rows`);
  const folder = mkdtempSync(join(tmpdir(), "bilan-plie-bench-"));
  try {
    for (const { command, ms, control } of await measureAudit(sampleGrid(rows), folder, 3))
      print(`${command}: ${seconds(ms)}, ${ratio(ms, control)} the control of what it reads (${seconds(control)})`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function main(): Promise<void> {
  const asked = process.argv
    .slice(2)
    .map(Number)
    .filter((rows) => rows > 0);
  await build({
    entryPoints: [join(__dirname, "whole-control.ts")],
    bundle: true,
    platform: "node",
    outfile: PROGRAM,
    logLevel: "error",
  });
  const sizes = asked.length > 0 ? asked : [10_000, 100_000];
  benchStart();
  for (const rows of sizes) await bench(rows);
  await benchAudit(Math.max(...sizes));
  await benchExitsAndBilan(Math.max(...sizes));
  await benchPane(Math.max(...sizes), { bilan: true, edits: false }, print);
}

void main();

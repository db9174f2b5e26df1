/**
 * Samples made wrong in every way that a program or a person may think of, led through all that is done to a workbook: `npm run fuzz -- N SEED`. Each ends with
 * a result or with one sentence in French; the bytes read stay what they were, and what is saved is read again.
 */
import { fork } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { systemClock } from "../../src/adapters/clock/system-clock";
import { nodeInflate } from "../../src/adapters/xlsx/node-inflate";
import { openXlsx, type XlsxWorkbook } from "../../src/adapters/xlsx/open";
import { writeAnomalies } from "../../src/application/bilan/write-bilan";
import { controlWorkbook } from "../../src/application/control/control-workbook";
import { readRememberedOptions } from "../../src/application/control/remembered-options";
import { highlightFindings } from "../../src/application/highlight-findings";
import { readJustifications } from "../../src/application/justify/remembered-justifications";
import { UserError } from "../../src/application/ports/user-error";
import { loadCatalogue } from "../../src/fiches";
import { mutate, randomFrom } from "./mutate";

/** A mutant that takes longer has no end. */
const PATIENCE = 30_000;
const ROWS = 12;
const SAMPLES = join(__dirname, "../../examples");
const SENTENCE = /^[A-ZÀ-Ý][^\n]*\.$/;

type Outcome = "read" | "refused";
interface Message {
  readonly index: number;
  readonly outcome?: Outcome;
  readonly fault?: string;
}

const open = (bytes: Uint8Array): Promise<XlsxWorkbook> =>
  openXlsx(bytes, { name: "essai.xlsx", inflate: nodeInflate });

let loaded: ReturnType<typeof loadCatalogue> | null = null;

async function work(workbook: XlsxWorkbook): Promise<Uint8Array> {
  const catalogue = await (loaded ??= loadCatalogue());
  const options = await readRememberedOptions(workbook);
  await readJustifications(workbook);
  const report = await controlWorkbook(workbook, options, { catalogue, clock: systemClock });
  await writeAnomalies(workbook, report, { clock: systemClock });
  await highlightFindings(workbook, report, "info", systemClock);
  await workbook.viewSheet(null);
  await workbook.writeSetting("essai", "1");
  const [sheet] = (await workbook.describe()).sheets;
  if (sheet) await workbook.selectCell(sheet.name, { row: 3, column: 2 });
  const coloured = await workbook.save();
  await workbook.clearHighlights();
  await workbook.save();
  return coloured;
}

async function outcomeOf(mutant: Uint8Array): Promise<Outcome> {
  const before = mutant.slice();
  const saved = await (async () => work(await open(mutant)))().catch((error: unknown) => {
    if (error instanceof UserError && SENTENCE.test(error.message)) return null;
    throw error;
  });
  if (!before.every((byte, index) => byte === mutant[index])) throw new Error("the bytes that were read have changed");
  if (saved === null) return "refused";
  const again = await open(saved);
  for (const { name } of (await again.describe()).sheets)
    await again.readSheet(name).catch(refusedAsBefore(mutant, name));
  return "read";
}

/** A sheet that nobody needed may be damaged: it was so before. */
const refusedAsBefore = (mutant: Uint8Array, name: string) => async (reason: unknown) => {
  const before = await (await open(mutant)).readSheet(name).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(before instanceof UserError)) throw reason;
};

/** The first rows of each sheet: the mutants are many, and what is wrong with them does not ask for many people. */
function shortened(sample: Uint8Array): Uint8Array {
  const parts = unzipSync(sample);
  for (const name of Object.keys(parts).filter((part) => part.includes("worksheets/sheet"))) {
    const rows = /<row r="(\d+)".*?<\/row>/gs;
    const cut = strFromU8(parts[name] as Uint8Array).replace(rows, (row, number) => (Number(number) > ROWS ? "" : row));
    parts[name] = strToU8(cut);
  }
  return zipSync(parts);
}

/** The samples, and one that already bears our colours and our settings. */
async function seeds(): Promise<readonly Uint8Array[]> {
  const files = readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx"));
  const samples = files.map((name) => shortened(new Uint8Array(readFileSync(join(SAMPLES, name)))));
  return [...samples, await work(await open(samples[0] as Uint8Array))];
}

async function child(count: number, seed: number): Promise<void> {
  const tell = (message: Message) => process.send?.(message);
  const files = await seeds();
  for (let index = 0; index < count; index += 1) {
    tell({ index });
    const random = randomFrom(seed * 1_000_003 + index);
    // Half of them from the one with our own parts.
    const file = random() < 0.5 ? files.at(-1) : files[Math.floor(random() * files.length)];
    try {
      tell({ index, outcome: await outcomeOf(mutate(file as Uint8Array, random)) });
    } catch (error) {
      tell({ index, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  process.disconnect?.();
}

function main(): void {
  const [count = 500, seed = 1] = process.argv.slice(2).map(Number);
  const counts: Record<Outcome | "fault", number> = { read: 0, refused: 0, fault: 0 };
  const running = fork(process.argv[1] as string, [String(count), String(seed), "child"], {
    execArgv: process.execArgv,
  });
  let last = -1;
  const fail = (reason: string): void => {
    counts.fault += 1;
    console.error(`mutant ${last} of seed ${seed}: ${reason}`);
  };
  const lost = () => {
    fail(`no answer within ${PATIENCE / 1000} s`);
    running.kill("SIGKILL");
  };
  let timer = setTimeout(lost, PATIENCE);
  running.on("message", (message: Message) => {
    clearTimeout(timer);
    timer = setTimeout(lost, PATIENCE);
    last = message.index;
    if (message.outcome) counts[message.outcome] += 1;
    if (message.fault !== undefined) fail(message.fault);
  });
  running.on("exit", () => {
    clearTimeout(timer);
    const { read, refused, fault } = counts;
    console.log(
      `${count} mutants of seed ${seed}: ${read} read and saved, ${refused} refused in a sentence, ${fault} at fault`,
    );
    process.exitCode = fault === 0 && read + refused === count ? 0 : 1;
  });
}

if (process.argv[4] === "child") void child(Number(process.argv[2]), Number(process.argv[3]));
else main();

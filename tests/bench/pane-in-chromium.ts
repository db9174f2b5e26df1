/**
 * The production pane in Chromium with a large workbook: first paint, weight, long tasks, time, requests and memory.
 * Part of `npm run bench`; alone: `npx tsx tests/bench/pane-in-chromium.ts [ROWS] [excel|tab|file] [bilan] [edits]`. It measures dist/ as it is: build first.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { openSite, type Site } from "../e2e/support/site";
import { launchBrowser } from "../e2e/support/stage";
import { cpuTasks, TRACE_CATEGORIES, type CpuTask } from "./pane/cpu-tasks";
import { playEdits, playSave, type Answer } from "./pane/edit-scenes";
import type { HostMeasure } from "./pane/excel-messages";
import { playList } from "./pane/list-scenes";
import { serveExcelInWorker } from "./pane/serve-excel-worker";
import { watchPage, type LongTask } from "./pane/watch-page";
import { exitedGrid, contractsGrid, plainRows, SETTINGS_ROWS } from "./sample-workbook";
import { sampleFile } from "./sample-file";

const PATIENCE = 600_000;
/** A folder for traces with a profile of the processor, which DevTools opens; profiling makes all longer. */
const PROFILES = process.env["BENCH_PROFILES"];
const PROFILER = ["disabled-by-default-v8.cpu_profiler", "v8"];
const DIST = join(__dirname, "../../dist");

interface Scene {
  readonly name: string;
  readonly ms: number;
  /** By the clock: what the person feels, and what else the machine does. */
  readonly long: readonly LongTask[];
  /** By processor time, the longest first. */
  readonly tasks: readonly CpuTask[];
}

interface PaneMeasure {
  readonly firstPaint: number;
  readonly firstButton: number;
  /** Compressed bytes of JavaScript of the pane's own fetched before the first button. */
  readonly script: number;
  readonly scenes: readonly Scene[];
  /** Of edits after the control; none where they were not asked for. */
  readonly answers: readonly Answer[];
  readonly heap: number;
  /** Of the emulated Excel; null in a browser tab. */
  readonly host: HostMeasure | null;
}

/** The pane in the emulated Excel. */
async function measureInExcel(browser: Browser, site: Site, rows: number, asked: Asked): Promise<PaneMeasure> {
  const sheets = [
    { name: "Paramètres", values: SETTINGS_ROWS },
    { name: "Participants", values: plainRows(exitedGrid(rows)) },
    { name: "Contrats", values: plainRows(contractsGrid(Math.ceil(rows / 3))) },
  ];
  return measured(browser, async (page) => {
    await serveExcelInWorker(page, { name: "suivi.xlsx", sheets });
    const opened = await open(page, `${site.origin}/taskpane.html`);
    await page.evaluate(() => window.excelReady);
    const scenes = await playScenes(browser, page, asked);
    return { ...opened, scenes, answers: [], host: await page.evaluate(() => window.excelMeasure()) };
  });
}

/** The pane in a browser tab, on a file. */
function measureInTab(browser: Browser, site: Site, rows: number, asked: Asked): Promise<PaneMeasure> {
  return measureAt(browser, `${site.origin}/navigateur.html`, rows, asked);
}

/** The edition in one file, opened from the disk. */
function measureFromDisk(browser: Browser, _site: Site, rows: number, asked: Asked): Promise<PaneMeasure> {
  return measureAt(browser, pathToFileURL(join(DIST, "bilan-plie.html")).href, rows, asked);
}

async function measureAt(browser: Browser, address: string, rows: number, asked: Asked): Promise<PaneMeasure> {
  const folder = mkdtempSync(join(tmpdir(), "bilan-plie-bench-"));
  try {
    const path = join(folder, "bench.xlsx");
    const grids = [exitedGrid(rows), contractsGrid(Math.ceil(rows / 3))];
    writeFileSync(path, await sampleFile(grids));
    return await measured(
      browser,
      async (page) => {
        const opened = await open(page, address);
        const opening = await scene(browser, page, "opening the file", async () => {
          await page.setInputFiles("input[type=file]", path);
          await page.getByText("Fichier ouvert").waitFor({ timeout: PATIENCE });
        });
        const scenes = [opening, ...(await playScenes(browser, page, asked))];
        if (!asked.edits) return { ...opened, scenes, answers: [], host: null };
        let answers: readonly Answer[] = [];
        const edits = await scene(browser, page, "edits", async () => {
          answers = await playEdits(page);
        });
        const save = await scene(browser, page, "saving", () => playSave(page));
        return { ...opened, scenes: [...scenes, edits, save], answers, host: null };
      },
      asked.edits ? 1280 : 320,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is played besides the control. */
interface Asked {
  readonly bilan: boolean;
  readonly edits: boolean;
}

async function measured(
  browser: Browser,
  play: (page: Page) => Promise<Omit<PaneMeasure, "heap">>,
  width = 320,
): Promise<PaneMeasure> {
  const context = await browser.newContext({ viewport: { width, height: 640 }, locale: "fr-FR" });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchPage);
    const measure = await play(page);
    const session = await context.newCDPSession(page);
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    return { ...measure, heap: usedSize };
  } finally {
    await context.close();
  }
}

/** A cold page, until the first view can be used. */
async function open(page: Page, address: string): Promise<Pick<PaneMeasure, "firstPaint" | "firstButton" | "script">> {
  await page.goto(address);
  await page.waitForFunction(() => Number.isFinite(window.watched.firstButton ?? Infinity));
  const { firstButton, firstPaint, scripts } = await page.evaluate(() => {
    const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Infinity;
    const firstButton = Math.max(painted, window.watched.firstButton ?? Infinity);
    const resources = performance.getEntriesByType("resource").filter(({ startTime }) => startTime < firstButton);
    return {
      firstButton,
      firstPaint: performance.getEntriesByName("first-paint")[0]?.startTime ?? Infinity,
      scripts: resources.map(({ name }) => name).filter((name) => name.startsWith(location.origin)),
    };
  });
  const files = new Set(scripts.map((url) => join(DIST, new URL(url).pathname)));
  const own = [...files].filter((file) => file.endsWith(".js") && existsSync(file));
  const script = own.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  return { firstButton, firstPaint, script };
}

async function playScenes(browser: Browser, page: Page, asked: Asked): Promise<Scene[]> {
  const control = await scene(browser, page, "control", async () => {
    await page.getByRole("button", { name: "Contrôler mon classeur" }).click();
    await page.getByText(/^[\d\s]+ anomalies?\.$/).waitFor({ timeout: PATIENCE });
  });
  const list = await scene(browser, page, "list", () => playList(page));
  if (!asked.bilan) return [control, list];
  const bilan = await scene(browser, page, "Bilan", async () => {
    await page.getByRole("navigation").getByRole("button", { name: "Bilan" }).click();
    await page.getByRole("button", { name: "Écrire le bilan" }).click();
    await page.getByRole("heading", { name: "Bilan écrit" }).waitFor({ timeout: PATIENCE });
  });
  return [control, list, bilan];
}

async function scene(browser: Browser, page: Page, name: string, play: () => Promise<void>): Promise<Scene> {
  const [from, to] = [`${name}: from`, `${name}: to`];
  await browser.startTracing(page, { categories: [...TRACE_CATEGORIES, ...(PROFILES ? PROFILER : [])] });
  const mark = (label: string): Promise<number> => page.evaluate((text) => performance.mark(text).startTime, label);
  const began = await mark(from);
  await play();
  // What is drawn after the result counts too.
  await page.waitForTimeout(1000);
  const ended = await mark(to);
  const trace = await browser.stopTracing();
  if (PROFILES) writeFileSync(join(PROFILES, `${name} ${Math.round(began)}.json`), trace);
  const long = await page.evaluate(() => window.watched.tasks);
  return {
    name,
    ms: ended - began - 1000,
    long: long.filter(({ start }) => start >= began && start <= ended),
    tasks: cpuTasks(trace, from, to).sort((a, b) => b.cpuMs - a.cpuMs),
  };
}

const LIMIT = 50;
/** Long tasks told one by one. */
const MOST_TOLD = 4;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

/** The lines that the bench prints of one door. */
function told(door: string, measure: PaneMeasure): string[] {
  const { firstPaint, firstButton, script, scenes, answers, heap, host } = measure;
  const lines = [
    `${door}: first paint ${Math.round(firstPaint)} ms, first useful paint ${Math.round(firstButton)} ms, JavaScript until then ${Math.round(script / 1024)} KB compressed`,
  ];
  for (const { name, ms, long, tasks } of scenes) {
    const over = tasks.filter(({ cpuMs }) => cpuMs > LIMIT);
    const longest = tasks.slice(0, 3).map(({ cpuMs }) => Math.round(cpuMs));
    const worked = tasks.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
    lines.push(
      `${door}, ${name}: ${seconds(ms)}, of which the page's thread worked ${seconds(worked)}; tasks above ${LIMIT} ms: ${over.length} by processor time (longest ${longest.join(", ")} ms), ${long.length} by the clock`,
      ...[...long]
        .sort((a, b) => b.ms - a.ms)
        .slice(0, MOST_TOLD)
        .map((task) => `    ${Math.round(task.ms)} ms by the clock: ${task.step || "no progress shown"}`),
    );
  }
  for (const { name, ms } of answers) lines.push(`${door}, ${name}: ${Math.round(ms)} ms`);
  lines.push(`${door}: JavaScript heap at the end ${megabytes(heap)}`);
  if (host)
    lines.push(
      `${door}: ${host.requests} requests, the largest ${megabytes(host.largestRequest)}, the largest answer ${megabytes(host.largestResponse)}; the emulated Excel worked ${seconds(host.ms)} in its own thread`,
    );
  return lines;
}

const DOORS = { excel: measureInExcel, tab: measureInTab, file: measureFromDisk } as const;

/** @param doors which ones; both when absent. */
export async function benchPane(
  rows: number,
  asked: Asked,
  print: (line: string) => void,
  doors: readonly (keyof typeof DOORS)[] = ["excel", "tab"],
): Promise<void> {
  print(`\n== the pane in Chromium, ${rows} participants, as many contracts`);
  const site = await openSite();
  const browser = await launchBrowser();
  try {
    for (const door of doors) for (const line of told(door, await DOORS[door](browser, site, rows, asked))) print(line);
  } finally {
    await browser.close();
    await site.close();
  }
}

if (require.main === module) {
  const words = process.argv.slice(2);
  const doors = (["excel", "tab", "file"] as const).filter((door) => words.includes(door));
  const rows = Number(words.find((word) => /^\d+$/.test(word)) ?? 100_000);
  void benchPane(
    rows,
    { bilan: words.includes("bilan"), edits: words.includes("edits") },
    console.log,
    doors.length > 0 ? doors : undefined,
  );
}

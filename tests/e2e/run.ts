/**
 * The production pane in a real browser: in the emulated Excel and in a plain tab.
 *
 *   npm run test:e2e             every case; builds the pane when dist/ is missing
 *   npm run test:e2e -- clavier  the cases whose name holds the word
 */
import { accessibilityCases } from "./accessibility.e2e";
import { auditCases } from "./audit.e2e";
import { browserCases } from "./browser-tab.e2e";
import { bilanCases } from "./bilan.e2e";
import { clickCases } from "./clicks.e2e";
import { dataCases } from "./data.e2e";
import { editionCases } from "./edition.e2e";
import { excelCases } from "./excel.e2e";
import { resultsCases } from "./results.e2e";
import { failureCases } from "./failures.e2e";
import { installationCases } from "./installation.e2e";
import { keyboardCases } from "./keyboard.e2e";
import { weightCases } from "./weight.e2e";
import { prepareCases } from "./prepare.e2e";
import { otherHandsCases } from "./other-hands.e2e";
import { realLifeCases } from "./real-life.e2e";
import { gridCases } from "./grid.e2e";
import { proveExcelHost } from "./excel-host.e2e";
import { sampleInExcel } from "./support/sample";
import { protocolCases } from "./protocol.e2e";
import { openSite } from "./support/site";
import { launchBrowser } from "./support/stage";
import type { Case } from "./support/case";

const LANES = 2;

/** Plays a case and tells its outcome. A browser on a busy machine is late now and then: what passes at once the second time is told, and is no fault of the pane. */
async function holds({ name, run }: Case): Promise<boolean> {
  const first = await faultOf(run);
  const second = first === null || process.env["CI"] === undefined ? first : await faultOf(run);
  const outcome = first === null ? "ok      " : second === null ? "LATE    " : "FAILED  ";
  console.log(`${outcome}${name}${first === null ? "" : `\n${second ?? first}`}`);
  return second === null;
}

async function faultOf(run: () => Promise<void>): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

async function main(): Promise<number> {
  const wanted = process.argv[2] ?? "";
  const site = await openSite();
  const browser = await launchBrowser();
  const stage = { browser, site, sample: await sampleInExcel() };
  const cases: readonly Case[] = [
    { name: "the emulated Excel speaks to the adapter in a browser", run: () => proveExcelHost(browser) },
    ...clickCases(stage),
    ...excelCases(stage),
    ...dataCases(stage),
    ...protocolCases(stage),
    ...prepareCases(stage),
    ...resultsCases(stage),
    ...bilanCases(stage),
    ...keyboardCases(stage),
    ...weightCases(stage),
    ...browserCases(stage),
    ...editionCases(stage),
    ...auditCases(stage),
    ...gridCases(stage),
    ...failureCases(stage),
    ...installationCases(stage),
    ...realLifeCases(stage),
    ...otherHandsCases(stage),
    ...accessibilityCases(stage),
  ].filter(({ name }) => name.includes(wanted));
  let failed = 0;
  const waiting = [...cases];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) if (!(await holds(next))) failed += 1;
  };
  try {
    // Each case has a context of its own; most of its time is waiting.
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    await browser.close();
    await site.close();
  }
  console.log(`${cases.length - failed} passed, ${failed} failed`);
  return failed === 0 && cases.length > 0 ? 0 : 1;
}

void main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

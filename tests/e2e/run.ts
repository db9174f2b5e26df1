/**
 * The production pane in a real browser: in the emulated Excel and in a plain tab.
 *
 *   npm run test:e2e             every case; builds the pane when dist/ is missing
 *   npm run test:e2e -- clavier  the cases whose name holds the word
 */
import { accessibilityCases } from "./accessibility.e2e";
import { browserCases } from "./browser-tab.e2e";
import { bilanCases } from "./bilan.e2e";
import { clickCases } from "./clicks.e2e";
import { dataCases } from "./data.e2e";
import { excelCases } from "./excel.e2e";
import { resultsCases } from "./results.e2e";
import { failureCases } from "./failures.e2e";
import { installationCases } from "./installation.e2e";
import { keyboardCases } from "./keyboard.e2e";
import { weightCases } from "./weight.e2e";
import { otherHandsCases } from "./other-hands.e2e";
import { realLifeCases } from "./real-life.e2e";
import { gridCases } from "./grid.e2e";
import { proveExcelHost } from "./excel-host.e2e";
import { sampleInExcel } from "./support/sample";
import { openSite } from "./support/site";
import { launchBrowser } from "./support/stage";
import type { Case } from "./support/case";

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
    ...resultsCases(stage),
    ...bilanCases(stage),
    ...keyboardCases(stage),
    ...weightCases(stage),
    ...browserCases(stage),
    ...gridCases(stage),
    ...failureCases(stage),
    ...installationCases(stage),
    ...realLifeCases(stage),
    ...otherHandsCases(stage),
    ...accessibilityCases(stage),
  ].filter(({ name }) => name.includes(wanted));
  let failed = 0;
  try {
    for (const { name, run } of cases) {
      try {
        await run();
        console.log(`ok      ${name}`);
      } catch (error) {
        failed += 1;
        console.log(`FAILED  ${name}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      }
    }
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

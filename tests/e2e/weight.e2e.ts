import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import type { Case, Stage } from "./support/case";
import { play } from "./support/stage";
import { workbook } from "./support/workbooks";

/**
 * Of JavaScript, compressed, before the person has asked for anything: a little above what it is (145 and 203 KB), so that a library which slips
 * into the first bundle is seen. A tab holds the reader of .xlsx files too, which Excel does not need.
 */
const MOST_BYTES = { excel: 150 * 1024, browser: 205 * 1024 };

/** What the page fetches of its own scripts until its first view stands, Microsoft's library left aside. */
async function weigh(page: Page): Promise<number> {
  await page.waitForLoadState("networkidle");
  const addresses = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => new URL(name).pathname.endsWith(".js")),
  );
  const own = addresses.filter((address) => new URL(address).origin === new URL(page.url()).origin);
  let bytes = 0;
  for (const address of own) bytes += gzipSync(await (await page.request.get(address)).body(), { level: 9 }).length;
  assert.ok(own.length > 0);
  return bytes;
}

export function weightCases({ browser, site }: Stage): Case[] {
  const doors = [
    { door: "in Excel", open: { kind: "excel", workbook: workbook({ name: "Feuil1" }) } },
    { door: "in a browser tab", open: { kind: "browser" } },
  ] as const;
  return doors.map(({ door, open }) => ({
    name: `weight: the first view needs less than ${MOST_BYTES[open.kind] / 1024} KB of compressed JavaScript ${door}`,
    run: () =>
      play(browser, site, open, {}, async (page) => {
        const bytes = await weigh(page);
        console.log(`        initial JavaScript ${door}: ${(bytes / 1024).toFixed(1)} KB compressed`);
        assert.ok(bytes < MOST_BYTES[open.kind], `${bytes} bytes`);
      }),
  }));
}

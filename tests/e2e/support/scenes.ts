import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright-core";

/** Where a sentence has a space, the page may have one that does not break. */
export const words = (sentence: RegExp): RegExp => new RegExp(sentence.source.replace(/ /g, "\\s"), sentence.flags);

/** Waits for a refusal in French that says what to do. */
export async function refusal(page: Page, sentence: RegExp): Promise<void> {
  const alert = page.getByRole("alert").filter({ hasText: words(sentence) });
  await alert.waitFor();
  assert.match(await alert.innerText(), /Impossible de continuer/);
}

/** Unfolds a rule and opens its first anomaly, to which Excel goes. */
export async function openFirst(page: Page, rule: RegExp): Promise<void> {
  const heading = page.getByRole("button", { name: rule }).first();
  if ((await heading.getAttribute("aria-expanded")) !== "true") await heading.click();
  await heading.locator("xpath=../..").locator("[data-anomaly]").first().click();
  await page.getByText("Pourquoi et source").waitFor();
}

/** What is written comes a moment after the word that says so: it is waited for, then compared. */
export async function assertSoon(read: () => Promise<unknown>, expected: unknown): Promise<void> {
  const deadline = Date.now() + 15_000;
  let found = await read();
  while (!isDeepStrictEqual(found, expected) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    found = await read();
  }
  assert.deepEqual(found, expected);
}

/** Types into a cell of Participants as a person would, or as someone else who works on the same file. */
export function edit(page: Page, address: string, input: string, remote = false): Promise<void> {
  return page.evaluate(
    ([cell, text, other]) =>
      window.excelHost!.host.userEdit("Participants", cell as string, text as string, other === true),
    [address, input, remote],
  );
}

export function cellOf(page: Page, sheet: string, address: string): Promise<unknown> {
  return page.evaluate(
    ([name, cell]) => window.excelHost!.values(name as string, `${cell}:${cell}`)[0]?.[0],
    [sheet, address],
  );
}

export function sheetNames(page: Page): Promise<string[]> {
  return page.evaluate(() => window.excelHost!.sheetNames());
}

/** From any view, and waits until it is written. */
export async function writeBilan(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Bilan", exact: true }).click();
  await page.getByRole("button", { name: "Écrire le bilan" }).click();
  await page.getByRole("heading", { name: "Bilan écrit" }).waitFor({ timeout: 60_000 });
}

/** What the workbook remembers of its own, for another session to find. */
export function rememberedParts(page: Page): Promise<string[]> {
  return page.evaluate(() => window.excelHost!.host.workbook.xmlParts.map(({ xml }) => xml));
}

/**
 * Cuts the connection once nothing has been fetched for a second: what the page fetches ahead is on its way when a view has just come, and Playwright's
 * « networkidle » is told once for a page, not after each fetch.
 */
export async function cutConnection(page: Page): Promise<void> {
  const fetched = (): Promise<number> => page.evaluate(() => performance.getEntriesByType("resource").length);
  for (let before = -1, now = await fetched(); now !== before;) {
    before = now;
    await page.waitForTimeout(1000);
    now = await fetched();
  }
  await page.context().setOffline(true);
}

import assert from "node:assert/strict";
import type { Page } from "playwright-core";

/** What has the focus, as a screen reader would name it; "" when nothing has. */
export function focusName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return "";
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement
        ? [...(element.labels ?? [])].map((label) => label.innerText)
        : [];
    return (element.getAttribute("aria-label") ?? labels.join(" ")) || element.innerText || element.tagName;
  });
}

/** What a person gives a view to come before they lose patience. */
const PATIENCE = 15_000;

/** Presses Tab until what has the focus bears this name. The focus starts where the scene left it; a view may still be on its way. */
export async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  const seen: string[] = [];
  const deadline = Date.now() + PATIENCE;
  for (let press = 0; press < most || Date.now() < deadline; press += 1) {
    await page.keyboard.press("Tab");
    const found = await focusName(page);
    if (name.test(found)) return;
    if (found === "") await page.waitForTimeout(200);
    seen.push(found.replace(/\s+/g, " ").slice(0, 30));
  }
  assert.fail(`Tab never reached ${String(name)}; it went through: ${seen.slice(-most).join(" | ")}`);
}

/** The person is somewhere: after an action the focus never falls back to the page. */
export async function assertFocused(page: Page, name: RegExp): Promise<void> {
  await page
    .waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body)
    .catch(() => undefined);
  const deadline = Date.now() + PATIENCE;
  let found = await focusName(page);
  while (!name.test(found) && Date.now() < deadline) {
    await page.waitForTimeout(50);
    found = await focusName(page);
  }
  assert.match(found, name);
}

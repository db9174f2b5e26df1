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

/** Presses Tab until what has the focus bears this name. The focus starts where the scene left it. */
export async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press("Tab");
    const found = await focusName(page);
    if (name.test(found)) return;
    seen.push(found.replace(/\s+/g, " ").slice(0, 30));
  }
  assert.fail(`Tab never reached ${String(name)}; it went through: ${seen.join(" | ")}`);
}

/** The person is somewhere: after an action the focus never falls back to the page. */
export async function assertFocused(page: Page, name: RegExp): Promise<void> {
  await page
    .waitForFunction(() => document.activeElement !== null && document.activeElement !== document.body)
    .catch(() => undefined);
  const deadline = Date.now() + 5000;
  let found = await focusName(page);
  while (!name.test(found) && Date.now() < deadline) {
    await page.waitForTimeout(50);
    found = await focusName(page);
  }
  assert.match(found, name);
}

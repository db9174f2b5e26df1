import type { Locator, Page } from "playwright-core";

/** The entry of a view, brought into sight where a narrow pane keeps it behind « Plus ». */
export async function viewEntry(page: Page, name: string): Promise<Locator> {
  const bar = page.getByRole("navigation");
  const entry = bar.getByRole("button", { name, exact: true });
  const others = bar.getByRole("button", { name: /lus de rubriques$/ });
  await entry.or(others).first().waitFor();
  if (!(await entry.isVisible())) await others.click();
  return entry;
}

/** To a view, with the mouse. */
export async function openView(page: Page, name: string): Promise<void> {
  await (await viewEntry(page, name)).click();
}

/** To a view, with the keyboard. */
export async function openViewByKeyboard(page: Page, name: string): Promise<void> {
  await (await viewEntry(page, name)).focus();
  await page.keyboard.press("Enter");
}

import type { Page } from "playwright-core";
import { words } from "../../e2e/support/scenes";

/** What a person does with the list of anomalies: one gravity, a value looked for, by person, and back. What is looked for by its role is computed in the page, and would count as a task of its own. */
export async function playList(page: Page): Promise<void> {
  const shown = (text: RegExp): Promise<void> =>
    page
      .locator("p[role=status]")
      .filter({ hasText: words(text) })
      .first()
      .waitFor({ timeout: 120_000 });
  const press = (text: string): Promise<void> => page.locator("main button", { hasText: text }).first().click();
  await press("Erreur");
  await shown(/ anomalies sur /);
  await page.locator("main input[type=search]").fill("MARTIN");
  await page.waitForTimeout(500);
  await shown(/ anomalies sur /);
  await press("Effacer les filtres");
  await shown(/ anomalies\.$/);
  await press("Filtrer, regrouper");
  const grouping = page.locator("main select").first();
  await grouping.selectOption("person");
  await page.locator("main button", { hasText: "Afficher la suite" }).waitFor({ timeout: 120_000 });
  await grouping.selectOption("rule");
  await page.locator("main button", { hasText: "Afficher la suite" }).waitFor({ state: "detached", timeout: 120_000 });
  await press("Filtrer, regrouper");
}

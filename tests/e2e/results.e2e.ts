import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { control } from "./excel.e2e";
import type { Case, Stage } from "./support/case";
import { assertFocused, tabTo } from "./support/keyboard";
import { play } from "./support/stage";

/** Opens a part of the results, as the keyboard reaches it from the top of the pane. */
async function openPart(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: "Accueil" }).focus();
  await tabTo(page, name);
  await page.keyboard.press("Enter");
  await assertFocused(page, name);
}

/** Presses the button that has the focus and waits for Excel to show another cell. */
async function follow(page: Page): Promise<string> {
  const before = await page.evaluate(() => JSON.stringify(window.excelHost!.selection()));
  await page.keyboard.press("Enter");
  await page.waitForFunction((place) => JSON.stringify(window.excelHost!.selection()) !== place, before);
  return page.evaluate(() => `${window.excelHost!.selection().sheet}!${window.excelHost!.selection().row + 1}`);
}

/** What a control shows besides its anomalies, and the anomalies that a person keeps as they are; all with the keyboard alone. */
export function resultsCases({ browser, site, sample }: Stage): Case[] {
  const excel = (scene: (page: Page) => Promise<void>) =>
    play(browser, site, { kind: "excel", workbook: sample }, {}, async (page) => {
      await control(page);
      await scene(page);
    });
  return [
    {
      name: "results, with the keyboard alone: an exit is unfolded to its reasoning, its row and its contract shown",
      run: () =>
        excel(async (page) => {
          await openPart(page, /^Sorties$/);
          await page.getByText(/^\d+ sorties( et \d+ situations? .*)?\.$/).waitFor();
          await tabTo(page, /^Refusée\s+«/);
          await page.keyboard.press("Enter");
          await page.getByText("Ligne du protocole", { exact: true }).waitFor();
          await assertFocused(page, /^Refusée\s+«/);
          const row = /Ligne (\d+),/.exec(await page.locator("li", { hasText: "Conditions" }).innerText())?.[1];
          await tabTo(page, /^Aller à la ligne/);
          assert.equal(await follow(page), `Participants!${row}`);
          await assertFocused(page, /^Aller à la ligne/);
          await tabTo(page, /^Aller au contrat/);
          assert.match(await follow(page), /^Contrats!/);
          await assertFocused(page, /^Aller au contrat/);
        }),
    },
    {
      name: "results, with the keyboard alone: a verdict alone is shown, then all of them again",
      run: () =>
        excel(async (page) => {
          await openPart(page, /^Sorties$/);
          const all = await page.getByText(/^\d+ sorties( et \d+ situations? .*)?\.$/).innerText();
          await tabTo(page, /^À compléter\s+\d/);
          await page.keyboard.press("Enter");
          await page.getByText(/^\d+ sorties sur/).waitFor();
          await assertFocused(page, /^À compléter/);
          assert.equal(await page.locator("li", { hasText: "Refusée" }).count(), 0);
          await page.keyboard.press("Enter");
          await page.getByText(all, { exact: true }).waitFor();
        }),
    },
    {
      name: "results, with the keyboard alone: what is late and due within 7 and 90 days, and the row of one",
      run: () =>
        excel(async (page) => {
          await openPart(page, /^À faire$/);
          const near = await page.getByText(/dans les 7 jours à venir\./).innerText();
          await tabTo(page, /^90 jours/);
          await page.keyboard.press("Enter");
          const far = await page.getByText(/dans les 90 jours à venir\./).innerText();
          const coming = (text: string): number => Number(/, (\d+) dans/.exec(text)?.[1]);
          assert.ok(coming(far) > coming(near), `${near} ${far}`);
          await tabTo(page, /^Aller à la ligne/);
          assert.match(await follow(page), /^Participants!\d+$/);
          await assertFocused(page, /^Aller à la ligne/);
        }),
    },
    {
      name: "results, with the keyboard alone: the least answered question leads to its anomalies",
      run: () =>
        excel(async (page) => {
          await openPart(page, /^Complétude$/);
          await tabTo(page, /^Voir les anomalies/);
          await page.keyboard.press("Enter");
          await assertFocused(page, /^Anomalies$/);
          await page.getByText(/anomalies? sur/).waitFor();
          await page.getByText(/^Seulement la question/).waitFor();
          await tabTo(page, /^Effacer les filtres/);
          await page.keyboard.press("Enter");
          await page.getByText(/^\d+ anomalies\.$/).waitFor();
        }),
    },
    {
      name: "results, with the keyboard alone: an alert is justified, taken back, and stays justified after a new control",
      run: () =>
        excel(async (page) => {
          const alerts = page.getByRole("button", { name: /^Alerte( \d+ causes?)? \d+$/ });
          const count = async () => Number(/\d+$/.exec((await alerts.innerText()).trim())?.[0]);
          const before = await count();
          await tabTo(page, /^Alerte\s+(\d+ causes?\s+)?\d+$/);
          await page.keyboard.press("Enter");
          await page.getByText(/anomalies sur/).waitFor();
          const openFirst = async (): Promise<void> => {
            await page.getByRole("navigation").getByRole("button", { name: "Contrôle" }).focus();
            await tabTo(page, /^Alerte\s+[A-Z]{3}-\d/, 100);
            if ((await page.locator("[data-anomaly]").count()) === 0) await page.keyboard.press("Enter");
            await tabTo(page, /ligne \d+/i);
            await page.keyboard.press("Enter");
          };
          await openFirst();
          const justify = async (): Promise<void> => {
            await page.keyboard.press("Enter");
            await assertFocused(page, /^TEXTAREA$/);
            await page.keyboard.type("Vérifié avec le référent.");
            await tabTo(page, /^Justifier$/);
            await page.keyboard.press("Enter");
            await page.getByText("1 anomalie justifiée, comptée à part.").waitFor();
            // It went away from the list: the person goes on from near by.
            await assertFocused(page, /./);
          };
          await tabTo(page, /^Justifier…/);
          await justify();
          assert.equal(await count(), before - 1);
          await page.getByRole("navigation").getByRole("button", { name: "Contrôle" }).focus();
          await tabTo(page, /^La voir/);
          await page.keyboard.press("Enter");
          await page
            .getByText(/^1 anomalie/)
            .first()
            .waitFor();
          await openFirst();
          await tabTo(page, /^Retirer la justification/);
          await page.keyboard.press("Enter");
          await page.getByText(/Aucune anomalie ne répond/).waitFor();
          assert.equal(await count(), before);
          await tabTo(page, /^Effacer les filtres/);
          await page.keyboard.press("Enter");
          await openFirst();
          await tabTo(page, /^Justifier…/);
          await justify();
          await page.getByRole("navigation").getByRole("button", { name: "Accueil" }).focus();
          await tabTo(page, /^Contrôler de nouveau/);
          await page.keyboard.press("Enter");
          await assertFocused(page, /^Synthèse/);
          await page.getByText("1 anomalie justifiée, comptée à part.").waitFor();
          assert.equal(await count(), before - 1);
        }),
    },
  ];
}

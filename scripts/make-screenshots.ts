/**
 * Pictures of every view of the pane, for the user's guide and for whoever changes the pane: docs/captures/*.png, at 320 pixels, light and dark.
 *
 *   npm run build && npx tsx scripts/make-screenshots.ts
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser, play, type Door, type Look } from "../tests/e2e/support/stage";
import { SAMPLE, sampleInExcel } from "../tests/e2e/support/sample";
import { openSite } from "../tests/e2e/support/site";

const FOLDER = join(__dirname, "../docs/captures");

const WIDTH = 320;
const HEIGHT = 700;
/** A picture of a longer view is cut here. */
const HIGHEST = 1400;

type Shoot = (name: string) => Promise<void>;

async function excelViews(page: Page, shoot: Shoot): Promise<void> {
  await shoot("accueil");
  await page.getByRole("button", { name: "Données", exact: true }).click();
  await page.getByText("colonnes reconnues").first().waitFor();
  await shoot("donnees");
  await page.getByRole("button", { name: /^Participants/ }).click();
  await page.getByRole("button", { name: /^Réglages/ }).click();
  await shoot("donnees-detail");
  await page.getByRole("button", { name: "Contrôler ces données" }).click();
  await page.getByRole("heading", { name: "Synthèse" }).waitFor();
  await page.getByText(/^\d+ anomalies\.$/).waitFor();
  await shoot("controle");
  await page.getByRole("button", { name: "Filtrer, chercher, regrouper" }).click();
  await page.getByLabel("Rechercher").fill("téléphone");
  await page.getByText(/anomalies sur/).waitFor();
  await page.getByRole("button", { name: /FMT-13/ }).click();
  await page.locator("[data-anomaly]").first().click();
  await page.getByText("Comment corriger").waitFor();
  await shoot("anomalie");
  await page.getByRole("button", { name: "Bilan", exact: true }).click();
  await page.getByRole("button", { name: "Écrire le bilan" }).click();
  await page.getByRole("heading", { name: "Bilan écrit" }).waitFor({ timeout: 60_000 });
  await shoot("bilan");
  await page.getByRole("button", { name: "Fiches", exact: true }).click();
  await page.getByRole("heading", { level: 2 }).getByRole("button").nth(3).click();
  await shoot("fiches");
  await page.getByRole("button", { name: "Aide", exact: true }).click();
  await page.getByRole("heading", { name: "Les règles" }).waitFor();
  await page.getByRole("heading", { level: 3 }).getByRole("button").first().click();
  await shoot("aide");
}

async function browserViews(page: Page, shoot: Shoot): Promise<void> {
  await shoot("navigateur");
  await page.setInputFiles("input[type=file]", SAMPLE);
  await page.getByText("Fichier ouvert").waitFor();
  await shoot("navigateur-ouvert");
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const site = await openSite();
  const browser = await launchBrowser();
  const excel: Door = { kind: "excel", workbook: await sampleInExcel() };
  try {
    for (const colorScheme of ["light", "dark"] as const) {
      const look: Look = { colorScheme, width: WIDTH, height: HEIGHT };
      const shooting =
        (page: Page): Shoot =>
        async (name) => {
          // What moves is let finish.
          await page.waitForTimeout(400);
          const path = join(FOLDER, `${name}-${colorScheme === "light" ? "clair" : "sombre"}.png`);
          const whole = await page.evaluate(() => document.documentElement.scrollHeight);
          await page.setViewportSize({ width: WIDTH, height: Math.min(whole, HIGHEST) });
          await page.screenshot({ path });
          await page.setViewportSize({ width: WIDTH, height: HEIGHT });
        };
      await play(browser, site, excel, look, (page) => excelViews(page, shooting(page)));
      await play(browser, site, { kind: "browser" }, look, (page) => browserViews(page, shooting(page)));
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

void main();

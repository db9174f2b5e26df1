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
  await justify(page, shoot);
  await results(page, shoot);
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

/** An anomaly kept as it is, with its reason. */
async function justify(page: Page, shoot: Shoot): Promise<void> {
  await page.getByLabel("Rechercher").fill("FMT-15");
  await page.getByText(/anomalies? sur/).waitFor();
  await page.getByRole("button", { name: /FMT-15/ }).click();
  await page.locator("[data-anomaly]").first().click();
  await page.getByRole("button", { name: "Justifier…" }).click();
  await page.getByLabel("Motif de la justification").fill("Adresse confirmée par la personne le 12 janvier.");
  await page.getByRole("button", { name: "Justifier", exact: true }).click();
  await page.getByText("Retirer la justification").waitFor();
  await shoot("justification");
  await page.getByRole("button", { name: "Ôter tous les filtres" }).click();
}

/** The other parts of the results: exits, deadlines, completeness. */
async function results(page: Page, shoot: Shoot): Promise<void> {
  const part = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
  await part("Sorties");
  await page.getByText(/^\d+ sorties/).waitFor();
  await page.getByRole("button", { name: /^Refusée.*Contrats successifs/ }).click();
  await page.getByText("Conditions").waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await shoot("sorties");
  await part("Échéances");
  await page.getByRole("button", { name: /^90 jours/ }).click();
  await page.getByText(/jours à venir\./).waitFor();
  await shoot("echeances");
  await part("Complétude");
  await page.getByText(/questions? incomplètes?/).waitFor();
  await shoot("completude");
  await part("Anomalies");
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

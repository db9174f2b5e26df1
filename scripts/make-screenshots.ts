/**
 * Pictures of every view of the pane, for the user's guide and for whoever changes the pane: docs/captures/*.png, at 320 pixels, light and dark; beside
 * the sheets of a file, in a browser tab, at 900 and 1280 pixels too.
 *
 *   npm run build && npx tsx scripts/make-screenshots.ts              all
 *   npm run build && npx tsx scripts/make-screenshots.ts navigateur   those of a browser tab
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
  await page.getByRole("button", { name: "Filtrer, regrouper" }).click();
  await page.getByLabel("Rechercher").fill("téléphone");
  await page.getByText(/anomalies sur/).waitFor();
  await page.getByRole("button", { name: /FMT-13/ }).click();
  await page.locator("[data-anomaly]").first().click();
  await page.getByText("Pourquoi et source").waitFor();
  await shoot("anomalie");
  await justify(page, shoot);
  await results(page, shoot);
  await page.getByRole("button", { name: "Bilan", exact: true }).click();
  await page.getByRole("button", { name: "Écrire le bilan" }).click();
  await page.getByRole("heading", { name: "Bilan écrit" }).waitFor({ timeout: 60_000 });
  await shoot("bilan");
  await page.getByRole("button", { name: "Fiches et options du bilan" }).click();
  await page.getByRole("button", { name: "Fiches et options du bilan" }).scrollIntoViewIfNeeded();
  await shoot("bilan-options");
  await page.getByRole("button", { name: "Fiches et options du bilan" }).click();
  await page.getByRole("button", { name: "Audit", exact: true }).click();
  await page.getByRole("button", { name: "Vérifier le bilan écrit" }).click();
  await page.getByText(/^Identique/).waitFor({ timeout: 60_000 });
  await shoot("audit");
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
  await page.getByRole("button", { name: "La voir" }).click();
  await page.getByRole("button", { name: /FMT-15/ }).click();
  await page.locator("[data-anomaly]").first().click();
  await page.getByText("Retirer la justification").waitFor();
  await shoot("justification");
  await page.getByRole("button", { name: "Effacer les filtres" }).click();
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
  await part("À faire");
  await page.getByRole("button", { name: /^90 jours/ }).click();
  await page.getByText(/jours à venir\./).waitFor();
  await shoot("echeances");
  await part("Complétude");
  await page.getByText(/questions? incomplètes?/).waitFor();
  await shoot("completude");
  await part("Anomalies");
}

async function openedViews(page: Page, shoot: Shoot): Promise<void> {
  await shoot("navigateur");
  await page.setInputFiles("input[type=file]", SAMPLE);
  await page.getByText("Fichier ouvert").waitFor();
  await page.getByRole("button", { name: "Feuille", exact: true }).waitFor();
  await shoot("navigateur-ouvert");
  await goToPhone(page);
  await shoot("navigateur-feuille");
  await page.getByRole("button", { name: "Volet", exact: true }).click();
  await shoot("navigateur-retour");
}

/** The pane and the sheets side by side. */
function sideBySide(name: string) {
  return async (page: Page, shoot: Shoot): Promise<void> => {
    await page.setInputFiles("input[type=file]", SAMPLE);
    await goToPhone(page);
    await shoot(name);
    await page.getByRole("button", { name: "Bilan", exact: true }).click();
    await page.getByRole("button", { name: "Écrire le bilan" }).click();
    await page.getByRole("heading", { name: "Bilan écrit" }).waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "Aller au bilan" }).click();
    await page.getByRole("tab", { name: "Bilan", selected: true }).waitFor();
    await shoot(`${name}-bilan`);
  };
}

/** Coloured cells, and one of them that the pane shows: a telephone without its zero. */
async function goToPhone(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Contrôler mon classeur" }).click();
  await page.getByText(/^\d+ anomalies\.$/).waitFor();
  await page.getByRole("switch").click();
  await page.getByText(/cellules surlignées/).waitFor();
  await page.getByRole("button", { name: /FMT-13/ }).click();
  await page.locator("[data-anomaly]").first().click();
  await page.getByText("Pourquoi et source").waitFor();
  await page.getByRole("button", { name: /^Aller à la cellule/ }).click();
}

interface Scene {
  readonly door: Door;
  readonly size: { readonly width: number; readonly height: number };
  readonly views: (page: Page, shoot: Shoot) => Promise<void>;
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const site = await openSite();
  const browser = await launchBrowser();
  const narrow = { width: WIDTH, height: HEIGHT };
  const tab: Door = { kind: "browser" };
  const scenes: readonly Scene[] = [
    { door: { kind: "excel", workbook: await sampleInExcel() }, size: narrow, views: excelViews },
    { door: tab, size: narrow, views: openedViews },
    { door: tab, size: { width: 900, height: HEIGHT }, views: sideBySide("navigateur-moyen") },
    { door: tab, size: { width: 1280, height: 720 }, views: sideBySide("navigateur-large") },
  ];
  try {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const { door, size, views } of scenes) {
        if (process.argv[2] === "navigateur" && door !== tab) continue;
        const look: Look = { colorScheme, ...size };
        await play(browser, site, door, look, (page) =>
          views(page, async (name) => {
            // What moves is let finish.
            await page.waitForTimeout(400);
            const path = join(FOLDER, `${name}-${colorScheme === "light" ? "clair" : "sombre"}.png`);
            const whole = await page.evaluate(() => document.documentElement.scrollHeight);
            await page.setViewportSize({ width: size.width, height: Math.min(whole, HIGHEST) });
            await page.screenshot({ path });
            await page.setViewportSize(size);
          }),
        );
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

void main();

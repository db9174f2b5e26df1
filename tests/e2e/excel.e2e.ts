import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Case, Stage } from "./support/case";
import { assertFocused, focusName, tabTo } from "./support/keyboard";
import { assertSoon, cellOf, words } from "./support/scenes";
import { play } from "./support/stage";
import { AS_TYPED, phones, threePhones } from "./support/three-phones";
import { manyParticipants, participants, workbook } from "./support/workbooks";

const selection = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { sheet, row, column } = window.excelHost!.selection();
    return `${sheet}!${row}:${column}`;
  });

const sheetNames = (page: Page): Promise<string[]> => page.evaluate(() => window.excelHost!.sheetNames());

/** Starts a control from the first view and waits for its result. */
export async function control(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Contrôler mon classeur" }).click();
  await page.getByRole("heading", { name: "Synthèse" }).waitFor({ timeout: 30_000 });
  await page.getByText(/^[\d\s]+ anomalies?\.$/).waitFor();
}

export function excelCases({ browser, site, sample }: Stage): Case[] {
  const excel = (scene: (page: Page) => Promise<void>, fixture = sample, query = "") =>
    play(browser, site, { kind: "excel", workbook: fixture, query }, {}, scene);
  return [
    {
      name: "Excel, with the keyboard alone: control, anomalies, go to the cell, Bilan; the focus is never lost",
      run: () =>
        excel(async (page) => {
          await tabTo(page, /^Contrôler mon classeur/);
          await page.keyboard.press("Enter");
          await assertFocused(page, /^Synthèse/);
          await tabTo(page, /^Bloquant/);
          await page.keyboard.press("Enter");
          await assertFocused(page, /^Bloquant/);
          await tabTo(page, /CMP-01/);
          await page.keyboard.press("Enter");
          await assertFocused(page, /CMP-01/);
          await tabTo(page, /ligne \d+, cellule/i);
          await page.keyboard.press("Enter");
          await page.getByText("Pourquoi et source").waitFor();
          await assertFocused(page, /ligne \d+, cellule/i);
          await page.waitForFunction(() => window.excelHost!.selection().row > 0);
          const first = await selection(page);
          assert.match(first, /^Participants!/);
          const from = await focusName(page);
          await page.keyboard.press("ArrowDown");
          await page.waitForFunction((before) => {
            const { sheet, row, column } = window.excelHost!.selection();
            return `${sheet}!${row}:${column}` !== before;
          }, first);
          await assertFocused(page, /cellule/);
          assert.notEqual(await focusName(page), from);
          await page.keyboard.press("ArrowUp");
          await page.waitForFunction((before) => {
            const { sheet, row, column } = window.excelHost!.selection();
            return `${sheet}!${row}:${column}` === before;
          }, first);
          assert.equal(await focusName(page), from);
          await tabTo(page, /^Suivante/, 200);
          await page.keyboard.press("Enter");
          await assertFocused(page, /^Suivante/);
          await page.getByRole("navigation").getByRole("button", { name: "Accueil" }).focus();
          await tabTo(page, /^Bilan/);
          await page.keyboard.press("Enter");
          await tabTo(page, /^Écrire le bilan/);
          await page.keyboard.press("Enter");
          await page.getByRole("heading", { name: "Bilan écrit" }).waitFor({ timeout: 60_000 });
          await assertFocused(page, /^Bilan écrit/);
          await tabTo(page, /^Aller au bilan/);
          await page.keyboard.press("Enter");
          await page.waitForFunction(() => window.excelHost!.selection().sheet === "Bilan");
          await assertFocused(page, /^Aller au bilan/);
          assert.deepEqual((await sheetNames(page)).slice(-4).sort(), ["Anomalies", "Attestation", "Bilan", "Détail"]);
        }),
    },
    {
      name: "Excel: a correction is shown before it is applied, changes the cell, and is taken back",
      run: () =>
        excel(
          async (page) => {
            await control(page);
            await page.getByRole("button", { name: /FMT-13/ }).click();
            await page.locator("[data-anomaly]").first().click();
            await page.getByText(words(/^« 612345678 » \(nombre\) devient « 0612345678 » \(texte\)$/)).waitFor();
            const cell = () => cellOf(page, "Participants", "K4");
            await assertSoon(cell, 612345678);
            await page.getByRole("button", { name: "Appliquer cette correction" }).click();
            await page.getByRole("button", { name: "Annuler cette correction" }).waitFor();
            await assertSoon(cell, "0612345678");
            await page.getByRole("button", { name: /FMT-13/ }).waitFor({ state: "detached" });
            assert.equal(await page.getByText(/Données modifiées depuis le contrôle/).count(), 0);
            await page.getByRole("button", { name: /1 correction appliquée/ }).click();
            await page.getByRole("button", { name: "Annuler la correction de K4" }).click();
            await page.getByRole("button", { name: /FMT-13/ }).waitFor();
            await assertSoon(cell, 612345678);
          },
          workbook(participants([{ mobilePhone: 612345678 }])),
        ),
    },
    {
      name: "Excel: all the corrections of a rule are shown, applied together, and taken back together",
      run: () =>
        excel(async (page) => {
          await control(page);
          await page.getByRole("button", { name: /FMT-13/ }).click();
          await page.getByRole("button", { name: "Corriger toutes ces anomalies…" }).click();
          await page.getByText("3 corrections proposées").waitFor();
          await assertSoon(() => phones(page), AS_TYPED);
          await page.getByRole("button", { name: "Appliquer 3 corrections" }).click();
          await page.getByRole("button", { name: /3 corrections appliquées/ }).click();
          await assertSoon(() => phones(page), ["0612345678", "0612345679", "0612345670"]);
          await page.getByRole("button", { name: /FMT-13/ }).waitFor({ state: "detached" });
          await page.getByRole("button", { name: "Tout annuler" }).click();
          await page.getByRole("button", { name: /corrections appliquées/ }).waitFor({ state: "detached" });
          await assertSoon(() => phones(page), AS_TYPED);
        }, threePhones()),
    },
    {
      name: "Excel, with the keyboard alone: what disappears under the fingers leaves the focus near by",
      run: () =>
        excel(async (page) => {
          await control(page);
          await tabTo(page, /^Filtrer, regrouper/);
          await page.keyboard.press("Enter");
          await tabTo(page, /^Rechercher/);
          await page.keyboard.type("NOM");
          await tabTo(page, /^Effacer les filtres/);
          await page.keyboard.press("Enter");
          await assertFocused(page, /^Règle/);
          await tabTo(page, /CMP-01/);
          await page.keyboard.press("Enter");
          await tabTo(page, /^Afficher la suite/, 200);
          await page.keyboard.press("Enter");
          await assertFocused(page, /Participants|ligne/i);
          await page.keyboard.press("Tab");
          await assertFocused(page, /ligne/i);
        }, manyParticipants(400)),
    },
    {
      name: "Excel: cells are coloured by gravity, then get their colours back",
      run: () =>
        excel(
          async (page) => {
            await control(page);
            const fill = () => page.evaluate(() => window.excelHost!.fill("Participants", "B4"));
            await page.getByRole("switch").click();
            await page.getByText(/cellules? surlignées?/).waitFor();
            assert.equal(await fill(), "#F8B4B4");
            await page.getByRole("switch").click();
            await page.getByText(/cellules? surlignées?/).waitFor({ state: "detached" });
            assert.equal(await fill(), "#00FF00");
          },
          workbook(participants([{ lastName: null }], { fills: { B4: "#00FF00" } })),
        ),
    },
    {
      name: "Excel: what someone types after a control is said, and a new control takes it into account",
      run: () =>
        excel(
          async (page) => {
            await control(page);
            await page.getByRole("button", { name: /CMP-01/ }).waitFor();
            await page.evaluate(() => window.excelHost!.userEdit("Participants", "B4", "MARTIN"));
            const banner = page.getByText(/Données modifiées depuis le contrôle/);
            await banner.waitFor();
            await page.getByRole("button", { name: "Recontrôler ce qui a changé" }).click();
            await banner.waitFor({ state: "detached" });
            await page.getByText(/0 ligne laissée de côté/).waitFor();
            await page.getByRole("button", { name: /CMP-01/ }).waitFor({ state: "detached" });
          },
          workbook(participants([{ lastName: null }])),
        ),
    },
    {
      name: "Excel: a control is cancelled, nothing is shown as if it had been done, and it can be started again",
      run: () =>
        excel(async (page) => {
          await page.getByRole("button", { name: "Contrôler mon classeur" }).click();
          await assertFocused(page, /^Annuler/);
          await page.keyboard.press("Enter");
          await page.getByText(/Opération annulée/).waitFor();
          await assertFocused(page, /^Contrôler le classeur/);
          assert.equal(await page.getByRole("heading", { name: "Synthèse" }).count(), 0);
          await page.keyboard.press("Enter");
          await page.getByRole("heading", { name: "Synthèse" }).waitFor({ timeout: 60_000 });
        }, manyParticipants(30_000)),
    },
    {
      name: "Excel: a long list comes page by page, and typing a name finds the person",
      run: () =>
        excel(async (page) => {
          await control(page);
          await page.getByRole("button", { name: /CMP-01/ }).click();
          const items = page.locator("[data-anomaly]");
          assert.equal(await items.count(), 100);
          await page.getByRole("button", { name: /^Afficher la suite/ }).click();
          assert.equal(await items.count(), 200);
          await page.getByRole("button", { name: "Filtrer, regrouper" }).click();
          await page.getByLabel("Rechercher").fill("ligne 9");
          await page.getByText(/anomalies sur/).waitFor();
          await page.getByLabel("Rechercher").fill("personne inconnue");
          await page.getByText(/Aucune anomalie ne répond/).waitFor();
          await page.getByRole("button", { name: "Effacer les filtres" }).click();
          await page.getByText(/^[\d\s]+ anomalies\.$/).waitFor();
        }, manyParticipants(1500)),
    },
    {
      name: "Excel: the Bilan button of the ribbon opens that view, and the Bilan controls by itself",
      run: () =>
        excel(
          async (page) => {
            await page.getByRole("heading", { name: "Bilan annuel" }).waitFor();
            await page.getByRole("button", { name: "Écrire le bilan" }).click();
            await page.getByRole("heading", { name: "Bilan écrit" }).waitFor({ timeout: 60_000 });
            await page.getByRole("button", { name: "Écrire le bilan" }).click();
            await page.waitForTimeout(500);
            await page.getByRole("heading", { name: "Bilan écrit" }).waitFor({ timeout: 60_000 });
            // The new sheets stand beside the former ones until they take their places.
            const deadline = Date.now() + 60_000;
            const bilans = async () => (await sheetNames(page)).filter((name) => name.startsWith("Bilan"));
            while ((await bilans()).length > 1 && Date.now() < deadline) await page.waitForTimeout(200);
            assert.deepEqual(await bilans(), ["Bilan"]);
            const names = await sheetNames(page);
            assert.deepEqual(names, [...new Set(names)]);
          },
          sample,
          "?vue=bilan",
        ),
    },
  ];
}

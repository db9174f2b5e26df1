import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { openXlsx } from "../../src/adapters/xlsx/open";
import type { WorkbookFixture } from "../excel-host/model/workbook";
import { control } from "./excel.e2e";
import type { Case, Stage } from "./support/case";
import { check } from "./accessibility.e2e";
import { assertFocused, tabTo } from "./support/keyboard";
import { OTHER_SAMPLE, SAMPLE } from "./support/sample";
import { openFirst, sheetNames, words, writeBilan } from "./support/scenes";
import { play } from "./support/stage";
import { participants, workbook } from "./support/workbooks";

const OUTDATED = /Le bilan écrit ne tient pas compte de ce qui a changé depuis/;

/** The Bilan before and after it is written, and the buttons of the ribbon that act by themselves. */
export function bilanCases({ browser, site, sample }: Stage): Case[] {
  const excel = (
    name: string,
    scene: (page: Page) => Promise<void>,
    fixture: WorkbookFixture = sample,
    query = "",
  ): Case => ({
    name,
    run: () => play(browser, site, { kind: "excel", workbook: fixture, query }, {}, scene),
  });
  return [
    excel(
      "Bilan, with the keyboard alone: figures and charts are seen before anything is written, then written",
      async (page) => {
        await tabTo(page, /^Bilan$/);
        await page.keyboard.press("Enter");
        await tabTo(page, /^Voir les chiffres d'abord/);
        await page.keyboard.press("Enter");
        await assertFocused(page, /^Aperçu/);
        await page.getByText("Les chiffres ci-dessous sont ceux qui seront écrits.").waitFor();
        assert.equal((await sheetNames(page)).includes("Bilan"), false);
        const charts = page.getByRole("img");
        assert.ok((await charts.count()) >= 1);
        assert.match((await charts.first().getAttribute("aria-label")) ?? "", /Barres? /);
        // What the bars tell stands beside them as figures, those of the table.
        const figures = await charts.first().locator("span").allInnerTexts();
        assert.ok(figures.length > 1 && figures.every((figure) => /\d/.test(figure)), figures.join());
        await tabTo(page, /^Parcours et sorties/);
        await page.keyboard.press("Enter");
        await assertFocused(page, /^Parcours et sorties/);
        await page.getByRole("navigation").getByRole("button", { name: "Accueil" }).focus();
        await tabTo(page, /^Écrire le bilan/);
        await page.keyboard.press("Enter");
        await assertFocused(page, /^Bilan écrit/);
        await tabTo(page, /^Aller aux anomalies/);
        await page.keyboard.press("Enter");
        await page.waitForFunction(() => window.excelHost!.selection().sheet === "Anomalies");
        await assertFocused(page, /^Aller aux anomalies/);
      },
    ),
    excel(
      "Bilan, with the keyboard alone: fiches and anomalies are chosen, written so, and remembered by the workbook",
      async (page) => {
        await control(page);
        await page.getByRole("navigation").getByRole("button", { name: "Accueil" }).focus();
        await tabTo(page, /^Bilan$/);
        await page.keyboard.press("Enter");
        await tabTo(page, /^Fiches et options du bilan/);
        await page.keyboard.press("Enter");
        await assertFocused(page, /^Fiches et options/);
        await tabTo(page, /^2021-/);
        const fiche = (await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "")) || "";
        await page.keyboard.press("Space");
        await page.waitForFunction(() => (document.activeElement as HTMLInputElement).checked === false, fiche);
        await page.getByText("Les chiffres ci-dessous sont ceux qui seront écrits.").waitFor();
        await assertFocused(page, /^2021-/);
        await tabTo(page, /^Anomalies écrites/);
        await page.keyboard.press("Home");
        await page.keyboard.type("Les bloq");
        await page.waitForFunction(() => (document.activeElement as HTMLSelectElement).value === "bloquant");
        await writeBilan(page);
        const written = await page.evaluate(() => window.excelHost!.values("Bilan", "A1:H900").flat().join("\n"));
        assert.match(written, /Laissées de côté dans ce bilan/);
        const gravities = await page.evaluate(() =>
          window
            .excelHost!.values("Anomalies", "A5:A500")
            .flat()
            .filter((value) => value !== ""),
        );
        assert.deepEqual([...new Set(gravities)], ["Bloquant"]);
        await page.getByRole("button", { name: "Changer le cadre du bilan" }).click();
        await assertFocused(page, /^Données/);
        const kept = await page.evaluate(() => window.excelHost!.host.workbook.xmlParts.map(({ xml }) => xml).join());
        assert.match(kept, /withoutFiches/);
      },
    ),
    excel(
      "Bilan: once written, a justification or a correction makes it out of date, and the pane says so",
      async (page) => {
        await control(page);
        await writeBilan(page);
        await page.getByRole("button", { name: "Contrôle", exact: true }).click();
        assert.equal(await page.getByText(words(OUTDATED)).count(), 0);
        await openFirst(page, /^Alerte\s+[A-Z]{3}-\d/);
        await page.getByRole("button", { name: "Justifier…" }).click();
        await page.getByLabel("Motif de la justification").fill("Vérifié.");
        await page.getByRole("button", { name: "Justifier", exact: true }).click();
        await page.getByText(words(OUTDATED)).waitFor();
        await page.getByText("1 anomalie justifiée, comptée à part.").waitFor();
        await page.getByRole("button", { name: "Ouvrir le bilan" }).click();
        await assertFocused(page, /^Bilan annuel/);
        await page.getByText(words(OUTDATED)).waitFor();
        await page.getByRole("button", { name: "Écrire le bilan" }).click();
        await assertFocused(page, /^Bilan écrit/);
        await page.getByText(words(OUTDATED)).waitFor({ state: "detached" });
        await page.getByRole("button", { name: "Contrôle", exact: true }).click();
        await openFirst(page, /FMT-13/);
        await page.getByRole("button", { name: "Appliquer cette correction" }).click();
        await page.getByRole("button", { name: "Annuler cette correction" }).waitFor();
        await page.getByText(words(OUTDATED)).waitFor();
        await page.getByRole("button", { name: "Annuler cette correction" }).click();
        await page.getByRole("button", { name: /FMT-13/ }).waitFor();
        await page.getByText(words(OUTDATED)).waitFor();
      },
    ),
    {
      name: "Bilan of several PLIE: reached with the keyboard, files chosen together at 320 px, one Bilan saved that names nobody",
      run: () =>
        play(browser, site, { kind: "browser" }, { width: 320, height: 640 }, async (page) => {
          await page.getByRole("button", { name: "Bilan", exact: true }).click();
          await tabTo(page, /^Choisir les classeurs de plusieurs PLIE/);
          const input = page.locator("[aria-labelledby=bilan-consolide] input[type=file]");
          assert.equal(await input.evaluate((element: HTMLInputElement) => element.multiple), true);
          const download = page.waitForEvent("download", { timeout: 120_000 });
          await input.setInputFiles([SAMPLE, OTHER_SAMPLE]);
          const file = await download;
          assert.equal(file.suggestedFilename(), "Bilan consolidé 2021.xlsx");
          await page
            .getByText(words(/2 PLIE, sans aucune ligne de personne\. 3 personnes sont dans plusieurs/))
            .waitFor();
          const workbook = await openXlsx(new Uint8Array(readFileSync(await file.path())), { name: "consolide.xlsx" });
          const cells = (await workbook.readSheet("Bilan")).columns.flat();
          assert.ok(cells.includes("Personnes suivies par plusieurs PLIE"));
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
          await check(page, "bilan consolidé");
        }),
    },
    excel("Bilan alone in Excel: a new workbook opens in 3 clicks, and this one stays as it is", async (page) => {
      const before = await sheetNames(page);
      await page.getByRole("button", { name: /^Contrôler mon classeur/ }).click();
      await page.getByRole("heading", { name: "Synthèse" }).waitFor({ timeout: 60_000 });
      await page.getByRole("button", { name: "Bilan", exact: true }).click();
      await page.getByRole("button", { name: /^Ouvrir le bilan seul/ }).click();
      await page.getByText(words(/Le bilan seul est ouvert dans un nouveau classeur/)).waitFor({ timeout: 60_000 });
      assert.deepEqual(await sheetNames(page), before);
    }),
    excel(
      "ribbon: Contrôler controls by itself and reports in the pane; a page loaded again does not",
      async (page) => {
        await assertFocused(page, /^Synthèse/);
        await page.getByText(/1 ligne laissée de côté/).waitFor();
        await page.reload();
        await page.getByRole("button", { name: "Contrôler mon classeur" }).waitFor();
        await page.waitForTimeout(500);
        assert.equal(await page.getByRole("heading", { name: "Synthèse" }).count(), 0);
      },
      workbook(participants([{}, { id: "P002", lastName: null }])),
      "?action=controler",
    ),
    excel(
      "ribbon: Contrôler on a workbook without participants shows the first steps with the reason",
      async (page) => {
        await page.getByText(words(/n'a pas de feuille Participants reconnaissable/)).waitFor();
        await assertFocused(page, /^Contrôler, corriger, établir le bilan/);
        await page.getByRole("button", { name: "Ajouter les feuilles du modèle" }).waitFor();
      },
      workbook({ name: "Feuil1", values: [["Bonjour"]] }),
      "?action=controler",
    ),
    excel(
      "ribbon: Bilan controls, writes the sheets and reports in the pane",
      async (page) => {
        await assertFocused(page, /^Bilan écrit/);
        assert.deepEqual((await sheetNames(page)).slice(-4).sort(), ["Anomalies", "Attestation", "Bilan", "Détail"]);
        const top = await page.evaluate(() => window.excelHost!.values("Bilan", "A1:H12").flat().join(" "));
        assert.match(top, /Bilan 2021/);
      },
      sample,
      "?action=bilan",
    ),
  ];
}

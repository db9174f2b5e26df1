import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { openXlsx } from "../../src/adapters/xlsx/open";
import { check } from "./accessibility.e2e";
import { control } from "./excel.e2e";
import type { Case, Stage } from "./support/case";
import { assertFocused, tabTo } from "./support/keyboard";
import { SAMPLE } from "./support/sample";
import { cutConnection } from "./support/scenes";
import { play } from "./support/stage";

export async function sheetsOf(download: Download): Promise<string[]> {
  const bytes = new Uint8Array(readFileSync(await download.path()));
  const { sheets } = await (await openXlsx(bytes, { name: download.suggestedFilename() })).describe();
  return sheets.map(({ name }) => name);
}

export async function openSample(page: Page): Promise<void> {
  await page.setInputFiles("input[type=file]", SAMPLE);
  await page.getByText("Fichier ouvert").waitFor();
}

/** Lets the sample fall on the place for files, under a name. */
export async function dropSample(page: Page, name: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([base64, file]) => {
      const bytes = Uint8Array.from(atob(base64 as string), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], file as string));
      return transfer;
    },
    [readFileSync(SAMPLE).toString("base64"), name],
  );
  const place = page.getByRole("region", { name: "Fichier" }).locator("div").first();
  await place.dispatchEvent("drop", { dataTransfer });
}

export function browserCases({ browser, site }: Stage): Case[] {
  const tab = (scene: (page: Page) => Promise<void>) => play(browser, site, { kind: "browser" }, {}, scene);
  return [
    {
      name: "browser tab, with the keyboard alone: choose a file, control, write the Bilan, get the new file",
      run: () =>
        tab(async (page) => {
          // Listening from the start: the browser needs a moment to hand its file chooser over.
          page.on("filechooser", (chooser) => void chooser.setFiles(SAMPLE));
          await tabTo(page, /^Choisir un fichier Excel/);
          await page.keyboard.press("Enter");
          await page.getByText("Fichier ouvert").waitFor();
          await assertFocused(page, /^Choisir un autre fichier/);
          await tabTo(page, /^Contrôler mon classeur/);
          await page.keyboard.press("Enter");
          await assertFocused(page, /^Synthèse/);
          await page.getByRole("navigation").getByRole("button", { name: "Accueil" }).focus();
          await tabTo(page, /^Bilan/);
          await page.keyboard.press("Enter");
          await tabTo(page, /^Écrire le bilan/);
          await page.keyboard.press("Enter");
          await assertFocused(page, /^Bilan écrit/);
          await tabTo(page, /^Enregistrer/);
          const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
          assert.equal(file.suggestedFilename(), "plie-agenais-2021 - bilan.xlsx");
          const names = await sheetsOf(file);
          assert.ok(names.includes("Bilan") && names.includes("Anomalies") && names.includes("Participants"));
        }),
    },
    {
      name: "browser tab: a file dropped on the page is opened",
      run: () =>
        tab(async (page) => {
          await dropSample(page, "déposé.xlsx");
          await page.getByText("« déposé.xlsx »").waitFor();
        }),
    },
    {
      name: "browser tab: a template is made from nothing",
      run: () =>
        tab(async (page) => {
          await page.getByRole("button", { name: "Créer un classeur modèle" }).click();
          await page.getByText(/Feuilles créées/).waitFor({ timeout: 30_000 });
          const [download] = await Promise.all([
            page.waitForEvent("download"),
            page.getByRole("button", { name: /^Enregistrer/ }).click(),
          ]);
          assert.ok((await sheetsOf(download)).includes("Participants"));
        }),
    },
    {
      name: "browser tab: a person's own fiches are added, and a faulty file is refused with every fault",
      run: () =>
        tab(async (page) => {
          await page.getByRole("button", { name: "Fiches", exact: true }).click();
          await page.getByText(/^\d+ fiches\.$/).waitFor();
          const faulty = JSON.stringify({ fiches: [{ format: 2, id: "x", units: [] }] });
          await page.setInputFiles("input[type=file]", {
            name: "mes-fiches.json",
            mimeType: "application/json",
            buffer: Buffer.from(faulty),
          });
          await page.getByText(/n'a pas été chargé/).waitFor();
          assert.ok((await page.getByRole("listitem").filter({ hasText: "fiches[0]" }).count()) > 3);
        }),
    },
    {
      name: "browser tab, with the keyboard alone: another file waits until the person has said what becomes of their changes",
      run: () =>
        tab(async (page) => {
          await openSample(page);
          await page.getByRole("navigation").getByRole("button", { name: "Données" }).click();
          await page.getByLabel("Exercice").selectOption("2020");
          await page.getByRole("navigation").getByRole("button", { name: "Accueil" }).click();
          const save = page.getByRole("button", { name: "Enregistrer « plie-agenais-2021 - modifié.xlsx »" });
          await save.waitFor();
          // From here on with the connection cut: what is not saved must not hang on it.
          await cutConnection(page);
          const other = { name: "autre.xlsx", mimeType: "", buffer: readFileSync(SAMPLE) };
          page.on("filechooser", (chooser) => void chooser.setFiles(other));
          const choose = async (): Promise<void> => {
            await page.keyboard.press("Enter");
            await page.getByRole("alertdialog").waitFor();
            await assertFocused(page, /^Enregistrer d'abord/);
          };
          await page.getByRole("button", { name: "Choisir un autre fichier" }).focus();
          await choose();
          await check(page, "remplacer");
          await page.keyboard.press("Escape");
          await assertFocused(page, /^Choisir un autre fichier/);
          await choose();
          await tabTo(page, /^Annuler/, 3);
          await page.keyboard.press("Enter");
          await assertFocused(page, /^Choisir un autre fichier/);
          await page.getByText("« plie-agenais-2021.xlsx »").waitFor();
          await choose();
          const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
          assert.equal(file.suggestedFilename(), "plie-agenais-2021 - modifié.xlsx");
          await page.getByText(/^Fichier ouvert.*autre\.xlsx/).waitFor();
          await page.getByText("« plie-agenais-2021 - modifié.xlsx » est enregistré").waitFor();
          await assertFocused(page, /^Choisir un autre fichier/);
          assert.equal(await page.getByRole("alertdialog").count(), 0);
        }),
    },
    {
      name: "browser tab: opening another file forgets the first one",
      run: () =>
        tab(async (page) => {
          await openSample(page);
          await control(page);
          await page.getByRole("button", { name: "Accueil", exact: true }).click();
          await openSample(page);
          await page.getByRole("button", { name: "Contrôle", exact: true }).click();
          await page.getByRole("button", { name: "Contrôler le classeur" }).waitFor();
          assert.equal(await page.getByRole("heading", { name: "Synthèse" }).count(), 0);
        }),
    },
  ];
}

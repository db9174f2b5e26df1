import assert from "node:assert/strict";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { check } from "./accessibility.e2e";
import type { Case, Stage } from "./support/case";
import { assertFocused, tabTo } from "./support/keyboard";
import { words } from "./support/scenes";
import { play } from "./support/stage";

const AS_FOUND = join(__dirname, "../../examples/tels-quels");
/** Beyond opening the file. */
const MOST_PRESSES = 6;

/** The way in from a workbook as people keep it. */
export function prepareCases({ browser, site }: Stage): Case[] {
  return [
    {
      name: `prepare: from a workbook with crosses to its count, at the keyboard, at 320 pixels, in ${MOST_PRESSES} presses`,
      run: () =>
        play(browser, site, { kind: "browser" }, { width: 320 }, async (page) => {
          let presses = 0;
          const press = async (name: RegExp): Promise<void> => {
            await tabTo(page, name, 200);
            await page.keyboard.press("Enter");
            presses += 1;
          };
          await page.setInputFiles("input[type=file]", join(AS_FOUND, "croix.xlsx"));
          await page.getByRole("button", { name: /^Contrôler mon classeur/ }).waitFor();
          await press(/^Contrôler mon classeur/);
          await page.getByRole("heading", { name: words(/Synthèse – Pas encore lisible : 2 colonnes/) }).waitFor();
          await page.getByText(words(/Il manque à la feuille « Suivi » 2 colonnes .* Q1e Formation et Q1f/)).waitFor();
          assert.equal(await page.getByRole("heading", { name: "Anomalies", exact: true }).count(), 0);
          await check(page, "colonnes manquantes");
          await fits(page);
          await assertFocused(page, /Pas encore lisible/);
          await press(/^Préparer ce classeur/);
          await assertFocused(page, /^Préparer un classeur qui n'est pas au modèle/);
          await check(page, "assistant");
          await fits(page);
          await press(/^Accepter cette proposition/);
          await press(/^Créer le classeur préparé/);
          await page
            .getByText(words(/52 lignes de personnes écrites, 52 complètes/))
            .first()
            .waitFor();
          await assertFocused(page, /^Préparer un classeur qui n'est pas au modèle/);
          await press(/^Contrôler ce qui a été préparé/);
          await page.getByText(words(/52 personnes comptées sur 52/)).waitFor();
          assert.ok(presses <= MOST_PRESSES, `${presses} presses`);
        }),
    },
  ];
}

/** Nothing is cut off at the right. */
async function fits(page: Page): Promise<void> {
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
}

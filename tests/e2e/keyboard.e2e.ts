import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { WorkbookFixture } from "../excel-host/model/workbook";
import { control } from "./excel.e2e";
import type { Case, Stage } from "./support/case";
import { assertFocused, tabTo } from "./support/keyboard";
import { assertSoon, words } from "./support/scenes";
import { play } from "./support/stage";
import { AS_TYPED, phones, threePhones } from "./support/three-phones";
import { participants, workbook } from "./support/workbooks";

/** To a view by its name, from the top of the pane. */
async function view(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: "Accueil" }).focus();
  if (!name.test("Accueil")) await tabTo(page, name);
  await page.keyboard.press("Enter");
}

async function press(page: Page, name: RegExp, key = "Enter"): Promise<void> {
  await tabTo(page, name, 150);
  await page.keyboard.press(key);
}

const count = (page: Page, sentence: RegExp): Promise<void> => page.getByText(words(sentence)).first().waitFor();

/** The paths that no other case walks with the keyboard alone; after each action the focus is where the person expects it. */
export function keyboardCases({ browser, site, sample }: Stage): Case[] {
  const excel = (what: string, scene: (page: Page) => Promise<void>, fixture: WorkbookFixture = sample): Case => ({
    name: `keyboard alone: ${what}`,
    run: () => play(browser, site, { kind: "excel", workbook: fixture }, {}, scene),
  });
  return [
    excel("a fiche is searched and read to its source", async (page) => {
      await view(page, /^Fiches$/);
      await count(page, /^\d+ fiches\.$/);
      await tabTo(page, /^PLIE$/);
      await page.keyboard.type("PLIE de l'Ag");
      await tabTo(page, /^Année de l'appel/);
      await page.keyboard.type("2021");
      await tabTo(page, /^Rechercher/);
      await page.keyboard.type("clauses");
      await count(page, /^1 fiche\.$|^\d fiches\.$/);
      await assertFocused(page, /^Rechercher/);
      await press(page, /^2021-A/);
      await assertFocused(page, /^2021-A/);
      await page.getByText("Source", { exact: true }).waitFor();
      await page.getByRole("heading", { name: "Unités de mesure" }).waitFor();
      await page.keyboard.press("Enter");
      await page.getByText("Source", { exact: true }).waitFor({ state: "detached" });
      await assertFocused(page, /^2021-A/);
    }),
    excel("a sample is drawn from a seed, and the list of an operation written", async (page) => {
      await view(page, /^Audit$/);
      await tabTo(page, /^Graine/);
      await page.keyboard.type("2021-47");
      await press(page, /^Tirer l'échantillon/);
      await count(page, /1 participation tirée|\d participations tirées/);
      await press(page, /^Écrire la liste/);
      await count(page, /lignes\. Ces feuilles nomment des personnes/);
    }),
    excel("help: what leaves the computer, and a rule's page with its source", async (page) => {
      await view(page, /^Aide$/);
      await count(page, /Rien ne quitte votre ordinateur/);
      await tabTo(page, /^Chercher dans l'aide/);
      await page.keyboard.type("téléphone");
      await count(page, /\d règles?\.$/);
      await press(page, /^FMT-13/);
      await assertFocused(page, /^FMT-13/);
      for (const term of [/Comment corriger :/, /Ce qu'elle relève, par exemple :/, /Source :/])
        await count(page, term);
    }),
    excel("anomalies are filtered by sheet, rule and text, grouped by person and by column", async (page) => {
      await control(page);
      const all = await page.getByText(/^[\d\s]+ anomalies\.$/).innerText();
      await press(page, /^Filtrer, regrouper/);
      await assertFocused(page, /^Filtrer, regrouper/);
      await tabTo(page, /^Regrouper/);
      await page.keyboard.press("ArrowDown");
      await page
        .getByRole("button", { name: words(/ : (non )?comptée/) })
        .first()
        .waitFor();
      await assertFocused(page, /^Regrouper/);
      await page.keyboard.press("ArrowDown");
      await page
        .getByRole("button", { name: words(/Référent : /) })
        .first()
        .waitFor();
      await page.keyboard.press("ArrowDown");
      await page
        .getByRole("button", { name: words(/Participants, colonne [A-Z]+ :/) })
        .first()
        .waitFor();
      await page.keyboard.press("Home");
      await tabTo(page, /^Feuille/);
      await page.keyboard.type("Contrats");
      await count(page, /anomalies? sur|Aucune anomalie ne répond/);
      await assertFocused(page, /^Feuille/);
      await page.keyboard.press("Home");
      await count(page, /^[\d\s]+ anomalies\.$/);
      await tabTo(page, /^Règle/);
      await page.keyboard.type("FMT-13");
      await count(page, /anomalies? sur/);
      await assertFocused(page, /^Règle/);
      const groups = page.locator("main h3 button").filter({ hasText: /[A-Z]{3}-\d\d/ });
      assert.deepEqual(await groups.count(), 1);
      assert.match(await groups.innerText(), /FMT-13/);
      await press(page, /^Effacer les filtres/);
      await page.getByText(all, { exact: true }).waitFor();
      await assertFocused(page, /./);
    }),
    excel(
      "all the corrections of a rule are looked at, given up, applied, and taken back",
      async (page) => {
        await control(page);
        await press(page, /FMT-13/);
        await press(page, /^Corriger toutes ces anomalies/);
        await count(page, /^3 corrections proposées$/);
        await assertFocused(page, /^3 corrections proposées/);
        await press(page, /^Ne rien changer/);
        await assertFocused(page, /FMT-13|Corriger toutes/);
        await press(page, /^Corriger toutes ces anomalies/);
        await press(page, /^Appliquer 3 corrections/);
        await count(page, /^3 corrections appliquées\.$/);
        await page.getByRole("button", { name: /FMT-13/ }).waitFor({ state: "detached" });
        await assertFocused(page, /./);
        await assertSoon(() => phones(page), ["0612345678", "0612345679", "0612345670"]);
        await view(page, /^Contrôle$/);
        await press(page, /^3 corrections appliquées/);
        await press(page, /^Annuler la correction de K6/);
        await count(page, /^2 corrections appliquées$/);
        await assertFocused(page, /./);
        await press(page, /^Tout annuler/);
        await page.getByRole("button", { name: /corrections? appliquées?/ }).waitFor({ state: "detached" });
        await assertFocused(page, /./);
        await assertSoon(() => phones(page), AS_TYPED);
      },
      threePhones(),
    ),
    excel(
      "one correction is applied, the next one of its kind takes the focus, and the correction is taken back",
      async (page) => {
        await control(page);
        await press(page, /FMT-13/);
        await press(page, /ligne 4/i);
        await press(page, /^Appliquer cette correction/);
        await assertFocused(page, /^Ligne 5/);
        await press(page, /^Appliquer cette correction/);
        await assertFocused(page, /^Ligne 6/);
        await page
          .getByRole("status")
          .getByText(/^Correction appliquée en K5/)
          .waitFor({ state: "attached" });
        await view(page, /^Accueil$/);
        await page.getByRole("navigation").getByRole("button", { name: "Accueil" }).focus();
        await press(page, /^Annuler cette correction/);
        await assertFocused(page, /./);
        await assertSoon(() => phones(page), ["0612345678", 612345679, 612345670]);
      },
      threePhones(),
    ),
    excel(
      "the work under way tells rows and time left, and is cancelled",
      async (page) => {
        await slowDown(page, 250);
        await view(page, /^Accueil$/);
        await press(page, /^Contrôler mon classeur/);
        await assertFocused(page, /^Annuler/);
        await count(page, /: [\d ]+ sur [\d ]+/);
        await count(page, /encore \d+ (secondes?|minutes?) environ/);
        await page.keyboard.press("Enter");
        await count(page, /Opération annulée : rien n'a été modifié/);
        await assertFocused(page, /^Contrôler le classeur/);
      },
      longSheet(),
    ),
  ];
}

/** Excel answers after a while, as it does on a large sheet. */
function slowDown(page: Page, milliseconds: number): Promise<void> {
  return page.evaluate((wait) => {
    const { host } = window.excelHost!;
    const execute = host.execute.bind(host);
    host.execute = async (flags, message) => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      return execute(flags, message);
    };
  }, milliseconds);
}

/** Read in several blocks. */
function longSheet(): WorkbookFixture {
  const [sheet] = workbook(participants([{}])).sheets;
  const [person] = sheet!.values!.slice(3);
  const rows = Array.from({ length: 60_000 }, (_row, index) =>
    person!.map((cell, column) => (column === 0 ? `P${index}` : cell)),
  );
  return workbook({ ...sheet!, values: [...sheet!.values!.slice(0, 3), ...rows] });
}

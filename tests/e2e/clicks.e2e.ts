import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { openXlsx } from "../../src/adapters/xlsx/open";
import { readSample } from "../support/recount/sample";
import { control } from "./excel.e2e";
import type { Case, Stage } from "./support/case";
import { check } from "./accessibility.e2e";
import { assertFocused } from "./support/keyboard";
import { SAMPLE } from "./support/sample";
import { assertSoon, cellOf, openFirst, sheetNames, words } from "./support/scenes";
import { play } from "./support/stage";
import { participants, workbook } from "./support/workbooks";

/** Counts what the person presses. */
class Hand {
  clicks = 0;
  async press(button: Locator): Promise<void> {
    await button.click();
    this.clicks += 1;
  }
}

/** One sheet, and none of the sample's names in it, nor an identifier. */
async function namesNobody(bytes: Uint8Array): Promise<void> {
  const alone = await openXlsx(bytes, { name: "seul.xlsx" });
  const { sheets } = await alone.describe();
  assert.deepEqual(
    sheets.map(({ name }) => name),
    ["Bilan"],
  );
  const { columns } = await alone.readSheet("Bilan");
  const words = new Set(columns.flat().flatMap((cell) => String(cell ?? "").split(/[^\p{L}\d]+/u)));
  const personal = readSample(readFileSync(SAMPLE)).participants.flatMap((row) => [row["NOM"], row["Identifiant"]]);
  const known = personal.filter((text) => text !== undefined && text.length > 2);
  assert.ok(known.length > 300, String(known.length));
  assert.deepEqual(
    known.filter((text) => words.has(text as string)),
    [],
  );
}

/** The questions that people open the pane with, each answered in as few clicks as it takes. */
export function clickCases({ browser, site, sample }: Stage): Case[] {
  const ask = (
    question: string,
    most: number,
    controlled: boolean,
    scene: (page: Page, hand: Hand) => Promise<void>,
  ): Case => ({
    name: `clicks: ${question} in ${most}`,
    run: () =>
      play(browser, site, { kind: "excel", workbook: sample }, {}, async (page) => {
        const hand = new Hand();
        if (controlled) await control(page);
        await scene(page, hand);
        assert.ok(hand.clicks <= most, `${hand.clicks} clicks`);
      }),
  });
  const button = (page: Page, name: RegExp): Locator => page.getByRole("main").getByRole("button", { name }).first();
  return [
    ask("is my file clean?", 1, false, async (page, hand) => {
      await hand.press(button(page, /^Contrôler mon classeur/));
      await page.getByRole("heading", { name: words(/Pas encore prêt : 22 personnes laissées de côté/) }).waitFor();
      await page.getByRole("progressbar", { name: "Personnes comptées" }).waitFor();
    }),
    ask("the easy mistakes are corrected, and taken back with one more,", 2, true, async (page, hand) => {
      await hand.press(button(page, /^Voir 9 corrections sûres/));
      await page
        .getByText(words(/« MARTIN· » devient « MARTIN »/))
        .first()
        .waitFor();
      await check(page, "corrections");
      await hand.press(button(page, /^Appliquer 9 corrections/));
      await page.getByRole("heading", { name: "Aucune correction sûre à faire" }).waitFor();
      const cell = () => cellOf(page, "Participants", "B236");
      await assertSoon(cell, "MARTIN");
      assert.equal(await page.getByText(/Données modifiées/).count(), 0);
      await page.getByRole("button", { name: "Annuler ces corrections" }).click();
      await page.getByRole("heading", { name: "9 corrections sûres" }).waitFor();
      await assertSoon(cell, "MARTIN ");
    }),
    ask("why is this person not counted?", 1, true, async (page, hand) => {
      await hand.press(button(page, /^22 personnes laissées de côté/));
      await page.getByRole("heading", { name: "22 personnes laissées de côté" }).waitFor();
      await page.getByText(words(/date invalide « 31\/02\/1988 »/)).waitFor();
      await page
        .getByText(words(/compte \d personnes? de plus\./))
        .first()
        .waitFor();
      await page.getByLabel("Rechercher une personne").fill("P099");
      await check(page, "laissées de côté");
    }),
    ask("what must I do this week?", 1, true, async (page, hand) => {
      await hand.press(button(page, /^À faire$/));
      await page.getByText(words(/^17 actions en retard, 3 dans les 7 jours à venir/)).waitFor();
      await page
        .getByRole("heading", { name: words(/^Référent : /) })
        .first()
        .waitFor();
      await page.getByText(/^Tél/).first().waitFor();
      await check(page, "à faire");
      await page.getByRole("button", { name: "Écrire la feuille À faire" }).click();
      await page.getByText(words(/Feuille « À faire » écrite/)).waitFor();
      assert.ok((await sheetNames(page)).includes("À faire"));
    }),
    ask(
      "a correction stands first in a narrow pane, and a refused exit shows its reasoning",
      1,
      true,
      async (page, hand) => {
        const inSight = async (what: Locator): Promise<boolean> => {
          const box = await what.boundingBox();
          return box !== null && box.y >= 0 && box.y + box.height <= 640;
        };
        await openFirst(page, /FMT-06/);
        const apply = button(page, /^Appliquer cette correction/);
        await apply.waitFor();
        assert.ok(await inSight(apply), "the correction is under the fold");
        assert.equal(await page.getByText("Comment corriger").count(), 0);
        await openFirst(page, /SOR-03/);
        await page.getByText("Comment corriger").waitFor();
        await button(page, /^Aller au contrat/).waitFor();
        await hand.press(button(page, /^Voir le raisonnement de cette sortie/));
        await assertFocused(page, /^Refusée/);
        await page.getByText("Conditions", { exact: true }).waitFor();
        await button(page, /^Écrire ce qui manque à \d+ sorties/).click();
        const told = page.getByText(words(/Feuille « Sorties à compléter » écrite/));
        await told.waitFor();
        assert.ok(await inSight(told), "what was done is told out of sight");
        await check(page, "sortie");
        assert.ok((await sheetNames(page)).includes("Sorties à compléter"));
      },
    ),
    {
      name: "clicks: the rows behind a figure in 1, in the tab of a browser",
      run: () =>
        play(browser, site, { kind: "browser" }, { width: 1280, height: 800 }, async (page) => {
          await page.setInputFiles("input[type=file]", SAMPLE);
          await control(page);
          await page.getByRole("button", { name: "Bilan", exact: true }).click();
          await page.getByRole("button", { name: "Écrire le bilan" }).click();
          await page.getByRole("heading", { name: "Bilan écrit" }).waitFor({ timeout: 60_000 });
          await page.getByRole("tab", { name: "Bilan" }).click();
          const grid = page.getByRole("grid");
          await grid.getByText("Bilan", { exact: false }).first().waitFor();
          await page.keyboard.press("F6");
          await page.waitForFunction(() => document.activeElement?.closest("[data-pane]") !== null);
          await page.keyboard.press("F6");
          await page.waitForFunction(() => document.activeElement?.closest("[data-sheet-side]") !== null);
          await page.keyboard.press("Control+F");
          await page.getByLabel("Texte à rechercher dans la feuille").fill("CO02");
          await page.keyboard.press("Enter");
          const hand = new Hand();
          await hand.press(grid.getByRole("gridcell", { name: "CO02", exact: true }).first());
          await page.getByRole("tab", { name: "Détail", selected: true }).waitFor();
          await page.getByText(words(/^\d+ lignes montrées\.$/)).waitFor();
          assert.equal(hand.clicks, 1);
          await page.getByRole("button", { name: "Tout afficher" }).click();
        }),
    },
    {
      name: "clicks: the Bilan alone, which names nobody, is saved in 3; a year later Excel takes its figures up",
      run: async () => {
        let former = new Uint8Array();
        await play(browser, site, { kind: "browser" }, {}, async (page) => {
          await page.setInputFiles("input[type=file]", SAMPLE);
          const hand = new Hand();
          await hand.press(button(page, /^Contrôler mon classeur/));
          await page.getByRole("heading", { name: "Synthèse" }).waitFor({ timeout: 60_000 });
          await hand.press(page.getByRole("button", { name: "Bilan", exact: true }));
          const download = page.waitForEvent("download", { timeout: 60_000 });
          await hand.press(page.getByRole("button", { name: /^Enregistrer le bilan seul/ }));
          const file = await download;
          await page.getByText(words(/sans aucune ligne de personne\. Les effectifs de 1 à 4/)).waitFor();
          assert.ok(hand.clicks <= 3, `${hand.clicks} clicks`);
          assert.match(file.suggestedFilename(), /^Bilan 2021 – PLIE .*\.xlsx$/);
          former = new Uint8Array(readFileSync(await file.path()));
          await namesNobody(former);
          await check(page, "bilan seul");
        });
        const nextYear = workbook(participants([{}]));
        await play(browser, site, { kind: "excel", workbook: nextYear }, {}, async (page) => {
          await page.getByRole("navigation").getByRole("button", { name: "Données" }).click();
          await page.getByLabel("Exercice").selectOption("2022");
          await page.getByRole("button", { name: "Bilan", exact: true }).click();
          const file = { name: "bilan 2021.xlsx", mimeType: "", buffer: Buffer.from(former) };
          // While a job runs nobody can press it, and what is given is left aside.
          await page
            .getByRole("button", { name: words(/^Reprendre l['’]année précédente/), disabled: false })
            .waitFor();
          await page.setInputFiles("input[type=file]", file);
          await page
            .getByText(words(/Feuille « Historique » : l['’]année 2021 est reprise\./))
            .waitFor({ timeout: 60_000 });
          const [headings = [], years = []] = await page.evaluate(() =>
            window.excelHost!.values("Historique", "A1:D2"),
          );
          assert.deepEqual([headings.slice(0, 2), years[0]], [["Exercice", "PL01"], 2021]);
          assert.ok(Number(years[2]) > 0, years.join());
        });
      },
    },
    {
      name: "clicks: a column typed with Entrée between its cells loses none of them",
      run: () =>
        play(browser, site, { kind: "browser" }, { width: 1280, height: 800 }, async (page) => {
          await page.setInputFiles("input[type=file]", SAMPLE);
          await page.getByRole("tab", { name: "Participants", selected: true }).waitFor();
          const cell = (row: number): Locator =>
            page.locator(`[role=row][aria-rowindex="${row + 1}"] [role=gridcell][aria-colindex="4"]`);
          await cell(10).click();
          for (const name of ["AAA", "BBB", "CCC"]) {
            await page.keyboard.type(name);
            await page.keyboard.press("Enter");
          }
          for (const [at, name] of ["AAA", "BBB", "CCC"].entries())
            await cell(10 + at)
              .getByText(name)
              .waitFor();
          await page.keyboard.press("Shift+Enter");
          await page.keyboard.press("Control+Z");
          await page.getByRole("grid").getByText("CCC", { exact: true }).waitFor({ state: "detached" });
          await cell(11).getByText("BBB").waitFor();
        }),
    },
  ];
}

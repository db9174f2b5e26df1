import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { WorkbookFixture } from "../excel-host/model/workbook";
import { control } from "./excel.e2e";
import type { Case, Stage } from "./support/case";
import { assertFocused, tabTo } from "./support/keyboard";
import { edit, rememberedParts, sheetNames, words } from "./support/scenes";
import { play } from "./support/stage";
import { participants, workbook } from "./support/workbooks";

/** What is read and chosen, the template, and what a later session finds again. */
export function dataCases({ browser, site, sample }: Stage): Case[] {
  const excel = (fixture: WorkbookFixture, scene: (page: Page) => Promise<void>): Promise<void> =>
    play(browser, site, { kind: "excel", workbook: fixture }, {}, scene);
  /** Two sessions on one workbook: the second finds what the first left in it. */
  const sessions = async (
    fixture: WorkbookFixture,
    first: (page: Page) => Promise<void>,
    later: (fixture: WorkbookFixture) => WorkbookFixture,
    second: (page: Page) => Promise<void>,
  ): Promise<void> => {
    let xmlParts: readonly string[] = [];
    await excel(fixture, async (page) => {
      await first(page);
      xmlParts = await rememberedParts(page);
    });
    await excel({ ...later(fixture), xmlParts }, second);
  };
  const renamedColumn = (): WorkbookFixture => {
    const fixture = participants([{}, { id: "P002", lastName: null }]);
    const values = fixture.values!.map((row, index) =>
      index === 2 ? row.map((cell) => (cell === "NOM" ? "Patronyme" : cell)) : row,
    );
    return workbook({ ...fixture, values });
  };
  /** "Date" twice, the second being that of the entry; "Logement" is no answer to question 5, "Toit actuel" is. */
  const falseFriends = (): WorkbookFixture => {
    const fixture = participants([{}]);
    const [titles, ...rows] = fixture.values!.slice(fixture.values!.findIndex((row) => row.includes("NOM")));
    const renamed = titles!.map((title) =>
      title === "Date d'entrée opération" ? "Date" : title === "Q5 Logement" ? "Toit actuel" : title,
    );
    const values = [["Date", ...renamed, "Logement"], ...rows.map((row) => [44_000, ...row, "HLM"])];
    return workbook({ ...fixture, values });
  };

  return [
    {
      name: "first run: three lines, two buttons, and nothing asked of the person; with the keyboard alone",
      run: () =>
        excel(workbook({ name: "Feuil1" }), async (page) => {
          assert.equal(await page.locator("main ol > li").count(), 3);
          assert.equal(await page.locator("main").getByRole("button").count(), 2);
          await page.getByText("Rien ne quitte votre ordinateur.").waitFor();
          await tabTo(page, /^Contrôler mon classeur/);
          await page.keyboard.press("Enter");
          await page.getByText(words(/pas de feuille Participants reconnaissable/)).waitFor();
          await assertFocused(page, /^Contrôler le classeur/);
          await page.getByRole("navigation").getByRole("button", { name: "Aide" }).focus();
          await tabTo(page, /^Fermer ce message/);
          await page.keyboard.press("Enter");
          await assertFocused(page, /^Contrôle$/);
          await page.getByRole("navigation").getByRole("button", { name: "Accueil" }).focus();
          await page.keyboard.press("Enter");
          await tabTo(page, /^Ajouter les feuilles du modèle/);
          await page.keyboard.press("Enter");
          await page.getByText(/Feuilles créées/).waitFor({ timeout: 60_000 });
          await assertFocused(page, /^Ajouter les feuilles/);
        }),
    },
    {
      name: "Données: the template's sheets have their lists, formats and notes, and are not written twice",
      run: () =>
        excel(workbook({ name: "Feuil1" }), async (page) => {
          const add = page.getByRole("button", { name: "Ajouter les feuilles du modèle" });
          await add.click();
          await page.getByText(/Feuilles créées/).waitFor({ timeout: 60_000 });
          const names = await sheetNames(page);
          for (const name of ["Paramètres", "Participants", "Contrats", "Étapes", "Indicateurs", "Financement"])
            assert.ok(names.includes(name), name);
          const { lists, dates, texts, notes } = await page.evaluate(() => {
            const sheet = window.excelHost!.host.workbook.sheet("Participants");
            const columns = Array.from({ length: 60 }, (_column, index) => index);
            const formats = columns.map((column) => String(sheet.formats.at(1, column, "numberFormat")));
            return {
              lists: sheet.validations.filter(({ rule }) => JSON.stringify(rule ?? {}).includes("list")).length,
              notes: sheet.validations.filter(({ prompt }) => JSON.stringify(prompt ?? {}).includes("message")).length,
              dates: formats.filter((format) => format === "dd/mm/yyyy").length,
              texts: formats.filter((format) => format === "@").length,
            };
          });
          assert.ok(
            lists >= 20 && notes >= 40 && dates >= 4 && texts >= 5,
            JSON.stringify({ lists, dates, texts, notes }),
          );
          await add.click();
          await page.getByText(words(/Le classeur a déjà les feuilles .* rien n'a été ajouté/)).waitFor();
          assert.deepEqual(await sheetNames(page), names);
        }),
    },
    {
      name: "Données, with the keyboard alone: a column of another name is given its meaning, which a later session remembers",
      run: () =>
        sessions(
          renamedColumn(),
          async (page) => {
            await tabTo(page, /^Données/);
            await page.keyboard.press("Enter");
            await page.getByRole("button", { name: /^Participants/ }).waitFor();
            await tabTo(page, /^Participants/);
            await page.keyboard.press("Enter");
            await assertFocused(page, /^Participants/);
            await tabTo(page, /Patronyme/);
            await page.keyboard.type("NOM");
            await page.getByRole("button", { name: /^Participants.*colonnes reconnues\.$/s }).waitFor();
            await assertFocused(page, /Patronyme/);
            await page.getByRole("navigation").getByRole("button", { name: "Accueil" }).focus();
            await tabTo(page, /^Contrôler ces données/);
            await page.keyboard.press("Enter");
            await assertFocused(page, /^Synthèse/);
            await page.getByText("1 ligne laissée de côté").waitFor();
          },
          (fixture) => fixture,
          async (page) => {
            await control(page);
            await page.getByText("1 ligne laissée de côté").waitFor();
            await page.getByRole("button", { name: "Données", exact: true }).click();
            await page.getByRole("button", { name: /^Participants/ }).click();
            assert.equal(await page.getByLabel(/Patronyme/).inputValue(), "lastName");
          },
        ),
    },
    {
      name: "Données: of two columns with the same title the right one is read, a wrongly recognised one is ignored, and a later session remembers",
      run: () =>
        sessions(
          falseFriends(),
          async (page) => {
            await page.getByRole("button", { name: "Données", exact: true }).click();
            await page.getByRole("button", { name: /^Participants/ }).click();
            const [former, latter] = [
              page.getByLabel(words(/« Date »$/)).first(),
              page.getByLabel(words(/« Date »$/)).last(),
            ];
            await latter.selectOption({ label: "Date d'entrée opération" });
            await page.getByRole("button", { name: /colonnes reconnues$/ }).click();
            const changed = page.getByLabel("Changer la lecture d'une colonne");
            const logement = await changed.locator("option", { hasText: "Logement" }).getAttribute("value");
            await changed.selectOption(logement);
            await tabTo(page, words(/« Logement »/));
            await page.keyboard.type("Ignorer");
            await page
              .getByRole("button", { name: words(/^Participants.*, 2 ignorées\.$/s) })
              .waitFor({ state: "detached" });
            await assertFocused(page, words(/« Logement »/));
            await page.getByLabel(words(/« Toit actuel »/)).selectOption({ label: "Q5 Logement" });
            assert.deepEqual([await former.inputValue(), await latter.inputValue()], ["", "entryDate"]);
            await page.getByRole("button", { name: "Contrôler ces données" }).click();
            await page.getByText("0 ligne laissée de côté").waitFor();
          },
          (fixture) => fixture,
          async (page) => {
            await control(page);
            await page.getByText("0 ligne laissée de côté").waitFor();
            await page.getByRole("button", { name: "Données", exact: true }).click();
            await page.getByRole("button", { name: /^Participants/ }).click();
            assert.equal(await page.getByLabel(words(/« Toit actuel »/)).inputValue(), "q5");
            assert.equal(
              await page
                .getByLabel(words(/« Date »$/))
                .last()
                .inputValue(),
              "entryDate",
            );
            await page.getByLabel(words(/« Logement »/)).selectOption({ label: "Choix automatique" });
            await page
              .getByLabel(words(/« Logement »/))
              .locator("option", { hasText: "Ignorée" })
              .waitFor({ state: "attached" });
          },
        ),
    },
    {
      name: "Données, with the keyboard alone: PLIE, programme, year, day and a setting are chosen, used, and remembered",
      run: () =>
        sessions(
          sample,
          async (page) => {
            await tabTo(page, /^Données/);
            await page.keyboard.press("Enter");
            await page.getByRole("button", { name: /^Participants/ }).waitFor();
            await tabTo(page, /^PLIE$/);
            await page.keyboard.type("PLIE de Bord");
            await tabTo(page, /^Programme/);
            await page.keyboard.type("FSE 2014");
            await tabTo(page, /^Exercice/);
            await page.keyboard.type("2021");
            await tabTo(page, /^Date de contrôle/);
            await page.keyboard.type("31/02/2022");
            await tabTo(page, /./);
            await page.getByText(words(/Date attendue sous la forme jj\/mm\/aaaa/)).waitFor();
            await page.keyboard.press("Shift+Tab");
            await assertFocused(page, /^Date de contrôle/);
            await page.keyboard.press("Control+A");
            await page.keyboard.type("15/02/2022");
            await page.keyboard.press("Enter");
            await assertFocused(page, /^Date de contrôle/);
            await tabTo(page, /^Réglages/);
            await page.keyboard.press("Enter");
            await tabTo(page, /D'après la feuille Paramètres/);
            await page.keyboard.press("ArrowDown");
            await assertFocused(page, /./);
            await page.getByRole("navigation").getByRole("button", { name: "Accueil" }).focus();
            await tabTo(page, /^Contrôler ces données/);
            await page.keyboard.press("Enter");
            await assertFocused(page, /^Synthèse/);
            await page.getByText(words(/Bordeaux, FSE 2014.2020, exercice 2021, contrôle au 15\/02\/2022/)).waitFor();
          },
          (fixture) => fixture,
          async (page) => {
            await control(page);
            await page.getByText(words(/Bordeaux, FSE 2014.2020, exercice 2021/)).waitFor();
          },
        ),
    },
    {
      name: "Données: what the sheet Paramètres says is shown before any control, its faults too",
      run: () =>
        excel(
          workbook(participants([{}]), {
            name: "Paramètres",
            values: [
              ["PLIE", "Agenais"],
              ["Programme", "FSE+ 2021-2027"],
              ["Exercice", "deux mille"],
              ["D1", "inactif"],
            ],
          }),
          async (page) => {
            await page.getByRole("button", { name: "Données", exact: true }).click();
            await page.getByText(words(/Feuille Paramètres : Agenais\./)).waitFor();
            await page.getByText(words(/Feuille Paramètres : FSE\+ 2021.2027\./)).waitFor();
            await page
              .getByRole("list", { name: "À corriger dans la feuille Paramètres" })
              .getByText(words(/« Paramètres », ligne 3 :/))
              .waitFor();
            await page.getByRole("button", { name: /^Réglages/ }).click();
            await page.getByText(words(/Feuille Paramètres : inactif\./)).waitFor();
          },
        ),
    },
    {
      name: "colours: brought up to date after a new control, and taken away by a later session",
      run: () => {
        const fill = (page: Page, cell: string) =>
          page.evaluate((at) => window.excelHost!.fill("Participants", at), cell);
        return sessions(
          workbook(participants([{}, { id: "P002", lastName: null }])),
          async (page) => {
            await control(page);
            await tabTo(page, /^Surligner les anomalies/);
            await page.keyboard.press("Space");
            await page.getByText(/cellules? surlignées?/).waitFor();
            await assertFocused(page, /^Surligner/);
            assert.equal(await fill(page, "B5"), "#F8B4B4");
            await edit(page, "B5", "DUPONT", true);
            await edit(page, "B4", "", true);
            await page.getByRole("button", { name: "Recontrôler ce qui a changé" }).click();
            await page.getByText(words(/d'après ce qui était connu avant/)).waitFor();
            await tabTo(page, /^Mettre les couleurs à jour/);
            await page.keyboard.press("Enter");
            await page.getByRole("button", { name: "Mettre les couleurs à jour" }).waitFor({ state: "detached" });
            assert.deepEqual([await fill(page, "B4"), await fill(page, "B5")], ["#F8B4B4", null]);
            await assertFocused(page, /^Surligner/);
          },
          ({ sheets: [sheet], ...book }) => ({ ...book, sheets: [{ ...sheet!, fills: { B4: "#F8B4B4" } }] }),
          async (page) => {
            await page.getByRole("button", { name: "Contrôle", exact: true }).click();
            await page.getByText(words(/cellules? surlignées? d'après ce qui était connu avant/)).waitFor();
            assert.equal(await fill(page, "B4"), "#F8B4B4");
            await tabTo(page, /^Surligner les anomalies/);
            await page.keyboard.press("Space");
            await page.getByRole("switch").waitFor({ state: "detached" });
            assert.equal(await fill(page, "B4"), null);
            await assertFocused(page, /./);
          },
        );
      },
    },
  ];
}

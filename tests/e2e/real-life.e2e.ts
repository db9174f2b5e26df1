import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { WorkbookFixture } from "../excel-host/model/workbook";
import { control } from "./excel.e2e";
import type { Case, Stage } from "./support/case";
import { assertFocused } from "./support/keyboard";
import { assertSoon, cellOf, openFirst, refusal, sheetNames, words, writeBilan } from "./support/scenes";
import { play } from "./support/stage";
import { apply, AS_TYPED, phones, threePhones } from "./support/three-phones";
import { participants, workbook } from "./support/workbooks";

/** What a real workbook is like: each is handled, or gets one sentence that says what to do; nothing is ever half-written. */
export function realLifeCases({ browser, site, sample }: Stage): Case[] {
  const excel = (what: string, fixture: WorkbookFixture, scene: (page: Page) => Promise<void>): Case => ({
    name: `real life: ${what}`,
    run: () => play(browser, site, { kind: "excel", workbook: fixture }, {}, scene),
  });

  return [
    excel("a protected sheet is not coloured, and says so", threePhones({ protected: true }), async (page) => {
      await control(page);
      await page.getByRole("switch").click();
      await refusal(page, /« Participants » est protégée : ôtez la protection/);
      assert.equal(await page.getByRole("switch").isChecked(), false);
      assert.equal(await page.evaluate(() => window.excelHost!.fill("Participants", "K4")), null);
    }),
    excel("a protected Bilan is not replaced, and its two companions neither", sample, async (page) => {
      await writeBilan(page);
      await page.evaluate(() => {
        const { workbook: book } = window.excelHost!.host;
        book.sheet("Bilan").protected = true;
        book.sheet("Anomalies").setValue(60, 0, "avant");
      });
      await page.getByRole("button", { name: "Écrire le bilan" }).click();
      await refusal(page, /« Bilan » est protégée.*ôtez la protection.*Rien n'a été écrit/);
      await assertFocused(page, /^Écrire le bilan/);
      assert.equal(await cellOf(page, "Anomalies", "A61"), "avant");
      await page.evaluate(() => {
        window.excelHost!.host.workbook.sheet("Bilan").protected = false;
      });
      await page.getByRole("button", { name: "Écrire le bilan" }).click();
      await assertFocused(page, /^Bilan écrit/);
      assert.notEqual(await cellOf(page, "Anomalies", "A61"), "avant");
    }),
    excel(
      "a workbook whose structure is protected gets no sheet",
      { ...threePhones(), protected: true },
      async (page) => {
        await page.getByRole("button", { name: "Bilan", exact: true }).click();
        await page.getByRole("button", { name: "Écrire le bilan" }).click();
        await refusal(
          page,
          /structure du classeur est protégée, aucune feuille ne peut être ajoutée : ôtez la protection/,
        );
        assert.deepEqual(await sheetNames(page), ["Participants"]);
      },
    ),
    excel(
      "a correction in a filtered sheet is refused, and passes once the filter is cleared",
      threePhones({ filter: { area: "A3:K6", hidden: [4] } }),
      async (page) => {
        await control(page);
        await openFirst(page, /FMT-13/);
        await apply(page);
        await refusal(page, /Un filtre est actif sur la feuille « Participants » : affichez toutes les lignes/);
        assert.deepEqual(await phones(page), AS_TYPED);
        await page.evaluate(() => {
          window.excelHost!.host.workbook.sheet("Participants").filter = null;
        });
        await apply(page);
        await page.getByRole("button", { name: "Annuler cette correction" }).waitFor();
        await assertSoon(async () => (await phones(page))[0], "0612345678");
      },
    ),
    excel(
      "a hidden row is counted, told, and said to be hidden when one goes to it",
      threePhones({ hiddenRows: [3] }),
      async (page) => {
        await control(page);
        await page.getByText(/3 participations comptées/).waitFor();
        await page.getByRole("button", { name: /STR-05/ }).waitFor();
        await openFirst(page, /FMT-13/);
        await page.getByText(/Cette ligne est masquée dans la feuille/).waitFor();
        await page.getByRole("button", { name: "Suivante" }).click();
        await page.getByText(/Cette ligne est masquée/).waitFor({ state: "detached" });
      },
    ),
    excel(
      "a cell of a merged area is said to be merged when one goes to it",
      workbook(participants([{}, { id: "P002", lastName: null }], { merges: ["B4:B5"] })),
      async (page) => {
        await control(page);
        await openFirst(page, /CMP-01/);
        await page.getByText(/Cette cellule est fusionnée \(B4:B5\).*Annulez la fusion/).waitFor();
      },
    ),
    excel(
      "a cell of an Excel table is corrected like any other, and refused while the table is filtered",
      threePhones({ table: { name: "Suivi", area: "A3:K6" } }),
      async (page) => {
        await control(page);
        await openFirst(page, /FMT-13/);
        await page.evaluate(() => {
          const [table] = window.excelHost!.host.workbook.sheet("Participants").tables;
          table!.filter = { area: table!.area, hidden: new Set([4]) };
        });
        await apply(page);
        await refusal(page, /Un filtre est actif/);
        await page.evaluate(() => {
          window.excelHost!.host.workbook.sheet("Participants").tables[0]!.filter = null;
        });
        await apply(page);
        await page.getByRole("button", { name: "Annuler cette correction" }).waitFor();
        await assertSoon(async () => (await phones(page))[0], "0612345678");
      },
    ),
    excel(
      "formulas are never overwritten, alone or among others",
      threePhones({ formulas: { K4: "=1+1", K6: "=2+2" } }),
      async (page) => {
        await control(page);
        await openFirst(page, /FMT-13/);
        await apply(page);
        await page
          .getByText(words(/La cellule Participants K4 contient une formule et est restée/))
          .first()
          .waitFor();
        assert.deepEqual(await phones(page), AS_TYPED);
        await page.getByRole("button", { name: "Corriger toutes ces anomalies…" }).click();
        await page.getByRole("button", { name: "Appliquer 3 corrections" }).click();
        await page
          .getByText(words(/sont restées comme elles étaient \(Participants K4, Participants K6\)/))
          .first()
          .waitFor();
        const [first, middle, last] = await phones(page);
        assert.deepEqual([first, last], [AS_TYPED[0], AS_TYPED[2]]);
        assert.notEqual(middle, AS_TYPED[1]);
      },
    ),
    excel(
      "a cell in error is shown as it is, without a correction that would be a guess",
      workbook(participants([{}, { id: "P002", lastName: "DUPONT", mobilePhone: "#N/A" }])),
      async (page) => {
        await control(page);
        await openFirst(page, /STR-03/);
        await page
          .getByText(words(/« #N\/A »/))
          .first()
          .waitFor();
        assert.equal(await page.getByRole("button", { name: "Appliquer cette correction" }).count(), 0);
      },
    ),
    excel("while someone types, a correction waits and says so, then is made", threePhones(), async (page) => {
      await control(page);
      await openFirst(page, /FMT-13/);
      await page.evaluate(() => window.excelHost!.startCellEdit());
      await apply(page);
      await page
        .getByText(/appuyez sur Entrée ou Échap|terminez-la \(Entrée ou Échap\)/)
        .first()
        .waitFor({ timeout: 15_000 });
      assert.deepEqual(await phones(page), AS_TYPED);
      await page.evaluate(() => window.excelHost!.endCellEdit());
      await page.getByRole("button", { name: "Annuler cette correction" }).waitFor();
      await assertSoon(async () => (await phones(page))[0], "0612345678");
    }),
    excel(
      "a stray value at the very end of a sheet is set aside and told, and costs no minutes",
      threePhones(),
      async (page) => {
        await page.evaluate(() => window.excelHost!.host.workbook.sheet("Participants").setValue(1_048_575, 40, "x"));
        await control(page);
        await page.getByRole("button", { name: /remarques? sur la lecture/ }).click();
        await page
          .getByText(words(/cellule isolée loin sous le tableau, à effacer/))
          .first()
          .waitFor();
      },
    ),
    {
      name: "real life: a recent Excel, far above the floor, is no different",
      run: () => {
        const options = { sets: { ExcelApi: "1.20" } };
        return play(browser, site, { kind: "excel", workbook: threePhones(), options }, {}, async (page) => {
          await control(page);
          await openFirst(page, /FMT-13/);
          await apply(page);
          await page.getByRole("button", { name: "Annuler cette correction" }).waitFor();
          await page.getByRole("button", { name: "Bilan", exact: true }).click();
          await page.getByRole("button", { name: "Écrire le bilan" }).click();
          await page.getByRole("heading", { name: "Bilan écrit" }).waitFor({ timeout: 60_000 });
        });
      },
    },
    {
      name: "real life: an Excel below the floor gets one sentence instead of the pane",
      run: () => {
        const options = { sets: { ExcelApi: "1.8" } };
        return play(
          browser,
          site,
          { kind: "excel", workbook: threePhones(), options, closed: true },
          {},
          async (page) => {
            await page.getByText(/version d'Excel est trop ancienne .* il faut Excel 2021/).waitFor();
            assert.equal(await page.getByRole("button").count(), 0);
          },
        );
      },
    },
  ];
}

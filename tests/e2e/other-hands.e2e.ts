import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { WorkbookFixture } from "../excel-host/model/workbook";
import { control } from "./excel.e2e";
import type { Case, Stage } from "./support/case";
import { assertFocused } from "./support/keyboard";
import { assertSoon, cellOf, edit, openFirst, refusal, sheetNames, words, writeBilan } from "./support/scenes";
import { play } from "./support/stage";
import { apply, AS_TYPED, phones, threePhones } from "./support/three-phones";

const rename = (page: Page, from: string, to: string): Promise<void> =>
  page.evaluate(
    ([old, name]) => {
      window.excelHost!.host.workbook.sheet(old as string).name = name as string;
    },
    [from, to],
  );

/** Other windows, other people, and the person's own hand in the sheets while the pane is open. */
export function otherHandsCases({ browser, site, sample }: Stage): Case[] {
  const excel = (what: string, fixture: WorkbookFixture, scene: (page: Page) => Promise<void>): Case => ({
    name: `other hands: ${what}`,
    run: () => play(browser, site, { kind: "excel", workbook: fixture }, {}, scene),
  });
  return [
    excel(
      "a cell changed between the preview and the press refuses all the corrections",
      threePhones(),
      async (page) => {
        await control(page);
        await page.getByRole("button", { name: /FMT-13/ }).click();
        await page.getByRole("button", { name: "Corriger toutes ces anomalies…" }).click();
        await page.getByText("3 corrections proposées").waitFor();
        await edit(page, "K5", "0699887766");
        await page.getByRole("button", { name: "Appliquer 3 corrections" }).click();
        await refusal(page, /La cellule K5 .* a changé depuis le contrôle : relancez le contrôle/);
        assert.deepEqual(
          (await phones(page)).filter((_phone, index) => index !== 1),
          [AS_TYPED[0], AS_TYPED[2]],
        );
      },
    ),
    excel("someone else's change during a control is told once it has ended", threePhones(), async (page) => {
      await page.evaluate(() => {
        const { host } = window.excelHost!;
        host.beforeAction = (member) => {
          if (member !== "GetRangeByIndexes") return;
          host.beforeAction = undefined;
          host.userEdit("Participants", "B5", "AUTRE", true);
        };
      });
      await control(page);
      await page.getByText(/Données modifiées depuis le contrôle/).waitFor();
      await page.getByRole("button", { name: "Recontrôler ce qui a changé" }).click();
      await page.getByText(/Données modifiées/).waitFor({ state: "detached" });
    }),
    excel("someone else's change that comes while we write is told all the same", threePhones(), async (page) => {
      await control(page);
      await page.getByRole("switch").click();
      await page.getByText(/cellules? surlignées?/).waitFor();
      await edit(page, "B5", "AUTRE", true);
      await page.getByText(/Données modifiées depuis le contrôle/).waitFor();
    }),
    excel(
      "what the person types while the Bilan is written is told, and the next Bilan says it",
      sample,
      async (page) => {
        await control(page);
        await page.evaluate(() => {
          const { host } = window.excelHost!;
          host.beforeAction = (member) => {
            if (member !== "Merge") return;
            host.beforeAction = undefined;
            host.userEdit("Participants", "E4", "Peut-être");
          };
        });
        await writeBilan(page);
        await page.getByText(/Données modifiées depuis le contrôle/).waitFor();
        await page.getByRole("button", { name: "Écrire le bilan" }).click();
        await page.waitForFunction(() => window.excelHost!.values("Anomalies", "A1:L600").flat().includes("Peut-être"));
        await page.getByRole("region", { name: "Travail en cours" }).waitFor({ state: "detached", timeout: 60_000 });
        assert.equal(await page.getByText(/Données modifiées/).count(), 0);
      },
    ),
    excel("another workbook that comes to the front is told in one sentence", threePhones(), async (page) => {
      await control(page);
      await page.evaluate(() => window.excelHost!.failOnce("Activate", "GeneralException"));
      await openFirst(page, /FMT-13/);
      await refusal(page, /revenez dans ce classeur, fermez les autres, puis recommencez/);
      await page.getByRole("button", { name: /^Aller à la cellule/ }).click();
      await page.waitForFunction(() => window.excelHost!.selection().column === 10);
    }),
    excel(
      "a renamed sheet: what can no longer be reached says what to do, and a new control finds it",
      threePhones(),
      async (page) => {
        await control(page);
        await openFirst(page, /FMT-13/);
        await rename(page, "Participants", "Suivi 2021");
        await page.getByRole("button", { name: /^Aller à la cellule/ }).click();
        await refusal(page, /« Participants » n'existe pas, ou plus, dans ce classeur.*relancez le contrôle/);
        await apply(page);
        await refusal(page, /n'existe pas, ou plus/);
        await page.getByRole("button", { name: "Contrôler de nouveau" }).first().click();
        await page
          .getByText(/est lue comme Participants|remarques? sur la lecture/)
          .first()
          .waitFor();
        await openFirst(page, /FMT-13/);
        await apply(page);
        await page.getByRole("button", { name: "Annuler cette correction" }).waitFor();
        await assertSoon(() => cellOf(page, "Suivi 2021", "K4"), "0612345678");
      },
    ),
    excel(
      "a sheet renamed before the Bilan is written: it is missed, said, and chosen again by hand",
      sample,
      async (page) => {
        await control(page);
        await rename(page, "Contrats", "Parcours pro");
        await page.getByRole("button", { name: "Bilan", exact: true }).click();
        await page.getByRole("button", { name: "Écrire le bilan" }).click();
        await page.getByText(words(/« Contrats » n'a plus été trouvée : .* choisissez-la dans Données/)).waitFor();
        assert.equal((await sheetNames(page)).includes("Bilan"), false);
        await assertFocused(page, /^Écrire le bilan/);
        await page.getByRole("button", { name: "Données", exact: true }).click();
        await page.getByRole("button", { name: /^Contrats/ }).click();
        await page.getByLabel("Feuille lue pour Contrats").selectOption("Parcours pro");
        await page.getByRole("button", { name: /^Contrats.*choisie par vous/s }).waitFor();
        await page.getByRole("button", { name: "Contrôler ces données" }).click();
        // The former results stand there until the new ones come.
        const outdated = page.getByText(/Données modifiées depuis le contrôle/);
        const working = page.getByRole("region", { name: "Travail en cours" });
        await outdated.or(working).first().waitFor({ state: "detached" });
        await openFirst(page, /Contrats|SOR-/);
      },
    ),
    excel(
      "a deleted sheet is told at once; control and Bilan say what to do and write nothing",
      threePhones(),
      async (page) => {
        await page.evaluate(() => {
          window.excelHost!.host.workbook.addSheet("Notes");
        });
        await control(page);
        await openFirst(page, /FMT-13/);
        await page.evaluate(() => window.excelHost!.host.userDelete("Participants"));
        await page.getByText(/Données modifiées depuis le contrôle/).waitFor();
        await page.getByRole("button", { name: /^Aller à la cellule/ }).click();
        await refusal(page, /n'existe pas, ou plus/);
        await page.getByRole("button", { name: "Recontrôler ce qui a changé" }).click();
        await refusal(page, /pas de feuille Participants reconnaissable/);
        await page.getByRole("button", { name: "Bilan", exact: true }).click();
        await page.getByRole("button", { name: "Écrire le bilan" }).click();
        await refusal(page, /pas de feuille Participants reconnaissable/);
        assert.deepEqual(await sheetNames(page), ["Notes"]);
      },
    ),
    excel("a Bilan deleted by hand: going to it says what to do, and it is written anew", sample, async (page) => {
      await writeBilan(page);
      await page.evaluate(() => window.excelHost!.host.userDelete("Bilan"));
      await page.getByRole("button", { name: "Aller au bilan" }).click();
      await refusal(page, /« Bilan » n'existe pas, ou plus, .*écrivez de nouveau le bilan/);
      await page.getByRole("button", { name: "Écrire le bilan" }).click();
      await page.getByText("Impossible de continuer").waitFor({ state: "detached" });
      await page.waitForFunction(() => window.excelHost!.sheetNames().includes("Bilan"));
    }),
    excel("a cancel in the middle of the Bilan leaves all its sheets, or none", sample, async (page) => {
      await control(page);
      await page.evaluate(() => {
        const { host } = window.excelHost!;
        const execute = host.execute.bind(host);
        host.execute = async (flags, message) => {
          await new Promise((resolve) => setTimeout(resolve, 400));
          return execute(flags, message);
        };
      });
      await page.getByRole("button", { name: "Bilan", exact: true }).click();
      await page.getByRole("button", { name: "Écrire le bilan" }).click();
      await page.waitForFunction(() =>
        window.excelHost!.sheetNames().some((name) => name.endsWith("(en cours d’écriture)")),
      );
      await page.getByRole("button", { name: "Annuler", exact: true }).click();
      await page.getByRole("region", { name: "Travail en cours" }).waitFor({ state: "detached", timeout: 60_000 });
      const written = (await sheetNames(page)).filter((name) => ["Bilan", "Anomalies", "Détail"].includes(name));
      assert.ok(written.length === 0 || written.length === 3, written.join());
    }),
  ];
}

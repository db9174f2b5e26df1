import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { WorkbookFixture } from "../excel-host/model/workbook";
import { control } from "./excel.e2e";
import type { Case, Stage } from "./support/case";
import { play } from "./support/stage";
import { participants, workbook } from "./support/workbooks";

/** What goes wrong is said in one French sentence; the pane stays usable. */
export function failureCases({ browser, site }: Stage): Case[] {
  const excel = (fixture: WorkbookFixture, scene: (page: Page) => Promise<void>) =>
    play(browser, site, { kind: "excel", workbook: fixture }, {}, scene);
  const tab = (scene: (page: Page) => Promise<void>) => play(browser, site, { kind: "browser" }, {}, scene);
  const refusal = async (page: Page, sentence: RegExp): Promise<void> => {
    const alert = page.getByRole("alert").filter({ hasText: sentence });
    await alert.waitFor();
    assert.match(await alert.innerText(), /Impossible de continuer/);
  };
  return [
    {
      name: "failure: a workbook without participants says what to do, and the sheet can be chosen by hand",
      run: () =>
        excel(workbook({ name: "Feuil1", values: [["Bonjour"]] }), async (page) => {
          await page.getByRole("button", { name: "Contrôler mon classeur" }).click();
          await refusal(page, /n'a pas de feuille Participants reconnaissable/);
          await page.getByRole("button", { name: "Données", exact: true }).click();
          await page.getByRole("button", { name: /^Participants/ }).click();
          assert.ok(
            (await page.getByLabel("Feuille lue pour Participants").locator("option").allInnerTexts()).includes(
              "Feuil1",
            ),
          );
        }),
    },
    {
      name: "failure: headings without anyone below are no reason to stay silent",
      run: () => {
        const sheet = participants([{}]);
        return excel(workbook({ ...sheet, values: sheet.values!.slice(0, 3) }), async (page) => {
          await page.getByRole("button", { name: "Contrôler mon classeur" }).click();
          await refusal(page, /ne contient aucun participant/);
        });
      },
    },
    {
      name: "failure: a protected sheet is read, and its correction refused without any change",
      run: () =>
        excel(workbook(participants([{ mobilePhone: 612345678 }], { protected: true })), async (page) => {
          await control(page);
          await page.getByRole("button", { name: /FMT-13/ }).click();
          await page.locator("[data-anomaly]").first().click();
          await page.getByRole("button", { name: "Appliquer cette correction" }).click();
          await refusal(page, /est protégée/);
          assert.equal(await page.evaluate(() => window.excelHost!.values("Participants", "K4:K4")[0]?.[0]), 612345678);
          await page.getByRole("button", { name: "Fermer ce message" }).click();
          assert.equal(await page.getByText("Impossible de continuer").count(), 0);
        }),
    },
    {
      name: "failure: while someone types in a cell the pane says so and waits, then goes on",
      run: () =>
        excel(workbook(participants([{}])), async (page) => {
          await page.waitForTimeout(300);
          await page.evaluate(() => window.excelHost!.startCellEdit());
          await page.getByRole("button", { name: "Contrôler mon classeur" }).click();
          await page.getByText(/appuyez sur Entrée ou Échap/).waitFor({ timeout: 15_000 });
          await page.evaluate(() => window.excelHost!.endCellEdit());
          await page.getByRole("heading", { name: "Synthèse" }).waitFor();
        }),
    },
    ...[
      { what: "a file that is no workbook", file: "notes.xlsx", content: "Ceci n'est pas un classeur" },
      { what: "an old .xls file", file: "ancien.xls", content: "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" },
      { what: "an empty file", file: "vide.xlsx", content: "" },
    ].map(({ what, file, content }) => ({
      name: `failure: ${what} is refused in one sentence that names it`,
      run: () =>
        tab(async (page) => {
          const buffer = Buffer.from(content, "latin1");
          await page.setInputFiles("input[type=file]", { name: file, mimeType: "application/octet-stream", buffer });
          await refusal(page, new RegExp(file.replace(".", "\\.")));
          await page.getByRole("button", { name: "Choisir un fichier Excel" }).waitFor();
        }),
    })),
    {
      name: "failure: a view whose code cannot be fetched leaves no blank pane, and is fetched again on demand",
      run: async () => {
        const scene = async (page: Page): Promise<void> => {
          await page.route("**/*.js", (route) =>
            route.fulfill({ status: 200, contentType: "text/javascript", body: "" }),
          );
          await page.getByRole("button", { name: "Aide", exact: true }).click();
          await page.getByRole("heading", { name: "Cette rubrique ne peut pas s'afficher" }).waitFor();
          const detail = await page.getByLabel("Détail technique").inputValue();
          assert.match(detail, /ChunkLoadError/);
          await page.unroute("**/*.js");
          await page.getByRole("button", { name: "Réessayer" }).click();
          await page.getByRole("heading", { level: 1, name: "Aide" }).waitFor();
        };
        // React tells the console of a crash that a boundary caught; nothing else may be told there.
        await play(browser, site, { kind: "browser" }, { expectedFaults: /ChunkLoadError|Loading chunk/ }, scene);
      },
    },
  ];
}

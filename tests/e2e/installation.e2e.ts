import assert from "node:assert/strict";
import type { Page, Route } from "playwright-core";
import type { Case, Stage } from "./support/case";
import { play } from "./support/stage";
import { participants, workbook } from "./support/workbooks";

/** What the network and an update of the server do to a pane: it says so, and never turns into something else. */
export function installationCases({ browser, site }: Stage): Case[] {
  const fixture = workbook(participants([{}]));
  const withLibrary = (
    library: (route: Route) => Promise<void>,
    scene: (page: Page) => Promise<void>,
    expectedFaults?: RegExp,
  ) =>
    play(
      browser,
      site,
      { kind: "excel", workbook: fixture, closed: true, library },
      expectedFaults ? { expectedFaults } : {},
      scene,
    );
  const noFileChooser = async (page: Page): Promise<void> =>
    assert.equal(await page.getByRole("button", { name: "Choisir un fichier Excel" }).count(), 0);

  return [
    {
      name: "installation: Office.js blocked, the pane names the address and is no browser mode",
      run: () =>
        withLibrary(
          (route) => route.abort(),
          async (page) => {
            await page
              .getByText(/n'a pas pu être chargée depuis appsforoffice\.microsoft\.com .*rouvrez le volet/)
              .waitFor();
            await noFileChooser(page);
          },
          /Failed to load resource/,
        ),
    },
    {
      name: "installation: Office.js never answered, the pane is not blank and names the address after ten seconds",
      run: async () => {
        let answer: () => void = () => undefined;
        const answered = new Promise<void>((resolve) => (answer = resolve));
        await withLibrary(
          async (route) => {
            await answered;
            await route.fallback();
          },
          async (page) => {
            await page.getByText("Ouverture de Bilan PLIE…").waitFor();
            const late = page.getByText(/se fait attendre : elle vient de appsforoffice\.microsoft\.com/);
            assert.equal(await late.count(), 0);
            await late.waitFor({ timeout: 30_000 });
            await noFileChooser(page);
            answer();
            await page.getByRole("navigation").waitFor();
            assert.equal(await late.count(), 0);
          },
        );
      },
    },
    ...(["excel", "browser"] as const).map((kind) => ({
      name: `installation: a part that an update took away asks for the ${kind === "excel" ? "pane" : "page"} to be opened anew`,
      run: () =>
        play(
          browser,
          site,
          kind === "excel" ? { kind, workbook: fixture } : { kind },
          { expectedFaults: /ChunkLoadError|Loading chunk|Failed to load resource|mis à jour/ },
          async (page) => {
            await page.route("**/*.js", (route) =>
              route.fulfill({ status: 404, contentType: "text/plain", body: "Page introuvable." }),
            );
            await page.getByRole("button", { name: "Aide", exact: true }).click();
            await page
              .getByText(kind === "excel" ? "Le complément a été mis à jour : rouvrez le volet." : /rechargez la page/)
              .waitFor();
            // Home stays usable.
            await page.getByRole("button", { name: "Accueil", exact: true }).click();
            await page.getByRole("heading", { level: 1 }).first().waitFor();
          },
        ),
    })),
  ];
}

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { dropSample, sheetsOf } from "./browser-tab.e2e";
import { control } from "./excel.e2e";
import type { Case, Stage } from "./support/case";
import { writeBilan } from "./support/scenes";

const FILE = join(__dirname, "../../dist/bilan-plie.html");

/** A stranger with only a browser, the file on a disk and no network. */
export function editionCases({ browser }: Stage): Case[] {
  async function opened(scene: (page: Page) => Promise<void>, expected?: RegExp): Promise<void> {
    const context = await browser.newContext({ offline: true, acceptDownloads: true, locale: "fr-FR" });
    try {
      const page = await context.newPage();
      const faults: string[] = [];
      page.on("pageerror", ({ message }) => faults.push(message));
      page.on("console", (message) => {
        if (message.type() === "error" || message.text().includes("Content Security Policy"))
          faults.push(message.text());
      });
      const address = pathToFileURL(FILE).href;
      context.on("request", (request) => {
        if (request.url() !== address && !/^(data|blob):/.test(request.url()))
          faults.push(`asked for ${request.url()}`);
      });
      await page.goto(address);
      await page.getByRole("navigation").waitFor();
      await scene(page);
      assert.deepEqual(
        faults.filter((fault) => !expected?.test(fault)),
        [],
      );
    } finally {
      await context.close();
    }
  }

  return [
    {
      name: "one file from a disk, without network: drop a workbook, control, write the Bilan, save; every view opens",
      run: () =>
        opened(async (page) => {
          await dropSample(page, "plie-agenais-2021.xlsx");
          await page.getByText("Fichier ouvert").waitFor();
          await control(page);
          await writeBilan(page);
          const [file] = await Promise.all([
            page.waitForEvent("download"),
            page
              .getByRole("button", { name: /^Enregistrer/ })
              .first()
              .click(),
          ]);
          const names = await sheetsOf(file);
          assert.ok(names.includes("Bilan") && names.includes("Anomalies") && names.includes("Détail"));
          const view = (name: string) =>
            page.getByRole("navigation").getByRole("button", { name, exact: true }).click();
          await view("Fiches");
          await page.getByText(/^\d+ fiches\.$/).waitFor();
          await view("Données");
          await page.getByLabel("Exercice").waitFor();
          await view("Aide");
          await page.getByText(/^\d+ règles\.$/).waitFor();
        }),
    },
    {
      name: "one file from a disk: a fault injected into the page runs nothing and sends nothing",
      run: () =>
        opened(async (page) => {
          const refused = await page.evaluate(async () => {
            const script = document.createElement("script");
            script.textContent = "window.injected = true";
            document.body.append(script);
            const sent = await fetch("https://example.org/").then(
              () => "sent",
              () => "refused",
            );
            return [sent, "injected" in window];
          });
          assert.deepEqual(refused, ["refused", false]);
        }, /Content Security Policy/),
    },
    {
      name: "one file from a disk: its SHA-256 stands beside it, and it weighs at most 2.5 MB",
      run: () => {
        const bytes = readFileSync(FILE);
        const digest = createHash("sha256").update(bytes).digest("hex");
        assert.equal(readFileSync(`${FILE}.sha256`, "utf8"), `${digest}  bilan-plie.html\n`);
        assert.ok(bytes.length <= 2_500_000, `${bytes.length} bytes`);
        return Promise.resolve();
      },
    },
  ];
}

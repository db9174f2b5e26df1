import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { dropSample, sheetsOf } from "./browser-tab.e2e";
import packageJson from "../../package.json";
import { installPage } from "../../scripts/release/install-page";
import { control } from "./excel.e2e";
import type { Case, Stage } from "./support/case";
import { buildWith } from "./support/site";
import { SAMPLE } from "./support/sample";
import { writeBilan } from "./support/scenes";

const ROOT = join(__dirname, "../..");
const FILE = join(ROOT, "dist/bilan-plie.html");

/** A stranger with only a browser, the file on a disk and no network. */
export function editionCases({ browser }: Stage): Case[] {
  async function opened(file: string, scene: (page: Page) => Promise<void>, expected?: RegExp): Promise<void> {
    const context = await browser.newContext({ offline: true, acceptDownloads: true, locale: "fr-FR" });
    try {
      const page = await context.newPage();
      const faults: string[] = [];
      page.on("pageerror", ({ message }) => faults.push(message));
      page.on("console", (message) => {
        if (message.type() === "error" || message.text().includes("Content Security Policy"))
          faults.push(message.text());
      });
      const address = pathToFileURL(file).href;
      context.on("request", (request) => {
        if (request.url() !== address && !/^(data|blob):/.test(request.url()))
          faults.push(`asked for ${request.url()}`);
      });
      await page.goto(address);
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
      name: "one file from a disk, without network: drop a workbook, control, write the Bilan, save it, save it alone; every view opens",
      run: () =>
        opened(FILE, async (page) => {
          await page.getByRole("navigation").waitFor();
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
          const [alone] = await Promise.all([
            page.waitForEvent("download"),
            page.getByRole("button", { name: /^Enregistrer le bilan seul/ }).click(),
          ]);
          const sent = await sheetsOf(alone);
          assert.ok(sent.includes("Bilan"));
          assert.ok(!["Participants", "Contrats", "Anomalies", "Détail"].some((sheet) => sent.includes(sheet)));
          const view = (name: string) =>
            page.getByRole("navigation").getByRole("button", { name, exact: true }).click();
          await view("Fiches");
          await page.getByText(/^\d+ fiches\.$/).waitFor();
          await view("Données");
          await page.getByLabel("Exercice").waitFor();
          await view("Aide");
          await page.getByText(/^\d+ règles\.$/).waitFor();
          await page.getByRole("button", { name: "Savoir si mon fichier est prêt" }).click();
          await page.getByText(/La synthèse commence par le verdict/).waitFor();
        }),
    },
    {
      name: "one file from a disk: a fault injected into the page runs nothing and sends nothing",
      run: () =>
        opened(
          FILE,
          async (page) => {
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
          },
          /Content Security Policy/,
        ),
    },
    {
      name: "release: the page « Installer » writes the manifest for an address, and refuses one that Excel would refuse",
      run: async () => {
        const folder = mkdtempSync(join(tmpdir(), "installer-"));
        const file = join(folder, "installer.html");
        writeFileSync(file, installPage(readFileSync(join(ROOT, "manifest.xml"), "utf8")));
        await opened(file, async (page) => {
          const write = page.getByRole("button", { name: "Enregistrer manifest.xml" });
          await page.getByLabel(/^Adresse https/).fill("http://intranet.exemple/plie");
          await write.click();
          await page.getByText(/^Cette adresse ne convient pas/).waitFor();
          await page.getByLabel(/^Adresse https/).fill("https://intranet.exemple/plie");
          const [written] = await Promise.all([page.waitForEvent("download"), write.click()]);
          const manifest = readFileSync(await written.path(), "utf8");
          assert.match(manifest, /https:\/\/intranet\.exemple\/plie\/taskpane\.html/);
          assert.doesNotMatch(manifest, /localhost/);
        });
        rmSync(folder, { recursive: true });
      },
    },
    {
      name: "release: the command line is one file that runs with Node alone, wherever it lies",
      run: () => {
        const built = join(ROOT, "dist/cli/bilan-plie.mjs");
        if (!existsSync(built)) buildWith("cli");
        const folder = mkdtempSync(join(tmpdir(), "alone-"));
        copyFileSync(built, join(folder, "bilan-plie.mjs"));
        const run = (...args: string[]) =>
          spawnSync(process.execPath, ["bilan-plie.mjs", ...args], { cwd: folder, encoding: "utf8", env: {} });
        assert.match(run("--version").stdout, new RegExp(`^bilan-plie ${packageJson.version.replaceAll(".", "\\.")},`));
        const { status, stdout, stderr } = run("bilan", SAMPLE, "--sortie", "bilan.xlsx");
        assert.deepEqual([status, stderr], [1, ""]);
        assert.match(stdout, /Feuilles.*Bilan.*Anomalies.*Détail.*écrites/u);
        assert.ok(statSync(join(folder, "bilan.xlsx")).size > 50_000);
        rmSync(folder, { recursive: true });
        return Promise.resolve();
      },
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

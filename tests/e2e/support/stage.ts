import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chromium, type Browser, type Page, type Route } from "playwright-core";
import type { HostOptions } from "../../excel-host/host";
import type { OfficeEnvironment } from "../../excel-host/connect";
import type { WorkbookFixture } from "../../excel-host/model/workbook";
import { serveExcelInPage } from "../../excel-host/serve-in-page";
import type { Site } from "./site";

const CHROMIUMS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The browser of the machine; Playwright gives it a new user data directory. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env["CHROMIUM"] ?? CHROMIUMS.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error("Chromium is needed: apt-get install chromium, or set CHROMIUM.");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export interface Look {
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active" | "none";
  readonly width?: number;
  readonly height?: number;
  /** What the console may say because the scene provokes it. */
  readonly expectedFaults?: RegExp;
}

/** Where the pane is opened. */
export type Door =
  | { readonly kind: "browser" }
  | {
      readonly kind: "excel";
      readonly workbook: WorkbookFixture;
      readonly options?: HostOptions;
      readonly environment?: OfficeEnvironment;
      /** What the ribbon button adds to the address: "?vue=bilan". */
      readonly query?: string;
      /** The page is to say why it shows no pane. */
      readonly closed?: true;
      /** What becomes of the request for Office.js, when it is not answered as usual. */
      readonly library?: (route: Route) => Promise<void>;
    };

/** Opens the pane in a page of its own, plays a scene in it, then checks what must hold whatever the scene: nothing left the page, nothing broke. */
export async function play(
  browser: Browser,
  site: Site,
  door: Door,
  look: Look,
  scene: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 320, height: look.height ?? 640 },
    colorScheme: look.colorScheme ?? "light",
    forcedColors: look.forcedColors ?? "none",
    locale: "fr-FR",
    acceptDownloads: true,
  });
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" || message.text().includes("Content Security Policy"))
        faults.push(`console: ${message.text()}`);
    });
    context.on("request", (request) => {
      const url = request.url();
      const own = url.startsWith(`${site.origin}/`) || url.startsWith("data:") || url.startsWith("blob:");
      if (!own && !(door.kind === "excel" && url === OFFICE_JS)) faults.push(`left the page: ${url}`);
    });
    if (door.kind === "excel") {
      const { workbook, options, environment } = door;
      await serveExcelInPage(page, {
        workbook,
        ...(options ? { options } : {}),
        ...(environment ? { environment } : {}),
      });
      if (door.library) await page.route(OFFICE_JS, door.library);
      // A library that never comes keeps the page from being loaded whole.
      await page.goto(`${site.origin}/taskpane.html${door.query ?? ""}`, {
        waitUntil: door.library ? "commit" : "load",
      });
    } else await page.goto(`${site.origin}/navigateur.html`);
    if (door.kind === "browser" || !door.closed) await page.getByRole("navigation").waitFor();
    await scene(page);
    assert.deepEqual(
      faults.filter((fault) => look.expectedFaults?.test(fault) !== true),
      [],
    );
  } finally {
    await context.close();
  }
}

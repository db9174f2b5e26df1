import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import type { PageSetup } from "./browser-entry";
import { LIBRARY_PATH } from "./load-library";

const OFFICE_CDN = "https://appsforoffice.microsoft.com/**";

let script: Promise<string> | null = null;

/** Microsoft's library followed by the emulated Excel, as one script. */
function officeScript(): Promise<string> {
  script ??= bundle(join(__dirname, "browser-entry.ts")).then(
    (host) => `${readFileSync(LIBRARY_PATH, "utf8")}\n;${host}`,
  );
  return script;
}

/** A TypeScript file and what it imports, as one script for a browser. */
export async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}

/**
 * Makes a page believe that it is the task pane of an Excel with this workbook open: what it asks of Microsoft's CDN
 * (office.js) is answered with the library and the emulated host. To be called before `page.goto`.
 * The test then drives `window.excelHost`: see PageHost.
 */
export async function serveExcelInPage(page: Page, setup: PageSetup): Promise<void> {
  const body = await officeScript();
  await page.addInitScript((given: PageSetup) => {
    window.excelSetup = given;
  }, setup);
  await page.route(OFFICE_CDN, (route) => route.fulfill({ contentType: "text/javascript; charset=utf-8", body }));
}

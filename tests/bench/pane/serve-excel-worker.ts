import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { LIBRARY_PATH } from "../../excel-host/load-library";
import type { WorkbookFixture } from "../../excel-host/model/workbook";
import { bundle } from "../../excel-host/serve-in-page";

/** As serveExcelInPage, with the emulated Excel in a worker: what it computes is no task of the pane. */
export async function serveExcelInWorker(page: Page, workbook: WorkbookFixture): Promise<void> {
  const script = async (file: string): Promise<string> => bundle(join(__dirname, file));
  const answers: Readonly<Record<string, readonly [type: string, body: string]>> = {
    "https://appsforoffice.microsoft.com/**": [
      "text/javascript",
      `${readFileSync(LIBRARY_PATH, "utf8")}\n;${await script("excel-page.ts")}`,
    ],
    "**/bench-excel.js": ["text/javascript", await script("excel-worker.ts")],
    "**/bench-workbook.json": ["application/json", JSON.stringify(workbook)],
  };
  for (const [address, [type, body]] of Object.entries(answers))
    await page.route(address, (route) => route.fulfill({ contentType: `${type}; charset=utf-8`, body }));
}

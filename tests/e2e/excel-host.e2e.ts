import assert from "node:assert/strict";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { Workbook } from "../../src/application/ports/workbook";
import type { PageHost } from "../excel-host/browser-entry";
import { bundle, serveExcelInPage } from "../excel-host/serve-in-page";

type ProofWindow = Window & { createOfficeWorkbook: () => Workbook; excelHost: PageHost };

const PAGE = "http://bilan-plie.test/";

/** In a real browser, through Microsoft's own library: the adapter reads a sheet, writes another, and is refused what it must not do. */
export async function proveExcelHost(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  try {
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    const proof = await bundle(join(__dirname, "../excel-host/browser-proof.ts"));
    const html = `<!doctype html><meta charset="utf-8"><title>Preuve</title>
      <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="proof.js"></script>`;
    await page.route(`${PAGE}**`, (route) =>
      route.request().url().endsWith("proof.js")
        ? route.fulfill({ contentType: "text/javascript; charset=utf-8", body: proof })
        : route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
    );
    const rows = Array.from({ length: 5_000 }, (_row, index) => [
      `P-${index}`,
      33_000 + index,
      index % 2 === 0 ? "Oui" : "",
    ]);
    await serveExcelInPage(page, {
      workbook: {
        name: "Suivi.xlsx",
        sheets: [
          { name: "Participants", values: [["Identifiant", "Naissance", "RSA"], ...rows], hiddenRows: [7] },
          { name: "Verrou", values: [["x"]], protected: true },
        ],
      },
    });
    await page.goto(PAGE);

    const seen = await page.evaluate(async () => {
      const { createOfficeWorkbook, excelHost } = window as unknown as ProofWindow;
      // Both run in the page.

      await Office.onReady();
      const workbook = createOfficeWorkbook();
      const { name, sheets } = await workbook.describe();
      const grid = await workbook.readSheet("Participants");
      const written = await workbook.writeSheet({
        name: "Bilan",
        mark: "bilan",
        showGridlines: false,
        columnWidths: [20],
        blocks: [{ row: 0, column: 0, values: [["=1+1", { day: 20_000 }]], styles: ["tableText", "tableDate"] }],
      });
      await workbook.highlight([{ sheet: "Participants", cells: [{ row: 1, column: 1 }], color: "#FFC7CE" }]);
      await workbook.selectCell("Participants", { row: 1, column: 1 });
      const change = { position: { row: 0, column: 0 }, expected: "x", value: "y" };
      const refusal = await workbook
        .changeCells([{ sheet: "Verrou", ...change }])
        .catch((error: Error) => error.message);
      return {
        ready: Office.context.requirements.isSetSupported("ExcelApi", "1.9"),
        name,
        sheets: sheets.map((sheet) => sheet.name),
        rowCount: grid.rowCount,
        last: grid.columns.map((column) => column[5_000]),
        hiddenRows: grid.hiddenRows,
        written,
        bilan: excelHost.values("Bilan", "A1:B1"),
        fill: excelHost.fill("Participants", "B2"),
        selection: excelHost.selection(),
        refusal,
      };
    });
    assert.deepEqual(seen, {
      ready: true,
      name: "Suivi.xlsx",
      sheets: ["Participants", "Verrou"],
      rowCount: 5_001,
      last: ["P-4999", 37_999, null],
      hiddenRows: [7],
      written: "Bilan",
      bilan: [["=1+1", 45_569]],
      fill: "#FFC7CE",
      selection: { sheet: "Participants", row: 1, column: 1 },
      refusal: "La feuille « Verrou » est protégée : ôtez la protection (onglet Révision), puis recommencez.",
    });
    assert.deepEqual(faults, []);
  } finally {
    await page.close();
  }
}

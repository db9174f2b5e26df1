import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { openXlsx } from "../../src/adapters/xlsx/open";
import { check, fits } from "./accessibility.e2e";
import { openSample, sheetsOf } from "./browser-tab.e2e";
import type { Case, Stage } from "./support/case";
import { assertFocused, tabTo } from "./support/keyboard";
import { SAMPLE } from "./support/sample";
import { play } from "./support/stage";

const SHEET = "Participants";
const CHANGED = 10;

/** The sample as it might have been before: other answers to Q3, for a few people. */
async function formerVersion(): Promise<Buffer> {
  const workbook = await openXlsx(readFileSync(SAMPLE), { name: "avant.xlsx" });
  const { columns, firstRow, firstColumn } = await workbook.readSheet(SHEET);
  const column = columns.findIndex((cells) => cells.includes("Q3 Handicap"));
  const rows = (columns[column] ?? []).flatMap((value, row) => (value === "Non" ? [row] : [])).slice(0, CHANGED);
  const positions = rows.map((row) => ({ row: firstRow + row, column: firstColumn + column }));
  await workbook.changeCells(positions.map((position) => ({ sheet: SHEET, position, expected: "Non", value: "Oui" })));
  return Buffer.from(await workbook.save());
}

async function openAudit(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: "Audit" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Audit" }).waitFor();
}

/** What an auditor does with other files than the one in hand. */
export function auditCases({ browser, site, sample }: Stage): Case[] {
  return [
    {
      name: "browser tab, with the keyboard alone: two versions are compared, a copy without names and one of several files are saved",
      run: async () => {
        const former = { name: "avant.xlsx", mimeType: "", buffer: await formerVersion() };
        const current = { name: "opérateur.xlsx", mimeType: "", buffer: readFileSync(SAMPLE) };
        await play(browser, site, { kind: "browser" }, {}, async (page) => {
          await openSample(page);
          await openAudit(page);
          let chosen: typeof former | (typeof former)[] = former;
          page.on("filechooser", (chooser) => void chooser.setFiles(chosen));
          await tabTo(page, /^Choisir l'autre version/);
          await page.keyboard.press("Enter");
          await page.getByText(/^Avant.*avant\.xlsx/).waitFor({ timeout: 60_000 });
          await page.getByText(`${CHANGED} cellules changées, dont ${CHANGED} qui ne devraient pas changer`).waitFor();
          await assertFocused(page, /^Choisir l'autre version/);
          await tabTo(page, /^Chiffres changés/);
          await page.keyboard.press("Enter");
          await tabTo(page, /^CO16/);
          await page.keyboard.press("Enter");
          await page.getByText(/^Sortent de ce chiffre/).waitFor();
          await assertFocused(page, /^CO16/);
          await check(page, "comparaison");
          await fits(page, "comparaison");

          await tabTo(page, /^Faire la copie sans noms/, 90);
          const [copy] = await Promise.all([
            page.waitForEvent("download", { timeout: 60_000 }),
            page.keyboard.press("Enter"),
          ]);
          assert.equal(copy.suggestedFilename(), "plie-agenais-2021 - sans noms.xlsx");
          assert.ok((await sheetsOf(copy)).includes(SHEET));
          await page.getByText(/personnes seules de leur commune/).waitFor();
          await assertFocused(page, /^Faire la copie sans noms/);

          chosen = [former, current];
          await tabTo(page, /^Choisir les classeurs/, 90);
          await page.keyboard.press("Enter");
          await tabTo(page, /^Assembler 2 classeurs/, 90);
          const [assembled] = await Promise.all([
            page.waitForEvent("download", { timeout: 60_000 }),
            page.keyboard.press("Enter"),
          ]);
          assert.ok((await sheetsOf(assembled)).includes("Conflits"));
          await page.getByText(/\d conflits entre les classeurs/).waitFor();
          await fits(page, "assemblage");
        });
      },
    },
    {
      name: "excel: the copy without names opens in a window of its own, and the workbook does not change",
      run: () =>
        play(browser, site, { kind: "excel", workbook: sample }, {}, async (page) => {
          const sheets = () => page.evaluate(() => window.excelHost?.sheetNames());
          const before = await sheets();
          await openAudit(page);
          await tabTo(page, /^Faire la copie sans noms/, 90);
          await page.keyboard.press("Enter");
          await page.getByText(/ouvert dans une autre fenêtre/).waitFor({ timeout: 60_000 });
          assert.deepEqual(await sheets(), before);
          const opened = await page.evaluate(() => window.excelHost?.host.workbook.openedBeside);
          assert.equal(opened?.length, 1);
          const copy = await openXlsx(Buffer.from(opened?.[0] ?? "", "base64"), { name: "copie.xlsx" });
          assert.ok((await copy.describe()).sheets.some(({ name }) => name === SHEET));
        }),
    },
  ];
}

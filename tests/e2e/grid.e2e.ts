import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { openXlsx } from "../../src/adapters/xlsx/open";
import { cellAt } from "../../src/core/reading/sheet-grid";
import { cellError, type CellValue } from "../../src/core/domain/cell";
import type { ExampleCells } from "../../src/core/rules/rule";
import { fixtureParts, zip } from "../adapters/xlsx/build-xlsx";
import type { SheetFixture } from "../adapters/workbook-contract";
import { check } from "./accessibility.e2e";
import { openSample } from "./browser-tab.e2e";
import { control } from "./excel.e2e";
import type { Case, Stage } from "./support/case";
import { assertFocused, focusName, tabTo } from "./support/keyboard";
import { assertSoon, cutConnection, refusal, words } from "./support/scenes";
import { play, type Look } from "./support/stage";
import { manyParticipants, participants } from "./support/workbooks";

const WIDE: Look = { width: 1280, height: 720 };

/** Opens a workbook made for the scene. */
async function openSheets(page: Page, ...sheets: readonly SheetFixture[]): Promise<void> {
  const buffer = Buffer.from(zip(fixtureParts({ sheets })));
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.setInputFiles("input[type=file]", { name: "suivi.xlsx", mimeType, buffer });
  await page.getByText("Fichier ouvert").waitFor();
}

function people(rows: readonly ExampleCells[], more: Partial<SheetFixture> = {}): SheetFixture {
  const values = participants(rows).values as readonly (readonly CellValue[])[];
  return { name: "Participants", rows: values.map((row) => [...row]), ...more };
}

/** The cell on the screen at a sheet's row and column, counted from 1 as a person does. */
const cell = (page: Page, row: number, column: number) =>
  page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: String(row), exact: true }) })
    .locator(`[aria-colindex="${column + 1}"]`);

/** The cell that is selected, and all that it holds. */
async function selected(page: Page): Promise<string> {
  const line = page.getByRole("group", { name: "Cellule choisie" });
  const texts = await line.locator("> :not([data-person])").allInnerTexts();
  return texts.join(" ").replace(/\s+/g, " ").trim();
}

async function assertSelected(page: Page, wanted: RegExp): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!wanted.test(await selected(page)) && Date.now() < deadline) await page.waitForTimeout(50);
  assert.match(await selected(page), wanted);
}

async function openAnomaly(page: Page, rule: RegExp): Promise<void> {
  await page.getByRole("button", { name: rule }).click();
  await page.locator("[data-anomaly]").first().click();
  await page.getByText("Pourquoi et source").waitFor();
}

async function saved(page: Page): Promise<(sheet: string, row: number, column: number) => Promise<CellValue>> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^Enregistrer «/ }).click(),
  ]);
  const bytes = new Uint8Array(readFileSync(await download.path()));
  const workbook = await openXlsx(bytes, { name: "enregistré.xlsx" });
  return async (sheet, row, column) => cellAt(await workbook.readSheet(sheet), row - 1, column - 1);
}

/** The sheets beside the pane, where no Excel shows them. */
export function gridCases({ browser, site }: Stage): Case[] {
  const tab = (look: Look, scene: (page: Page) => Promise<void>) =>
    play(browser, site, { kind: "browser" }, look, scene);
  const looks: readonly (Look & { readonly name: string })[] = [
    { name: "light", colorScheme: "light" },
    { name: "dark", colorScheme: "dark" },
    { name: "forced colours", forcedColors: "active" },
    { name: "dark forced colours", colorScheme: "dark", forcedColors: "active" },
  ];
  return [
    {
      name: "grid: on a wide window the sheet stands beside the pane, follows the list, and the focus stays in the list",
      run: () =>
        tab(WIDE, async (page) => {
          await openSample(page);
          await page.getByRole("tab", { name: "Participants", selected: true }).waitFor();
          await control(page);
          await openAnomaly(page, /FMT-13/);
          await page.getByRole("tab", { name: "Participants", selected: true }).waitFor();
          await assertSelected(page, /^K\d+ \d{9}$/);
          const [address = ""] = (await selected(page)).split(" ");
          const shown = cell(page, Number(address.slice(1)), 11);
          assert.equal(await shown.getAttribute("aria-selected"), "true");
          assert.ok(await shown.isVisible());
          await assertFocused(page, /ligne \d+, cellule/i);
          await page.keyboard.press("ArrowDown");
          await page.getByRole("button", { name: "Suivante" }).click();
          await page.getByRole("button", { name: /^Aller à la cellule/ }).click();
          await assertFocused(page, /^Aller à la cellule/);
          assert.notEqual((await selected(page)).split(" ")[0], address);
        }),
    },
    {
      name: "grid: at 320 pixels, « Aller à la cellule » brings the sheet, and « Volet » leads back to the same place",
      run: () =>
        tab({}, async (page) => {
          await openSample(page);
          assert.equal(await page.getByRole("grid").count(), 0);
          await control(page);
          await openAnomaly(page, /FMT-13/);
          const go = page.getByRole("button", { name: /^Aller à la cellule/ });
          await go.focus();
          const scrolled = () => page.evaluate(() => document.querySelector("[data-pane]")!.scrollTop);
          const before = await scrolled();
          await page.keyboard.press("Enter");
          await page.getByRole("grid").waitFor();
          await assertSelected(page, /^K\d+ \d{9}$/);
          assert.equal(await page.getByRole("navigation").count(), 0);
          await assertFocused(page, /^Volet/);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
          await page.keyboard.press("Enter");
          await assertFocused(page, /^Aller à la cellule/);
          assert.equal(await scrolled(), before);
          assert.equal(await page.getByRole("grid").count(), 0);
        }),
    },
    {
      name: "grid: a correction, its undoing and the colours show in the cells",
      run: () =>
        tab(WIDE, async (page) => {
          await openSheets(page, people([{ mobilePhone: 612345678 }]));
          await control(page);
          await openAnomaly(page, /FMT-13/);
          await assertSelected(page, /^K4 612345678$/);
          const phone = cell(page, 4, 11);
          await page.getByRole("button", { name: "Appliquer cette correction" }).click();
          await assertSelected(page, /^K4 0612345678$/);
          assert.equal(await phone.innerText(), "0612345678");
          await page.getByRole("button", { name: "Annuler cette correction" }).click();
          await assertSelected(page, /^K4 612345678$/);
          await page.getByRole("switch").click();
          await page.getByText(/cellules? surlignées?/).waitFor();
          await phone.getByText("Alerte").waitFor({ state: "attached" });
          const color = () => phone.evaluate((element) => getComputedStyle(element).backgroundColor);
          assert.equal(await color(), "rgb(253, 242, 179)");
          await page.getByRole("switch").click();
          await phone.getByText("Alerte").waitFor({ state: "detached" });
          assert.notEqual(await color(), "rgb(253, 242, 179)");
        }),
    },
    {
      name: "grid: what is typed is read as the control reads it, told in the journal, and taken back",
      run: () =>
        tab(WIDE, async (page) => {
          await openSheets(page, people([{ birthDate: null, mobilePhone: null }]));
          await page.getByRole("tab", { name: "Participants" }).waitFor();
          await control(page);
          // From here on nothing is fetched any more.
          await cutConnection(page);
          const [phone, birth] = [cell(page, 4, 11), cell(page, 4, 4)];
          await birth.dblclick();
          await page.getByLabel("Nouvelle valeur de D4").fill("12/5/1984");
          await page.keyboard.press("Enter");
          await page.keyboard.press("ArrowUp");
          await assertSelected(page, /^D4 12\/05\/1984$/);
          await page.getByRole("grid").getByText("12/05/1984").waitFor();
          await birth.click();
          for (let step = 0; step < 7; step += 1) await page.keyboard.press("ArrowRight");
          await assertSelected(page, /^K4$/);
          await page.keyboard.type("0612345678");
          await page.keyboard.press("Enter");
          await page.keyboard.press("ArrowUp");
          await assertSelected(page, /^K4 0612345678$/);
          await page.getByRole("button", { name: /2 corrections appliquées/ }).click();
          await page.getByRole("button", { name: "Annuler la correction de D4" }).click();
          await page.getByRole("button", { name: /1 correction appliquée/ }).waitFor();
          assert.equal(await phone.innerText(), "0612345678");
          const value = await saved(page);
          assert.equal(await value("Participants", 4, 11), "0612345678");
          assert.equal(await value("Participants", 4, 4), null);
        }),
    },
    {
      name: "grid: a block copied from another workbook is pasted whole, with Ctrl+V, or not at all",
      run: () =>
        tab(WIDE, async (page) => {
          await openSheets(page, people([{}, { id: "P002" }, { id: "P003" }], { hiddenRows: [4] }), {
            name: "Calculs",
            rows: [["a", cellError("#N/A")]],
          });
          await control(page);
          await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
          const copy = (text: string) => page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
          await copy('12/5/1985\tInconnu\r\n3/6/1990\t"Autre"\r\n');
          await cell(page, 4, 4).click();
          await page.keyboard.press("Control+V");
          await page.getByRole("button", { name: /4 corrections appliquées/ }).click();
          assert.equal(await cell(page, 6, 4).innerText(), "03/06/1990");
          const value = await saved(page);
          assert.deepEqual(
            [await value("Participants", 4, 4), await value("Participants", 4, 5), await value("Participants", 6, 5)],
            [31_179, "Inconnu", "Autre"],
          );
          await page.getByRole("button", { name: "Annuler la correction de D6" }).click();
          await page.getByRole("button", { name: /3 corrections appliquées/ }).waitFor();
          await page.getByRole("tab", { name: "Calculs" }).click();
          await page.getByRole("grid", { name: /Calculs/ }).waitFor();
          await cell(page, 1, 1).click();
          await copy("x\ty");
          await page.keyboard.press("Control+V");
          await refusal(page, /Rien n'a été collé : la cellule B1 contient une formule/);
          assert.equal(await cell(page, 1, 1).innerText(), "a");
        }),
    },
    {
      name: "grid: Ctrl+Z takes back what was typed one step at a time, on its sheet, before any control; Ctrl+Y makes it again",
      run: () =>
        tab(WIDE, async (page) => {
          const day = { name: "Notes", rows: [[44_228]], formats: [{ row: 0, column: 0, format: "yyyy-mm-dd" }] };
          await openSheets(page, people([{}]), day);
          const last = cell(page, 4, 2);
          await last.click();
          for (const name of ["DURAND", "PETIT"]) {
            await page.keyboard.press("ArrowLeft");
            await page.keyboard.press("ArrowRight");
            await page.keyboard.type(name);
            await page.keyboard.press("Enter");
            await page.keyboard.press("ArrowUp");
            await assertSelected(page, new RegExp(`^B4 ${name}$`));
          }
          await page.getByRole("tab", { name: "Notes" }).click();
          await cell(page, 1, 1).click();
          await page.keyboard.type("31/02/2021");
          await page.keyboard.press("Enter");
          await page.keyboard.press("ArrowUp");
          await assertSelected(page, /^A1 31\/02\/2021$/);
          await page.keyboard.press("Control+Z");
          await page.getByRole("grid").getByText("2021-02-01").waitFor();
          await page.keyboard.press("Control+Z");
          await page.getByRole("tab", { name: "Participants", selected: true }).waitFor();
          await assertSelected(page, /^B4 DURAND$/);
          await page.keyboard.press("Control+Z");
          await assertSelected(page, /^B4 MARTIN$/);
          await page.keyboard.press("Control+Z");
          await page.keyboard.press("Control+Y");
          await assertSelected(page, /^B4 DURAND$/);
          await page.keyboard.press("Control+Shift+Z");
          await assertSelected(page, /^B4 PETIT$/);
          const value = await saved(page);
          assert.deepEqual([await value("Participants", 4, 2), await value("Notes", 1, 1)], ["PETIT", 44_228]);
        }),
    },
    {
      name: "grid: an hour as in Excel: a line typed with Tab, answers chosen, cells chosen together, filled, copied, emptied, the pane folded",
      run: () =>
        tab(WIDE, async (page) => {
          const press = async (...keys: string[]): Promise<void> => {
            for (const key of keys) await page.keyboard.press(key);
          };
          const shown = (row: number, column: number) => async (): Promise<string> =>
            (await cell(page, row, column).innerText()).replace(/\s+/g, " ").trim();
          await openSheets(page, people([{}, { id: "P002", lastName: "ÉMILE" }, { id: "P003", lastName: "BERNARD" }]));
          await cell(page, 7, 1).click();
          await page.keyboard.type("P004");
          await press("Tab");
          await page.keyboard.type("NOËL");
          await press("Tab", "Tab");
          await page.keyboard.type("1/2/84");
          await press("Enter");
          await assertSelected(page, /^A8$/);
          await assertSoon(shown(7, 4), "01/02/1984");
          // A text that takes the place of another leads on with an arrow; F2 mends it where the cursor stands.
          await page.keyboard.type("P005");
          await press("ArrowRight", "ArrowLeft", "F2");
          await page.keyboard.type("6");
          await press("ArrowLeft");
          await page.keyboard.type("x");
          await press("Enter");
          await assertSoon(shown(8, 1), "P005x6");
          // Answers, with the keyboard and with the mouse.
          await cell(page, 4, 5).click();
          await press("Alt+ArrowDown");
          await page.getByRole("option", { name: "Femme", exact: true, selected: true }).waitFor();
          await check(page, "liste de réponses");
          await press("ArrowDown", "Enter");
          await assertSelected(page, /^E4 Homme$/);
          await page.keyboard.type("bin");
          await page.getByRole("option", { name: "Non binaire" }).click();
          await assertSelected(page, /^E4 Non binaire$/);
          const box = await cell(page, 4, 5).boundingBox();
          await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) - 8, (box?.y ?? 0) + 10);
          await page.getByRole("option", { name: "Homme", exact: true }).waitFor();
          await press("Escape");
          // Several cells: chosen, said, filled down, typed into, emptied, taken back.
          await cell(page, 4, 2).click();
          await press("Shift+ArrowDown", "Shift+ArrowDown");
          await assertSelected(page, /^B4:B6 /);
          await page
            .getByRole("status")
            .getByText(words(/^B4:B6 : 3 lignes, 1 colonne\.$/))
            .waitFor({ state: "attached" });
          await press("Control+B");
          await assertSoon(shown(6, 2), "MARTIN");
          await page.keyboard.type("DURAND");
          await press("Control+Enter");
          await assertSoon(shown(6, 2), "DURAND");
          await press("Delete");
          await assertSoon(shown(5, 2), "");
          await press("Control+Z", "Control+Z", "Control+Z");
          await assertSoon(shown(6, 2), "BERNARD");
          // With the mouse, copied, and pasted elsewhere.
          await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
          const [from, to] = [await cell(page, 4, 2).boundingBox(), await cell(page, 6, 4).boundingBox()];
          await page.mouse.move((from?.x ?? 0) + 9, (from?.y ?? 0) + 9);
          await page.mouse.down();
          await page.mouse.move((to?.x ?? 0) + 9, (to?.y ?? 0) + 9, { steps: 5 });
          await page.mouse.up();
          await assertSelected(page, /^B4:D6 MARTIN$/);
          await check(page, "cellules choisies");
          await press("Control+C");
          await cell(page, 10, 2).click();
          await press("Control+V");
          await assertSelected(page, /^B10:D12 /);
          await assertSoon(shown(12, 2), "BERNARD");
          await press("Control+ArrowUp");
          await assertSelected(page, /^B7 NOËL$/);
          // Found backwards; what is nowhere is said so.
          await press("Control+F");
          await page.keyboard.type("emile");
          await press("Shift+Enter");
          await assertSelected(page, /^B5 ÉMILE$/);
          await page.keyboard.type("zz");
          await press("Enter");
          await page
            .getByRole("status")
            .getByText(words(/^Aucun résultat pour « emilezz » dans cette feuille\.$/))
            .waitFor();
          await press("Escape");
          // The whole window for the sheet; F6 brings the pane back.
          await page.getByRole("button", { name: "Replier le volet" }).click();
          await page.getByRole("navigation").waitFor({ state: "hidden" });
          await page.getByRole("button", { name: "Déplier le volet" }).waitFor();
          await press("F6");
          await page.getByRole("navigation").waitFor();
          await assertFocused(page, /^Accueil/);
        }),
    },
    {
      name: "grid: a protected sheet refuses what is typed, at 320 pixels too, with what to do about it",
      run: () =>
        tab({}, async (page) => {
          await openSheets(page, people([{}], { protected: true }));
          await page.getByRole("button", { name: "Feuille", exact: true }).click();
          await cell(page, 4, 2).click();
          await page.keyboard.press("F2");
          await page.keyboard.type("DURAND");
          await page.keyboard.press("Enter");
          await page
            .getByRole("alert")
            .getByText(/est protégée/)
            .waitFor();
          await page
            .getByRole("gridcell", { name: /MARTIN/ })
            .first()
            .waitFor();
          await page.getByRole("button", { name: "Fermer ce message" }).click();
          assert.notEqual(await focusName(page), "");
        }),
    },
    {
      name: "grid, with the keyboard alone: into the cells, across them, out of them, to another sheet",
      run: () =>
        tab(WIDE, async (page) => {
          await openSheets(page, people([{}, { id: "P002" }]), { name: "Notes", rows: [["note", true]] });
          await page.getByRole("grid").waitFor();
          await tabTo(page, /^Contenu de la cellule/);
          await page.keyboard.press("Tab");
          // The first person, below the headings.
          await assertSelected(page, /^A4/);
          await page.keyboard.press("ArrowDown");
          await page.keyboard.press("ArrowRight");
          await assertSelected(page, /^B5/);
          await page.keyboard.press("ArrowLeft");
          await page.keyboard.press("ArrowLeft");
          await assertSelected(page, /^A5/);
          await page.keyboard.press("PageDown");
          await assertSelected(page, /^A2\d/);
          await page.keyboard.press("Control+End");
          await assertSelected(page, /^[A-Z]{2}5( |$)/);
          await page.keyboard.press("Control+Home");
          await assertSelected(page, /^A1/);
          await page.keyboard.press("Tab");
          await assertFocused(page, /^Participants/);
          await page.keyboard.press("ArrowRight");
          await page.keyboard.press("Enter");
          await assertSelected(page, /^A1 note$/);
          await page.keyboard.press("Shift+Tab");
          await page.keyboard.press("ArrowRight");
          await assertSelected(page, /^B1 VRAI$/);
          await page.keyboard.press("Delete");
          await assertSelected(page, /^B1$/);
        }),
    },
    {
      name: "grid: hidden rows stay out of sight until the pane speaks of one; merged cells are one",
      run: () =>
        tab(WIDE, async (page) => {
          const hidden = people([{}, { id: "P002", lastName: null }, { id: "P003", lastName: "PETIT" }], {
            hiddenRows: [4],
            merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 2 }],
          });
          await openSheets(page, hidden);
          await cell(page, 6, 1).waitFor();
          assert.equal(await cell(page, 5, 1).count(), 0);
          assert.equal(await cell(page, 1, 1).getAttribute("aria-colspan"), "3");
          await control(page);
          await openAnomaly(page, /CMP-01/);
          await assertSelected(page, /^B5.*masquée/);
          await cell(page, 5, 2).waitFor();
        }),
    },
    {
      name: "grid: the Bilan that was written is shown when the person goes to it, figures as in Excel",
      run: () =>
        tab(WIDE, async (page) => {
          await openSample(page);
          await page.getByRole("navigation").getByRole("button", { name: "Bilan" }).click();
          await page.getByRole("button", { name: "Écrire le bilan" }).click();
          await page.getByRole("heading", { name: "Bilan écrit" }).waitFor({ timeout: 60_000 });
          await page.getByRole("tab", { name: "Détail" }).waitFor();
          await page.getByRole("button", { name: "Aller au bilan" }).click();
          await page.getByRole("tab", { name: "Bilan", selected: true }).waitFor();
          await page
            .getByRole("grid")
            .getByText(/^\d+,\d %$/)
            .first()
            .waitFor();
          await assertFocused(page, /^Aller au bilan/);
          await page.keyboard.press("F6");
          await page.waitForFunction(() => document.activeElement?.closest("[data-sheet-side]") !== null);
          await page.keyboard.press("Control+Home");
          const chart = page
            .getByRole("grid")
            .getByRole("img", { name: /^Graphique\s: Sorties du PLIE par catégorie/ })
            .first();
          for (let page_ = 0; page_ < 12 && (await chart.count()) === 0; page_ += 1) {
            await page.keyboard.press("PageDown");
            await page.waitForTimeout(100);
          }
          await chart.waitFor();
          // Four categories, each judged by four verdicts.
          const drawn = page.locator("[data-chart]").first();
          await drawn.getByText("Sans catégorie connue").waitFor();
          assert.equal(await drawn.locator("[data-bar]").count(), 16);
          await check(page, "graphique dessiné");
        }),
    },
    {
      name: "grid: another file dropped on the cells takes the place of the first one",
      run: () =>
        tab(WIDE, async (page) => {
          await openSample(page);
          const content = Buffer.from(zip(fixtureParts({ sheets: [{ name: "Autre", rows: [["tout autre"]] }] })));
          const data = await page.evaluateHandle((base64) => {
            const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
            const transfer = new DataTransfer();
            transfer.items.add(new File([bytes], "autre.xlsx"));
            return transfer;
          }, content.toString("base64"));
          await page.getByRole("grid").dispatchEvent("drop", { dataTransfer: data });
          await page.getByRole("tab", { name: "Autre", selected: true }).waitFor();
          await assertSelected(page, /^A1 tout autre$/);
          assert.equal(await page.getByRole("tab").count(), 1);
        }),
    },
    {
      name: "grid: of many rows only those in sight are drawn, and the last one is a key away",
      run: () =>
        tab(WIDE, async (page) => {
          const { sheets } = manyParticipants(20_000);
          const values = sheets[0]?.values as readonly (readonly CellValue[])[];
          await openSheets(page, { name: "Participants", rows: values.map((row) => [...row]) });
          await cell(page, 4, 1).click();
          await page.keyboard.press("Control+End");
          await assertSelected(page, /^[A-Z]{2}20003/);
          assert.ok((await page.getByRole("gridcell").count()) < 1500);
        }),
    },
    {
      name: "grid: the view is sorted and filtered by a column, with the keyboard and the mouse, and the file keeps its order",
      run: () =>
        tab(WIDE, async (page) => {
          const rows = [
            { id: "P001", lastName: "MARTIN", sex: "Femme" },
            { id: "P002", lastName: "ÉMILE", sex: "Homme" },
            { id: "P003", lastName: "BERNARD", sex: "Femme" },
          ];
          await openSheets(page, people(rows));
          await control(page);
          const names = async (): Promise<string> =>
            (await page.locator("[role=gridcell][aria-colindex='3']").allInnerTexts()).slice(3, 6).join(" ").trim();
          const shown = async (wanted: string): Promise<void> => {
            const deadline = Date.now() + 10_000;
            while ((await names()) !== wanted && Date.now() < deadline) await page.waitForTimeout(50);
            assert.equal(await names(), wanted);
          };
          await cell(page, 4, 2).click();
          await assertSelected(page, /^B4 MARTIN$/);
          await page.keyboard.press("Alt+ArrowDown");
          await assertFocused(page, /^Trier en croissant/);
          await page.keyboard.press("Enter");
          await page
            .getByRole("status")
            .getByText(words(/Lignes triées par « NOM »/))
            .waitFor();
          await shown("BERNARD ÉMILE MARTIN");
          await assertSelected(page, /^B4 MARTIN$/);
          await page.locator("[role=columnheader][aria-sort=ascending]").getByText("NOM").waitFor();
          await check(page, "feuille triée");
          await page.keyboard.press("Escape");
          await page.waitForFunction(() => document.activeElement?.closest("[role=grid]") !== null);
          // In the sorted view, Entrée goes to the row below on the screen, and what is typed goes into the row of the file.
          await page.keyboard.press("ArrowUp");
          await assertSelected(page, /^B5 ÉMILE$/);
          await page.keyboard.type("EMILIE");
          await page.keyboard.press("Enter");
          await assertSelected(page, /^B4 MARTIN$/);
          await shown("BERNARD EMILIE MARTIN");
          const sex = page.getByRole("columnheader").filter({ hasText: "Sexe" });
          await sex.getByRole("button", { name: /^Trier ou filtrer/ }).click();
          await page.getByLabel(/^Lignes à montrer/).selectOption("Femme");
          await page
            .getByRole("status")
            .getByText(words(/^2 lignes montrées\./))
            .waitFor();
          await shown("BERNARD MARTIN");
          await page.getByRole("button", { name: "Tout afficher" }).click();
          await shown("MARTIN EMILIE BERNARD");
          const value = await saved(page);
          assert.deepEqual(
            [await value("Participants", 4, 2), await value("Participants", 5, 2), await value("Participants", 6, 2)],
            ["MARTIN", "EMILIE", "BERNARD"],
          );
        }),
    },
    {
      name: "grid: the border moves with the keyboard and the mouse, and the first links lead to the content and the sheet",
      run: () =>
        tab(WIDE, async (page) => {
          await openSheets(page, people([{}]));
          await page.getByRole("grid").waitFor();
          const border = page.getByRole("separator", { name: /^Bord entre le volet et la feuille/ });
          const width = () => page.evaluate(() => document.querySelector("[data-pane]")!.getBoundingClientRect().width);
          const wide = async (wanted: (now: number) => boolean): Promise<number> => {
            const deadline = Date.now() + 5000;
            while (!wanted(await width()) && Date.now() < deadline) await page.waitForTimeout(50);
            assert.ok(wanted(await width()), String(await width()));
            return width();
          };
          const first = await width();
          await border.focus();
          await page.keyboard.press("ArrowRight");
          await page.keyboard.press("ArrowRight");
          await wide((now) => now > first + 30);
          await page.keyboard.press("Home");
          await wide((now) => now < first);
          const { x = 0, y = 0 } = (await border.boundingBox()) ?? {};
          await page.mouse.move(x + 4, y + 300);
          await page.mouse.down();
          await page.mouse.move(600, 300, { steps: 3 });
          await page.mouse.up();
          await wide((now) => Math.abs(now - 600) < 10);
          assert.equal(await border.getAttribute("aria-valuenow"), String(Math.round(await width())));
          await border.dblclick();
          await wide((now) => now === first);
          await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
          await tabTo(page, /^Aller au contenu/);
          await check(page, "lien d'évitement");
          await page.keyboard.press("Enter");
          await page.waitForFunction(() => document.activeElement?.localName === "main");
          await page.evaluate(() => document.querySelector<HTMLElement>("a[href='#feuille']")?.focus());
          await assertFocused(page, /^Aller à la feuille/);
          await page.keyboard.press("Enter");
          await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "gridcell");
          await page.setViewportSize({ width: 320, height: 640 });
          await border.waitFor({ state: "hidden" });
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
        }),
    },
    ...looks.map((look) => ({
      name: `accessibility: the sheets beside the pane, ${look.name}`,
      run: async () => {
        await tab({ ...WIDE, ...look }, async (page) => {
          await openSample(page);
          await control(page);
          await page.getByRole("switch").click();
          await page.getByText(/cellules? surlignées?/).waitFor();
          await openAnomaly(page, /FMT-13/);
          await check(page, "feuille");
          await page.getByRole("tab", { name: "Paramètres" }).click();
          await cell(page, 5, 2).dblclick();
          await check(page, "saisie");
        });
        await tab(look, async (page) => {
          await openSample(page);
          await page.getByRole("button", { name: "Feuille", exact: true }).click();
          await page.getByRole("grid").waitFor();
          await check(page, "feuille au premier plan");
        });
      },
    })),
  ];
}

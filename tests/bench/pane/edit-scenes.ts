import type { Page } from "playwright-core";
import { words } from "../../e2e/support/scenes";

const PATIENCE = 300_000;

/** What a person does after the control, and how long the page takes to answer, by its own clock. */
export interface Answer {
  readonly name: string;
  readonly ms: number;
}

/** From the press (of the mouse or of Entrée) until the pane shows a text. */
async function answered(page: Page, name: string, text: RegExp, press: () => Promise<void>): Promise<Answer> {
  await page.evaluate(
    ([source, patience]) => {
      const wanted = new RegExp(source);
      window.answer = new Promise((resolve, reject) => {
        let began: number | null = null;
        // No function has a name here: the compiler would call a helper that the page does not have.
        addEventListener("click", () => (began ??= performance.now()), { capture: true, once: true });
        addEventListener("keydown", ({ key }) => key === "Enter" && (began ??= performance.now()), { capture: true });
        const observer = new MutationObserver(() => {
          if (began === null || !wanted.test(document.querySelector("[data-pane]")?.textContent ?? "")) return;
          observer.disconnect();
          resolve(performance.now() - began);
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        setTimeout(
          () => reject(new Error(`never shown: ${source}; but: ${document.querySelector("[data-pane]")?.textContent}`)),
          patience,
        );
      });
    },
    [text.source, PATIENCE] as const,
  );
  await press();
  const ms = await page.evaluate(() => window.answer);
  // What is controlled again behind is not waited for by anybody.
  await page.waitForTimeout(2500);
  return { name, ms };
}

declare global {
  interface Window {
    answer: Promise<number>;
  }
}

/** In a browser tab, wide enough for the sheet beside the pane, after a control. */
export async function playEdits(page: Page): Promise<Answer[]> {
  const button = (name: RegExp) => page.getByRole("button", { name }).first();
  await button(/FMT-13/).click();
  await page.locator("[data-anomaly]").first().click();
  await button(/^Appliquer cette correction/).waitFor();
  await page.waitForTimeout(2000);
  const one = await answered(page, "one correction of an anomaly", /Correction\sappliquée\sen/, () =>
    button(/^Appliquer cette correction/).click(),
  );
  const typed: Answer[] = [];
  for (const row of [6, 8]) {
    await page.locator(`[role=row][aria-rowindex='${row}'] [role=gridcell][aria-colindex='3']`).click();
    await page.keyboard.type("DUPONT");
    const count = 2 + typed.length;
    typed.push(
      await answered(page, "one typed cell", new RegExp(`${count}\\scorrections\\sappliquées`), () =>
        page.keyboard.press("Enter"),
      ),
    );
  }
  await page.getByRole("button", { name: "Corrections", exact: true }).click();
  const apply = button(/^Appliquer [\d\s]+ corrections/);
  await apply.waitFor();
  const label = (await apply.innerText()).replace(/\D/g, "");
  const all = await answered(page, `${label} corrections at one go`, words(/corrections appliquées\./), () =>
    apply.click(),
  );
  return [one, ...typed, all];
}

/** Hands the file, with all that was corrected, to the downloads. */
export async function playSave(page: Page): Promise<void> {
  const handed = page.waitForEvent("download", { timeout: PATIENCE });
  await page.getByRole("button", { name: "Accueil", exact: true }).click();
  await page
    .getByRole("button", { name: /^Enregistrer/ })
    .first()
    .click();
  await handed;
}

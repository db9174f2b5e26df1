import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { control } from "./excel.e2e";
import type { Case, Stage } from "./support/case";
import { play, type Look } from "./support/stage";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const LOOKS: readonly (Look & { readonly name: string })[] = [
  { name: "light", colorScheme: "light" },
  { name: "dark", colorScheme: "dark" },
  { name: "forced colours", forcedColors: "active" },
  { name: "dark forced colours", colorScheme: "dark", forcedColors: "active" },
];

/** Every view in every look: no serious or critical violation, and nothing that sticks out of the pane. */
export function accessibilityCases({ browser, site, sample }: Stage): Case[] {
  const looks = LOOKS.map((look) => ({
    name: `accessibility: every view, ${look.name}`,
    run: () => play(browser, site, { kind: "excel", workbook: sample }, look, (page) => visit(page, check)),
  }));
  const widths = [320, 480, 800].map((width) => ({
    name: `layout: nothing sticks out at ${width} pixels`,
    run: () => play(browser, site, { kind: "excel", workbook: sample }, { width }, (page) => visit(page, fits)),
  }));
  const tab = {
    name: "accessibility: browser tab without a file",
    run: () => play(browser, site, { kind: "browser" }, {}, (page) => check(page, "navigateur")),
  };
  const theme = {
    name: "look: the dark theme of Office is followed, whatever the browser prefers",
    run: () => {
      const environment = { theme: { bodyBackgroundColor: "#262626", isDarkTheme: true } };
      return play(
        browser,
        site,
        { kind: "excel", workbook: sample, environment },
        { colorScheme: "light" },
        async (page) => {
          const color = await page.evaluate(
            () => getComputedStyle(document.querySelector(".fui-FluentProvider")!).backgroundColor,
          );
          assert.match(color, /^rgb\((\d|[1-5]\d), /);
        },
      );
    },
  };
  return [...looks, ...widths, tab, theme];
}

type Check = (page: Page, view: string) => Promise<void>;

async function visit(page: Page, look: Check): Promise<void> {
  const open = (name: string) => page.getByRole("navigation").getByRole("button", { name }).click();
  const press = (name: RegExp) => page.getByRole("button", { name }).first().click();
  await look(page, "accueil");
  await open("Données");
  await press(/^Participants/);
  await press(/^53 colonnes reconnues|^\d+ colonnes reconnues$/);
  await press(/^Réglages/);
  await look(page, "données");
  await open("Accueil");
  await control(page);
  await press(/^Filtrer/);
  await press(/FMT-13/);
  await page.locator("[data-anomaly]").first().click();
  await page.getByText("Comment corriger").waitFor();
  await look(page, "contrôle");
  await open("Bilan");
  await press(/^Écrire le bilan/);
  await page.getByRole("heading", { name: "Bilan écrit" }).waitFor({ timeout: 60_000 });
  for (const section of await page.getByRole("heading", { level: 3 }).getByRole("button").all()) await section.click();
  await look(page, "bilan");
  await open("Fiches");
  await press(/^2021-A4/);
  await look(page, "fiches");
  await open("Aide");
  await press(/^FMT-07/);
  await look(page, "aide");
}

async function check(page: Page, view: string): Promise<void> {
  // Colours that are on their way to others are nobody's.
  await page.waitForTimeout(300);
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (root: Document, options: RunOptions) => Promise<AxeResults> } };
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
    }));
  });
  const grave = found.filter(({ impact }) => impact === "serious" || impact === "critical");
  assert.deepEqual(grave, [], `${view}: ${JSON.stringify(grave, null, 2)}`);
}

async function fits(page: Page, view: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const inFrame = (element: Element): boolean => element.closest("[role=region][tabindex='0']") !== null;
    const cut = [...document.querySelectorAll<HTMLElement>("main *, nav *")].filter((element) => {
      if (inFrame(element)) return false;
      const { right, width } = element.getBoundingClientRect();
      const hidden = getComputedStyle(element).clipPath !== "none";
      return !hidden && width > 0 && right > limit + 1;
    });
    return cut.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
  });
  assert.deepEqual(wide, [], view);
  const scrolls = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  assert.equal(scrolls, false, `${view} scrolls sideways`);
}

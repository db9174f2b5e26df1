import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
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
  await page.getByText("Pourquoi et source").waitFor();
  await press(/^Justifier…/);
  await page.getByLabel("Motif de la justification").fill("Vérifié.");
  await look(page, "contrôle");
  await press(/^Sorties$/);
  await page
    .locator("h3", { hasText: /^(Refusée|À compléter)/ })
    .first()
    .getByRole("button")
    .click();
  await page.getByText("Conditions").waitFor();
  await look(page, "sorties");
  await press(/^À faire$/);
  await press(/^90 jours/);
  await page.getByText(/jours à venir\.$/).waitFor();
  await look(page, "échéances");
  await press(/^Complétude$/);
  await page.getByText(/questions? incomplètes?/).waitFor();
  await look(page, "complétude");
  await press(/^Anomalies$/);
  await open("Bilan");
  await press(/^Écrire le bilan/);
  await page.getByRole("heading", { name: "Bilan écrit" }).waitFor({ timeout: 60_000 });
  await press(/^Fiches et options du bilan/);
  // Not the one of the Bilan alone.
  await page
    .getByRole("checkbox", { name: /^(?!Masquer)/ })
    .first()
    .click();
  await page.getByText(/ne tient pas compte de ce qui a changé/).waitFor();
  await page.getByText(/sont ceux qui seront écrits/).waitFor();
  for (const section of await page.getByRole("heading", { level: 3 }).getByRole("button").all()) await section.click();
  await look(page, "bilan");
  await open("Audit");
  await page.getByLabel("Graine").fill("2021-47");
  await press(/^Vérifier le bilan écrit/);
  await page.getByText(/^Identique/).waitFor({ timeout: 60_000 });
  await look(page, "audit");
  await open("Fiches");
  await press(/^2021-A4/);
  await look(page, "fiches");
  await open("Aide");
  await press(/^Savoir pourquoi une personne/);
  await press(/^Installer/);
  await press(/^FMT-07/);
  await look(page, "aide");
}

export async function check(page: Page, view: string): Promise<void> {
  // Colours that are on their way to others are nobody's.
  await page.waitForTimeout(300);
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (root: Document) => Promise<AxeResults> } };
    const { violations, passes } = await axe.run(document);
    if (!passes.some(({ id }) => id === "color-contrast") && !matchMedia("(forced-colors: active)").matches)
      throw new Error("axe did not look at the colours");
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
    }));
  });
  const grave = found.filter(({ impact }) => impact === "serious" || impact === "critical");
  assert.deepEqual(grave, [], `${view}: ${JSON.stringify(grave, null, 2)}`);
}

/** Nothing reaches beyond the pane, nothing is too small for a finger, and the choice shown in a list is not cut. */
export async function fits(page: Page, view: string): Promise<void> {
  const found = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const beyond = [...document.querySelectorAll<HTMLElement>("main *, nav *")].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      const apart =
        element.closest("[role=region][tabindex='0']") !== null || getComputedStyle(element).clipPath !== "none";
      return !apart && width > 0 && right > clientWidth + 1;
    });
    const canvas = document.createElement("canvas").getContext("2d")!;
    const cut = [...document.querySelectorAll("select")].filter((select) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(select);
      canvas.font = font;
      const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return room > 0 && canvas.measureText(select.selectedOptions[0]?.text ?? "").width > room;
    });
    // A finger needs 24 pixels (WCAG 2.5.8); a label is part of what it names.
    const small = [...document.querySelectorAll<HTMLElement>("main button, nav button, select, textarea")].filter(
      (target) => {
        const { width, height } = target.getBoundingClientRect();
        // The same rule leaves out what stands in a line of text.
        if (target.matches(".fui-Link") && target.parentElement?.textContent !== target.textContent) return false;
        return width > 0 && (width < 24 || height < 24);
      },
    );
    return {
      small: small.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
      beyond: beyond.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
      cut: cut.map((select) => select.selectedOptions[0]?.text),
      scrollsSideways: scrollWidth > clientWidth,
    };
  });
  assert.deepEqual(found, { small: [], beyond: [], cut: [], scrollsSideways: false }, view);
}

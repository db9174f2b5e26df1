import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { fieldOf, type ProtocolKind } from "../../src/core/questionnaire/sheets";
import { dateCell } from "../../src/core/rules/example-day";
import type { ExampleCells } from "../../src/core/rules/rule";
import { control } from "./excel.e2e";
import type { Case, Stage } from "./support/case";
import { openFirst, words } from "./support/scenes";
import { play } from "./support/stage";
import { participants, workbook } from "./support/workbooks";

/** What a PLIE of which nothing ships types, as it would: accents or not, short words, days of a calendar. */
const PROTOCOL: readonly ExampleCells[] = [
  { key: "Nom", value: "PLIE du Marensin" },
  { key: "Communes", value: "AGEN ; BOÉ" },
];

const EXITS: readonly ExampleCells[] = [
  { code: "MAR-P01", label: "CDI", category: "positive", types: "cdi", duration: "plus de 5", fullTime: "oui" },
  {
    ...{ code: "MAR-P02", label: "Contrats successifs", category: "Positive", types: "CDD ; CTT" },
    ...{ duration: "26", unit: "semaines", orDuration: "900", orUnit: "heures", window: "9" },
  },
  { code: "MAR-P03", label: "Création", category: "Positive", types: "Création d'entreprise", duration: "12 mois" },
  { code: "MAR-D01", label: "Insertion", category: "Dynamique", types: "ACI ; EI", duration: "4" },
  { code: "MAR-A01", label: "Déménagement", category: "Autre" },
  { code: "MAR-N01", label: "Abandon", category: "Négative" },
];

const YEAR = { start: "2021-01-01", end: "2021-12-31" };
const FICHES: readonly ExampleCells[] = [
  { ...{ fiche: "M1", title: "Accompagnement", ...YEAR }, unit: "Personnes", targetMin: "4", counts: "Participants" },
  { ...{ fiche: "M2", title: "Entreprises", support: "structures", ...YEAR }, unit: "Conventions", targetMin: "5" },
];

function left(id: string, lastName: string, plieExitType: string, plieExitCategory = "Positive"): ExampleCells {
  const exit = { plieExitType, plieExitCategory, plieExitDate: dateCell("30/09/2021"), exitEvidence: "Contrat" };
  return { id, lastName, operation: "M1", ...exit };
}

const people = participants([
  left("P1", "MARTIN", "MAR-P01"),
  left("P2", "DUPONT", "CDI"),
  left("P3", "PETIT", "Contrats successifs"),
  left("P4", "DURAND", "MAR-P03"),
  left("P5", "MOREAU", "Abandon", "Négative"),
]);
const contracts = [
  ["Identifiant", "Type de contrat", "Employeur", "Début", "Fin", "Temps", "Heures réalisées"],
  ["P1", "CDI", "ATELIER", dateCell("01/03/2021"), null, "Plein", null],
  ["P2", "CDI", "ATELIER", dateCell("01/06/2021"), null, "Plein", null],
  ["P3", "CDD", "ATELIER", dateCell("01/01/2021"), dateCell("31/03/2021"), "Plein", 400],
  ["P3", "Intérim", "ATELIER", dateCell("01/04/2021"), dateCell("30/09/2021"), "Plein", 520],
  ["P4", "Création d'entreprise", "ATELIER", dateCell("01/03/2021"), null, "Plein", null],
];
const file = workbook(
  {
    name: "Paramètres",
    values: [
      ["Clé", "Valeur"],
      ["Programme", "FSE 2014-2020"],
      ["Exercice", 2021],
    ],
  },
  people,
  { name: "Contrats", values: contracts },
  {
    name: "Indicateurs",
    values: [
      ["Fiche", "Unité de mesure", "Réalisé", "Pièces"],
      ["M2", "Conventions", 3, "Conventions"],
    ],
  },
);

/** Types rows under the headings that stand in the sheet, as a person does: one cell after the other. */
async function type(page: Page, kind: ProtocolKind, sheet: string, rows: readonly ExampleCells[]): Promise<void> {
  const cells = rows.map((row) =>
    Object.entries(row).map(([field, text]) => [fieldOf(kind, field).heading, String(text)] as const),
  );
  await page.evaluate(
    ([name, typed]) => {
      const { host, values } = window.excelHost!;
      const [headings = []] = values(name, "A1:BZ1");
      typed.forEach((row, index) => {
        for (const [heading, text] of row) {
          const column = headings.indexOf(heading);
          if (column < 0) throw new Error(`no column ${heading} in ${name}`);
          const letters = column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26));
          host.userEdit(name, `${letters}${String.fromCharCode(65 + (column % 26))}${index + 2}`, text);
        }
      });
    },
    [sheet, cells] as const,
  );
}

/** A stranger with only Excel. */
export function protocolCases({ browser, site }: Stage): Case[] {
  return [
    {
      name: "protocol: typed cell by cell into empty sheets, it judges each exit and each unit, and a changed line is seen at once",
      run: () =>
        play(browser, site, { kind: "excel", workbook: file }, {}, async (page) => {
          const view = (name: string) =>
            page.getByRole("navigation").getByRole("button", { name, exact: true }).click();
          await view("Fiches");
          await page.getByLabel("PLIE le plus proche").selectOption({ label: "Aucun : feuilles vides" });
          await page.getByRole("button", { name: "Ajouter mon protocole" }).click();
          await page.getByText(words(/^Feuilles créées/)).waitFor();
          await type(page, "protocol", "Protocole", PROTOCOL);
          await type(page, "exitLines", "Sorties PLIE", EXITS);
          await type(page, "ficheUnits", "Fiches", FICHES);
          await view("Accueil");
          await control(page);
          assert.equal(await page.getByRole("button", { name: /STR-10/ }).count(), 0);
          assert.equal(await page.getByRole("button", { name: /ELI-01/ }).count(), 0);
          await openFirst(page, /SOR-03/);
          const refused = page.locator("[data-anomaly]");
          await page.waitForFunction(() => document.querySelectorAll("[data-anomaly]").length === 2);
          assert.match(
            (await refused.allInnerTexts()).join("\n"),
            words(/CDI du 01\/06\/2021.*12 mois le 01\/03\/2022/s),
          );
          await openFirst(page, /UNI-05/);
          await page
            .getByText(words(/réalisé 3, cible 5/))
            .first()
            .waitFor();
          await view("Fiches");
          await page.getByText(words(/contient le protocole de PLIE du Marensin : 6 lignes de sortie/)).waitFor();
          await type(page, "exitLines", "Sorties PLIE", [{ duration: "plus de 3" }]);
          await page.getByText(words(/Avec ce que vous venez d.écrire, 1 sortie change sur 5/)).waitFor();
        }),
    },
  ];
}

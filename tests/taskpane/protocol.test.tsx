/**
 * @jest-environment jsdom
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import type { View } from "../../src/taskpane/state/pane-state";
import { catalogueChanged, cellsChanged } from "../../src/taskpane/state/transitions";
import type { Fiche } from "../../src/core/fiche/fiche-schema";
import { loadCatalogue } from "../../src/fiches";
import { fakeSession, participantsWorkbook } from "./fake-session";
import { preparePage } from "./page";

preparePage();
afterEach(cleanup);

const button = (name: RegExp | string): HTMLElement => screen.getByRole("button", { name });
const click = (name: RegExp | string): Promise<void> => act(async () => void fireEvent.click(button(name)));

async function open(view: View, workbook = participantsWorkbook([{ operation: "Atelier mobilité" }])) {
  const session = fakeSession(workbook, { loadCatalogue: (own) => loadCatalogue(...own) });
  const pane = createPane(session, view);
  render(<App pane={pane} />);
  await screen.findByRole("heading", { level: 1 });
  return { pane, workbook };
}

const control = (pane: Pane): Promise<void> => act(async () => void (await pane.commands.control()));

const codes = (pane: Pane): string[] => {
  const report = pane.store.get().report;
  if (!report) throw new Error("no report");
  return [...report.findings.sorted()].map((index) => report.rules[report.findings.at(index).rule]?.code ?? "");
};

it("declares an operation that no fiche describes: the workbook keeps it, and the next control knows it", async () => {
  const { pane, workbook } = await open("controle");
  await control(pane);
  expect(codes(pane)).toContain("ELI-01");
  fireEvent.click(await screen.findByRole("button", { name: /ELI-01/ }));
  await act(async () => void fireEvent.click(document.querySelector("[data-anomaly]")!));
  await click("Déclarer cette opération…");
  expect(screen.getByLabelText<HTMLInputElement>(/Nom de l.opération/u).value).toBe("Atelier mobilité");
  fireEvent.change(screen.getByLabelText("PLIE"), { target: { value: "agenais" } });
  await click("Déclarer");
  await screen.findByText(/Opération ajoutée à la feuille/u);
  // Another one goes below.
  const day = pane.session.clock.today();
  const other = { name: "Chantier", plie: "agenais", from: day - 365, to: day, support: "structures" } as const;
  await act(async () => expect(await pane.commands.declareOperation(other)).toBe(true));
  const { columns } = await workbook.readSheet("Fiches");
  expect(columns.slice(0, 2).map((cells) => cells.slice(0, 3))).toEqual([
    ["Fiche", "2021-atelier-mobilite", "2021-chantier"],
    ["Titre", "Atelier mobilité", "Chantier"],
  ]);
  await control(pane);
  expect(codes(pane)).not.toContain("ELI-01");
  expect(codes(pane)).not.toContain("STR-10");
});

it("adds a protocol filled from the nearest PLIE, then says what it changes", async () => {
  const { pane, workbook } = await open("fiches");
  await screen.findByRole("heading", { level: 2, name: "Mon protocole" });
  await click("Ajouter mon protocole");
  await screen.findByText(/Feuilles créées/u);
  expect((await workbook.describe()).sheets.map(({ name }) => name)).toEqual([
    "Participants",
    "Protocole",
    "Sorties PLIE",
    "Fiches",
  ]);
  await control(pane);
  await screen.findByText(/Ce classeur contient le protocole de PLIE de l.Agenais/u);
  await screen.findByText(/aucune sortie ne change sur 0/u);
  expect(screen.queryByRole("button", { name: "Ajouter mon protocole" })).toBeNull();
});

it("says how many exits a changed line changes as soon as it is typed, before any other control", async () => {
  const left = { plieExitType: "CDI", plieExitDate: 44469, plieExitCategory: "Positive" };
  const { pane, workbook } = await open(
    "fiches",
    participantsWorkbook([left, { ...left, id: "P002", lastName: "DUPONT" }]),
  );
  await screen.findByRole("heading", { level: 2, name: "Mon protocole" });
  await click("Ajouter mon protocole");
  await screen.findByText(/Feuilles créées/u);
  await control(pane);
  await screen.findByText(/aucune sortie ne change sur 2/u);
  expect(screen.queryByText(/Avec ce que vous venez d.écrire/u)).toBeNull();
  const type = async (column: number, expected: string, value: string) => {
    await workbook.changeCells([{ sheet: "Sorties PLIE", position: { row: 1, column }, expected, value }]);
    await act(async () => pane.store.update(cellsChanged({ sheet: "Sorties PLIE", rows: { first: 1, last: 1 } })));
  };
  await type(2, "Positive", "Négative");
  await screen.findByText(/Avec ce que vous venez d.écrire, 2 sorties changent sur 2/u);
  await type(2, "Négative", "Positive");
  await screen.findByText(/Avec ce que vous venez d.écrire, aucune sortie ne change sur 2/u);
});

it("adds empty sheets to whoever resembles nobody", async () => {
  const { workbook } = await open("fiches");
  await screen.findByRole("heading", { level: 2, name: "Mon protocole" });
  fireEvent.change(screen.getByLabelText("PLIE le plus proche"), { target: { value: "" } });
  await click("Ajouter mon protocole");
  await screen.findByText(/Remplissez-les, puis contrôlez/u);
  expect((await workbook.readSheet("Sorties PLIE")).columns.map((cells) => cells[1] ?? null)).not.toContain("CDI");
});

it("keeps in the workbook the fiches of a file", async () => {
  const { pane, workbook } = await open("fiches");
  const path = join(__dirname, "../../examples/fiche-accompagnement-2024.json");
  const own = { fiches: [JSON.parse(readFileSync(path, "utf8")) as Fiche], profiles: [] };
  await act(async () =>
    pane.store.update(catalogueChanged(await loadCatalogue(own), [{ name: "mes fiches.json", catalogue: own }])),
  );
  await click("Garder mes fiches.json dans le classeur");
  await screen.findByText(/Elles servent à chaque contrôle/u);
  expect(screen.queryByText(/« mes fiches.json »/u)).toBeNull();
  const { columns } = await workbook.readSheet("Fiches");
  expect(columns[0]?.slice(0, 2)).toEqual(["Fiche", "2024-hauts-de-garonne-exemple"]);
  await control(pane);
  const known = pane.store.get().report?.context.fiches ?? [];
  expect(known.filter(({ id }) => id === "2024-hauts-de-garonne-exemple")).toHaveLength(1);
  expect(codes(pane)).not.toContain("STR-10");

  const another = {
    fiches: own.fiches.map((fiche) => ({ ...fiche, id: "2024-autre", plie: "agenais" })),
    profiles: [],
  };
  const load = async (catalogue: typeof own, name: string) =>
    act(async () => pane.store.update(catalogueChanged(await loadCatalogue(catalogue), [{ name, catalogue }])));
  await load(another, "autres.json");
  await click("Garder autres.json dans le classeur");
  await screen.findByText(/Fiches ajoutées à la feuille « Fiches »/u);
  await control(pane);
  const kept = pane.store.get().report?.context.fiches ?? [];
  expect(kept.flatMap(({ id, plie }) => (/exemple|autre/.test(id) ? [plie] : []))).toEqual([
    "hauts-de-garonne",
    "agenais",
  ]);
  expect(codes(pane)).not.toContain("STR-10");
  // The same one again would be a second fiche of that name.
  await load(another, "encore.json");
  await click("Garder encore.json dans le classeur");
  await screen.findByText(/contient déjà la fiche « 2024-autre »/u);
});

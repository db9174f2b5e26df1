/**
 * @jest-environment jsdom
 */
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { createMemoryWorkbook, type MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { cellAt } from "../../src/core/reading/sheet-grid";
import { App } from "../../src/taskpane/App";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { fakeSession } from "./fake-session";
import { preparePage } from "./page";

preparePage();
afterEach(cleanup);

const TITLES = ["NOM Prénom", "Né(e) le", "Allocataire", "RQTH", "CP", "Ville", "Date entrée action", "Remarque"];
const PEOPLE = [
  ["DURAND Marie", "12/05/1988", "Oui", "X", "47000", "AGEN", "04/01/2021", "à rappeler"],
  ["PETIT Luc", "01/02/1979", "Non", null, "47000", "AGEN", "05/01/2021", null],
  ["LE GOFF Anne", "03/09/1990", "Oui", null, "47000", "AGEN", "06/01/2021", null],
];
const source = () =>
  createMemoryWorkbook({ name: "suivi.ods", sheets: [{ name: "SUIVI 2021", rows: [TITLES, ...PEOPLE] }] });

const plain = (text: string | null): string => (text ?? "").replace(/[\u00a0\u202f]/g, " ");
const button = (name: RegExp): HTMLElement => screen.getByRole("button", { name });
const press = (name: RegExp): Promise<void> => act(async () => void fireEvent.click(button(name)));

async function open(workbook: MemoryWorkbook, created?: MemoryWorkbook): Promise<Pane> {
  const session = fakeSession(
    workbook,
    created && {
      kind: "browser",
      opened: { workbook, name: "suivi.ods" },
      createFile: (name) => ({ workbook: created, name, save: async () => new Uint8Array() }),
    },
  );
  const pane = createPane(session, "donnees");
  await pane.commands.start();
  render(<App pane={pane} />);
  fireEvent.click(await screen.findByRole("button", { name: "Proposer ce qu'est chaque colonne" }));
  await screen.findByRole("list", { name: "Ce qui attend votre accord" });
  return pane;
}

it("proposes, lists what has to be decided, and writes a new file in three clicks", async () => {
  const created = createMemoryWorkbook({ sheets: [] });
  const pane = await open(source(), created);
  const asked = screen.getByRole("list", { name: "Ce qui attend votre accord" });
  expect([...asked.children].map(({ textContent }) => plain(textContent))).toEqual([
    "« Allocataire » (« SUIVI 2021 ») : Q4 Minima sociaux : le titre le dit (75 %)",
    "Feuille « SUIVI 2021 » : cases vides à côté de croix : Non (85 %)",
  ]);
  expect(plain(document.body.textContent)).toContain("Il manque encore :");

  await press(/^Accepter les 2 propositions$/);
  expect(screen.queryByRole("list", { name: "Ce qui attend votre accord" })).toBeNull();
  const title = screen.getByRole("heading", { name: /^Préparer un classeur/ });
  expect(document.activeElement).toBe(title);
  await press(/^Créer le classeur préparé$/);
  await waitFor(() => expect(pane.store.get().opened?.name).toBe("suivi - préparé.xlsx"));
  const grid = await created.readSheet("Participants");
  const titles = grid.columns.map((column) => column[0]);
  const at = (row: number, title: string) => cellAt(grid, row, titles.indexOf(title));
  expect(
    [1, 2, 3].map((row) => ["NOM", "Prénom", "Q3 Handicap", "Q4 Minima sociaux"].map((title) => at(row, title))),
  ).toEqual([
    ["DURAND", "Marie", "Oui", "Oui"],
    ["PETIT", "Luc", "Non", "Non"],
    ["LE GOFF", "Anne", "Non", "Oui"],
  ]);
  expect(pane.store.get().unsaved).toBe(true);
  await waitFor(() => expect(plain(document.body.textContent)).toContain("3 lignes de personnes écrites, 0 complète."));
  await waitFor(() => expect(document.activeElement).toBe(title));
  expect(button(/^Contrôler ce qui a été préparé$/)).toBeTruthy();
  fireEvent.click(await screen.findByRole("button", { name: /^Ce qui a été supposé/ }));
  expect(plain(document.body.textContent)).toContain("séparée en NOM et Prénom, le nom d'abord");
  expect(plain(document.body.textContent)).toMatch(
    /Rien ne donne Sexe, .* : ces colonnes sont dans la feuille Participants, vides/,
  );
});

it("keeps a column and the focus where they are when another field is chosen for it", async () => {
  const pane = await open(source(), createMemoryWorkbook({ sheets: [] }));
  fireEvent.click(button(/^SUIVI 2021/));
  const select = screen.getByLabelText<HTMLSelectElement>("Allocataire");
  select.focus();
  await act(async () => void fireEvent.change(select, { target: { value: "prescriber" } }));
  expect(document.activeElement).toBe(screen.getByLabelText("Allocataire"));
  expect(screen.getByLabelText<HTMLSelectElement>("Allocataire").value).toBe("prescriber");
  expect(pane.store.get().preparation?.choices.sheets[0]?.columns).toEqual([
    { title: "Allocataire", fields: ["prescriber"] },
  ]);
  expect(pane.store.get().unsaved).toBe(false);
  expect(plain(screen.getByLabelText("RQTH : cases vides (2 lignes)").textContent)).toContain("Non");
});

it("in Excel adds the sheets beside the person's own, unless one bears their name", async () => {
  const workbook = source();
  await open(workbook);
  await press(/^Écrire les feuilles du modèle$/);
  await waitFor(async () =>
    expect((await workbook.describe()).sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["SUIVI 2021", "Paramètres", "Participants", "Contrats"]),
    ),
  );
  await waitFor(() => expect(button(/^Proposer ce qu'est chaque colonne$/)).toBeTruthy());
  await press(/^Proposer ce qu'est chaque colonne$/);
  fireEvent.click(await screen.findByRole("button", { name: /^Écrire les feuilles du modèle$/ }));
  await waitFor(() => expect(plain(document.body.textContent)).toContain("Le classeur a déjà les feuilles"));
});

it("adds what lacks to the person's own sheet from where it is told, and goes on with the choices made", async () => {
  const workbook = source();
  const pane = await open(workbook);
  await press(/^Accepter les 2 propositions$/);
  const { choices } = pane.store.get().preparation ?? {};
  await press(/^Ajouter les colonnes manquantes$/);
  await press(/^Ajouter ces \d+ colonnes$/);
  await waitFor(() => expect(plain(document.body.textContent)).toContain("Il ne manque aucune colonne obligatoire."));
  const { columns } = await workbook.readSheet("SUIVI 2021");
  expect(columns.map(([title]) => title)).toEqual(
    expect.arrayContaining([...TITLES, "Sexe", "Q1f Recherche d'emploi"]),
  );
  expect(pane.store.get().preparation?.choices).toEqual(choices);
  await press(/^Annuler l'ajout$/);
  await waitFor(() => expect(plain(document.body.textContent)).toContain("Il manque encore : Sexe"));
  expect(pane.store.get().preparation?.choices).toEqual(choices);
});

it("does not offer to add a column that only waits for a word", async () => {
  const rows = [[...TITLES, "Emploi"], ...PEOPLE.map((cells) => [...cells, "Non"])];
  await open(createMemoryWorkbook({ sheets: [{ name: "SUIVI 2021", rows }] }));
  expect(plain(document.body.textContent)).toMatch(
    /Il manque encore : (?!.*Q1 Emploi, ).*personne n'est compté\. Q1 Emploi attend votre accord\./,
  );
  await press(/^Ajouter les colonnes manquantes$/);
  expect(plain(document.body.textContent)).toMatch(/avec leurs listes de choix : (?!.*Q1 Emploi).*Aucune cellule/);
});

it("shows columns with one cross per answer as one proposal, left aside and taken again together", async () => {
  const above = ["NOM", "Prénom", "CP", "Ville", "RQTH", "Sexe", null, "Niveau", null];
  const titles = [null, null, null, null, null, "H", "F", "CAP", "Bac+2"];
  const rows = [
    ["DURAND", "Marie", "47000", "AGEN", "X", null, "X", "X", null],
    ["PETIT", "Luc", "47000", "AGEN", null, "X", null, null, "X"],
    ["LE GOFF", "Anne", "47000", "AGEN", null, null, "X", null, null],
  ];
  const pane = await open(createMemoryWorkbook({ sheets: [{ name: "SUIVI 2021", rows: [above, titles, ...rows] }] }));
  fireEvent.click(button(/^SUIVI 2021/));
  fireEvent.click(button(/^9 colonnes reconnues/));
  const select = () => screen.getByLabelText<HTMLSelectElement>("Sexe – H, F");
  const hint = document.getElementById(select().getAttribute("aria-describedby") ?? "");
  expect(plain(hint?.textContent ?? null)).toBe(
    "« H » → Homme (1 croix) ; « F » → Femme (2 croix). Une croix par réponse (97 %).",
  );
  expect(plain(select().selectedOptions[0]?.textContent ?? null)).toBe("Sexe : une croix par réponse");
  expect(screen.queryByLabelText("Sexe – H")).toBeNull();
  const fieldsOf = () => pane.store.get().preparation?.choices.sheets[0]?.columns;
  await act(async () => void fireEvent.change(select(), { target: { value: "" } }));
  expect(fieldsOf()).toEqual([
    { title: "H", above: "Sexe", fields: [] },
    { title: "F", above: "Sexe", fields: [] },
  ]);
  expect(screen.getByLabelText<HTMLSelectElement>("Sexe – H").value).toBe("");
  await act(async () => void fireEvent.change(select(), { target: { value: "sex" } }));
  expect(fieldsOf()).toEqual([
    { title: "H", above: "Sexe", fields: ["sex"], answer: "Homme" },
    { title: "F", above: "Sexe", fields: ["sex"], answer: "Femme" },
  ]);
  expect(screen.queryByLabelText("Sexe – H")).toBeNull();
});

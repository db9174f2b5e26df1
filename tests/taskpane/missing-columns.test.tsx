/**
 * @jest-environment jsdom
 */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { createMemoryWorkbook, type MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { App } from "../../src/taskpane/App";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { fakeSession } from "./fake-session";
import { preparePage } from "./page";

preparePage();
afterEach(cleanup);

const TITLES = ["NOM Prénom", "Né(e) le", "Sexe", "RQTH", "CP", "Ville", "Date entrée action", "Allocataire"];
const PEOPLE = [
  ["DURAND Marie", "12/05/1988", "F", "X", "47000", "AGEN", "04/01/2021", "Oui"],
  ["PETIT Luc", "01/02/1979", "H", null, "47000", "AGEN", "05/01/2021", "Non"],
];
const plain = (text: string | null): string => (text ?? "").replace(/[\u00a0\u202f]/g, " ");
const press = (within: HTMLElement, name: RegExp | string): Promise<void> => {
  const button = [...within.querySelectorAll("button")].find(({ textContent }) =>
    typeof name === "string" ? plain(textContent) === name : name.test(plain(textContent)),
  );
  expect(button).toBeDefined();
  return act(async () => void fireEvent.click(button as HTMLElement));
};

const people = (rows: readonly (readonly (string | null)[])[] = [TITLES, ...PEOPLE], name = "Participants") =>
  createMemoryWorkbook({ sheets: [{ name, rows }] });

async function controlled(workbook: MemoryWorkbook = people()): Promise<Pane> {
  const pane = createPane(fakeSession(workbook), "controle");
  await pane.commands.start();
  render(<App pane={pane} />);
  await act(async () => void (await pane.commands.control()));
  return pane;
}

const assistant = () => screen.findByRole("list", { name: "Ce qui attend votre accord" });

it("tells what keeps everybody out instead of what follows from it, and leads to the assistant", async () => {
  const pane = await controlled();
  const card = await screen.findByRole("region", { name: /^Synthèse – Pas encore lisible/ });
  expect(plain(card.textContent)).toMatch(
    /Il manque à la feuille « Participants » \d+ colonnes qui décident de qui est compté : NOM, Prénom, .*\(2 lignes laissées de côté sur 2\)/,
  );
  expect(plain(card.textContent)).not.toContain("personnes laissées de côtéCorr");
  expect(screen.queryByRole("heading", { name: "Anomalies" })).toBeNull();
  expect(screen.queryByRole("group", { name: "Montrer seulement une gravité" })).toBeNull();

  await press(document.body, /^Voir quand même \d+ anomalies$/);
  expect(screen.getByRole("heading", { name: "Anomalies" })).toBeTruthy();
  await press(card, "Préparer ce classeur");
  await assistant();
  expect(pane.store.get().view).toBe("donnees");
  await waitFor(() => expect(document.activeElement?.id).toBe("preparer"));
});

it("stands in the place of a preview of zeros", async () => {
  const pane = await controlled();
  await act(async () => pane.commands.show("bilan"));
  await screen.findByRole("region", { name: /^Aperçu – Pas encore lisible/ });
  expect(screen.queryByText(/Les chiffres ci-dessous/)).toBeNull();
});

it("brings whoever asks for an anomaly to the list", async () => {
  const pane = await controlled();
  await act(async () => pane.commands.focus("anomalies"));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Anomalies" })));
});

describe("a refusal bears the button that repairs it", () => {
  it("no sheet of participants: the assistant", async () => {
    const pane = await controlled(
      people([["Nom et prénom", "Naissance", "Suivie par"], ...PEOPLE.map((row) => row.slice(0, 3))], "Feuil1"),
    );
    const alert = await screen.findByRole("alert");
    expect(plain(alert.textContent)).toContain("n'a pas de feuille Participants reconnaissable");
    await press(alert, "Préparer ce classeur");
    await waitFor(() => expect(document.activeElement?.id).toBe("preparer"));
    expect(pane.store.get()).toMatchObject({ view: "donnees", failure: null });
    expect(pane.store.get().preparation?.proposals.map(({ sheet }) => sheet)).toEqual(["Feuil1"]);
  });

  it.each([
    ["sheets", "Choisir la feuille", "donnees"],
    ["frame", "Changer l'exercice ou le PLIE", "donnees"],
    ["open", "Aller à l'accueil", "accueil"],
    ["bilan", "Écrire le bilan", "bilan"],
    ["control", "Contrôler de nouveau", "controle"],
  ] as const)("%s", async (repair, label, view) => {
    const pane = await controlled();
    await act(async () =>
      pane.store.update((state) => ({ ...state, failure: { kind: "refused", sentence: "Non.", repair } })),
    );
    await press(screen.getByRole("alert"), label);
    expect(pane.store.get()).toMatchObject({ view, failure: null });
  });
});

it("speaks of choices where a choice was made, not of data", async () => {
  const pane = await controlled();
  await act(async () =>
    pane.commands.choose({ sheets: {}, columns: { participants: { referent: "Allocataire" } } }, true),
  );
  const banner = (): string =>
    plain(within(screen.getByRole("main")).getByText(/modifiée?s depuis le contrôle/).textContent);
  expect(banner()).toMatch(/^Choix modifiés depuis le contrôle/);
  await act(async () => void (await pane.commands.control()));
  expect(screen.queryByText(/modifiée?s depuis le contrôle/)).toBeNull();
});

it("adds the missing columns at the right of the sheet, once told which ones, and asks to control again", async () => {
  const workbook = people();
  const pane = await controlled(workbook);
  const before = await workbook.readSheet("Participants");
  await press(document.body, "Ajouter les colonnes manquantes");
  await screen.findByText(/^À droite de tout ce que contient/);
  expect(await workbook.readSheet("Participants")).toEqual(before);
  await press(document.body, /^Ajouter ces \d+ colonnes$/);
  const { columns } = await workbook.readSheet("Participants");
  const titles = columns.map(([title]) => title);
  expect(titles.slice(0, TITLES.length)).toEqual(TITLES);
  expect(titles.slice(TITLES.length)).toEqual(expect.arrayContaining(["NOM", "Prénom", "Q1e Formation"]));
  expect(titles).not.toContain("Date de saisie sortie");
  expect(plain(document.body.textContent)).toMatch(/Colonnes I à [A-Z]+ ajoutées à « Participants » : complétez-les/);
  expect(pane.store.get()).toMatchObject({ stale: true, unsaved: true });
  await act(async () => void (await pane.commands.recontrol()));
  expect(pane.store.get().assessment?.missing).toBeNull();
});

it("takes the added columns away again; filled since, they are kept and why is said", async () => {
  const workbook = people();
  await controlled(workbook);
  const before = await workbook.readSheet("Participants");
  await press(document.body, "Ajouter les colonnes manquantes");
  await screen.findByText(/^À droite de tout ce que contient/);
  const add = () => press(document.body, /^Ajouter ces \d+ colonnes$/);
  await add();
  await press(document.body, "Annuler l'ajout");
  const titles = (grid: typeof before) => grid.columns.map(([title]) => title).filter((title) => title !== null);
  expect(titles(await workbook.readSheet("Participants"))).toEqual(titles(before));
  expect(plain(document.body.textContent)).toMatch(/\d+ colonnes ajoutées à « Participants » retirées\./);
  expect(screen.queryByRole("button", { name: "Annuler l'ajout" })).toBeNull();

  await add();
  const position = { row: 1, column: TITLES.length };
  await workbook.changeCells([{ sheet: "Participants", position, expected: null, value: "DURAND" }]);
  await press(document.body, "Annuler l'ajout");
  expect(plain(screen.getByRole("alert").textContent)).toContain("« NOM » de la feuille « Participants » est remplie");
  expect((await workbook.readSheet("Participants")).columns.length).toBeGreaterThan(TITLES.length);
});

/**
 * @jest-environment jsdom
 */
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { createMemoryWorkbook, type MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { readRememberedChoices } from "../../src/application/control/remembered-choices";
import { App } from "../../src/taskpane/App";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { cellsChanged } from "../../src/taskpane/state/transitions";
import { fakeSession } from "./fake-session";
import { preparePage } from "./page";

preparePage();
afterEach(cleanup);

const TITLES = ["NOM", "Prénom", "Sexe", "Date", "Situation", "Logement", null, "Date", "Genre"];
const PERSON = ["MARTIN", "LÉA", "F", 44_000, "Non", "HLM", "x", 44_100, "F"];
const people = (name = "Participants") => ({ name, rows: [TITLES, PERSON] });

async function open(workbook: MemoryWorkbook): Promise<Pane> {
  const pane = createPane(fakeSession(workbook), "donnees");
  await pane.commands.start();
  render(<App pane={pane} />);
  fireEvent.click(await screen.findByRole("button", { name: /^Participants/ }));
  return pane;
}

const select = (label: RegExp | string): HTMLSelectElement => screen.getByLabelText<HTMLSelectElement>(label);
const options = (label: RegExp | string): string[] =>
  within(select(label))
    .getAllByRole("option")
    .map((option) => (option.textContent ?? "").replace(/[\u00a0\u202f]/g, " "));

async function choose(label: RegExp, option: string): Promise<void> {
  const found = [...select(label).options].find(({ text }) => text.replace(/[\u00a0\u202f]/g, " ") === option);
  expect(found).toBeDefined();
  await act(async () => void fireEvent.change(select(label), { target: { value: found?.value } }));
}

/** Field -> sheet column, as the pane reads them now. */
function read(pane: Pane): Record<string, number> {
  const columns = pane.store.get().inspection?.parts[0]?.mapping?.columns ?? [];
  return Object.fromEntries(columns.map(({ field, column }) => [field, column]));
}

describe("the columns", () => {
  it("of the same title are chosen apart, and the choice stands in the workbook", async () => {
    const workbook = createMemoryWorkbook({ sheets: [people()] });
    const pane = await open(workbook);
    await choose(/^Colonne H/, "Date de sortie opération");
    expect(read(pane)).toMatchObject({ exitDate: 7 });
    await choose(/^Colonne D/, "Date d'entrée opération");
    expect(read(pane)).toMatchObject({ exitDate: 7, entryDate: 3 });
    expect((await readRememberedChoices(workbook)).columns.participants).toEqual({
      exitDate: { heading: "Date", which: 2, after: 0 },
      entryDate: "Date",
    });
    await choose(/^Colonne H/, "Choix automatique");
    expect(read(pane)).not.toHaveProperty("exitDate");
    expect(read(pane)).toMatchObject({ entryDate: 3 });
  });

  it("without title can be chosen", async () => {
    const pane = await open(createMemoryWorkbook({ sheets: [people()] }));
    await choose(/^Colonne G \(sans titre\)$/, "Référent");
    expect(read(pane)).toMatchObject({ referent: 6 });
  });

  it("take over a field that was recognised elsewhere, and only so", async () => {
    const pane = await open(createMemoryWorkbook({ sheets: [people()] }));
    await choose(/^Colonne E/, "Q5 Logement (au lieu de la colonne F)");
    expect(read(pane)).toMatchObject({ q5: 4 });
    expect(select(/^Colonne F/).value).toBe("");
    expect(options(/^Colonne F/).filter((text) => text.startsWith("Q5"))).toEqual([]);
  });

  it("wrongly recognised can be ignored, for this session and the next, and taken back", async () => {
    const workbook = createMemoryWorkbook({ sheets: [people()] });
    const pane = await open(workbook);
    fireEvent.click(screen.getByRole("button", { name: /colonnes reconnues$/ }));
    fireEvent.change(select(/^Changer la lecture/), { target: { value: "5" } });
    await choose(/^Colonne F/, "Ignorer cette colonne");
    expect(read(pane)).not.toHaveProperty("q5");
    expect(options(/^Colonne E/)).toContain("Q5 Logement");
    expect(select(/^Colonne F/)).toBeTruthy();
    cleanup();

    const next = await open(workbook);
    expect(read(next)).not.toHaveProperty("q5");
    await choose(/^Colonne F/, "Choix automatique");
    expect(read(next)).toMatchObject({ q5: 5 });
    expect(await readRememberedChoices(workbook)).toEqual({ sheets: {}, columns: {} });
  });

  it("in double can be ignored, or read in place of the other", async () => {
    const workbook = createMemoryWorkbook({ sheets: [people()] });
    const pane = await open(workbook);
    expect(select(/^Colonne I/).selectedOptions[0]?.text).toMatch(/^En double, pas lue\s: Sexe$/);
    await choose(/^Colonne I/, "Ignorer cette colonne");
    expect(pane.store.get().inspection?.parts[0]?.mapping?.duplicates).toEqual([]);
    await choose(/^Colonne I/, "Sexe (au lieu de la colonne C)");
    expect(read(pane)).toMatchObject({ sex: 8 });
    const { columns, ignored } = await readRememberedChoices(workbook);
    expect({ columns, ignored }).toEqual({ columns: { participants: { sex: "Genre" } }, ignored: undefined });
  });
});

describe("several sheets", () => {
  it("are told, and the one of another year is read when that year is chosen", async () => {
    const workbook = createMemoryWorkbook({ sheets: [people("Participants 2020"), people("Participants 2021")] });
    const pane = await open(workbook);
    const name = (): string | undefined => pane.store.get().inspection?.parts[0]?.name;
    expect(name()).toBe("Participants 2020");
    expect(screen.getByText(/« Participants 2020 » est lue, « Participants 2021 » ne l/)).toBeTruthy();
    await act(async () => void fireEvent.change(select("Exercice"), { target: { value: "2021" } }));
    expect(await screen.findByText(/Feuille « Participants 2021 », reconnue/)).toBeTruthy();
    expect(name()).toBe("Participants 2021");
  });
});

describe("another sheet", () => {
  it("is chosen from an open section, which stays open with the focus in it, arrow after arrow", async () => {
    const names = ["Feuil1", "Feuil2", "Feuil3"];
    const pane = await open(createMemoryWorkbook({ sheets: names.map(people) }));
    const list = select("Feuille lue pour Participants");
    list.focus();
    // Two arrows in a row: the second one while the first sheet is still being read.
    await act(async () => {
      fireEvent.change(list, { target: { value: "Feuil2" } });
      fireEvent.change(list, { target: { value: "Feuil3" } });
    });
    expect(await screen.findByText(/Feuille « Feuil3 », choisie par vous/)).toBeTruthy();
    expect(select("Feuille lue pour Participants")).toBe(list);
    expect(document.activeElement).toBe(list);
    expect(screen.getByRole("button", { name: /^Participants/ }).getAttribute("aria-expanded")).toBe("true");
    expect(pane.store.get()).toMatchObject({
      inspectionOutdated: false,
      choices: { sheets: { participants: "Feuil3" } },
    });
  });

  it("is asked for again where cells changed under what was read", async () => {
    const workbook = createMemoryWorkbook({ sheets: [people()] });
    const pane = await open(workbook);
    await act(async () => pane.store.update(cellsChanged({ sheet: "Participants", rows: { first: 0, last: 0 } })));
    expect(select(/^Colonne D/)).toBeTruthy();
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Relire les feuilles" })));
    expect(screen.queryByRole("button", { name: "Relire les feuilles" })).toBeNull();
    expect(pane.store.get().inspectionOutdated).toBe(false);
  });
});

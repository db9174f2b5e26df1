/**
 * @jest-environment jsdom
 */
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { typography } from "../../src/core/text/french";
import { App } from "../../src/taskpane/App";
import { correctionOf } from "../../src/application/fix/corrections";
import { canJustify } from "../../src/application/justify/justifications";
import { readJournal } from "../../src/application/journal/remembered-journal";
import { UserError } from "../../src/application/ports/user-error";
import { describeFinding } from "../../src/core/engine/describe";
import { findingGravity } from "../../src/core/engine/finding-gravity";
import { createPane } from "../../src/taskpane/state/pane";
import { createMemoryWorkbook, type MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import type { Workbook } from "../../src/application/ports/workbook";
import type { Session } from "../../src/taskpane/session";
import { fakeSession, participantsWorkbook } from "./fake-session";
import { preparePage } from "./page";

preparePage();
afterEach(cleanup);

const PEOPLE = [{}, { id: "P2", lastName: "AUTRE" }, { id: "P3", lastName: "ENCORE", q2: null }];

const FORMER = [
  { q3: "Oui" },
  { id: "P2", lastName: "ancien" },
  { id: "P3", lastName: "ENCORE", q2: null },
  { id: "P4" },
];

async function open(
  more: Partial<Session> = {},
): Promise<{ readonly workbook: MemoryWorkbook; readonly main: HTMLElement }> {
  const workbook = participantsWorkbook(PEOPLE);
  render(<App pane={createPane(fakeSession(workbook, more), "audit")} />);
  await screen.findByRole("heading", { level: 1, name: "Audit" });
  return { workbook, main: screen.getByRole("main") };
}

const press = (name: string): void => void fireEvent.click(screen.getByRole("button", { name }));

describe("the auditor's view", () => {
  it("controls first, then writes the list, and says that it names people", async () => {
    const { workbook } = await open();
    press("Écrire la liste");
    expect(await screen.findByText(/3 lignes\. Ces feuilles nomment des personnes\./)).toBeTruthy();
    expect([...workbook.written.keys()]).toEqual(["Liste 2021-A4"]);
    const operations = within(screen.getByRole("region", { name: "Liste nominative" })).getAllByRole("option");
    expect(operations.map(({ textContent }) => textContent)).toEqual(["Toutes les opérations", "2021-A4"]);
  });

  it("draws nothing without a seed, then the sample that the command line draws", async () => {
    const { workbook } = await open();
    press("Tirer l'échantillon");
    expect(workbook.written.size).toBe(0);
    fireEvent.change(screen.getByLabelText("Graine"), { target: { value: "2021-47" } });
    fireEvent.change(screen.getByLabelText("Taille"), { target: { value: "0" } });
    expect(screen.getByText("Un nombre de 1 à 9999 est attendu.")).toBeTruthy();
    fireEvent.change(screen.getByLabelText("Taille"), { target: { value: "1" } });
    press("Tirer l'échantillon");
    expect(await screen.findByText(/1 participation tirée sur 2/)).toBeTruthy();
    expect([...workbook.written.keys()]).toEqual(["Échantillon", "Grille de contrôle"]);
  });

  it("checks a written Bilan, and says why it cannot where there is none", async () => {
    await open();
    press("Vérifier le bilan écrit");
    expect(await screen.findByText(/n'a pas de bilan|n'a pas de bilan/)).toBeTruthy();
  });

  it("writes the pieces, then the page of a person found by a search", async () => {
    const { workbook } = await open();
    press("Écrire les pièces");
    expect(await screen.findByText(/3 participations\. Cette feuille nomme des personnes\./)).toBeTruthy();
    fireEvent.change(screen.getByRole("searchbox", { name: "Rechercher une personne" }), {
      target: { value: "autre" },
    });
    fireEvent.click(await screen.findByRole("button", { name: /^Fiche de la personne\s: AUTRE/ }));
    expect(await screen.findByText(/la fiche est prête à imprimer/)).toBeTruthy();
    expect([...workbook.written.keys()]).toEqual(["Pièces", "Fiche P2"]);
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "personne ainsi" } });
    expect(await screen.findByText(/Personne ne répond à cette recherche/)).toBeTruthy();
  });

  it("keeps a journal of what is done, and writes it when it is asked for", async () => {
    const workbook = participantsWorkbook([{ lastName: "Durand" }, { id: "P2" }]);
    const pane = createPane(fakeSession(workbook), "audit");
    const { commands, store } = pane;
    await commands.writeJournal();
    expect(store.get().failure?.sentence).toMatch(/n'a pas de journal/);
    await commands.chooseOptions({ settings: { D1: "inactif" } });
    await commands.control();
    const [report] = [store.get().report!];
    const name = [...report.findings.sorted()].find((index) => describeFinding(report, index).rule.code === "FMT-01")!;
    const correction = correctionOf(report, name, describeFinding(report, name))!;
    const made = await commands.correct([correction]);
    await commands.undo(made!);
    await commands.control();
    const again = store.get().report!;
    const kept = [...again.findings.sorted()].find((index) => canJustify(findingGravity(again, index)))!;
    await commands.justify([kept], "Vu sur pièce.");
    await commands.withdraw(kept);
    const { entries } = await readJournal(workbook);
    expect(entries.map(({ day, act, cell, before, after, rules }) => [day, act, cell, before, after, rules])).toEqual([
      ["2022-01-31", "choice", "", "", "inactif", ""],
      ["2022-01-31", "correction", expect.stringMatching(/^[A-Z]+\d+$/), "Durand", "DURAND", "FMT-01"],
      ["2022-01-31", "undo", entries[1]!.cell, "DURAND", "Durand", "FMT-01"],
      ["2022-01-31", "justification", expect.any(String), expect.any(String), "Vu sur pièce.", expect.any(String)],
      ["2022-01-31", "withdrawal", entries[3]!.cell, expect.any(String), "", entries[3]!.rules],
    ]);
    expect(await commands.writeJournal()).toBe(true);
    expect([...workbook.written.keys()]).toEqual(["Journal du contrôle"]);
  });

  it("corrects all the same where the journal cannot be written, and says so", async () => {
    const workbook = participantsWorkbook([{ lastName: "Durand" }]);
    workbook.updateSetting = () => Promise.reject(new UserError("Le classeur refuse."));
    const { commands, store } = createPane(fakeSession(workbook), "audit");
    await commands.control();
    const report = store.get().report!;
    const name = [...report.findings.sorted()].find((index) => describeFinding(report, index).rule.code === "FMT-01")!;
    expect(await commands.correct([correctionOf(report, name, describeFinding(report, name))!])).toHaveLength(1);
    expect(store.get().notice?.sentence).toBe(
      "C'est fait, mais le journal du contrôle n'a pas pu l'inscrire. Le classeur refuse.",
    );
  });

  it("compares with another version, tells who makes the difference, and writes it", async () => {
    const { workbook } = await open({ readFile: async () => participantsWorkbook(FORMER) });
    choose("Comparer deux versions", [fileNamed("ancien.xlsx")]);
    expect(await screen.findByText("Avant : « ancien.xlsx ». Après : « suivi.xlsx ».")).toBeTruthy();
    expect(screen.getByText(/0 ligne ajoutée, 1 ligne retirée/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /^Ce qui ne devrait pas changer/ }));
    expect(screen.getByText(/MARTIN .*Participants, ligne 4\) · Q3 Handicap.*Oui → Non/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /^Chiffres changés/ }));
    fireEvent.click(screen.getByRole("button", { name: /^CO16 .*1 → 0/ }));
    const figures = screen.getByText(/^Sortent de ce chiffre/).parentElement as HTMLElement;
    expect(
      within(figures)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([expect.stringMatching(/MARTIN .*ligne 4/)]);
    press("Écrire la comparaison");
    expect(await screen.findByText(/« Comparaison », « Changements ».* écrites/)).toBeTruthy();
    expect([...workbook.written.keys()]).toContain("Constats");
  });

  it("hands a copy without names over, and tells what still names somebody", async () => {
    const handed = new Map<string, MemoryWorkbook>();
    await open({ handOver: handingTo(handed) });
    press("Faire la copie sans noms");
    expect(await screen.findByText(/3 lignes copiées sans nom/)).toBeTruthy();
    expect(screen.getByText(/communes où n'habite qu'un participant/)).toBeTruthy();
    expect(screen.getByText(/ouvert dans une autre fenêtre/)).toBeTruthy();
    const [[name, copy]] = [...handed] as [[string, MemoryWorkbook]];
    expect(name).toBe("Classeur - sans noms.xlsx");
    const cells = JSON.stringify([...copy.written.values()].map(({ blocks }) => blocks));
    expect(cells).toContain("P001");
    expect(cells).not.toContain("AUTRE");
  });

  it("assembles files that need not be open, once two of them are chosen, and tells their conflicts", async () => {
    const handed = new Map<string, MemoryWorkbook>();
    render(
      <App
        pane={createPane(
          fakeSession(null, { readFile: async () => participantsWorkbook(PEOPLE), handOver: handingTo(handed) }),
          "audit",
        )}
      />,
    );
    await screen.findByRole("heading", { level: 1, name: "Audit" });
    choose("Assembler des classeurs", [fileNamed("a.xlsx")]);
    press("Assembler");
    choose("Assembler des classeurs", [fileNamed("a.xlsx"), fileNamed("b.xlsx"), fileNamed("c.xlsx")]);
    press(typography("Retirer « c.xlsx »"));
    press("Assembler 2 classeurs");
    expect(await screen.findByText(/Participants.: 6 lignes/)).toBeTruthy();
    const [conflict] = screen.getAllByText(/Participants, ligne 5 \(b\.xlsx, ligne 4\) et a\.xlsx, ligne 4.*COH-20/);
    expect(conflict?.tagName).toBe("LI");
    expect([...(handed.get("Classeurs assemblés.xlsx")?.written.keys() ?? [])]).toContain("Conflits");
  });
});

const fileNamed = (name: string): File =>
  Object.assign(new File(["x"], name, { lastModified: 1 }), { arrayBuffer: async () => new ArrayBuffer(0) });

function choose(region: string, files: readonly File[]): void {
  const input = screen.getByRole("region", { name: region }).querySelector("input[type=file]") as HTMLInputElement;
  fireEvent.change(input, { target: { files } });
}

/** Keeps what is handed over. */
function handingTo(handed: Map<string, MemoryWorkbook>): Session["handOver"] {
  return async <Result,>(name: string, write: (workbook: Workbook) => Promise<Result>): Promise<Result> => {
    const workbook = createMemoryWorkbook({ name, sheets: [] });
    const result = await write(workbook);
    handed.set(name, workbook);
    return result;
  };
}

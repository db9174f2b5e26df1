/**
 * @jest-environment jsdom
 */
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import { ErrorBoundary } from "../../src/taskpane/shell/ErrorBoundary";
import { DefectPage } from "../../src/taskpane/shell/DefectPage";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import type { View } from "../../src/taskpane/state/pane-state";
import type { Session } from "../../src/taskpane/session";
import type { ExampleCells } from "../../src/core/rules/rule";
import { fakeSession, participantsWorkbook } from "./fake-session";
import { preparePage } from "./page";

preparePage();
afterEach(cleanup);

async function open(
  rows: readonly ExampleCells[] | null,
  view: View = "accueil",
  more: Partial<Session> = {},
): Promise<Pane> {
  const pane = createPane(fakeSession(rows ? participantsWorkbook(rows) : null, more), view);
  render(<App pane={pane} />);
  await screen.findByRole("heading", { level: 1 });
  return pane;
}

/** Opens the pane on its list of anomalies, a control having been made. */
async function openControlled(rows: readonly ExampleCells[]): Promise<Pane> {
  const pane = await open(rows, "controle");
  fireEvent.click(await screen.findByRole("button", { name: "Contrôler le classeur" }));
  await screen.findByText(/^\d+ anomalies?\.$/);
  return pane;
}

const button = (name: RegExp | string): HTMLElement => screen.getByRole("button", { name });

describe("navigation", () => {
  it("says which view is open, and keeps the focus where the person is", async () => {
    await open([{}]);
    const help = button("Aide");
    help.focus();
    fireEvent.click(help);
    await screen.findByRole("heading", { level: 1, name: "Aide" });
    expect(help.getAttribute("aria-current")).toBe("page");
    expect(document.activeElement).toBe(help);
  });
});

describe("first view", () => {
  it("in Excel, offers the control; in a browser tab without a file, only to choose one", async () => {
    await open([{}]);
    expect(button("Contrôler mon classeur")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Choisir un fichier Excel" })).toBeNull();
    cleanup();
    await open(null, "accueil", { kind: "browser" });
    expect(screen.queryByRole("button", { name: "Contrôler mon classeur" })).toBeNull();
    expect(button("Choisir un fichier Excel")).toBeTruthy();
  });
});

describe("anomalies", () => {
  it("tells who counts, in words, and puts the focus on the result", async () => {
    await openControlled([{}, { id: "P002", lastName: null }]);
    expect(screen.getByText("1 participation comptée")).toBeTruthy();
    expect(screen.getByText(/1 ligne laissée de côté sur 2/)).toBeTruthy();
    expect(document.activeElement?.textContent).toMatch(/^Synthèse – Pas encore prêt\s: 1 personne laissée de côté$/);
  });

  it("shows one gravity, then several, then all again", async () => {
    const pane = await openControlled([{ lastName: null, mobilePhone: 612345678 }]);
    const all = pane.store.get().report!.findings.length;
    const { bloquant } = pane.store.get().report!.byGravity;
    const blocking = button(/^Bloquant \d/);
    fireEvent.click(blocking);
    await screen.findByText(`${bloquant} anomalie${bloquant > 1 ? "s" : ""} sur ${all}.`);
    expect(blocking.getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(blocking);
    await screen.findByText(`${all} anomalies.`);
  });

  it("walks with the arrow keys: the focus, the explanation and the workbook go together", async () => {
    const rows = [{ lastName: null }, { id: "P002", lastName: null }];
    const workbook = participantsWorkbook(rows);
    const pane = createPane(fakeSession(workbook), "controle");
    render(<App pane={pane} />);
    fireEvent.click(await screen.findByRole("button", { name: "Contrôler le classeur" }));
    fireEvent.click(await screen.findByRole("button", { name: /CMP-01/ }));
    const [first, second] = screen.getAllByRole("button", { name: /cellule B\d/ });
    first!.focus();
    await act(async () => void fireEvent.click(first!));
    expect(workbook.selection).toEqual({ sheet: "Participants", row: 3, column: 1 });
    await act(async () => void fireEvent.keyDown(first!, { key: "ArrowDown" }));
    expect(document.activeElement).toBe(second);
    expect(second!.getAttribute("aria-current")).toBe("true");
    expect(workbook.selection).toEqual({ sheet: "Participants", row: 4, column: 1 });
    expect(screen.getAllByText("Comment corriger").length).toBe(1);
  });

  it("says which document, which part of it and which words the rule rests on", async () => {
    await openControlled([{ lastName: null }]);
    fireEvent.click(button(/CMP-01/));
    await act(async () => void fireEvent.click(screen.getAllByRole("button", { name: /cellule B\d/ })[0]!));
    fireEvent.click(button("Pourquoi et source"));
    const source = button("Pourquoi et source").closest("div");
    expect(source?.textContent).toMatch(
      /AGAPE, appel à projets 2021 n°\s3, annexes, .*Coordonnées du participant à l'entrée dans l'opération\s»\s:\s«\sNOM \(en capitales\)\s»/,
    );
    expect(source?.textContent).not.toMatch(/\bl\.\s?\d/);
  });

  it("makes no more than a page of items, whatever the number of anomalies", async () => {
    await openControlled(Array.from({ length: 250 }, (_row, index) => ({ id: `P${index}`, lastName: null })));
    fireEvent.click(button(/CMP-01/));
    const items = (): number => document.querySelectorAll("[data-anomaly]").length;
    expect(items()).toBe(100);
    fireEvent.click(button(/^Afficher la suite/));
    fireEvent.click(button(/^Afficher la suite/));
    expect(items()).toBe(250);
    expect(screen.queryByRole("button", { name: /^Afficher la suite/ })).toBeNull();
  });
});

describe("data", () => {
  it("says beside each setting what it rests on", async () => {
    await open([{}], "donnees");
    fireEvent.click(await screen.findByRole("button", { name: /^Réglages/ }));
    expect(screen.getByText(/PLIE de Bordeaux, .*Veille de parcours \[…\] Transfert référent d'étape/)).toBeTruthy();
  });

  it("refuses a day that does not exist, and takes one typed as in France", async () => {
    const pane = await open([{}], "donnees");
    const field = await screen.findByLabelText("Date de contrôle");
    fireEvent.change(field, { target: { value: "31/02/2022" } });
    fireEvent.blur(field);
    expect(screen.getByText(/Date attendue/)).toBeTruthy();
    expect(pane.store.get().options.controlDay).toBeUndefined();
    fireEvent.change(field, { target: { value: "31.01.2022" } });
    await act(async () => void fireEvent.blur(field));
    expect(screen.queryByText(/Date attendue/)).toBeNull();
    expect(pane.store.get().options.controlDay).toBe(19_023);
  });

  it("shows what was recognised before any control", async () => {
    await open([{}], "donnees");
    const part = await screen.findByRole("button", { name: /^Participants/ });
    expect(part.textContent).toMatch(/reconnue à son nom\s: \d+ colonnes reconnues/);
  });
});

describe("failures", () => {
  it("stand in an alert that says what to do and can be closed, the focus then going to the title", async () => {
    await open([{}], "controle", {
      loadCatalogue: () => Promise.reject(new TypeError("jamais montré")),
    });
    fireEvent.click(await screen.findByRole("button", { name: "Contrôler le classeur" }));
    await screen.findByText(/fiches opération ne peuvent pas être chargées/);
    const alert = screen.getAllByRole("alert").find((region) => region.textContent !== "")!;
    fireEvent.click(within(alert).getByRole("button", { name: "Fermer ce message" }));
    expect(alert.textContent).toBe("");
    expect(document.activeElement?.textContent).toBe("Contrôle");
  });

  it("never leave a blank pane: a view that crashes says so, with a detail that quotes nobody", () => {
    const silenced = jest.spyOn(console, "error").mockImplementation(() => undefined);
    function Crash(): never {
      throw new TypeError("DUPONT Léa");
    }
    render(
      <ErrorBoundary version="1.0.0" fallback={(failure) => <DefectPage failure={failure} retry={() => undefined} />}>
        <Crash />
      </ErrorBoundary>,
    );
    const detail = screen.getByLabelText<HTMLTextAreaElement>("Détail technique").value;
    expect(detail).toMatch(/^Bilan PLIE 1\.0\.0\nTypeError/);
    expect(document.body.textContent).not.toContain("DUPONT");
    silenced.mockRestore();
  });
});

/**
 * @jest-environment jsdom
 */
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { App } from "../../src/taskpane/App";
import { createPane } from "../../src/taskpane/state/pane";
import type { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { fakeSession, participantsWorkbook } from "./fake-session";
import { preparePage } from "./page";

preparePage();
afterEach(cleanup);

const PEOPLE = [{}, { id: "P2", lastName: "AUTRE" }, { id: "P3", lastName: "ENCORE", q2: null }];

async function open(): Promise<{ readonly workbook: MemoryWorkbook; readonly main: HTMLElement }> {
  const workbook = participantsWorkbook(PEOPLE);
  render(<App pane={createPane(fakeSession(workbook), "audit")} />);
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
    press("Tirer l’échantillon");
    expect(workbook.written.size).toBe(0);
    fireEvent.change(screen.getByLabelText("Graine"), { target: { value: "2021-47" } });
    fireEvent.change(screen.getByLabelText("Taille"), { target: { value: "0" } });
    expect(screen.getByText("Un nombre de 1 à 9999 est attendu.")).toBeTruthy();
    fireEvent.change(screen.getByLabelText("Taille"), { target: { value: "1" } });
    press("Tirer l’échantillon");
    expect(await screen.findByText(/1 participation tirée sur 2/)).toBeTruthy();
    expect([...workbook.written.keys()]).toEqual(["Échantillon", "Grille de contrôle"]);
  });

  it("checks a written Bilan, and says why it cannot where there is none", async () => {
    await open();
    press("Vérifier le bilan écrit");
    expect(await screen.findByText(/n’a pas de bilan|n'a pas de bilan/)).toBeTruthy();
  });
});

/**
 * @jest-environment jsdom
 */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { readJustifications } from "../../src/application/justify/remembered-justifications";
import type { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { App } from "../../src/taskpane/App";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import type { ExampleCells } from "../../src/core/rules/rule";
import { fakeSession, participantsWorkbook } from "./fake-session";
import { preparePage } from "./page";

preparePage();
afterEach(cleanup);

/** One thing alone is wrong, and a person may keep it. */
const WRONG_EMAIL: ExampleCells = { email: "pas un courriel" };

async function openControlled(
  rows: readonly ExampleCells[],
): Promise<{ readonly pane: Pane; readonly workbook: MemoryWorkbook }> {
  const workbook = participantsWorkbook(rows);
  const pane = createPane(fakeSession(workbook), "controle");
  render(<App pane={pane} />);
  fireEvent.click(await screen.findByRole("button", { name: "Contrôler le classeur" }));
  await screen.findByText(/^\d+ anomalies?\.$/);
  return { pane, workbook };
}

const button = (name: RegExp | string): HTMLElement => screen.getByRole("button", { name });
const errors = (): string => button(/^Erreur \d+$/).textContent;

async function unfold(code: string): Promise<void> {
  fireEvent.click(button(new RegExp(code)));
  await act(async () => void fireEvent.click(document.querySelector("[data-anomaly]")!));
}

async function justify(reason: string): Promise<void> {
  fireEvent.click(button("Justifier…"));
  const field = screen.getByLabelText(/Motif de la justification/);
  expect(document.activeElement).toBe(field);
  fireEvent.change(field, { target: { value: reason } });
  await act(async () => void fireEvent.click(button("Justifier")));
  await screen.findByText("Retirer la justification");
}

describe("an anomaly that is justified", () => {
  it("is counted apart, kept in the workbook with its reason, and counts again once that is taken back", async () => {
    const { pane, workbook } = await openControlled([WRONG_EMAIL]);
    const before = errors();
    const { findings } = pane.store.get().report!;
    await unfold("FMT-15");
    await justify("Adresse confirmée par la personne.");
    expect(document.activeElement?.textContent).toBe("Retirer la justification");
    expect(screen.getByText("1 anomalie justifiée, comptée à part.")).toBeTruthy();
    expect(errors()).not.toBe(before);
    expect(screen.getByText("Justifiée")).toBeTruthy();
    expect(pane.store.get().report!.findings).toBe(findings);
    expect([...(await readJustifications(workbook)).entries.values()]).toEqual([
      { rule: "FMT-15", reason: "Adresse confirmée par la personne.", day: "2022-01-31" },
    ]);

    await act(async () => void fireEvent.click(button("Retirer la justification")));
    await screen.findByText("Justifier…");
    expect(document.activeElement?.textContent).toBe("Justifier…");
    expect(errors()).toBe(before);
    expect(screen.queryByText(/comptée à part/)).toBeNull();
    expect((await readJustifications(workbook)).entries.size).toBe(0);
  });

  it("gives the same report as a control made afterwards", async () => {
    const { pane } = await openControlled([WRONG_EMAIL, { ...WRONG_EMAIL, id: "P002", lastName: "PETIT" }]);
    await unfold("FMT-15");
    await justify("Vérifié.");
    const { byGravity, justified } = pane.store.get().report!;
    await act(async () => void (await pane.commands.control()));
    const after = pane.store.get().report!;
    expect(after.byGravity).toEqual(byGravity);
    expect([...after.justified]).toEqual([...justified]);
    expect(after.justified.size).toBe(1);
  });

  it("can be hidden from the list, or shown alone", async () => {
    const { pane } = await openControlled([WRONG_EMAIL, { ...WRONG_EMAIL, id: "P002", lastName: "PETIT" }]);
    const all = pane.store.get().report!.findings.length;
    await unfold("FMT-15");
    await justify("Vérifié.");
    fireEvent.click(button(/^Filtrer/));
    const shown = screen.getByLabelText("Anomalies justifiées");
    fireEvent.change(shown, { target: { value: "without" } });
    await screen.findByText(new RegExp(`^${all - 1} anomalies? sur ${all}`));
    fireEvent.change(shown, { target: { value: "only" } });
    await screen.findByText(`1 anomalie sur ${all}.`);
  });

  it("is never a blocking one", async () => {
    await openControlled([{ lastName: null }]);
    await unfold("CMP-01");
    expect(screen.getByText("Comment corriger")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Justifier…" })).toBeNull();
  });

  it("needs a reason", async () => {
    const { workbook } = await openControlled([WRONG_EMAIL]);
    await unfold("FMT-15");
    fireEvent.click(button("Justifier…"));
    await act(async () => void fireEvent.click(button("Justifier")));
    expect((await readJustifications(workbook)).entries.size).toBe(0);
    fireEvent.click(button("Ne rien changer"));
    expect(document.activeElement?.textContent).toBe("Justifier…");
  });
});

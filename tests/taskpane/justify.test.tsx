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
const errors = (): string => button(/^Erreur( \d causes?)? \d+$/).textContent;

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
  await screen.findByText(/comptées? à part/);
}

/** What was justified went away from the list: it is looked for. */
async function lookForJustified(): Promise<void> {
  fireEvent.click(button(/^Les? voir|^La voir/));
  await screen.findByText(/^1 anomalie sur \d+\.$|^1 anomalie\.$/);
  await unfold("FMT-15");
}

describe("an anomaly that is justified", () => {
  it("is counted apart, kept in the workbook with its reason, and counts again once that is taken back", async () => {
    const { pane, workbook } = await openControlled([WRONG_EMAIL]);
    const before = errors();
    const { findings } = pane.store.get().report!;
    await unfold("FMT-15");
    await justify("Adresse confirmée par la personne.");
    expect(screen.queryByRole("button", { name: /FMT-15/ })).toBeNull();
    expect(screen.getByText("1 anomalie justifiée, comptée à part.")).toBeTruthy();
    expect(errors()).not.toBe(before);
    expect(pane.store.get().report!.findings).toBe(findings);
    expect([...(await readJustifications(workbook)).entries.values()]).toEqual([
      { rule: "FMT-15", reason: "Adresse confirmée par la personne.", day: "2022-01-31" },
    ]);

    await lookForJustified();
    expect(screen.getByText("Justifiée")).toBeTruthy();
    await act(async () => void fireEvent.click(button("Retirer la justification")));
    await screen.findByText("Aucune anomalie ne répond à ces filtres : effacez-en un pour en voir davantage.", {
      normalizer: (text) => text.replace(/\s/g, " "),
    });
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
    await screen.findByText(`${all - 1} anomalies.`);
    fireEvent.click(button(/^Filtrer/));
    const shown = screen.getByLabelText("Anomalies justifiées");
    fireEvent.change(shown, { target: { value: "with" } });
    await screen.findByText(`${all} anomalies.`);
    fireEvent.change(shown, { target: { value: "only" } });
    await screen.findByText(`1 anomalie sur ${all}.`);
  });

  it("may be one of many that have the same reason, which is offered again", async () => {
    const people = ["A", "B", "C"].map((letter) => ({ id: `P${letter}`, lastName: `NOM ${letter}` }));
    const { pane, workbook } = await openControlled(
      people.map((person, at) => ({ ...person, email: `faux ${at}`, mobilePhone: at < 2 ? "12" : "0612345678" })),
    );
    fireEvent.click(button(/FMT-15/));
    fireEvent.click(button("Justifier ces 3 anomalies…"));
    fireEvent.change(screen.getByLabelText(/Motif de la justification/), { target: { value: "Papier d'origine." } });
    await act(async () => void fireEvent.click(button("Justifier ces 3 anomalies")));
    await screen.findByText("3 anomalies justifiées, comptées à part.");
    expect((await readJustifications(workbook)).entries.size).toBe(3);
    expect(pane.store.get().report!.justified.size).toBe(3);
    await screen.findByRole("button", { name: /FMT-12/ });
    fireEvent.click(button(/FMT-12/));
    fireEvent.click(button("Justifier ces 2 anomalies…"));
    const recent = screen.getByLabelText("Motif déjà donné");
    fireEvent.change(recent, { target: { value: "Papier d'origine." } });
    await act(async () => void fireEvent.click(button("Justifier ces 2 anomalies")));
    await screen.findByText("5 anomalies justifiées, comptées à part.");
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

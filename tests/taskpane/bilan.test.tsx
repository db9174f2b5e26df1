/**
 * @jest-environment jsdom
 */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { readBilanChoices } from "../../src/application/bilan/remembered-bilan-choices";
import { dateCell } from "../../src/core/rules/example-day";
import type { ExampleCells } from "../../src/core/rules/rule";
import { App } from "../../src/taskpane/App";
import { PreviewChart } from "../../src/taskpane/bilan/PreviewChart";
import type { BilanTable } from "../../src/core/bilan/model";
import type { Session } from "../../src/taskpane/session";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { isBilanOutdated } from "../../src/taskpane/state/pane-state";
import { createMemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { exampleGrid } from "../support/example-workbook";
import { fakeSession, participantsWorkbook } from "./fake-session";
import { preparePage } from "./page";

preparePage();
afterEach(cleanup);

const LEFT: ExampleCells = { plieExitDate: dateCell("30/06/2021"), plieExitType: "CDI" };

async function open(rows: readonly ExampleCells[], more: Partial<Session>): Promise<Pane> {
  const pane = createPane(fakeSession(participantsWorkbook(rows), more), "bilan");
  await act(async () => void render(<App pane={pane} />));
  return pane;
}

const outdated = (pane: Pane): boolean => isBilanOutdated(pane.store.get());

describe("the Bilan", () => {
  it("is written by itself when the ribbon asked for it, its charts told in words and figures", async () => {
    const pane = await open([{}, { id: "P002", lastName: "DURAND", ...LEFT }], { action: "bilan" });
    await screen.findByRole("heading", { name: "Bilan écrit" }, { timeout: 20_000 });
    expect(document.activeElement?.textContent).toBe("Bilan écrit");
    const [chart] = await screen.findAllByRole("img");
    expect(chart?.getAttribute("aria-label")).toMatch(/Barres/);
    expect(chart?.textContent).toMatch(/\d/);
    expect(outdated(pane)).toBe(false);
  });

  it("asks, before it is written, about the typed figures that the sheets contradict, and leads to them", async () => {
    const grid = exampleGrid("indicators", [{ fiche: "PLIE", indicator: "CO01", achieved: 3 }]);
    const rows = Array.from({ length: grid.rowCount }, (_, row) => grid.columns.map((column) => column[row] ?? null));
    const people = await participantsWorkbook([{}]).readSheet("Participants");
    const own = Array.from({ length: people.rowCount }, (_, row) =>
      people.columns.map((column) => column[row] ?? null),
    );
    const workbook = createMemoryWorkbook({
      name: "suivi.xlsx",
      sheets: [
        { name: "Participants", rows: own },
        { name: "Indicateurs", rows },
      ],
    });
    const pane = createPane(fakeSession(workbook), "bilan");
    await pane.commands.control();
    await act(async () => void render(<App pane={pane} />));
    await screen.findByText(/1 valeur saisie diffère de ce que donnent vos feuilles/);
    fireEvent.click(screen.getByRole("button", { name: "Voir ces valeurs" }));
    const { view, list } = pane.store.get();
    expect([view, list.rule]).toEqual(["controle", "IND-05"]);
    // Kept for a reason, it is a question no more.
    const { findings, rules } = pane.store.get().report!;
    const index = Array.from({ length: findings.length }, (_, at) => at).find(
      (at) => rules[findings.ruleAt(at)]?.code === "IND-05",
    );
    await act(async () => {
      expect(await pane.commands.justify([index!], "Saisi d'après les émargements.")).toBe(true);
      pane.commands.show("bilan");
    });
    expect(screen.queryByText(/valeur saisie diffère/)).toBeNull();
  });

  it("is out of date after a justification, another choice or a correction, and up to date once written again", async () => {
    const pane = createPane(fakeSession(participantsWorkbook([{ mobilePhone: 612345678 }])));
    const { commands, store } = pane;
    await commands.writeBilan();
    const { report } = store.get();
    const justifiable = Array.from({ length: report!.findings.length }, (_finding, index) => index);
    const kept = [];
    for (const finding of justifiable) if (await commands.justify([finding], "Vérifié.")) kept.push(finding);
    expect(kept.length).toBeGreaterThan(0);
    expect(outdated(pane)).toBe(true);
    await commands.writeBilan();
    expect(outdated(pane)).toBe(false);
    await commands.chooseForBilan({ gravity: "erreur" });
    expect(outdated(pane)).toBe(true);
    await commands.writeBilan();
    expect(outdated(pane)).toBe(false);
    await commands.control();
    expect(outdated(pane)).toBe(true);
  });

  it("remembers in the workbook what is left out of it", async () => {
    const workbook = participantsWorkbook([{}]);
    const { commands } = createPane(fakeSession(workbook));
    await commands.chooseForBilan({ withoutFiches: new Set(["2021-A1"]), gravity: "erreur" });
    expect(await readBilanChoices(workbook)).toEqual({ withoutFiches: new Set(["2021-A1"]), gravity: "erreur" });
    const later = createPane(fakeSession(workbook));
    await later.commands.start();
    expect(later.store.get().bilanChoices.gravity).toBe("erreur");
    await commands.chooseForBilan({});
    expect(await workbook.readSetting("bilan")).toBeNull();
    await workbook.writeSetting("bilan", '{"withoutFiches":[],"gravity":"rouge"}');
    expect(await readBilanChoices(workbook)).toEqual({});
  });
});

describe("the ribbon's Contrôler", () => {
  it("shows the first steps when the workbook cannot be controlled", async () => {
    await open([], { action: "controler" });
    await screen.findByText(/Impossible de continuer/, undefined, { timeout: 20_000 });
    await screen.findByRole("heading", { level: 1, name: /Contrôler, corriger/ });
  });
});

describe("a chart of the preview", () => {
  const text = (value: string) => ({ kind: "text", text: value }) as const;
  const table: BilanTable = {
    kind: "table",
    columns: [],
    rows: [
      { cells: [text("A"), { kind: "integer", value: 4 }, { kind: "percent", value: null }] },
      { cells: [text("B"), { kind: "integer", value: 1 }, { kind: "percent", value: 0.5 }] },
      { cells: [text("Ensemble"), { kind: "integer", value: 5 }, { kind: "none" }], total: true },
    ],
  };

  it("has a bar for each number of each series, in proportion; totals and what is unknown have none", () => {
    const chart = { kind: "bar", title: "Titre", description: "Barres.", categories: 0 } as const;
    const { container, rerender } = render(
      <PreviewChart table={table} chart={{ ...chart, series: [{ name: "Nombre", column: 1 }] }} />,
    );
    const widths = (): string[] =>
      [...container.querySelectorAll<HTMLElement>("[style]")].map(({ style }) => style.width);
    expect(widths()).toEqual(["100%", "25%"]);
    rerender(<PreviewChart table={table} chart={{ ...chart, series: [{ name: "Part", column: 2 }] }} />);
    expect(widths()).toEqual(["100%"]);
    expect(container.textContent).toMatch(/B50\s%$/);
  });
});

it("highlighting of an earlier session can be taken away before any control", async () => {
  const workbook = participantsWorkbook([{ lastName: null }]);
  const former = [{ sheet: "Participants", sheetId: "", ours: "#F8B4B4", former: null, cells: "B4,C4:C6" }];
  await workbook.writeSetting("surlignage", JSON.stringify(former));
  const pane = createPane(fakeSession(workbook), "controle");
  await act(async () => void render(<App pane={pane} />));
  await screen.findByText(/4 cellules surlignées d'après ce qui était connu avant/);
  fireEvent.click(screen.getByRole("switch"));
  await screen.findByRole("button", { name: "Contrôler le classeur" });
  await act(async () => undefined);
  expect(pane.store.get().highlighted).toBeNull();
});

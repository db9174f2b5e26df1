/**
 * @jest-environment jsdom
 */
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { createMemoryWorkbook, type MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { dateCell } from "../../src/core/rules/example-day";
import type { ExampleCells } from "../../src/core/rules/rule";
import { SHIPPED_PROFILES } from "../../src/plies";
import { App } from "../../src/taskpane/App";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { CONFORMING_PARTICIPANT, exampleGrid } from "../support/example-workbook";
import { fakeSession } from "./fake-session";
import { preparePage } from "./page";

preparePage();
afterEach(cleanup);

const LEFT: ExampleCells = {
  plieExitDate: dateCell("15/12/2021"),
  plieExitType: "AGE-P01",
  commissionDecision: "Validée",
};
/** Started on a day that makes the contract long enough, or too short, on the day of the exit. */
const cdi = (id: string, start: string): ExampleCells => ({
  id,
  lastName: null,
  firstName: null,
  birthDate: null,
  contractType: "CDI",
  start: dateCell(start),
  end: null,
  workingTime: "Plein",
});

interface People {
  readonly participants: readonly ExampleCells[];
  readonly contracts?: readonly ExampleCells[];
}

function workbookOf({ participants, contracts = [] }: People): MemoryWorkbook {
  const grids = [
    exampleGrid(
      "participants",
      participants.map((cells) => ({ ...CONFORMING_PARTICIPANT["fse-2014-2020"], ...cells })),
    ),
    ...(contracts.length > 0 ? [exampleGrid("contracts", contracts)] : []),
  ];
  return createMemoryWorkbook({
    name: "suivi.xlsx",
    sheets: grids.map(({ name, rowCount, columns }) => ({
      name,
      rows: Array.from({ length: rowCount }, (_row, row) => columns.map((column) => column[row] ?? null)),
    })),
  });
}

async function openPart(
  part: string,
  people: People,
  plie = "agenais",
): Promise<{ readonly pane: Pane; readonly workbook: MemoryWorkbook }> {
  const workbook = workbookOf(people);
  const pane = createPane(
    fakeSession(workbook, { loadCatalogue: async () => ({ fiches: [], profiles: SHIPPED_PROFILES }) }),
    "controle",
  );
  await pane.commands.chooseOptions({ plie, programme: "fse-2014-2020", year: 2021 });
  render(<App pane={pane} />);
  fireEvent.click(await screen.findByRole("button", { name: "Contrôler le classeur" }));
  await screen.findByText(/^\d+ anomalies?\.$|^Aucune anomalie/);
  await act(async () => void fireEvent.click(button(part)));
  return { pane, workbook };
}

const button = (name: RegExp | string): HTMLElement => screen.getByRole("button", { name });

const EXITS: People = {
  participants: [
    { ...LEFT },
    { ...LEFT, id: "P002", lastName: "PETIT" },
    { ...LEFT, id: "P003", lastName: "ROUX" },
    { ...LEFT, id: "P004", lastName: "BLANC", plieExitType: "Sortie inventée" },
    { id: "P005", lastName: "NOIR" },
  ],
  contracts: [cdi("P001", "01/03/2021"), cdi("P002", "01/11/2021"), { ...cdi("P003", "01/03/2021"), start: null }],
};

describe("exits", () => {
  it("stand by verdict, those that ask for work first; one verdict can be shown alone", async () => {
    await openPart("Sorties", EXITS);
    await screen.findByText("4 sorties.");
    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Refusée.*PETIT/),
      expect.stringMatching(/^À compléter.*ROUX/),
      expect.stringMatching(/^Inconnue.*BLANC/),
      expect.stringMatching(/^Vérifiée.*MARTIN/),
    ]);
    fireEvent.click(button("Vérifiée 1"));
    expect(screen.getByText("1 sortie sur 4.")).toBeTruthy();
    expect(screen.getAllByRole("heading", { level: 3 })).toHaveLength(1);
    fireEvent.click(button("Vérifiée 1"));
    expect(screen.getByText("4 sorties.")).toBeTruthy();
  });

  it("are not taken for what the table lists without its being one", async () => {
    const suspended = { plieExitType: "AGE-S01", plieExitDate: null, suspensionStart: dateCell("01/10/2021") };
    await openPart("Sorties", {
      participants: [{ ...LEFT }, { ...LEFT, ...suspended, id: "P002", lastName: "PETIT" }],
    });
    await screen.findByText(/^1 sortie et 1 situation qui n'en est pas \(suspension, veille\)\.$/);
  });

  it("unfold to the line tried, each condition with its figures, and lead to the row and to the contract", async () => {
    const { workbook } = await openPart("Sorties", EXITS);
    fireEvent.click(await screen.findByRole("button", { name: /^Refusée.*PETIT/ }));
    const item = button(/^Refusée.*PETIT/).closest("li")!;
    expect(item.textContent).toMatch(/AGE-P01, AGAPE, appel à projets 2021 n° 3/);
    expect(item.textContent).toMatch(
      /Non rempliCDI du 01\/11\/2021\s: 1 mois et 15 jours à la validation, 6 mois requis/,
    );
    await act(async () => void fireEvent.click(within(item).getByRole("button", { name: "Aller à la ligne 5" })));
    expect(workbook.selection).toMatchObject({ sheet: "Participants", row: 4 });
    await act(
      async () => void fireEvent.click(within(item).getByRole("button", { name: /^Aller au contrat.*ligne 5$/ })),
    );
    expect(workbook.selection).toMatchObject({ sheet: "Contrats", row: 4 });
  });

  it("name what is missing by its column, and a type that the table does not know", async () => {
    await openPart("Sorties", EXITS);
    fireEvent.click(await screen.findByRole("button", { name: /^À compléter.*ROUX/ }));
    expect(screen.getAllByText(/\(Contrats, ligne 6\)/).length).toBeGreaterThan(0);
    fireEvent.click(button(/^Inconnue.*BLANC/));
    expect(screen.getByText(/Aucune ligne de la table ne s'appelle «\sSortie inventée\s»/)).toBeTruthy();
  });

  it("stay unfolded while the person looks elsewhere, and fold when a new control numbers rows anew", async () => {
    const { pane } = await openPart("Sorties", EXITS);
    fireEvent.click(await screen.findByRole("button", { name: /^Refusée.*PETIT/ }));
    await act(async () => void fireEvent.click(button("Anomalies")));
    await act(async () => void fireEvent.click(button("Sorties")));
    expect((await screen.findByRole("button", { name: /^Refusée.*PETIT/ })).getAttribute("aria-expanded")).toBe("true");
    await act(async () => void (await pane.commands.control()));
    expect((await screen.findByRole("button", { name: /^Refusée.*PETIT/ })).getAttribute("aria-expanded")).toBe(
      "false",
    );
  });

  it("are searched by identifier, name, référent and type, and the words are kept while the person looks elsewhere", async () => {
    const [first, ...others] = EXITS.participants;
    await openPart("Sorties", { ...EXITS, participants: [{ ...first, referent: "Zoé Lenoir" }, ...others] });
    await screen.findByText("4 sorties.");
    const type = (value: string): boolean =>
      fireEvent.change(screen.getByRole("searchbox", { name: "Rechercher une sortie" }), { target: { value } });
    const shown = (): (string | null)[] =>
      screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
    for (const [typed, name] of [
      ["p002", /PETIT/],
      ["roux", /ROUX/],
      ["zoe lenoir", /MARTIN/],
      ["inventee", /BLANC/],
    ] as const) {
      type(typed);
      await screen.findByText("1 sortie sur 4.");
      expect(shown()).toEqual([expect.stringMatching(name)]);
    }
    expect(button("Refusée 0").getAttribute("aria-pressed")).toBe("false");
    await act(async () => void fireEvent.click(button("Anomalies")));
    await act(async () => void fireEvent.click(button("Sorties")));
    await screen.findByText("1 sortie sur 4.");
    expect(shown()).toEqual([expect.stringMatching(/BLANC/)]);
    type("personne ainsi");
    await screen.findByText(/^Aucune sortie ne répond à cette recherche/);
    type("");
    await screen.findByText("4 sorties.");
  });

  it("say what to type when there is none", async () => {
    await openPart("Sorties", { participants: [{}] });
    expect(await screen.findByText(/Aucune sortie du PLIE n'est saisie/)).toBeTruthy();
  });
});

describe("deadlines", () => {
  /** The day of the control is 31/01/2022. */
  const suspended = (id: string, lastName: string, start: string): ExampleCells => ({
    id,
    lastName,
    suspensionStart: dateCell(start),
  });

  it("stand by date within 7, 30, 60 or 90 days, what is late before them, by référent, and lead to the row", async () => {
    const { workbook } = await openPart("À faire", {
      participants: [
        suspended("P001", "TARD", "20/01/2022"),
        suspended("P002", "BIENTÔT", "10/11/2021"),
        { ...suspended("P003", "ENSUITE", "20/12/2021"), referent: "MOREAU", mobilePhone: "0612345678" },
        { ...suspended("P004", "PASSÉ", "05/10/2021"), referent: "Moreau" },
      ],
    });
    expect(await screen.findByText(/^1 action en retard, 0 dans les 7 jours à venir/)).toBeTruthy();
    fireEvent.click(button("30 jours 2"));
    expect(screen.getByText(/3 mois de suspension.*05\/01\/2022, en retard de 26 jours/)).toBeTruthy();
    expect(screen.getByText(/3 mois de suspension.*10\/02\/2022, dans 10 jours/)).toBeTruthy();
    fireEvent.click(button("90 jours 4"));
    expect(
      screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent.replace(/\s/g, " ")),
    ).toEqual(["Référent : Moreau (2)", "Sans référent (2)"]);
    expect(screen.getAllByText(/06 12 34 56 78/)).toHaveLength(4);
    const names = screen.getAllByText(/, ligne \d$/).map(({ textContent }) => textContent.split(" ")[0]);
    expect(names).toEqual(["PASSÉ", "ENSUITE", "BIENTÔT", "TARD"]);
    await act(async () => void fireEvent.click(button("Aller à la ligne 5")));
    expect(workbook.selection).toMatchObject({ sheet: "Participants", row: 4 });
  });

  it("say in one sentence that there is none", async () => {
    await openPart("À faire", { participants: [{}] });
    expect(await screen.findByText("Rien en retard, rien dans les 7 jours à venir.")).toBeTruthy();
  });
});

describe("completeness", () => {
  it("puts the least answered question first, in numbers and words, and leads to its anomalies", async () => {
    const { pane } = await openPart("Complétude", {
      participants: [
        { q5: null },
        { id: "P002", lastName: "PETIT", q5: null, q6: null },
        { id: "P003", lastName: "ROUX", q5: null },
        { id: "P004", lastName: "BLANC" },
      ],
    });
    const list = (await screen.findAllByRole("listitem")).map(({ textContent }) => textContent);
    expect(list[0]).toMatch(/25\s%\s: 1 réponse sur 4, 3 manquent\. Sans réponse, la personne est laissée de côté\./);
    expect(list[1]).toMatch(/75\s%\s: 3 réponses sur 4, 1 manque\./);
    await act(async () => void fireEvent.click(screen.getAllByRole("button", { name: /^Voir les anomalies/ })[0]!));
    await screen.findByText(/^3 anomalies sur \d+\.$/);
    expect(document.activeElement?.textContent).toBe("Anomalies");
    expect(pane.store.get().list.field).toBe("q5");
    expect(screen.getByText(/^Seulement la question/)).toBeTruthy();
  });

  it("says so when everyone answered", async () => {
    await openPart("Complétude", { participants: [{}] });
    expect(await screen.findByText(/ont répondu à chaque question/)).toBeTruthy();
  });
});

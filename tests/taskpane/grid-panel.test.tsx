/**
 * @jest-environment jsdom
 */
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { createMemoryWorkbook, type MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { PLAIN_LOOK, type CellLook } from "../../src/application/ports/sheet-view";
import type { ChartDrawing } from "../../src/application/ports/chart-drawing";
import { UserError } from "../../src/application/ports/user-error";
import type { CellValue } from "../../src/core/domain/cell";
import { App } from "../../src/taskpane/App";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import type { OpenedWorkbook } from "../../src/taskpane/session";
import { fakeSession } from "./fake-session";
import { preparePage } from "./page";

preparePage();
afterEach(cleanup);

const DATE: CellLook = { ...PLAIN_LOOK, format: "dd/mm/yyyy" };

/** What a browser tab opens: a workbook whose column B is made of dates. */
function opened(workbook: MemoryWorkbook, more: Partial<OpenedWorkbook> = {}): OpenedWorkbook {
  return {
    workbook,
    name: "suivi.xlsx",
    viewSheet: async (name) => {
      const { sheets } = await workbook.describe();
      const grid = await workbook.readSheet(name ?? sheets.find(({ hidden }) => !hidden)!.name);
      return {
        grid,
        layout: {
          defaultWidth: null,
          columnWidths: new Map(),
          hiddenColumns: new Set(),
          frozen: { rows: 1, columns: 0 },
        },
        rowHeights: new Map(),
        lookAt: (_row, column) => (column === 1 ? DATE : PLAIN_LOOK),
        protected: false,
        isFormula: () => false,
      };
    },
    ...more,
  };
}

const sheet = (name: string, rows: readonly (readonly CellValue[])[], more: { hidden?: boolean } = {}) => ({
  name,
  rows: rows.map((row) => [...row]),
  ...more,
});

const SHEETS = [
  sheet("Listes", [["à ne pas voir"]], { hidden: true }),
  sheet("Participants", [
    ["NOM", "Date"],
    ["MARTIN", 44_592],
  ]),
  sheet("Notes", [["une note"]]),
];

async function open(file: OpenedWorkbook): Promise<Pane> {
  const pane = createPane(fakeSession(null, { kind: "browser", opened: file, theme: null }));
  render(<App pane={pane} />);
  await screen.findByRole("region", { name: "Classeur" });
  return pane;
}

const line = async (content: string | RegExp): Promise<HTMLElement> =>
  within(await screen.findByRole("group", { name: "Cellule choisie" })).findByText(content);

describe("the sheets beside the pane", () => {
  it("are not there in Excel, nor before a file is open", async () => {
    render(<App pane={createPane(fakeSession(createMemoryWorkbook({ sheets: SHEETS })))} />);
    await screen.findByRole("heading", { level: 1 });
    expect(screen.queryByRole("region", { name: "Classeur" })).toBeNull();
    cleanup();
    render(<App pane={createPane(fakeSession(null, { kind: "browser" }))} />);
    await screen.findByRole("heading", { level: 1 });
    expect(screen.queryByRole("region", { name: "Classeur" })).toBeNull();
  });

  it("begin with the first that can be seen, hidden ones left out", async () => {
    await open(opened(createMemoryWorkbook({ sheets: SHEETS })));
    await screen.findByRole("tab", { name: "Participants", selected: true });
    expect(screen.getAllByRole("tab").map((tab) => tab.textContent)).toEqual(["Participants", "Notes"]);
    // Below its headings.
    await line("MARTIN");
    await screen.findByRole("grid", { name: /Participants/ });
  });

  it("go to the cell that the pane speaks of, and show it in full", async () => {
    const pane = await open(opened(createMemoryWorkbook({ sheets: SHEETS })));
    await screen.findByRole("tab", { name: "Notes" });
    await act(() => pane.commands.goTo("Participants", { row: 1, column: 1 }));
    await line("B2");
    await line("31/01/2022");
    await act(() => pane.commands.goTo("Notes", { row: 0, column: 0 }));
    await screen.findByRole("tab", { name: "Notes", selected: true });
    await line("une note");
    fireEvent.click(screen.getByRole("tab", { name: "Participants" }));
    await line("B2");
  });

  it("draw the charts that they can, told in words where they begin, and name the others", async () => {
    const place = { firstRow: 2, firstColumn: 0, lastRow: 14, lastColumn: 6, description: "" };
    const series = { name: "Sorties", values: [12, 4], color: null, colors: new Map(), labelFormat: "#,##0" };
    const drawing: ChartDrawing = {
      ...{ kind: "bar", grouping: "clustered", categories: ["Emploi", "Formation"], categoryFormat: "General" },
      ...{ series: [series], axisFormat: "#,##0", backwards: true, step: null, strongLines: false, legend: false },
    };
    const charts = [
      { ...place, title: "Suites", drawing },
      { ...place, firstColumn: 1, title: "Parts", drawing: null },
    ];
    const pane = await open(opened(createMemoryWorkbook({ sheets: SHEETS }), { sheetCharts: async () => charts }));
    const grid = await screen.findByRole("grid", { name: /Participants/ });
    await within(grid).findByRole("img", { name: /^Graphique.: Suites\. Emploi 12, Formation 4\.$/ });
    const drawn = grid.querySelector("[data-chart=A3]");
    expect(drawn?.querySelectorAll("[data-bar]")).toHaveLength(2);
    expect(drawn?.closest("[aria-hidden=true]")).not.toBeNull();
    expect(grid.querySelectorAll("[data-chart]")).toHaveLength(1);
    await act(() => pane.commands.goTo("Participants", { row: 2, column: 1 }));
    await line(/Parts\. Il se voit dans Excel\.$/);
  });

  it("show the pane or the sheet on a narrow window, as asked", async () => {
    const pane = await open(opened(createMemoryWorkbook({ sheets: SHEETS })));
    const side = await screen.findByRole("button", { name: "Feuille" });
    await act(() => pane.commands.goTo("Notes", { row: 0, column: 0 }, false));
    expect(side.getAttribute("aria-pressed")).toBe("false");
    await act(() => pane.commands.goTo("Notes", { row: 0, column: 0 }));
    expect(side.getAttribute("aria-pressed")).toBe("true");
    fireEvent.click(screen.getByRole("button", { name: "Volet" }));
    expect(pane.store.get().grid.front).toBe("pane");
  });

  it("show what was corrected and what was taken back", async () => {
    const workbook = createMemoryWorkbook({ sheets: SHEETS });
    const pane = await open(opened(workbook));
    await act(() => pane.commands.goTo("Participants", { row: 1, column: 0 }));
    await line("MARTIN");
    const place = { sheet: "Participants", position: { row: 1, column: 0 } };
    const correction = {
      finding: null,
      change: { ...place, expected: "MARTIN", value: "DURAND" },
      before: "MARTIN",
      after: "DURAND",
    };
    await act(async () => void (await pane.commands.correct([correction])));
    await line("DURAND");
    expect(pane.store.get().corrections).toMatchObject([correction]);
    await act(() => pane.commands.undo(pane.store.get().corrections));
    await line("MARTIN");
  });

  it("say why one cannot be shown", async () => {
    const refused = async (): Promise<never> => {
      throw new UserError("Le fichier « suivi.xlsx » est abîmé.");
    };
    await open(opened(createMemoryWorkbook({ sheets: SHEETS }), { viewSheet: refused }));
    await screen.findByText(/est abîmé/);
  });
});

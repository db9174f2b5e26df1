/**
 * @jest-environment jsdom
 */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import type * as Xlsx from "../../src/adapters/xlsx/open";
import { historyOf } from "../../src/application/annual/history";
import { dayOf } from "../../src/core/domain/day";
import { dateCell } from "../../src/core/rules/example-day";
import { App } from "../../src/taskpane/App";
import type { Session } from "../../src/taskpane/session";
import { createPane, type Pane } from "../../src/taskpane/state/pane";
import { isBilanOutdated } from "../../src/taskpane/state/pane-state";
import { bilanFileName } from "../../src/taskpane/state/save-file";
import { fakeSession, participantsWorkbook, stillClock } from "./fake-session";
import { preparePage } from "./page";

preparePage();

/** The adapter that reads and writes files, once the page has what a browser has. */
let xlsx: typeof Xlsx;
beforeAll(async () => {
  xlsx = await import("../../src/adapters/xlsx/open");
});

const saved: { readonly name: string; readonly bytes: Uint8Array }[] = [];
beforeEach(() => {
  saved.length = 0;
});
afterEach(cleanup);

/** What the tab hands over is a file of ours, through the adapter that writes files. */
const TAB: Partial<Session> = {
  kind: "browser",
  handOver: async (wanted, write) => {
    const workbook = xlsx.createXlsx(wanted);
    const result = await write(workbook);
    saved.push({ name: wanted, bytes: await workbook.save() });
    return result;
  },
  readFile: (bytes, file) => xlsx.openXlsx(bytes, { name: file }),
};

const before = dateCell("06/01/2020");
const IN_2020 = { plieEntryDate: before, entryDate: before, questionnaireDate: before, entryTypedDate: before };
const SOMEBODY = { id: "P2", lastName: "DUPONTEL", firstName: "ZOÉ" };

function tab(workbook: MemoryWorkbook, more: Partial<Session> = {}): Pane {
  return createPane(fakeSession(workbook, { ...TAB, ...more }), "bilan");
}

async function shown(pane: Pane): Promise<void> {
  await act(async () => void render(<App pane={pane} />));
  await screen.findByRole("heading", { level: 1, name: "Bilan annuel" });
}

const save = (): HTMLElement => screen.getByRole("button", { name: /^Enregistrer le bilan seul/ });

async function cellsOf(bytes: Uint8Array): Promise<{ readonly sheets: readonly string[]; readonly cells: unknown[] }> {
  const workbook = await xlsx.openXlsx(bytes, { name: "seul.xlsx" });
  const { sheets } = await workbook.describe();
  const grids = await Promise.all(sheets.map((sheet) => workbook.readSheet(sheet.name)));
  return {
    sheets: sheets.map((sheet) => sheet.name),
    cells: grids.flatMap(({ columns }) => columns.flat()).filter((cell) => cell !== null),
  };
}

/** The Bilan of 2020 as the tab saves it, and its name. */
async function formerBilan(): Promise<File> {
  const pane = tab(participantsWorkbook([IN_2020, { ...IN_2020, ...SOMEBODY }]), {
    clock: { ...stillClock, today: () => dayOf(2021, 1, 31) },
  });
  await pane.commands.chooseOptions({ year: 2020 });
  expect(await pane.commands.saveBilanAlone(false)).toBe(true);
  const { bytes } = saved.pop()!;
  // jsdom's files do not give their bytes.
  return Object.assign(new File([], "bilan 2020.xlsx"), { arrayBuffer: async () => bytes.slice().buffer });
}

async function choose(file: File): Promise<void> {
  const input = document.querySelector('[aria-labelledby="annee-precedente"] input[type=file]');
  await act(async () => void fireEvent.change(input!, { target: { files: [file] } }));
}

describe("« Enregistrer le bilan seul »", () => {
  it("controls first, hands over the sheet Bilan alone with its small counts masked, and leaves the workbook as it is", async () => {
    const workbook = participantsWorkbook([{}, SOMEBODY]);
    const pane = tab(workbook);
    await shown(pane);
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Masquer les petits effectifs" }).checked).toBe(true);
    fireEvent.click(save());
    await screen.findByText(
      /est enregistré dans vos téléchargements, sans aucune ligne de personne\. Les effectifs de 1 à 4/,
    );
    const { sheets, cells } = await cellsOf(saved[0]!.bytes);
    expect([saved[0]!.name, sheets]).toEqual(["Bilan 2021 – PLIE.xlsx", ["Bilan"]]);
    expect(cells).toContain("s");
    expect(cells.filter((cell) => /MARTIN|CAMILLE|DUPONTEL|ZOÉ|P001|RUE DES LILAS/.test(String(cell)))).toEqual([]);
    expect([workbook.written.size, pane.store.get().unsaved]).toEqual([0, false]);
  });

  it("masks nothing once the box is cleared, and never tells the figures of a control that no longer holds", async () => {
    const workbook = participantsWorkbook([{}, SOMEBODY]);
    const pane = tab(workbook);
    await pane.commands.control();
    const { report } = pane.store.get();
    await shown(pane);
    fireEvent.click(screen.getByRole("checkbox", { name: "Masquer les petits effectifs" }));
    await screen.findByText(/Aucun effectif n.y est masqué/);
    const { columns } = await workbook.readSheet("Participants");
    const column = columns.findIndex((cells) => cells.includes(SOMEBODY.id));
    const position = { row: columns[column]!.indexOf(SOMEBODY.id), column };
    // Excel does not announce every change.
    await workbook.changeCells([{ sheet: "Participants", position, expected: "P2", value: null }]);
    fireEvent.click(save());
    await screen.findByText(/est enregistré dans vos téléchargements.* Aucun effectif/);
    expect(pane.store.get().report).not.toBe(report);
    expect((await cellsOf(saved[0]!.bytes)).cells).not.toContain("s");
  });

  it("hands nothing over for a year without anybody", async () => {
    const pane = tab(participantsWorkbook([{}]));
    await pane.commands.chooseOptions({ year: 2019 });
    expect(await pane.commands.saveBilanAlone(true)).toBe(false);
    expect([saved, pane.store.get().failure?.kind]).toEqual([[], "refused"]);
  });

  it("opens in a window of its own in Excel", async () => {
    const handOver = TAB.handOver!;
    await shown(createPane(fakeSession(participantsWorkbook([{}, SOMEBODY]), { handOver }), "bilan"));
    fireEvent.click(screen.getByRole("button", { name: /^Ouvrir le bilan seul/ }));
    await screen.findByText(/Le bilan seul est ouvert dans un nouveau classeur, .* sans aucune ligne de personne/);
    const { sheets, cells } = await cellsOf(saved[0]!.bytes);
    expect(sheets).toEqual(["Bilan"]);
    expect(cells.filter((cell) => /DUPONTEL|ZOÉ|P001/.test(String(cell)))).toEqual([]);
  });

  it("has a name that every system takes", () => {
    expect(bilanFileName('Bilan 2021 – PLIE "A/B" : été')).toBe("Bilan 2021 – PLIE A B été.xlsx");
  });
});

describe("« Reprendre l'année précédente »", () => {
  it("writes the years of a former Bilan into Historique, once, and the Bilan written before is out of date", async () => {
    const file = await formerBilan();
    const workbook = participantsWorkbook([{}]);
    const pane = tab(workbook);
    await pane.commands.writeBilan();
    await shown(pane);
    await choose(file);
    await screen.findByText(
      /Feuille « Historique » : l['’]année 2020 est reprise\. Le prochain bilan s['’]y compare\./,
    );
    const history = await historyOf(workbook);
    expect([[...history.keys()], history.get(2020)?.get("PL02")]).toEqual([[2020], 2]);
    expect([isBilanOutdated(pane.store.get()), pane.store.get().unsaved]).toEqual([true, true]);
    await choose(file);
    await screen.findByText(/Rien n['’]a été écrit : la feuille « Historique » dit déjà l['’]année 2020\./);
    await act(async () => void (await pane.commands.writeBilan()));
    expect(isBilanOutdated(pane.store.get())).toBe(false);
  });

  it("refuses a file without a former Bilan, and writes nothing", async () => {
    const file = await formerBilan();
    const workbook = participantsWorkbook([IN_2020]);
    const pane = tab(workbook);
    await pane.commands.chooseOptions({ year: 2020 });
    expect(await pane.commands.takeFormerBilan(file)).toBe(false);
    expect(pane.store.get().failure).toMatchObject({ kind: "refused" });
    expect(workbook.written.size).toBe(0);
  });
});

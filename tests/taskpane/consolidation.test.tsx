/**
 * @jest-environment jsdom
 */
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import type * as Xlsx from "../../src/adapters/xlsx/open";
import { dayOf } from "../../src/core/domain/day";
import { App } from "../../src/taskpane/App";
import type { Session } from "../../src/taskpane/session";
import { createPane } from "../../src/taskpane/state/pane";
import { fakeSession, participantsWorkbook, stillClock } from "./fake-session";
import { preparePage } from "./page";

preparePage();

let xlsx: typeof Xlsx;
beforeAll(async () => {
  xlsx = await import("../../src/adapters/xlsx/open");
});
afterEach(cleanup);

/** A workbook that was handed over. */
interface Handed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The workbooks that the person has, by the names of their files. */
const FILES: Readonly<Record<string, () => ReturnType<typeof participantsWorkbook>>> = {
  "agenais.xlsx": () => participantsWorkbook([{}, { id: "P2", lastName: "DUPONTEL", firstName: "ZOÉ" }]),
  "bordeaux.xlsx": () => participantsWorkbook([{ id: "B9" }]),
};

function tab(handed: Handed[]): Partial<Session> {
  return {
    kind: "browser",
    opened: null,
    clock: { ...stillClock, today: () => dayOf(2022, 1, 31) },
    handOver: async (wanted, write) => {
      const workbook = xlsx.createXlsx(wanted);
      const result = await write(workbook);
      handed.push({ name: wanted, bytes: await workbook.save() });
      return result;
    },
    readFile: async (_bytes, name) => FILES[name]?.() ?? xlsx.openXlsx(new Uint8Array([1, 2]), { name }),
  };
}

// jsdom's files do not give their bytes.
const file = (name: string): File => Object.assign(new File([], name), { arrayBuffer: async () => new ArrayBuffer(0) });

async function choose(...names: string[]): Promise<void> {
  const input = document.querySelector('[aria-labelledby="bilan-consolide"] input[type=file]');
  await act(async () => void fireEvent.change(input!, { target: { files: names.map(file) } }));
}

describe("« Réunir plusieurs PLIE »", () => {
  it("hands one Bilan over for files chosen together, says what is not read and who is in two, and opens none of them", async () => {
    const handed: Handed[] = [];
    const pane = createPane(fakeSession(participantsWorkbook([{}]), tab(handed)), "bilan");
    await act(async () => void render(<App pane={pane} />));
    await choose("agenais.xlsx", "bordeaux.xlsx", "abime.xlsx");
    const [told] = await screen.findAllByText(/« Bilan consolidé 2021\.xlsx » est enregistré .* : 2 PLIE/);
    const notice = (told?.textContent ?? "").replace(/\s+/g, " ");
    expect(notice).toMatch(/« abime\.xlsx » n['’]est pas lu, et rien n['’]en est compté/);
    expect(notice).toMatch(/1 personne est dans plusieurs classeurs.*agenais\.xlsx ligne 4 et bordeaux\.xlsx ligne 4/);
    const written = await xlsx.openXlsx(handed[0]!.bytes, { name: "c.xlsx" });
    const cells = (await written.readSheet("Bilan")).columns.flat();
    expect(cells).toContain("Bilan consolidé 2021");
    expect(cells.filter((cell) => /MARTIN|CAMILLE|DUPONTEL|ZOÉ/.test(String(cell)))).toEqual([]);
    expect([handed.map(({ name }) => name), pane.store.get().opened]).toEqual([["Bilan consolidé 2021.xlsx"], null]);
  });

  it("asks for two files at least", async () => {
    const handed: Handed[] = [];
    const pane = createPane(fakeSession(participantsWorkbook([{}]), tab(handed)), "bilan");
    await act(async () => void render(<App pane={pane} />));
    await choose("agenais.xlsx");
    await screen.findAllByText(/réunit au moins deux classeurs/);
    expect(handed).toEqual([]);
  });

  it("opens it in a new workbook in Excel, and leaves the one in hand as it is", async () => {
    const handed: Handed[] = [];
    const workbook = participantsWorkbook([{}]);
    const { readFile, handOver, clock } = tab(handed);
    const pane = createPane(
      fakeSession(workbook, { ...(readFile && handOver && clock ? { readFile, handOver, clock } : {}) }),
      "bilan",
    );
    await act(async () => void render(<App pane={pane} />));
    await choose("agenais.xlsx", "bordeaux.xlsx");
    await screen.findAllByText(/Le bilan consolidé est ouvert dans un nouveau classeur, .* : 2 PLIE/);
    expect([handed.length, workbook.written.size]).toEqual([1, 0]);
  });
});

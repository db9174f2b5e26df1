import { readRememberedChoices } from "../../src/application/control/remembered-choices";
import { cellAt } from "../../src/core/reading/sheet-grid";
import { describeFinding } from "../../src/core/engine/describe";
import { correctionOf } from "../../src/application/fix/corrections";
import type { Pane } from "../../src/taskpane/state/pane";
import { fakeSession, participantsWorkbook } from "./fake-session";
import { openPane } from "./open-pane";
import type { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import type { Correction } from "../../src/taskpane/state/pane-state";

async function controlled(workbook: MemoryWorkbook): Promise<Pane> {
  const pane = openPane(fakeSession(workbook));
  await pane.commands.start();
  expect(await pane.commands.control()).toBe(true);
  return pane;
}

/** The corrections that the control proposes, in the order of its findings. */
function corrections({ store }: Pane): Correction[] {
  const { report } = store.get();
  if (!report) return [];
  return Array.from({ length: report.findings.length }, (_finding, index) =>
    correctionOf(report, index, describeFinding(report, index)),
  ).flatMap((found) => found ?? []);
}

describe("the pane", () => {
  it("controls, corrects, and takes the correction back", async () => {
    const workbook = participantsWorkbook([{ mobilePhone: 612345678 }]);
    const pane = await controlled(workbook);
    const [correction] = corrections(pane);
    expect(correction).toMatchObject({ before: "612345678", after: "0612345678" });
    const { sheet, position } = correction!.change;
    const cell = async (): Promise<unknown> =>
      (await workbook.readSheet(sheet)).columns[position.column]?.[position.row];

    await pane.commands.correct([correction!]);
    expect(await cell()).toBe("0612345678");
    expect(pane.store.get()).toMatchObject({ stale: true, corrections: [correction] });

    await pane.commands.undo(pane.store.get().corrections);
    expect(await cell()).toBe(612345678);
    expect(pane.store.get().corrections).toEqual([]);
  });

  it("refuses a correction of a protected sheet and keeps the journal true", async () => {
    const pane = await controlled(participantsWorkbook([{ mobilePhone: 612345678 }], { protected: true }));
    await pane.commands.correct(corrections(pane));
    expect(pane.store.get()).toMatchObject({ corrections: [], stale: false, failure: { kind: "refused" } });
  });

  it("keeps its journal after a control, so that what the control shows can still be taken back", async () => {
    const pane = await controlled(participantsWorkbook([{ mobilePhone: 612345678 }]));
    await pane.commands.correct(corrections(pane));
    await pane.commands.control();
    expect(pane.store.get()).toMatchObject({ stale: false });
    expect(corrections(pane)).toEqual([]);
    await pane.commands.undo(pane.store.get().corrections);
    expect(pane.store.get().corrections).toEqual([]);
    await pane.commands.control();
    expect(corrections(pane)).toHaveLength(1);
  });

  it("remembers columns chosen by hand in the workbook, for another pane and for the auditor", async () => {
    const workbook = participantsWorkbook([{}]);
    const pane = openPane(fakeSession(workbook));
    await pane.commands.start();
    await pane.commands.inspect();
    await pane.commands.choose({ sheets: {}, columns: { participants: { lastName: "Prénom" } } }, false);
    const mapping = pane.store.get().inspection?.parts[0]?.mapping;
    expect(mapping?.columns.find(({ heading }) => heading === "Prénom")).toMatchObject({
      field: "lastName",
      byHand: true,
    });
    expect((await readRememberedChoices(workbook)).columns.participants).toEqual({ lastName: "Prénom" });

    const next = openPane(fakeSession(workbook));
    await next.commands.start();
    expect(next.store.get().choices.columns.participants).toEqual({ lastName: "Prénom" });
  });

  it("remembers PLIE, programme and year, but not the day of the control", async () => {
    const workbook = participantsWorkbook([{}]);
    const pane = openPane(fakeSession(workbook));
    await pane.commands.chooseOptions({
      programme: "fse-2014-2020",
      year: 2021,
      controlDay: 19_000,
      settings: { D1: "inactif" },
    });
    const next = openPane(fakeSession(workbook));
    await next.commands.start();
    expect(next.store.get().options).toEqual({ programme: "fse-2014-2020", year: 2021, settings: { D1: "inactif" } });
  });

  it.each([999_999, 1e300, 2013, 2036, 2021.5])("passes over a remembered year such as %d", async (year) => {
    const workbook = participantsWorkbook([{}]);
    await workbook.writeSetting("options", JSON.stringify({ year }));
    const pane = openPane(fakeSession(workbook));
    await pane.commands.start();
    expect(pane.store.get().options).toEqual({});
  });

  it("passes over remembered options that someone broke", async () => {
    const workbook = participantsWorkbook([{}]);
    await workbook.writeSetting(
      "options",
      JSON.stringify({ plie: 3, programme: "x", year: "2021", settings: { D1: "?", Z: "1" } }),
    );
    const pane = openPane(fakeSession(workbook));
    await pane.commands.start();
    expect(pane.store.get()).toMatchObject({ options: {}, failure: null });
  });

  it("forgets everything of a file when another one is opened", async () => {
    const first = participantsWorkbook([{ lastName: null }]);
    const pane = openPane(
      fakeSession(null, { kind: "browser", openFile: async (_bytes, name) => ({ workbook: first, name }) }),
    );
    await pane.commands.openFile(new File(["x"], "un.xlsx"));
    await pane.commands.control();
    pane.commands.filterList({ text: "nom" });
    pane.store.update((state) => ({ ...state, sheetSettings: { settings: {}, problems: [] } }));
    await pane.commands.openFile(new File(["x"], "deux.xlsx"));
    expect(pane.store.get()).toMatchObject({
      report: null,
      assessment: null,
      sheetSettings: null,
      corrections: [],
      list: { text: "" },
      opened: { name: "deux.xlsx" },
    });
  });

  it("never writes into another file what was meant for the one before", async () => {
    const [first, second] = [participantsWorkbook([{}]), participantsWorkbook([{}])];
    const files = [first, second];
    const pane = openPane(
      fakeSession(null, {
        kind: "browser",
        openFile: async (_bytes, name) => ({ workbook: files.shift() as typeof first, name }),
      }),
    );
    await pane.commands.openFile(new File(["x"], "un.xlsx"));
    const place = { sheet: "Participants", position: { row: 3, column: 1 } };
    const correction: Correction = {
      finding: null,
      change: { ...place, expected: "MARTIN", value: "DURAND" },
      before: "MARTIN",
      after: "DURAND",
    };
    const opening = pane.commands.openFile(new File(["x"], "deux.xlsx"));
    expect(await pane.commands.correct([correction])).toBeFalsy();
    await opening;
    expect(cellAt(await second.readSheet("Participants"), 3, 1)).toBe("MARTIN");
    expect(pane.store.get()).toMatchObject({ corrections: [], unsaved: false, opened: { name: "deux.xlsx" } });
  });

  it("makes the file worth saving when a choice was kept in it", async () => {
    const workbook = participantsWorkbook([{}]);
    for (const choose of [
      (pane: Pane) => pane.commands.choose({ sheets: {}, columns: {} }, false),
      (pane: Pane) => pane.commands.chooseOptions({ year: 2021 }),
      (pane: Pane) => pane.commands.chooseForBilan({}),
    ]) {
      const pane = openPane(fakeSession(workbook));
      await pane.commands.start();
      expect(pane.store.get().unsaved).toBe(false);
      await choose(pane);
      expect(pane.store.get().unsaved).toBe(true);
    }
  });

  it("follows the last cell asked for when several are asked for at once", async () => {
    const workbook = participantsWorkbook([{}]);
    const pane = openPane(fakeSession(workbook));
    const visited: number[] = [];
    const selectCell = workbook.selectCell.bind(workbook);
    workbook.selectCell = async (sheet, position) => {
      visited.push(position.row);
      return selectCell(sheet, position);
    };
    await Promise.all([1, 2, 3, 4].map((row) => pane.commands.goTo("Participants", { row, column: 0 })));
    expect(visited).toEqual([1, 4]);
    expect(workbook.selection).toEqual({ sheet: "Participants", row: 4, column: 0 });
  });

  it("refuses a faulty file of fiches with all its faults, and keeps the good ones only", async () => {
    const pane = openPane(fakeSession(null));
    const problems = await pane.commands.addFiches(new File(['{"fiches":[{"format":2}]}'], "a.json"));
    expect(problems.length).toBeGreaterThan(3);
    const ansi = new File([Buffer.from('{"fiches":[],"é":1}', "latin1")], "b.json");
    expect(await pane.commands.addFiches(ansi)).toEqual([expect.stringContaining("codé en UTF-8")]);
    expect(pane.store.get().ownFiles).toEqual([]);
  });
});

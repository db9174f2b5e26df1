import type { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import type { SheetChange } from "../../src/application/ports/sheet-change";
import { describeFinding } from "../../src/core/engine/describe";
import { correctionOf, correctionsFrom } from "../../src/application/fix/corrections";
import type { Proposal } from "../../src/core/engine/proposal";
import { cellAt } from "../../src/core/reading/sheet-grid";
import { leftToDo } from "../../src/taskpane/state/left-to-do";
import type { Pane } from "../../src/taskpane/state/pane";
import { fakeSession, participantsWorkbook } from "./fake-session";
import { caughtUp, openPane } from "./open-pane";

const SHEET = "Participants";

interface Watched {
  readonly pane: Pane;
  readonly workbook: MemoryWorkbook;
  /** What was read: whole sheets by name, rows as "3-4". */
  readonly reads: string[];
  /** Someone types in a cell of the first row of people. */
  readonly type: (heading: string, value: string) => Promise<void>;
  readonly edited: (change: SheetChange) => void;
  readonly calculated: (change: SheetChange) => void;
}

/** A pane that has started, over a workbook whose readings are noted. */
async function start(...rows: Parameters<typeof participantsWorkbook>[0]): Promise<Watched> {
  const workbook = participantsWorkbook(rows);
  const reads: string[] = [];
  const [readSheet, readRows] = [workbook.readSheet.bind(workbook), workbook.readRows.bind(workbook)];
  workbook.readRows = (name, first, last, job) => {
    reads.push(`${first}-${last}`);
    return readRows(name, first, last, job);
  };
  workbook.readSheet = (name, job) => {
    reads.push(name);
    return readSheet(name, job);
  };
  let edited: Watched["edited"] = () => undefined;
  let calculated: Watched["calculated"] = () => undefined;
  const pane = openPane(
    fakeSession(workbook, {
      watchChanges: async (onEdited, onCalculated) => {
        [edited, calculated] = [onEdited, onCalculated];
        return async () => undefined;
      },
    }),
  );
  await pane.commands.start();
  return {
    pane,
    workbook,
    reads,
    edited,
    calculated,
    type: async (heading, value) => {
      const grid = await readSheet(SHEET);
      const column = grid.columns.findIndex((cells) => cells[2] === heading);
      const expected = grid.columns[column]?.[3] ?? null;
      await workbook.changeCells([{ sheet: SHEET, position: { row: 3, column }, expected, value }]);
      edited({ sheet: SHEET, rows: { first: 3, last: 3 } });
    },
  };
}

const codes = ({ store }: Pane): string[] => {
  const { report } = store.get();
  if (!report) return [];
  return [...report.findings.sorted()].map((index) => describeFinding(report, index).rule.code);
};

describe("what changes after a control", () => {
  it("is said, and only if there was a control", async () => {
    const { pane, type } = await start({});
    await type("NOM", "DURAND");
    expect(pane.store.get().stale).toBe(false);
    await pane.commands.control();
    await type("NOM", "PETIT");
    expect(pane.store.get().stale).toBe(true);
  });

  it("is controlled alone, and the result is that of a whole control", async () => {
    const { pane, type, reads } = await start({ lastName: null });
    await pane.commands.control();
    expect(codes(pane)).toContain("CMP-01");
    await type("NOM", "Martin");
    reads.length = 0;
    expect(await pane.commands.recontrol()).toBe(true);
    expect(reads).toEqual(["3-3"]);
    expect(pane.store.get()).toMatchObject({ stale: false, changes: [] });
    const changed = codes(pane);
    expect(changed).toContain("FMT-01");
    await pane.commands.control();
    expect(codes(pane)).toEqual(changed);
  });

  it("includes our own corrections, and their undoing", async () => {
    const { pane, reads } = await start({ mobilePhone: 612345678 });
    await pane.commands.control();
    const { report } = pane.store.get();
    const corrections = Array.from({ length: report!.findings.length }, (_finding, index) =>
      correctionOf(report!, index, describeFinding(report!, index)),
    ).flatMap((found) => found ?? []);
    const applied = await pane.commands.correct(corrections);
    reads.length = 0;
    await pane.commands.recontrol();
    expect(reads).toEqual(["3-3"]);
    expect(codes(pane)).not.toContain("FMT-13");
    await pane.commands.undo(applied ?? []);
    await pane.commands.recontrol();
    expect(codes(pane)).toContain("FMT-13");
  });

  it("leaves the corrections that nobody made yet, before anything is controlled again", async () => {
    const { pane, workbook } = await start({ mobilePhone: 612345678, birthDate: "12/05/1988" });
    await pane.commands.control();
    const { report, assessment } = pane.store.get();
    const [first, ...others] = assessment!.proposals;
    expect(others.length).toBeGreaterThan(0);
    const make = (proposals: readonly Proposal[]) =>
      pane.commands.correct((job) => correctionsFrom(report!, proposals, job));
    const applied = await make([first!]);
    expect(leftToDo(pane.store.get())?.proposals).toEqual(others);
    expect(await make(leftToDo(pane.store.get())!.proposals)).toHaveLength(others.length);
    expect(pane.store.get().failure).toBeNull();
    expect(leftToDo(pane.store.get())?.proposals).toEqual([]);
    await pane.commands.undo(applied!);
    expect(leftToDo(pane.store.get())?.proposals).toEqual([first]);
    const { sheet, position, before } = first!;
    expect(cellAt(await workbook.readSheet(sheet), position.row, position.column)).toBe(before);
  });

  it("includes new results of formulas, which worry nobody by themselves", async () => {
    const { pane, calculated, reads } = await start({}, { id: "P002" });
    await pane.commands.control();
    calculated({ sheet: SHEET, rows: { first: 4, last: 4 } });
    expect(pane.store.get().stale).toBe(false);
    reads.length = 0;
    await pane.commands.recontrol();
    expect(reads).toEqual(["4-4"]);
  });

  it("is controlled first when the bilan is written", async () => {
    const { pane, type, reads } = await start({ lastName: null });
    await pane.commands.control();
    await type("NOM", "MARTIN");
    reads.length = 0;
    expect(await pane.commands.writeBilan()).toBe(true);
    expect(reads[0]).toBe("3-3");
  });

  it("asks for a whole control once choices changed too", async () => {
    const { pane, type, reads } = await start({});
    await pane.commands.control();
    await type("NOM", "PETIT");
    await pane.commands.chooseOptions({ year: 2020 });
    reads.length = 0;
    await pane.commands.recontrol();
    expect(reads).toEqual([SHEET]);
    expect(pane.store.get()).toMatchObject({ stale: false, changes: [], report: { context: { year: 2020 } } });
  });
});

describe("so much that only a whole control can tell", () => {
  async function changed(...rows: Parameters<typeof participantsWorkbook>[0]) {
    const watched = await start(...rows);
    const { pane, reads, edited } = watched;
    await pane.commands.control();
    edited({ sheet: SHEET, rows: null });
    pane.commands.changeList({ open: ["kept"], shownGroups: 60 });
    pane.commands.changeResults({ openExits: [0] });
    const { report, assessment } = pane.store.get();
    reads.length = 0;
    const correct = (from: number) =>
      pane.commands.correct((job) => correctionsFrom(report!, assessment!.proposals.slice(from, from + 1), job));
    return { ...watched, correct };
  }

  it("is controlled by itself after a correction, and the person stays where they were", async () => {
    const { pane, reads, correct } = await changed({ mobilePhone: 612345678 });
    expect(await correct(0)).toHaveLength(1);
    expect(pane.store.get().catchingUp).toBe(true);
    await caughtUp(pane);
    expect(reads).toContain(SHEET);
    expect(codes(pane)).not.toContain("FMT-13");
    expect(pane.store.get()).toMatchObject({
      stale: false,
      changes: [],
      failure: null,
      list: { open: ["kept"], shownGroups: 60 },
      results: { openExits: [0] },
    });
  });

  it("waits for the person once they have cancelled it, until they ask for it", async () => {
    const { pane, workbook, reads, correct } = await changed({ mobilePhone: 612345678, birthDate: "12/05/1988" });
    const { readSheet } = workbook;
    workbook.readSheet = (name, job) => {
      workbook.readSheet = readSheet;
      expect(pane.store.get().job?.title).toBe("Contrôle de ce qui a changé");
      pane.commands.cancel();
      return readSheet(name, job);
    };
    await correct(0);
    await caughtUp(pane);
    expect(pane.store.get()).toMatchObject({ stale: true, failure: { kind: "cancelled" } });
    expect(pane.store.get().failure?.sentence).toContain("vos corrections sont faites");
    reads.length = 0;
    await correct(1);
    await caughtUp(pane);
    expect([reads, pane.store.get().stale]).toEqual([[], true]);
    expect(await pane.commands.recontrol()).toBe(true);
    expect(codes(pane)).not.toContain("FMT-13");
  });

  it("waits as well for somebody who types into the sheet", async () => {
    const { pane, reads } = await changed({ lastName: null });
    const change = { sheet: SHEET, position: { row: 3, column: 1 }, expected: null, value: "MARTIN" };
    await pane.commands.correct([{ finding: null, change, before: "", after: "MARTIN" }]);
    await caughtUp(pane);
    expect([reads, pane.store.get().stale]).toEqual([[], true]);
  });
});

describe("what changes during a control", () => {
  it("is said when it is done, and taken into account by the next", async () => {
    const { pane, workbook, type, reads } = await start({ lastName: null });
    const { readSheet } = workbook;
    workbook.readSheet = async (name, job) => {
      const grid = await readSheet(name, job);
      workbook.readSheet = readSheet;
      await type("NOM", "MARTIN");
      return grid;
    };
    await pane.commands.control();
    expect(codes(pane)).toContain("CMP-01");
    expect(pane.store.get()).toMatchObject({ stale: true, changes: [{ rows: { first: 3, last: 3 } }] });
    reads.length = 0;
    await pane.commands.recontrol();
    expect(reads).toEqual(["3-3"]);
    expect(codes(pane)).not.toContain("CMP-01");
    expect(pane.store.get().stale).toBe(false);
  });

  it("is added to what was to be controlled when the control is cancelled", async () => {
    const { pane, workbook, type, edited } = await start({}, { id: "P002" });
    await pane.commands.control();
    await type("NOM", "PETIT");
    const { readRows } = workbook;
    workbook.readRows = (name, first, last, job) => {
      workbook.readRows = readRows;
      edited({ sheet: SHEET, rows: { first: 9, last: 9 } });
      pane.commands.cancel();
      return readRows(name, first, last, job);
    };
    expect(await pane.commands.recontrol()).toBe(false);
    expect(pane.store.get()).toMatchObject({
      stale: true,
      changes: [{ rows: { first: 3, last: 3 } }, { rows: { first: 9, last: 9 } }],
      failure: { kind: "cancelled" },
    });
  });
});

import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import { watchChanges } from "../../../src/adapters/officejs/watch-changes";
import type { SheetChange } from "../../../src/application/ports/sheet-change";
import type { CellChange } from "../../../src/application/ports/workbook";
import type { ExcelHost, HostOptions } from "../../excel-host/host";
import { startExcel } from "../../excel-host/load-library";
import { write } from "./sheet-models";

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

interface Watched {
  readonly host: ExcelHost;
  readonly edited: SheetChange[];
  readonly calculated: SheetChange[];
  readonly stop: () => Promise<void>;
}

/** An Excel whose sheets were described once, as a control does, and that is being watched. */
async function start(options: HostOptions = {}): Promise<Watched> {
  const host = startExcel({ sheets: [{ name: "Participants", values: [["a"]] }, { name: "L'été" }] }, options);
  await createOfficeWorkbook().describe();
  const edited: SheetChange[] = [];
  const calculated: SheetChange[] = [];
  const stop = await watchChanges(
    (change) => edited.push(change),
    (change) => calculated.push(change),
  );
  return { host, edited, calculated, stop };
}

const inFirstCell = (expected: string, value: string): CellChange => ({
  sheet: "Participants",
  position: { row: 0, column: 0 },
  expected,
  value,
});

/** Plays as soon as our next request of this name is about to be done: our write has begun, and has not ended. */
function meanwhile(host: ExcelHost, member: string, play: () => void): void {
  host.beforeAction = (name) => {
    if (name !== member) return;
    host.beforeAction = undefined;
    play();
  };
}

/** More than Excel accepts inside a rule, so that they go to a sheet of their own. */
const answers = (count: number): string[] => Array.from({ length: count }, (_, index) => `Réponse numéro ${index}`);

const withList = (values: readonly string[]): Parameters<typeof write>[0] => ({
  validations: [{ area: { firstRow: 1, firstColumn: 0, lastRow: 3, lastColumn: 0 }, rule: { kind: "list", values } }],
});

/** Says who made a change, and does not yet say it. */
const RECENT: HostOptions = { sets: { ExcelApi: "1.14" } };
const OLDER: HostOptions = { sets: { ExcelApi: "1.13" } };

describe("watching changes", () => {
  let now = Date.now();
  beforeEach(() => {
    // Each test long after the writes of the one before.
    now += 10_000;
    jest.useFakeTimers({ now, doNotFake: ["setTimeout", "setImmediate", "queueMicrotask", "nextTick"] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("tells the person's changes, not ours, until it is stopped", async () => {
    const { host, edited, calculated, stop } = await start();
    host.userEdit("Participants", "A1", "b");
    await settled();
    expect(edited).toEqual([{ sheet: "Participants", rows: { first: 0, last: 0 } }]);

    await createOfficeWorkbook().changeCells([inFirstCell("b", "c")]);
    await settled();
    expect(edited).toHaveLength(1);

    jest.setSystemTime(Date.now() + 1_000);
    host.userEdit("Participants", "A1", "d");
    await settled();
    expect(edited).toHaveLength(2);

    await stop();
    host.userEdit("Participants", "A1", "e");
    host.userDelete("L'été");
    host.announce("Participants", "A1", "Calculated");
    await settled();
    expect(edited).toHaveLength(2);
    expect(calculated).toEqual([]);
    expect(host.references.size).toBe(0);
  });

  it.each<[string, SheetChange["rows"][]]>([
    ["C7", [{ first: 6, last: 6 }]],
    ["B2:AA9", [{ first: 1, last: 8 }]],
    ["$B$2:$C$9", [{ first: 1, last: 8 }]],
    ["'L''été'!B2", [{ first: 1, last: 1 }]],
    ["3:5", [{ first: 2, last: 4 }]],
    [
      "D2:D3,D12",
      [
        { first: 1, last: 2 },
        { first: 11, last: 11 },
      ],
    ],
    ["A:C", [null]],
    ["D2,A:C", [null]],
  ])("reads the rows of %s", async (address, rows) => {
    const { host, edited, calculated, stop } = await start();
    host.announce("L'été", address, "RangeEdited");
    host.announce("L'été", address, "Calculated");
    await settled();
    const expected = rows.map((span) => ({ sheet: "L'été", rows: span }));
    expect(edited).toEqual(expected);
    expect(calculated).toEqual(expected);
    await stop();
  });

  it.each(["RowInserted", "RowDeleted", "ColumnInserted", "CellDeleted"] as const)(
    "says that nothing stands where it stood: %s",
    async (kind) => {
      const { host, edited, stop } = await start();
      host.announce("Participants", "2:2", kind);
      await settled();
      expect(edited).toEqual([{ sheet: "Participants", rows: null }]);
      await stop();
    },
  );

  it("tells someone else's changes even while we write, and a sheet that is deleted", async () => {
    const { host, edited } = await start();
    await createOfficeWorkbook().changeCells([inFirstCell("a", "c")]);
    host.userEdit("Participants", "A1", "x", true);
    await settled();
    expect(edited).toEqual([{ sheet: "Participants", rows: { first: 0, last: 0 } }]);
    host.userDelete("L'été");
    await settled();
    expect(edited[1]).toEqual({ sheet: "L'été", rows: null });
  });

  it.each([
    ["that says who made a change", RECENT],
    ["that does not say it", OLDER],
  ])("in an Excel %s, tells what the person types elsewhere while we write, or at once after", async (_, options) => {
    const { host, edited, stop } = await start(options);
    meanwhile(host, "Values", () => host.userEdit("Participants", "A3", "x"));
    await createOfficeWorkbook().changeCells([inFirstCell("a", "b")]);
    host.userEdit("L'été", "A1", "y");
    host.announce("Participants", "1:1", "RowInserted");
    await settled();
    expect(edited).toEqual([
      { sheet: "Participants", rows: { first: 2, last: 2 } },
      { sheet: "L'été", rows: { first: 0, last: 0 } },
      { sheet: "Participants", rows: null },
    ]);
    await stop();
  });

  it.each([
    ["that says who made a change", RECENT],
    ["that does not say it", OLDER],
  ])(
    "in an Excel %s, tells what the person types while a sheet is written, and nothing of that sheet",
    async (_, o) => {
      const { host, edited, stop } = await start(o);
      for (const [time, values] of [answers(30), answers(31)].entries()) {
        meanwhile(host, "Merge", () => host.userEdit("Participants", `A${time + 1}`, "x"));
        await write({
          ...withList(values),
          merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }],
        });
        await settled();
        expect(edited).toHaveLength(time + 1);
        // Known from now on, as the sheets of the first Bilan are when the second is written.
        await createOfficeWorkbook().describe();
      }
      expect(edited.map(({ sheet }) => sheet)).toEqual(["Participants", "Participants"]);
      await stop();
    },
  );

  it("cannot tell the person's change of the row that we change from ours for a while: Excel calls both unknown", async () => {
    for (const options of [RECENT, OLDER]) {
      const { host, edited, stop } = await start(options);
      await createOfficeWorkbook().changeCells([inFirstCell("a", "b")]);
      host.userEdit("Participants", "B1", "x");
      await settled();
      expect(edited).toEqual([]);
      jest.setSystemTime(Date.now() + 1_000);
      host.userEdit("Participants", "B1", "y");
      await settled();
      expect(edited).toHaveLength(1);
      await stop();
    }
  });

  it("takes for ours what Excel does not put down to us on a sheet that we write", async () => {
    const { host, edited, stop } = await start(RECENT);
    await write({});
    await createOfficeWorkbook().describe();
    host.announce("Bilan", "A1:B9", "RangeEdited");
    await settled();
    expect(edited).toEqual([]);
    await stop();
  });

  it("does not know a sheet that was added since, and knows it once the workbook is described again", async () => {
    const { host, edited, calculated, stop } = await start();
    host.workbook.addSheet("Nouvelle");
    host.userEdit("Nouvelle", "A1", "x");
    host.announce("Nouvelle", "B1", "Calculated");
    await settled();
    await createOfficeWorkbook().describe();
    host.userEdit("Nouvelle", "A1", "y");
    await settled();
    expect(edited.map(({ sheet }) => sheet)).toEqual([null, "Nouvelle"]);
    expect(calculated).toEqual([]);
    await stop();
  });

  it("tells new results of formulas, also those that a correction of ours causes", async () => {
    const { host, edited, calculated, stop } = await start();
    await createOfficeWorkbook().changeCells([inFirstCell("a", "b")]);
    host.announce("L'été", "B2", "Calculated");
    await settled();
    expect(edited).toEqual([]);
    expect(calculated).toEqual([{ sheet: "L'été", rows: { first: 1, last: 1 } }]);
    await stop();
  });
});

import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import { watchChanges } from "../../../src/adapters/officejs/watch-changes";
import type { SheetChange } from "../../../src/application/ports/sheet-change";
import type { ExcelHost } from "../../excel-host/host";
import { startExcel } from "../../excel-host/load-library";

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

interface Watched {
  readonly host: ExcelHost;
  readonly edited: SheetChange[];
  readonly calculated: SheetChange[];
  readonly stop: () => Promise<void>;
}

/** An Excel whose sheets were described once, as a control does, and that is being watched. */
async function start(): Promise<Watched> {
  const host = startExcel({ sheets: [{ name: "Participants", values: [["a"]] }, { name: "L'été" }] });
  await createOfficeWorkbook().describe();
  const edited: SheetChange[] = [];
  const calculated: SheetChange[] = [];
  const stop = await watchChanges(
    (change) => edited.push(change),
    (change) => calculated.push(change),
  );
  return { host, edited, calculated, stop };
}

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

    await createOfficeWorkbook().changeCells([
      { sheet: "Participants", position: { row: 0, column: 0 }, expected: "b", value: "c" },
    ]);
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
    await createOfficeWorkbook().changeCells([
      { sheet: "Participants", position: { row: 0, column: 0 }, expected: "a", value: "c" },
    ]);
    host.userEdit("Participants", "A2", "x", true);
    await settled();
    expect(edited).toEqual([{ sheet: "Participants", rows: { first: 1, last: 1 } }]);
    host.userDelete("L'été");
    await settled();
    expect(edited[1]).toEqual({ sheet: "L'été", rows: null });
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
    await createOfficeWorkbook().changeCells([
      { sheet: "Participants", position: { row: 0, column: 0 }, expected: "a", value: "b" },
    ]);
    host.announce("L'été", "B2", "Calculated");
    await settled();
    expect(edited).toEqual([]);
    expect(calculated).toEqual([{ sheet: "L'été", rows: { first: 1, last: 1 } }]);
    await stop();
  });
});

import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import { watchChanges } from "../../../src/adapters/officejs/watch-changes";
import { startExcel } from "../../excel-host/load-library";

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("watching changes", () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ["setTimeout", "setImmediate", "queueMicrotask", "nextTick"] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("tells the person's changes, not ours, until it is stopped", async () => {
    const host = startExcel({ sheets: [{ name: "Participants", values: [["a"]] }] });
    let changes = 0;
    const stop = await watchChanges(() => {
      changes += 1;
    });
    host.userEdit("Participants", "A1", "b");
    await settled();
    expect(changes).toBe(1);

    await createOfficeWorkbook().changeCells([
      { sheet: "Participants", position: { row: 0, column: 0 }, expected: "b", value: "c" },
    ]);
    await settled();
    expect(changes).toBe(1);

    jest.setSystemTime(Date.now() + 1_000);
    host.userEdit("Participants", "A1", "d");
    await settled();
    expect(changes).toBe(2);

    await stop();
    host.userEdit("Participants", "A1", "e");
    await settled();
    expect(changes).toBe(2);
    expect(host.references.size).toBe(0);
  });
});

import { createOfficeWorkbook } from "../../../src/adapters/officejs/office-workbook";
import { startExcel } from "../../excel-host/load-library";
import { model } from "./sheet-models";
import { outcome } from "./outcome";

/** Locks as a browser shares them among the pages of one address. */
function shareLocks(): { waiting: number; readonly asked: Set<string> } {
  const locks = { waiting: 0, asked: new Set<string>() };
  let last: Promise<unknown> = Promise.resolve();
  const request = (
    name: string,
    { ifAvailable }: { readonly ifAvailable?: boolean },
    task: (lock: object | null) => Promise<unknown>,
  ): Promise<unknown> => {
    locks.asked.add(name);
    if (locks.waiting > 0 && ifAvailable) return task(null);
    locks.waiting += 1;
    const turn = last.then(() => task({ name })).finally(() => (locks.waiting -= 1));
    last = turn.catch(() => undefined);
    return turn;
  };
  Object.defineProperty(globalThis, "navigator", { value: { locks: { request } }, configurable: true });
  return locks;
}

const former = Object.getOwnPropertyDescriptor(globalThis, "navigator");
afterEach(() => {
  if (former) Object.defineProperty(globalThis, "navigator", former);
  else Reflect.deleteProperty(globalThis, "navigator");
});

describe("two panes on one workbook, where the browser shares locks", () => {
  it("do not write at once: the second is refused in a sentence, and may write later", async () => {
    const locks = shareLocks();
    const host = startExcel({ sheets: [{ name: "P" }] });
    const [first, second] = [createOfficeWorkbook(), createOfficeWorkbook()].map((pane) => pane.writeSheet(model()));
    expect(await outcome(second!)).toBe(
      "UserError: Un autre volet de Bilan PLIE écrit déjà dans ce classeur : attendez qu'il ait terminé, puis recommencez.",
    );
    expect(await first).toBe("Bilan");
    expect(await createOfficeWorkbook().writeSheet(model())).toBe("Bilan");
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["P", "Bilan"]);
    expect(locks.waiting).toBe(0);
    expect(locks.asked.size).toBe(1);
  });

  it("wait for one another to keep a choice, and both are kept", async () => {
    shareLocks();
    startExcel({ sheets: [{ name: "P" }] });
    await Promise.all(["a", "b"].map((key) => createOfficeWorkbook().writeSetting(key, "1")));
    const read = createOfficeWorkbook();
    expect([await read.readSetting("a"), await read.readSetting("b")]).toEqual(["1", "1"]);
  });

  it("give the lock back when a write is refused, with its own sentence", async () => {
    const locks = shareLocks();
    startExcel({ protected: true, sheets: [{ name: "P" }] });
    expect(await outcome(createOfficeWorkbook().writeSheet(model()))).toMatch(/structure du classeur est protégée/);
    expect(locks.waiting).toBe(0);
  });
});

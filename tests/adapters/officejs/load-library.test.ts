/**
 * @jest-environment jsdom
 */
import { startLibrary } from "../../../src/adapters/officejs/load-library";

const ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The script element that the loader put into the page; jsdom fetches nothing by itself. */
const script = (): HTMLScriptElement => document.head.querySelector("script") as HTMLScriptElement;

function library(onReady: () => Promise<unknown>): void {
  Object.assign(globalThis, { Office: { onReady } });
}

describe("Microsoft's library", () => {
  const told: (string | null)[] = [];
  const start = (): Promise<unknown> =>
    startLibrary(ADDRESS, { tell: (sentence) => told.push(sentence), longAfter: 10_000 });

  beforeEach(() => {
    jest.useFakeTimers();
    told.length = 0;
    document.head.replaceChildren();
  });
  afterEach(() => {
    jest.useRealTimers();
    Reflect.deleteProperty(globalThis, "Office");
  });

  it("is loaded from its address and started, without a word when it is quick", async () => {
    const started = start();
    expect(script().src).toBe(ADDRESS);
    library(async () => ({ host: "Excel" }));
    script().dispatchEvent(new Event("load"));
    expect(await started).toBe("Excel");
    jest.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });

  it("tells which address is needed when it is blocked", async () => {
    const started = start();
    script().dispatchEvent(new Event("error"));
    await expect(started).rejects.toThrow(
      /n'a pas pu être chargée depuis appsforoffice\.microsoft\.com .*rouvrez le volet/,
    );
  });

  it("tells the same when something else is answered in its place", async () => {
    const started = start();
    script().dispatchEvent(new Event("load"));
    await expect(started).rejects.toThrow(/n'a pas pu être chargée depuis appsforoffice\.microsoft\.com/);
  });

  it("tells which address is waited for after ten seconds, and takes that back once it has come", async () => {
    const started = start();
    jest.advanceTimersByTime(9_999);
    expect(told).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(told).toEqual([expect.stringMatching(/se fait attendre : elle vient de appsforoffice\.microsoft\.com/)]);
    library(async () => ({ host: "Excel" }));
    script().dispatchEvent(new Event("load"));
    expect(await started).toBe("Excel");
    expect(told.slice(1)).toEqual([null]);
  });

  it("tells it too when its first script came and the rest does not", () => {
    library(() => new Promise(() => undefined));
    void start();
    jest.advanceTimersByTime(10_000);
    expect(told).toHaveLength(1);
  });
});

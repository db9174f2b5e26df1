/**
 * @jest-environment jsdom
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadedPart } from "../../src/taskpane/state/loaded-part";

const chunkError = (): Error =>
  Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError", request: "https://serveur/7.js" });

function answer(status: number, type = "text/javascript"): void {
  Object.assign(globalThis, { fetch: async () => ({ status, headers: new Headers({ "Content-Type": type }) }) });
}

describe("a part of the program that is fetched when it is needed", () => {
  afterEach(() => {
    delete document.documentElement.dataset["officeJs"];
    Reflect.deleteProperty(globalThis, "fetch");
  });

  it("is handed on", async () => {
    expect(await loadedPart(Promise.resolve(3))).toBe(3);
  });

  it.each([
    ["no longer has it", 404, "text/plain"],
    ["answers its home page in its place", 200, "text/html; charset=utf-8"],
  ])("asks to open the pane anew when the server %s", async (_what, status, type) => {
    answer(status, type);
    document.documentElement.dataset["officeJs"] = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
    await expect(loadedPart(Promise.reject(chunkError()))).rejects.toThrow(
      "Le complément a été mis à jour : rouvrez le volet.",
    );
    document.documentElement.dataset["officeJs"] = "";
    await expect(loadedPart(Promise.reject(chunkError()))).rejects.toThrow(/mis à jour : .*rechargez la page/);
  });

  it("leaves a cut connection, a busy server and any other fault what they are", async () => {
    Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError("Failed to fetch")) });
    await expect(loadedPart(Promise.reject(chunkError()))).rejects.toThrow("Loading chunk 7 failed.");
    answer(503);
    await expect(loadedPart(Promise.reject(chunkError()))).rejects.toThrow("Loading chunk 7 failed.");
    answer(404);
    await expect(loadedPart(Promise.reject(new RangeError("Autre")))).rejects.toThrow("Autre");
  });
});

test("every part that the pane fetches is fetched so", () => {
  const root = join(__dirname, "../../src/taskpane");
  const bare = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const code = readFileSync(join(root, file), "utf8");
      return [...code.matchAll(/(\S+?)\s*\bimport\(/g)].map(([, before]) => `${file} ${before}`);
    })
    .filter((found) => !found.endsWith("loadedPart("));
  expect(bare).toEqual([]);
});

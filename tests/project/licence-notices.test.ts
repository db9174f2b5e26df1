import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import webpack from "webpack";
import { LicenceNotices } from "../../scripts/licence-notices.cjs";

describe("the notices beside a bundle", () => {
  let folder = "";
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "notices-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(files: Readonly<Record<string, string>>): void {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  }
  const packageFile = (name: string, more: object): string =>
    JSON.stringify({ name, version: "1.2.3", main: "index.js", ...more });

  function build(): Promise<readonly string[]> {
    const compiler = webpack({
      mode: "production",
      context: folder,
      entry: "./entry.js",
      output: { path: join(folder, "out") },
      plugins: [new LicenceNotices([])],
    });
    return new Promise((resolve, reject) =>
      compiler?.run((error, stats) => {
        compiler.close(() => undefined);
        if (error) reject(error);
        else resolve((stats?.compilation.errors ?? []).map(({ message }) => message));
      }),
    );
  }

  it("name each package that is in it, with its text, and no other", async () => {
    write({
      "entry.js":
        'import { used } from "@scope/kept";\nimport("late").then(({ late }) => console.log(used(), late()));\n',
      "node_modules/@scope/kept/package.json": packageFile("@scope/kept", {
        license: "MIT",
        module: "index.js",
        sideEffects: false,
      }),
      "node_modules/@scope/kept/index.js": "export const used = () => document.title;\n",
      "node_modules/@scope/kept/LICENSE.md": "Copyright Invented Person\n",
      "node_modules/late/package.json": packageFile("late", { license: "ISC", author: { name: "Somebody Else" } }),
      "node_modules/late/index.js": "export const late = () => document.URL;\n",
      "node_modules/idle/package.json": packageFile("idle", { license: "MIT" }),
      "node_modules/idle/index.js": "export const idle = 3;\n",
    });
    expect(await build()).toEqual([]);
    const text = readFileSync(join(folder, "out/LICENSES.txt"), "utf8");
    expect(text).toContain("@scope/kept 1.2.3 (MIT)\n\nCopyright Invented Person");
    expect(text).toContain("late 1.2.3 (ISC)\n\nISC, Somebody Else");
    expect(text).not.toContain("idle");
  });

  it("stop the build where a package tells no licence", async () => {
    write({
      "entry.js": 'import "bare";\n',
      "node_modules/bare/package.json": packageFile("bare", {}),
      "node_modules/bare/index.js": "console.log(1);\n",
    });
    await expect(build().then((errors) => Promise.reject(new Error(errors.join())))).rejects.toThrow(
      /bare: no licence/,
    );
  });
});

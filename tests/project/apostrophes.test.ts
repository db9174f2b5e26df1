import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

/** Between two letters of a sentence of ours. */
const CURVED = /\p{L}’\p{L}/u;

describe("the sentences of the pane, of the sheets and of the command line", () => {
  // People look for what they read with the key of their keyboard (Ctrl+F), and a workbook that mixes two signs hides half of it.
  it("have one apostrophe, the one that people type", () => {
    const found = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(tsx?|html)$/.test(path))
      .flatMap((path) =>
        readFileSync(join(ROOT, "src", path), "utf8")
          .split("\n")
          .filter((line) => CURVED.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      );
    expect(found).toEqual([expect.stringMatching(/plan-sheets\.ts: const PASSING/)]);
  });
});

/**
 * The tests of what is mutated as one plain file, which Stryker's sandbox builds once. Left out: those that run the whole catalogue, over every
 * example or over generated sheets, and sheets of thousands of rows: seconds for each mutant. What survives here may still be seen there, so the
 * score is a lower bound.
 */
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOMS = ["rules", "people", "exits", "reading", "questionnaire", "domain", "text", "territory"];
const HEAVY =
  /\/(absent-sheets|examples|properties|catalogue|reads|pauses|quotations|typed-details|far-rows|reference-data)\.test\.ts$/;
/** MUTATION_TESTS="rules/(dates/|pages)" keeps these alone, for a few files: going once through all the tests takes most of a minute. */
const ONLY = new RegExp(process.env.MUTATION_TESTS ?? "");

const folder = fileURLToPath(new URL("../core/", import.meta.url));
const suites = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter(
    (path) =>
      path.endsWith(".test.ts") && ROOMS.includes(path.split("/")[0]) && !HEAVY.test(`/${path}`) && ONLY.test(path),
  )
  .sort();

/** A module that reads a file finds it from where it stands itself, not from where the bundle does. */
const standsWhereItStands = {
  name: "dirname",
  setup(bundle) {
    bundle.onLoad({ filter: /[/\\](tests|scripts)[/\\].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const contents = text.replaceAll(/\b__dirname\b/g, JSON.stringify(dirname(path)));
      return { contents, loader: "ts" };
    });
  },
};

await build({
  stdin: {
    contents: suites.map((path) => `__testFile("tests/core/${path}"); require("./${path}");`).join("\n"),
    resolveDir: folder,
  },
  bundle: true,
  platform: "node",
  plugins: [standsWhereItStands],
  minifyWhitespace: true,
  outfile: fileURLToPath(new URL("rules.bundle.cjs", import.meta.url)),
  logLevel: "warning",
});

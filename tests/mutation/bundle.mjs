/**
 * Every test of the rules as one plain file, which Stryker's sandbox builds once: each mutant then costs a fraction of a second instead of the
 * loading of some four hundred modules. Left out: the whole catalogue over every example and over generated sheets, and sheets of thousands of
 * rows, seconds for each mutant; what survives here may still be seen there, so the score is a lower bound.
 */
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HEAVY = new Set(["examples.test.ts", "properties.test.ts", "catalogue.test.ts"]);
/** Kills most mutants by itself: the page of each rule prints its findings. */
const FIRST = "pages.test.ts";

const folder = fileURLToPath(new URL("../core/rules/", import.meta.url));
const suites = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".test.ts") && !HEAVY.has(path) && path !== FIRST)
  .sort();
/** Those of one folder of rules before those of all the rules, which take longer. */
const ordered = [...suites.filter((path) => path.includes("/")), ...suites.filter((path) => !path.includes("/"))];

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
  stdin: { contents: [FIRST, ...ordered].map((path) => `import "./${path}";`).join("\n"), resolveDir: folder },
  bundle: true,
  platform: "node",
  plugins: [standsWhereItStands],
  minifyWhitespace: true,
  outfile: fileURLToPath(new URL("rules.bundle.cjs", import.meta.url)),
  logLevel: "warning",
});

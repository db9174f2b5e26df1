/**
 * The command line of this checkout: `npm run --silent bilan-plie -- COMMANDE …`. It is built at the first use, and again once a source is
 * newer than what was built.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, "dist/cli/bilan-plie.mjs");
const sources = ["package.json", "package-lock.json", "webpack.config.js"].map((file) => join(root, file));
for (const file of readdirSync(join(root, "src"), { recursive: true, withFileTypes: true }))
  if (file.isFile()) sources.push(join(file.parentPath, file.name));

const timeOf = (file) => statSync(file).mtimeMs;

if (!existsSync(program) || sources.some((file) => timeOf(file) > timeOf(program))) {
  process.stderr.write("Construction de la ligne de commande, une seule fois (une vingtaine de secondes)…\n");
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  const { status } = spawnSync(process.execPath, [webpack, "--mode", "production", "--config-name", "cli"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) {
    process.stderr.write("La ligne de commande n'a pas pu être construite : lancez « npm ci », puis recommencez.\n");
    process.exit(2);
  }
  // webpack leaves a file alone that would not change.
  utimesSync(program, new Date(), new Date());
}

await import(pathToFileURL(program).href);

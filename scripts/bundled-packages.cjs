/** Which packages have code in a bundle: what was bundled, not what package.json names. */
const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");

/**
 * The packages of a compilation, by name, each once.
 * @param also packages of which a copy is in the bundle though no module is: webpack's own loader of modules.
 * @throws {Error} where a package tells no licence.
 */
function bundledPackages(compilation, also) {
  const folders = new Set(also.map((one) => dirname(require.resolve(`${one}/package.json`))));
  for (const file of bundledFiles(compilation)) {
    const folder = packageFolder(file);
    if (folder !== null) folders.add(folder);
  }
  return [...folders].map(packageOf).sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** The files whose code is in a chunk, also those that webpack joined into one module. */
function* bundledFiles(compilation) {
  for (const module of compilation.modules) {
    if (compilation.chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
    for (const one of [module, ...(module.modules ?? [])]) if (one.resource) yield one.resource.split("?")[0];
  }
}

/** The folder of the package that a file belongs to; null for our own. */
function packageFolder(file) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0] ?? null;
}

function packageOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (typeof license !== "string") throw new Error(`${name}: no licence in its package.json`);
  return { folder, name, version, license, holder: typeof author === "string" ? author : author?.name };
}

const keyOf = ({ name, version }) => `${name} ${version}`;

module.exports = { bundledPackages };

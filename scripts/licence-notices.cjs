/**
 * Writes LICENSES.txt beside a bundle: the notice of every package that has a module in it, as their licences ask for. What is listed is
 * what was bundled, not what package.json names; a package without a licence stops the build.
 */
const { readdirSync, readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");

const FILE = "LICENSES.txt";
const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i;

class LicenceNotices {
  /** @param also packages of which a copy is in the bundle though no module is: webpack's own loader of modules. */
  constructor(also = ["webpack"]) {
    this.also = also;
  }

  apply(compiler) {
    const name = "LicenceNotices";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const folders = new Set(this.also.map((one) => dirname(require.resolve(`${one}/package.json`))));
        for (const file of bundledFiles(compilation)) {
          const folder = packageFolder(file);
          if (folder !== null) folders.add(folder);
        }
        const notices = [...folders].map(noticeOf).sort((a, b) => (a.title < b.title ? -1 : 1));
        const text = notices.map(({ title, body }) => `${title}\n\n${body}\n`).join(`\n${"-".repeat(80)}\n\n`);
        compilation.emitAsset(FILE, new compiler.webpack.sources.RawSource(text));
      });
    });
  }
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

function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  if (typeof license !== "string") throw new Error(`${name}: no licence in its package.json`);
  const holder = typeof author === "string" ? author : author?.name;
  const body =
    files.length > 0
      ? files.map((file) => readFileSync(join(folder, file), "utf8").trim()).join("\n\n")
      : `${license}${holder ? `, ${holder}` : ""}`;
  return { title: `${name} ${version} (${license})`, body };
}

module.exports = { LicenceNotices };

/** Writes LICENSES.txt beside a bundle: the notice of every package that has a module in it, as their licences ask for. */
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { bundledPackages } = require("./bundled-packages.cjs");

const FILE = "LICENSES.txt";
const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i;
/** Between two notices. */
const RULE = `\n${"-".repeat(80)}\n\n`;

class LicenceNotices {
  /**
   * @param also packages of which a copy is in the bundle though no module is.
   * @param data notices of data, which is no package.
   */
  constructor(also = ["webpack"], data = []) {
    this.also = also;
    this.data = data;
  }

  apply(compiler) {
    const name = "LicenceNotices";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const notices = [
          ...bundledPackages(compilation, this.also).map(noticeOf),
          ...this.data.map((text) => `${text}\n`),
        ];
        compilation.emitAsset(FILE, new compiler.webpack.sources.RawSource(notices.join(RULE)));
      });
    });
  }
}

function noticeOf({ folder, name, version, license, holder }) {
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const body =
    files.length > 0
      ? files.map((file) => readFileSync(join(folder, file), "utf8").trim()).join("\n\n")
      : `${license}${holder ? `, ${holder}` : ""}`;
  return `${name} ${version} (${license})\n\n${body}\n`;
}

/** The notices of several bundles in one text, each once. */
function joinNotices(texts) {
  return [...new Set(texts.flatMap((text) => text.split(RULE)))].join(RULE);
}

module.exports = { LicenceNotices, joinNotices };

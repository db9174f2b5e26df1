/**
 * Writes bilan-plie.html beside the pane: the browser mode in one file that is opened from a disk, without a server, an installation or a
 * request, and its SHA-256 beside it. It is made of the very chunks of the pane, after webpack has named and minified them: once they are
 * all in the page, webpack's loader finds each in its place and asks for none.
 */
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { gzipSync } = require("fflate");
const { version } = require("../../package.json");
const { singleFilePolicy } = require("../content-policy.cjs");

const FILE = "bilan-plie.html";
/** As git keeps it: a script of other ends of lines would have another hash than the one that the browser computes. */
const read = (name) => readFileSync(join(__dirname, name), "utf8").replaceAll("\r\n", "\n");

class SingleFile {
  apply(compiler) {
    const name = "SingleFile";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const page = singleFile(programOf(compilation), text(compilation, "LICENSES.txt"), assetOf(compilation, ICON));
        // Said to be minimized, or webpack would do it and spoil the hashes.
        const emit = (file, content) =>
          compilation.emitAsset(file, new compiler.webpack.sources.RawSource(content), { minimized: true });
        emit(FILE, page);
        emit(`${FILE}.sha256`, `${createHash("sha256").update(page).digest("hex")}  ${FILE}\n`);
      });
    });
  }
}

const ICON = "assets/icon-32.png";
const assetOf = (compilation, file) => compilation.getAsset(file).source.buffer();
const text = (compilation, file) => assetOf(compilation, file).toString("utf8");

/** Every chunk of the pane as one script; the one that starts it, last. */
function programOf(compilation) {
  const order = (chunk) => `${chunk.hasRuntime() ? 1 : 0}${[...chunk.files].sort()[0]}`;
  const chunks = [...compilation.chunks].sort((one, other) => (order(one) < order(other) ? -1 : 1));
  const files = chunks.flatMap(({ files }) => [...files].filter((file) => file.endsWith(".js")).sort());
  // In a function each: "use strict" at the top of one is not to hold for the next.
  return files
    .map((file) => `(() => {\n${text(compilation, file).replace(/\n\/\/# sourceMappingURL=.*\s*$/, "")}\n})();\n`)
    .join("");
}

/**
 * @param {string} program
 * @param {string} licences of what is in it
 * @param {Buffer} icon
 * @returns {string} the page; the same program always gives the same bytes
 */
function singleFile(program, licences, icon) {
  const start = read("start.js");
  // fflate and not zlib, whose output depends on the processor.
  const packed = Buffer.from(gzipSync(Buffer.from(program), { level: 9, mtime: 0 })).toString("base64");
  const parts = {
    version,
    policy: singleFilePolicy([start, program].map(hashOf)),
    icon: icon.toString("base64"),
    styles: read("../../src/taskpane/page.css"),
    scripts: [
      `<script type="text/plain" id="programme">${packed}</script>`,
      `<script>${start}</script>`,
      // A licence that closed the element would show on the page.
      `<script type="text/plain" id="licences">\n${licences.replaceAll("</script", "<\\/script")}</script>`,
    ].join("\n"),
  };
  return read("page.html").replace(/\{\{(\w+)\}\}/g, (_hole, part) => parts[part]);
}

const hashOf = (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

module.exports = { SingleFile };

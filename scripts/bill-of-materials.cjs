/**
 * Writes bilan-plie.cdx.json beside a bundle: its bill of materials in the form of CycloneDX 1.6, for whoever must know what a program is
 * made of. Without date nor serial number, so that the same sources give the same bytes.
 */
const { readFileSync } = require("node:fs");
const { join, relative, sep } = require("node:path");
const { bundledPackages } = require("./bundled-packages.cjs");

const FILE = "bilan-plie.cdx.json";
const ROOT = join(__dirname, "..");

class BillOfMaterials {
  /**
   * @param also packages of which a copy is in the bundle though no module is.
   * @param data what ships as data: { name, version, license }, the licence by its SPDX identifier.
   */
  constructor(also = ["webpack"], data = []) {
    this.also = also;
    this.data = data;
  }

  apply(compiler) {
    const name = "BillOfMaterials";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const libraries = bundledPackages(compilation, this.also).map(libraryOf);
        const bill = billOf([...libraries, ...this.data.map(dataOf)]);
        compilation.emitAsset(FILE, new compiler.webpack.sources.RawSource(bill));
      });
    });
  }
}

const readJson = (file) => JSON.parse(readFileSync(join(ROOT, file), "utf8"));
const purlOf = (name, version) => `pkg:npm/${name.replace("@", "%40")}@${version}`;

function libraryOf({ folder, name, version, license }) {
  const [group, ownName] = name.startsWith("@") ? name.split("/") : [undefined, name];
  const purl = purlOf(name, version);
  return {
    type: "library",
    "bom-ref": purl,
    ...(group === undefined ? {} : { group }),
    name: ownName,
    version,
    ...hashesOf(folder),
    licenses: [{ expression: license }],
    purl,
  };
}

/** Of the package as the registry gave it, by package-lock.json. */
function hashesOf(folder) {
  const { integrity = "" } = readJson("package-lock.json").packages[relative(ROOT, folder).replaceAll(sep, "/")] ?? {};
  const [, digest] = /^sha512-(.+)$/.exec(integrity) ?? [];
  if (digest === undefined) return {};
  return { hashes: [{ alg: "SHA-512", content: Buffer.from(digest, "base64").toString("hex") }] };
}

function dataOf({ name, version, license }) {
  return { type: "data", "bom-ref": `${name}@${version}`, name, version, licenses: [{ license: { id: license } }] };
}

function billOf(components) {
  const { name, version, license } = readJson("package.json");
  const purl = purlOf(name, version);
  const bill = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: { type: "application", "bom-ref": purl, name, version, licenses: [{ expression: license }], purl },
    },
    components,
    dependencies: [{ ref: purl, dependsOn: components.map((component) => component["bom-ref"]) }],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** The bills of several bundles of this program in one, each component once. */
function joinBills(texts) {
  const components = new Map(
    texts.flatMap((text) => JSON.parse(text).components.map((component) => [component["bom-ref"], component])),
  );
  return billOf([...components].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, component]) => component));
}

module.exports = { BillOfMaterials, joinBills };

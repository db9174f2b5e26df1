/**
 * Two builds: the pane (dist/, for Excel and for a browser tab) and the command line (dist/cli/bilan-plie.mjs).
 *
 *   npm run build                                      both, for the address the manifest is written for (localhost)
 *   URL_PROD=https://plie.example.fr/ npm run build    both, with that address in dist/manifest.xml
 *   npm run dev-server                                 the pane alone, on https://localhost:3000/
 */
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const swc = require("@swc/core");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const webpack = require("webpack");
const { manifestFor } = require("./scripts/manifest-address.cjs");
const { BillOfMaterials } = require("./scripts/bill-of-materials.cjs");
const { LicenceNotices } = require("./scripts/licence-notices.cjs");
const { SingleFile } = require("./scripts/edition/single-file.cjs");
const { OFFICE_JS, excelPolicy, browserPolicy } = require("./scripts/content-policy.cjs");

const port = Number(process.env.npm_package_config_dev_server_port ?? 3000);

module.exports = async (env, argv) => {
  const production = argv.mode !== "development";
  const pane = paneConfig(production);
  if (!env.WEBPACK_SERVE) return [{ ...pane, plugins: [...pane.plugins, new SingleFile()] }, cliConfig(production)];
  return { ...pane, devServer: { host: "localhost", port, hot: false, server: await devServerType() } };
};

/** What both builds share. No `eval` source map, even in development: the pages' policy forbids eval. */
function commonConfig(production) {
  return {
    mode: production ? "production" : "development",
    devtool: "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          include: path.resolve(__dirname, "src"),
          loader: "swc-loader",
          // Types are checked by `npm run types`, once; here they are only taken away.
          options: {
            jsc: {
              target: "es2022",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
        { test: /\.md$/, loader: path.resolve(__dirname, "scripts/guide/guide-loader.cjs") },
      ],
    },
    stats: { preset: "errors-warnings", assets: true, modules: false },
  };
}

/** The licences and the bill of materials of a bundle; what is in it beside packages is our own code, webpack's loader, and the communes. */
function whatIsBundled() {
  const { attribution, year } = JSON.parse(
    readFileSync(path.join(__dirname, "src/reference/data/france.json"), "utf8"),
  );
  const communes = { name: "communes-de-france", version: String(year), license: "etalab-2.0" };
  const { name, version, license } = require("./package.json");
  const own = readFileSync(path.join(__dirname, "LICENSE"), "utf8").replaceAll("\r\n", "\n").trim();
  return [
    new LicenceNotices(
      ["webpack"],
      [`Communes et codes postaux\n\n${attribution}`, `${name} ${version} (${license})\n\n${own}`],
    ),
    new BillOfMaterials(["webpack"], [communes]),
  ];
}

function paneConfig(production) {
  return {
    ...commonConfig(production),
    name: "pane",
    target: ["web", "es2022"],
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      // The pages and what they load stand side by side; in bilan-plie.html there is no address to tell them from.
      publicPath: "",
      clean: { keep: /^(cli|release)\// },
    },
    optimization: { splitChunks: { chunks: "all" } },
    // The pane is loaded once from a near server, then cached by hash: React, Fluent and the fiches have their weight.
    performance: { maxEntrypointSize: 3_000_000, maxAssetSize: 2_000_000 },
    plugins: [
      ...whatIsBundled(),
      paneHtml("taskpane.html", { policy: excelPolicy, officeJs: OFFICE_JS }),
      paneHtml("navigateur.html", { policy: browserPolicy }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "src/taskpane/aide.html", to: "aide.html" },
          { from: "manifest.xml", transform: (content) => manifestFor(process.env.URL_PROD, content.toString()) },
        ],
      }),
    ],
  };
}

function paneHtml(filename, options) {
  const styles = readFileSync(path.join(__dirname, "src/taskpane/page.css"), "utf8");
  return new HtmlWebpackPlugin({
    filename,
    template: "./src/taskpane/taskpane.html",
    minify: false,
    styles,
    ...options,
  });
}

function cliConfig(production) {
  const common = commonConfig(production);
  return {
    ...common,
    name: "cli",
    target: "node20",
    // One file that runs with Node alone: what it would fetch later is in it, and still only parsed when it is asked for.
    experiments: { outputModule: true },
    module: {
      ...common.module,
      rules: [{ oneOf: [startedWhenUsed(), ...common.module.rules] }],
      parser: { javascript: { dynamicImportMode: "eager" } },
    },
    devtool: false,
    entry: { "bilan-plie": "./src/cli/index.ts" },
    output: { path: path.resolve(__dirname, "dist/cli"), filename: "[name].mjs", module: true, clean: true },
    // What QuicklyRead does is enough: nobody downloads this file page by page.
    optimization: { minimize: false },
    performance: { hints: false },
    plugins: [
      ...whatIsBundled(),
      new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
      new QuicklyRead(),
      new FormerName(),
    ],
  };
}

/** Without comments nor blanks, and in ASCII, the file is read in half the time; every name stays, for a bug report. */
class QuicklyRead {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("QuicklyRead", (compilation) => {
      const { RawSource } = compiler.webpack.sources;
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
      compilation.hooks.processAssets.tapPromise({ name: "QuicklyRead", stage }, async (assets) => {
        const name = "bilan-plie.mjs";
        const { code } = await swc.minify(assets[name].source().toString(), {
          module: true,
          compress: false,
          mangle: false,
          format: { comments: false, asciiOnly: true },
        });
        compilation.updateAsset(name, new RawSource(code));
      });
    });
  }
}

/** What the command line's own modules import starts at its first use: --version waits for no rule, and one command for none of the others. */
function startedWhenUsed() {
  const include = path.resolve(__dirname, "src/cli");
  const sources = readdirSync(include, { recursive: true }).filter((file) => file.endsWith(".ts"));
  const imported = sources.flatMap((file) =>
    [...readFileSync(path.join(include, file), "utf8").matchAll(/ from "(\.[^"]+)"/g)].map(([, from]) => from),
  );
  return {
    test: /\.ts$/,
    include,
    loader: "swc-loader",
    options: {
      jsc: { target: "es2022", parser: { syntax: "typescript" } },
      module: { type: "commonjs", lazy: [...new Set(imported)], ignoreDynamic: true },
    },
  };
}

/** dist/cli/bilan-plie.js is where the command line was before it was one module: who calls it there still finds it. */
class FormerName {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FormerName", (compilation) => {
      const { RawSource } = compiler.webpack.sources;
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: "FormerName", stage }, () =>
        compilation.emitAsset(
          "bilan-plie.js",
          new RawSource('#!/usr/bin/env node\nvoid import("./bilan-plie.mjs");\n'),
        ),
      );
    });
  }
}

/**
 * Excel wants https with a trusted certificate; where none can be installed (no administrator's right, no Excel),
 * an untrusted one still serves the pane to a browser.
 */
async function devServerType() {
  try {
    const options = await require("office-addin-dev-certs").getHttpsServerOptions();
    return { type: "https", options };
  } catch (error) {
    console.warn(`Trusted certificate not available (${error.message}): serving with a self-signed one.`);
    return "https";
  }
}

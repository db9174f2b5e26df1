import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "../..");

describe("dependency-cruiser refuses", () => {
  let folder = "";
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "locks-"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const FILES: Readonly<Record<string, string>> = {
    "src/core/a.ts": 'import type { B } from "../application/b";\nexport type A = B;\n',
    "src/application/b.ts": 'import { c } from "../adapters/memory/c";\nexport type B = typeof c;\n',
    "src/adapters/memory/c.ts": 'import { d } from "../xlsx/d";\nexport const c = d;\n',
    "src/adapters/xlsx/d.ts": 'import { e } from "../../application/e";\nexport const d = e;\n',
    "src/application/e.ts": 'import { f } from "./f";\nexport const e: number = f;\n',
    "src/application/f.ts": 'import { e } from "./e";\nexport const f: number = e;\n',
    "src/taskpane/view.ts": 'import { g } from "../cli/g";\nexport const view = g;\n',
    "src/cli/g.ts": 'import { d } from "../adapters/xlsx/d";\nexport const g = d;\n',
    "src/core/alone.ts": "export {};\n",
    "src/core/reading/h.ts": 'import type { I } from "../rules/i";\nexport type H = I;\n',
    "src/core/rules/i.ts": 'import { j } from "../attic/j";\nexport type I = typeof j;\n',
    "src/core/attic/j.ts": 'import { k } from "../text/k";\nexport const j = k;\n',
    "src/core/text/k.ts": 'import { l } from "../work/l";\nexport const k = l;\n',
    "src/core/work/l.ts": 'import { m } from "../engine/m";\nexport const l = m;\n',
    "src/core/engine/m.ts": "export const m = 1;\n",
  };

  it("each import that crosses a layer or runs up in core, circles, and modules that nobody knows", () => {
    for (const [file, code] of Object.entries(FILES)) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), code);
    }
    writeFileSync(
      join(folder, "tsconfig.json"),
      '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler" } }',
    );
    writeFileSync(join(folder, "package.json"), "{}");
    const tool = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const argv = [tool, "src", "--config", join(ROOT, ".dependency-cruiser.cjs"), "--output-type", "json"];
    // With this output it exits 0 whatever it finds.
    const report = execFileSync(process.execPath, argv, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const { summary } = JSON.parse(report) as { summary: { violations: { rule: { name: string }; from: string }[] } };
    const found = new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
    expect([...found].sort()).toEqual(
      expect.arrayContaining([
        "adapters-do-not-know-one-another src/adapters/memory/c.ts",
        "adapters-import-only-ports-and-core src/adapters/xlsx/d.ts",
        "application-imports-only-core src/application/b.ts",
        "core-arrows-run-down-from-reading src/core/reading/h.ts",
        "core-arrows-run-down-from-text src/core/text/k.ts",
        "core-arrows-run-down-from-work src/core/work/l.ts",
        "core-folders-have-a-place src/core/rules/i.ts",
        "core-imports-only-core src/core/a.ts",
        "doors-do-not-know-one-another src/taskpane/view.ts",
        "no-circular src/application/e.ts",
        "no-orphans src/core/alone.ts",
        "only-composition-roots-import-adapters src/cli/g.ts",
      ]),
    );
  });
});

describe("the types of core", () => {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.core.json"), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);

  it.each([
    "document.title",
    "window.name",
    "process.exit()",
    "Excel.run",
    "Office.context",
    "fetch('x')",
    "console.log('x')",
    "setTimeout(() => 1, 1)",
    "localStorage.length",
  ])("do not know %s", (code) => {
    const file = join(ROOT, "src/core/lock-probe.ts");
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, languageVersion) =>
      name === file
        ? ts.createSourceFile(name, `export const probe = ${code};`, languageVersion)
        : read(name, languageVersion);
    const program = ts.createProgram([file], options, host);
    const messages = program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
    expect(messages.join()).toMatch(/Cannot find name/);
  });
});

describe("ESLint refuses", () => {
  const cases: readonly (readonly [file: string, code: string, rule: string])[] = [
    ["src/core/probe.ts", "export const now = Date.now();", "no-restricted-properties"],
    ["src/core/probe.ts", "export const chance = Math.random();", "no-restricted-properties"],
    ["src/core/probe.ts", "export const year = new Date(2020, 1, 1);", "no-restricted-syntax"],
    ["src/core/probe.ts", 'import { useState } from "react";\nexport const state = useState;', "no-restricted-imports"],
    ["src/core/probe.ts", 'import { main } from "../cli/main";\nexport const run = main;', "no-restricted-imports"],
    ["src/core/probe.ts", "console.log('x');", "no-restricted-globals"],
    ["src/core/probe.ts", "export const behind = /(?<=a)b/;", "no-restricted-syntax"],
    ["src/adapters/probe.ts", "export const behind = /(?<!a)b/u;", "no-restricted-syntax"],
    ["src/taskpane/probe.tsx", "export const run = Excel.run;", "no-restricted-globals"],
    [
      "src/application/probe.ts",
      'import { c } from "../adapters/memory/c";\nexport const d = c;',
      "no-restricted-imports",
    ],
  ];

  it("what an editor should underline", () => {
    const script = `
      import { ESLint } from "eslint";
      const eslint = new ESLint({ cwd: ${JSON.stringify(ROOT)}, overrideConfig: [{ files: ["src/**"], languageOptions: { parserOptions: { projectService: false } }, rules: {
        "@typescript-eslint/no-floating-promises": "off", "@typescript-eslint/no-misused-promises": "off", "@typescript-eslint/switch-exhaustiveness-check": "off" } }] });
      const found = [];
      for (const [filePath, code] of ${JSON.stringify(cases)}) {
        const [result] = await eslint.lintText(code, { filePath });
        found.push(result.messages.map(({ ruleId }) => ruleId));
      }
      process.stdout.write(JSON.stringify(found));`;
    const found = JSON.parse(
      execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: ROOT, encoding: "utf8" }),
    ) as string[][];
    expect(found.map((rules, index) => rules.includes(cases[index]?.[2] ?? ""))).toEqual(cases.map(() => true));
  });
});

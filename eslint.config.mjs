/**
 * Lint for the editor and for CI. Layout is Prettier's business (`npm run format:check`), import directions are
 * dependency-cruiser's; what is repeated of them here is what an editor should underline while one types.
 * tests/project/locks.test.ts proves that each restriction still bites.
 */
import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import react from "eslint-plugin-react";
import tseslint from "typescript-eslint";

/** The environment core may not touch: what it needs of it is handed to it by the application layer. */
const environmentGlobals = [
  ...["window", "self", "globalThis", "global", "document", "navigator", "location", "localStorage", "sessionStorage"],
  ...["indexedDB", "fetch", "XMLHttpRequest", "WebSocket", "Worker", "process", "Buffer", "require", "console"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "requestAnimationFrame", "performance", "crypto"],
].map((name) => ({ name, message: "core is pure: no browser, no Node, no clock, no console (design: layers)." }));

const officeGlobals = ["Excel", "Office", "OfficeExtension"].map((name) => ({
  name,
  message: "Office.js exists in src/adapters/officejs only.",
}));

/** The clock and the machine's time zone, which no-restricted-globals cannot see because `Date` itself is allowed. */
const clockSyntax = [
  {
    selector:
      ":matches(NewExpression, CallExpression)[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: "core reads no clock: the day of the control is an input.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length>1]",
    message: "Local time depends on the machine: use Date.UTC(…).",
  },
  {
    selector:
      "MemberExpression[property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/]",
    message: "Local time depends on the machine: use the UTC methods.",
  },
  {
    selector: "MemberExpression[property.name=/^toLocale/]",
    message: "The machine's locale must not change a message: use src/core/text.",
  },
];

/** Safari before 16.4, which Excel for Mac uses below macOS 13.3, gives up the whole file where a regular expression looks behind. */
const lookBehindSyntax = [
  {
    selector: "Literal[regex.pattern=/\\(\\?<[=!]/]",
    message: "No look-behind in regular expressions: older Safari cannot read the file.",
  },
];

const bare = (allowed) => ({
  regex: `^(?!\\.{1,2}/)(?!${allowed})`,
  message: `Only ${allowed.replaceAll("|", ", ")} may be imported here.`,
});
const folders = (names, message) => ({ regex: `/(${names.join("|")})(/|$)`, message });

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "tmp/", "reports/", ".stryker-tmp/", "src/reference/data/"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,

  {
    name: "bilan-plie/typescript",
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always"],
      "no-restricted-globals": ["error", ...officeGlobals],
    },
  },

  // Promises nobody waits for hide failures; only the type checker sees them, so this part reads types.
  {
    name: "bilan-plie/promises",
    files: ["src/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },

  {
    name: "bilan-plie/browsers",
    files: ["src/**/*.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", ...lookBehindSyntax] },
  },

  // Microsoft's rules for Office.js. The plugin's own configurations leave out .tsx files and bring a second copy of
  // typescript-eslint, so its rules are named here. no-context-sync-in-loop is left out: reading a large sheet in
  // blocks is a loop of syncs, on purpose; no-navigational-load mistakes load("isNullObject") for one.
  {
    name: "bilan-plie/office",
    files: ["src/adapters/officejs/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "no-restricted-globals": "off",
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },

  {
    name: "bilan-plie/react",
    files: ["src/taskpane/**/*.{ts,tsx}", "tests/taskpane/**/*.{ts,tsx}"],
    plugins: { react, "react-hooks": reactHooks },
    settings: { react: { version: "detect" } },
    rules: {
      ...react.configs.flat.recommended.rules,
      ...react.configs.flat["jsx-runtime"].rules,
      ...reactHooks.configs.recommended.rules,
      "react/prop-types": "off",
      "react/no-unescaped-entities": "off",
    },
  },

  // Who may import whom (the whole set, with type-only imports and circles, is in .dependency-cruiser.cjs).
  {
    name: "bilan-plie/core",
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...officeGlobals, ...environmentGlobals],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "core reads no clock: the day of the control is an input." },
        { object: "Math", property: "random", message: "Same input, same result: no randomness in core." },
      ],
      "no-restricted-syntax": ["error", ...clockSyntax, ...lookBehindSyntax],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            bare("zod(/mini)?$|@noble/hashes/"),
            folders(
              ["application", "adapters", "taskpane", "cli", "fiches", "plies", "reference"],
              "core imports only core.",
            ),
          ],
        },
      ],
    },
  },
  {
    name: "bilan-plie/application",
    files: ["src/application/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [folders(["adapters", "taskpane", "cli"], "application speaks to the outside through its ports.")],
        },
      ],
    },
  },
  {
    name: "bilan-plie/adapters",
    files: ["src/adapters/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            folders(["taskpane", "cli"], "An adapter does not know who uses it."),
            {
              regex: "/application/(?!ports/)",
              message: "An adapter knows the ports of application, nothing else of it.",
            },
          ],
        },
      ],
    },
  },

  // Microsoft's client library runs on the emulated Excel of the tests.
  {
    name: "bilan-plie/emulated-excel",
    files: ["tests/excel-host/**/*.ts", "tests/e2e/**/*.ts", "tests/adapters/officejs/**/*.ts"],
    rules: { "no-restricted-globals": "off" },
  },

  // Plain Node scripts and settings.
  {
    name: "bilan-plie/node",
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: {
      globals: {
        ...{ process: "readonly", console: "readonly", URL: "readonly", Buffer: "readonly" },
        ...{ require: "readonly", module: "writable", __dirname: "readonly" },
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);

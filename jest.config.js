/** Types are checked by `npm run types`, once; here they are only taken away. */
const swc = (syntax) => ({
  jsc: {
    target: "es2022",
    parser: { syntax, tsx: syntax === "typescript", jsx: syntax === "ecmascript" },
    transform: { react: { runtime: "automatic" } },
  },
  module: { type: "commonjs" },
});

/** One transform, two environments: node for everything, jsdom for the pane's components (docblock in the file). */
module.exports = {
  testEnvironment: "node",
  // Every core: jest would leave one idle, which on two cores is half of the machine.
  maxWorkers: "100%",
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/e2e/", "<rootDir>/tests/bench/"],
  transform: {
    "^.+\\.tsx?$": ["@swc/jest", swc("typescript")],
    "\\.md$": "<rootDir>/scripts/guide/guide-loader.cjs",
    // Ships as modules for browsers, which jest does not take.
    "react-data-grid/lib/index\\.js$": ["@swc/jest", swc("ecmascript")],
  },
  transformIgnorePatterns: ["/node_modules/(?!react-data-grid/)"],
  // jsdom lays nothing out.
  moduleNameMapper: { "\\.css$": "<rootDir>/tests/support/no-styles.ts" },
  // A bound against a hang, far above what any test takes: nothing here measures time.
  testTimeout: 120_000,
  moduleFileExtensions: ["ts", "tsx", "js", "json", "md"],
};

/** One transform, two environments: node for everything, jsdom for the pane's components (docblock in the file). */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/e2e/", "<rootDir>/tests/bench/"],
  transform: {
    "^.+\\.tsx?$": ["ts-jest", { tsconfig: "<rootDir>/tests/tsconfig.jest.json", diagnostics: false }],
    // Ships as modules for browsers, which jest does not take.
    "react-data-grid/lib/index\\.js$": [
      "ts-jest",
      { tsconfig: { allowJs: true, module: "commonjs", target: "es2022" }, diagnostics: false },
    ],
  },
  transformIgnorePatterns: ["/node_modules/(?!react-data-grid/)"],
  // jsdom lays nothing out.
  moduleNameMapper: { "\\.css$": "<rootDir>/tests/support/no-styles.ts" },
  // A bound against a hang, far above what any test takes: nothing here measures time.
  testTimeout: 120_000,
  moduleFileExtensions: ["ts", "tsx", "js", "json"],
};

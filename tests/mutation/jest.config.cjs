/** Runs what bundle.mjs builds. Whole paths: Stryker resolves no « rootDir ». */
module.exports = {
  rootDir: __dirname,
  testEnvironment: require.resolve("./environment.cjs"),
  testMatch: ["**/rules.bundle.cjs"],
  transform: {},
  watchman: false,
};

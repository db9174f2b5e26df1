/** Node; once a test has failed the following ones are skipped: a mutant that one test kills needs no other. */
const { TestEnvironment } = require("jest-environment-node");

/** Sheets of thousands of rows: seconds for each mutant. */
const HEAVY = "a sheet where everyone was born the same day";

module.exports = class FailFast extends TestEnvironment {
  #failed = false;

  handleTestEvent(event) {
    if (event.name === "test_fn_failure") this.#failed = true;
    else if (event.name === "test_start" && (this.#failed || event.test.parent.name === HEAVY))
      event.test.mode = "skip";
  }
};

/**
 * What a test file asks of jest (describe, it, each, beforeAll, expect), kept as a list that can be run again and again: the bundle of tests is
 * loaded once for all mutants, where jest loads it anew for each.
 */
import { expect } from "expect";
import { bind } from "jest-each";

function once(prepare) {
  let done;
  return () => (done ??= Promise.resolve(prepare()));
}

/** Tests of thousands of rows, of thousands of sheets or of all the rules: a second or more for each mutant. */
const HEAVY = [
  "the version of the rules is raised with what they find",
  "a sheet where everyone was born the same day",
  "gives what reading the whole would",
  "a row that is set aside never has an identifier",
];

/** The tests, in the order in which they are written: { id, file, name, run }. */
export function collector() {
  const tests = [];
  let file = "";
  let group = { name: "", before: [] };

  const describe = (name, body) => {
    const outer = group;
    group = { name: `${outer.name}${name} `, before: [...outer.before] };
    body();
    group = outer;
  };
  const it = (title, body) => {
    const { before } = group;
    const name = `${group.name}${title}`;
    const run = async () => {
      for (const prepare of before) await prepare();
      await body();
    };
    if (!HEAVY.some((start) => name.startsWith(start))) tests.push({ id: `${file} ${name}`, file, name, run });
  };
  describe.each = bind(describe, false);
  it.each = bind(it, false);
  const globals = { describe, it, test: it, expect, beforeAll: (prepare) => group.before.push(once(prepare)) };
  return {
    tests,
    /** Gives the bundle what it takes for jest's; it calls `__testFile` before each of its files. */
    install() {
      Object.assign(globalThis, globals, { __testFile: (path) => (file = path) });
    },
  };
}

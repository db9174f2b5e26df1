/** The folder of a file under src/core or tests/core: "rules/dates", "people"; "rules" for the tests of all the rules. */
function roomOf(path) {
  return /(?:src|tests)\/core\/((?:rules\/)?[^/]+)\//.exec(path.replaceAll("\\", "/"))?.[1] ?? null;
}

/**
 * The tests that go through a mutant, those of its own folder first: they are the shortest, and the likeliest to see it. A rule has no others than those
 * of its folder and of all the rules: what only the rest would notice is not tested where one looks for it.
 */
export function nearest(tests, ids, mutated) {
  const through = new Set(ids ?? tests.map(({ id }) => id));
  const room = roomOf(mutated);
  const kept = tests.filter(({ id }) => through.has(id));
  const own = kept.filter(({ file }) => roomOf(file) === room);
  const others = kept.filter(({ file }) => roomOf(file) !== room);
  const ofAllRules = others.filter(({ file }) => roomOf(file) === "rules");
  return [...own, ...(room?.startsWith("rules/") ? ofAllRules : others)];
}

/**
 * Keeps the result of a work for as long as the two objects it was made from live: the rules of one control share one evaluation without
 * knowing one another. A work that was interrupted leaves nothing behind.
 */
export function memoised<First extends object, Second extends object, Result extends object>(
  work: (first: First, second: Second) => Generator<void, Result>,
): (first: First, second: Second) => Generator<void, Result> {
  const known = new WeakMap<First, WeakMap<Second, Result>>();
  return function* (first, second) {
    const kept = known.get(first)?.get(second);
    if (kept) return kept;
    const result = yield* work(first, second);
    const results = known.get(first) ?? new WeakMap<Second, Result>();
    known.set(first, results.set(second, result));
    return result;
  };
}

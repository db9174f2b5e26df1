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

/**
 * Keeps the result of a work for as long as the parts of its input that it was made from live: another input with the very same parts has the same result.
 * Nothing is kept of an input without any part.
 */
export function memoisedBy<Input, Result>(
  partsOf: (input: Input) => readonly (object | undefined)[],
  work: (input: Input) => Generator<void, Result>,
): (input: Input) => Generator<void, Result> {
  const known = new WeakMap<object, { readonly parts: readonly (object | undefined)[]; readonly result: Result }>();
  return function* (input) {
    const parts = partsOf(input);
    const first = parts.find((part) => part !== undefined);
    const kept = first && known.get(first);
    if (kept && parts.every((part, index) => part === kept.parts[index])) return kept.result;
    const result = yield* work(input);
    if (first) known.set(first, { parts, result });
    return result;
  };
}

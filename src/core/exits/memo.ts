/**
 * Keeps the result of a work for as long as the object it was made from lives: rules of one control share one evaluation without knowing
 * one another. A work that was interrupted leaves nothing behind.
 */
export function memoised<Key extends object, Result>(
  work: (key: Key) => Generator<void, Result>,
): (key: Key) => Generator<void, Result> {
  const known = new WeakMap<Key, Result>();
  return function* (key) {
    let result = known.get(key);
    if (result === undefined) {
      result = yield* work(key);
      known.set(key, result);
    }
    return result;
  };
}

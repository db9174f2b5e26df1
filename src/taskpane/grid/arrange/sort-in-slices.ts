/** Sorted at one go; the whole is merged from such runs, with pauses. */
const RUN = 1024;

/** Sorts a list, pausing on the way; equal items stay in their order. */
export function* sortInSlices<Item>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Generator<void, readonly Item[]> {
  let from: Item[] = [];
  for (let start = 0; start < items.length; start += RUN) {
    yield;
    from.push(...items.slice(start, start + RUN).sort(compare));
  }
  for (let size = RUN; size < items.length; size *= 2) {
    const to: Item[] = [];
    for (let start = 0; start < from.length; start += 2 * size) {
      const [middle, end] = [Math.min(start + size, from.length), Math.min(start + 2 * size, from.length)];
      let [left, right] = [start, middle];
      while (left < middle || right < end) {
        if (to.length % RUN === 0) yield;
        const takesLeft = right >= end || (left < middle && compare(from[left] as Item, from[right] as Item) <= 0);
        to.push(from[takesLeft ? left++ : right++] as Item);
      }
    }
    from = to;
  }
  return from;
}

/** More than a sheet of Excel has rows and a calendar days, so that two numbers make one, exactly. */
const WIDTH = 2 ** 23;

/**
 * Makes one number of a last name, a first name and a day of birth: equal where all three are. A text would do as well, but texts by the hundred
 * thousand keep the browser busy when it collects its memory.
 */
export class FullNames {
  private readonly words = new Map<string, number>();
  private readonly pairs = new Map<number, number>();

  /** @param birth a day, before or after 1970. */
  keyOf(lastName: string, firstName: string, birth: number): number {
    const names = numberOf(this.pairs, joined(numberOf(this.words, lastName), numberOf(this.words, firstName)));
    return joined(names, birth + WIDTH / 2);
  }
}

function joined(one: number, other: number): number {
  return one * WIDTH + other;
}

/** From 0, in the order met. */
function numberOf<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

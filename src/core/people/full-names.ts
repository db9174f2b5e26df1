import { dayKey, numberOf, pairKey } from "./number-keys";

/**
 * Makes one number of a last name, a first name and a day of birth: equal where all three are. A text would do as well, but texts by the hundred
 * thousand keep the browser busy when it collects its memory.
 */
export class FullNames {
  private readonly words = new Map<string, number>();
  private readonly pairs = new Map<number, number>();

  keyOf(lastName: string, firstName: string, birth: number): number {
    const names = pairKey(numberOf(this.words, lastName), numberOf(this.words, firstName));
    return pairKey(numberOf(this.pairs, names), dayKey(birth));
  }
}

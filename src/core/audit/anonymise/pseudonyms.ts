/** One stand-in for each thing, the same each time it is met: "R1", "R2"… in the order met. */
export class Pseudonyms {
  private readonly known = new Map<string, string>();

  constructor(private readonly make: (number: number) => string) {}

  of(key: string): string {
    let pseudonym = this.known.get(key);
    if (pseudonym === undefined) {
      pseudonym = this.make(this.known.size + 1);
      this.known.set(key, pseudonym);
    }
    return pseudonym;
  }

  /** Decides of a stand-in before it is met. */
  set(key: string, pseudonym: string): void {
    if (!this.known.has(key)) this.known.set(key, pseudonym);
  }
}

const CONSONANTS = "BCDFGJKLMNPRSTVZ";
const VOWELS = "AEIOU";
const SYLLABLES = CONSONANTS.length * VOWELS.length;

/** A name that nobody bears: "BABACECE". Two of them differ by two letters at least, so that none looks like a slip of the pen for another. */
export function inventedName(number: number): string {
  let name = "";
  for (let rest = number; rest > 0; rest = Math.floor(rest / SYLLABLES)) {
    const digit = rest % SYLLABLES;
    const syllable = `${CONSONANTS[digit % CONSONANTS.length] ?? ""}${VOWELS[Math.floor(digit / CONSONANTS.length)] ?? ""}`;
    name += syllable.repeat(2);
  }
  return name;
}

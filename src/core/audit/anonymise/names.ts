import type { CellValue } from "../../domain/cell";
import { identifierKey } from "../../people/person-keys";
import { MARK } from "../../reading/mark";
import type { Column } from "../../reading/table";
import { civilityIn } from "../../rules/format/civility";
import { foldWords } from "../../text/fold";
import { inventedName, Pseudonyms } from "./pseudonyms";

const ADMITTED = /[\p{L}\p{M} '’\-.]/u;
const LOWER_CASE = /\p{Ll}/u;
const ACCENTS: Readonly<Record<string, string>> = { A: "Â", E: "É", I: "Î", O: "Ô", U: "Û" };

const FIRST_LETTER = 65;
const LETTERS = 26;

/** Invented names: one for each name, whoever bears it; what is wrong with how a name is typed is wrong with the invented one too. */
export class InventedNames {
  private readonly names = new Pseudonyms(inventedName);
  /** How many names were told to be near each. */
  private readonly near = new Map<string, number>();
  /** Of each name, the ways in which it is spelt, in the order met. */
  private readonly spellings = new Map<string, string[]>();

  /** Says that a name is one letter away from another one: so will be the invented ones. */
  alike(name: string, other: string): void {
    const [key, otherKey] = [foldWords(name), foldWords(other)];
    if (key === otherKey) return;
    // One more letter, another for each name: two names near a third are not one.
    const before = this.near.get(otherKey) ?? 0;
    this.near.set(otherKey, before + 1);
    this.names.set(key, `${this.names.of(otherKey)}${String.fromCharCode(FIRST_LETTER + (before % LETTERS))}`);
  }

  of(value: CellValue, mark: number): CellValue {
    if (typeof value !== "string") return typeof value === "number" ? 1 : value;
    const invented = this.withCivility(value.trim());
    return mark & MARK.SPACES ? ` ${invented}` : invented;
  }

  private withCivility(text: string): string {
    const civility = civilityIn(text);
    if (!civility) return this.invented(text, text);
    const { typed, name } = civility;
    if (name !== null) return `${typed} ${this.invented(name, text)}`;
    // No name, or two people.
    return foldWords(text) === foldWords(typed) ? typed : `${typed} ET MME ${this.invented(text, text)}`;
  }

  /** @param text all that is typed, of which the name is a part. */
  private invented(typed: string, text: string): string {
    const key = foldWords(typed);
    const name = this.spelt(this.names.of(key), key, typed);
    const cased = LOWER_CASE.test(text) ? `${name.charAt(0)}${name.slice(1).toLowerCase()}` : name;
    const odd = [...text].find((character) => !ADMITTED.test(character) && !/\s/.test(character));
    return odd === undefined ? (/^['’\-.]/.test(text) ? `-${cased}` : cased) : `${cased}${odd}`;
  }

  /** Accents and hyphens that tell two spellings of one name apart: an accent on another letter for each. */
  private spelt(name: string, key: string, value: string): string {
    const clean = value.trim().toUpperCase();
    const known = this.spellings.get(key) ?? [];
    if (!known.includes(clean)) this.spellings.set(key, [...known, clean]);
    const which = Math.max(0, (this.spellings.get(key) ?? []).indexOf(clean));
    const letters = [...name];
    let left = which;
    return letters
      .map((letter) => {
        const accent = ACCENTS[letter];
        if (accent === undefined || left === 0) return letter;
        left -= 1;
        return left === 0 ? accent : letter;
      })
      .join("");
  }
}

/** Invented identifiers, "P001"…; a number stays a number. */
export class InventedIdentifiers {
  private readonly ids = new Pseudonyms((number) => String(number).padStart(3, "0"));

  of(column: Column, row: number, value: CellValue): CellValue {
    const key = identifierKey(column, row);
    if (key === null) return typeof value === "string" ? "-" : value;
    const id = this.ids.of(key);
    if (typeof value === "number") return Number(id);
    return (column.marks[row] as number) & MARK.SPACES ? ` P${id}` : `P${id}`;
  }
}

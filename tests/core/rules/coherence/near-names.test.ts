import fc from "fast-check";
import { lettersOf, nearestNames } from "../../../../src/core/rules/coherence/near-names";
import { namesWithin } from "../../../../src/core/rules/coherence/names-within";
import { finish } from "../../../support/example-workbook";

/** The definition, with no regard for speed: the number of letters to add, remove or change. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min((previous[j] as number) + 1, (current[j - 1] as number) + 1, change));
    }
    previous = current;
  }
  return previous[b.length] as number;
}

describe("nearestNames", () => {
  it("finds the first name at distance one, as its definition does", () => {
    const name = fc.string({ unit: fc.constantFrom("A", "B", "C"), maxLength: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 30 }), (names) => {
        const expected = names.map((a) => names.findIndex((b) => distance(a, b) === 1));
        expect([...finish(nearestNames(names))]).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("finds it among many, where names are no longer compared two by two", () => {
    const name = fc.string({ unit: fc.constantFrom("A", "B", "C"), maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 17, maxLength: 40, size: "max" }), (names) => {
        const expected = names.map((a) => names.findIndex((b) => distance(a, b) === 1));
        expect([...finish(nearestNames(names))]).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it("pauses after every 512 comparisons among many", () => {
    const letters = [..."abcdefgh"];
    const names = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}`)));
    expect([...nearestNames(names)]).toHaveLength(3);
    expect([...nearestNames(names.slice(0, 170))]).toHaveLength(0);
    expect([...nearestNames(names.slice(0, 171))]).toHaveLength(1);
  });

  it("does not compare what is too long for a name", () => {
    const long = "A".repeat(5000);
    expect([...finish(nearestNames([long, `${long}A`, "B", "C"]))]).toEqual([-1, -1, 3, 2]);
  });

  const a = (letters: number) => "a".repeat(letters);
  const far = [..."bcdefghijklmnopqrs"].map((letter) => letter.repeat(3));

  it.each<readonly [string, readonly string[], readonly number[]]>([
    ["80 letters, one changed", [a(80), `${a(79)}b`], [1, 0]],
    ["79 and 80", [a(80), a(79)], [1, 0]],
    ["80 and 81", [a(80), a(81)], [-1, -1]],
    ["81 letters, one changed", [a(81), `${a(80)}b`], [-1, -1]],
  ])("compares up to 80 letters, among few names as among many: %s", (_, names, nearest) => {
    expect([...finish(nearestNames(names))]).toEqual(nearest);
    expect([...finish(nearestNames([...names, ...far]))]).toEqual([...nearest, ...far.map(() => -1)]);
  });
});

describe("lettersOf", () => {
  it.each([
    ["Le Fèvre", "Jean-Marc", "lefevre|jeanmarc"],
    ["D’ARC", "ÉLOÏSE", "darc|eloise"],
    ["Nguyễn", "Œdipe", "nguyen|oedipe"],
    ["Θεόδωρος", "李", "θεοδωρος|李"],
  ])("%s %s", (last, first, letters) => {
    expect(lettersOf(last, first)).toBe(letters);
  });
});

describe("namesWithin", () => {
  it.each<readonly [string, readonly (readonly [last: string, first: string])[], readonly number[]]>([
    [
      "a last name more",
      [
        ["MARTIN", "LÉA"],
        ["MARTIN ÉPOUSE DURAND", "LÉA"],
      ],
      [1, 0],
    ],
    [
      "a first name more",
      [
        ["MARTIN", "JEAN-PIERRE"],
        ["MARTIN", "JEAN"],
      ],
      [1, 0],
    ],
    [
      "another order",
      [
        ["DURAND MARTIN", "LÉA"],
        ["MARTIN-DURAND", "LÉA"],
      ],
      [1, 0],
    ],
    [
      "two words, then three",
      [
        ["LE GALL", "ANNE MARIE"],
        ["LE GALL DURAND", "ANNE MARIE"],
      ],
      [1, 0],
    ],
    [
      "two first names, then three",
      [
        ["LE GALL", "ANNE MARIE"],
        ["LE GALL", "ANNE MARIE LOU"],
      ],
      [1, 0],
    ],
    [
      "a sign after the name",
      [
        ["MARTIN (", "LÉA"],
        ["MARTIN DURAND", "LÉA"],
      ],
      [1, 0],
    ],
    [
      "two others are within: the first one",
      [
        ["ALAMI", "LÉA"],
        ["BERRADA", "LÉA"],
        ["ALAMI BERRADA", "LÉA"],
      ],
      [2, 2, 0],
    ],
    [
      "within two others: the first one",
      [
        ["ALAMI BERRADA", "LÉA"],
        ["ALAMI", "LÉA"],
        ["ALAMI CHRAIBI", "LÉA"],
      ],
      [1, 0, 1],
    ],
    [
      "two words are not one",
      [
        ["MAR TIN", "LÉA"],
        ["MARTIN", "LÉA"],
      ],
      [-1, -1],
    ],
    [
      "no first name says nothing",
      [
        ["MARTIN", ""],
        ["MARTIN", "JEAN"],
      ],
      [-1, -1],
    ],
    [
      "no last name says nothing",
      [
        ["", "JEAN"],
        ["MARTIN", "JEAN"],
      ],
      [-1, -1],
    ],
    [
      "a civility is no name",
      [
        ["MME", "JEAN"],
        ["MARTIN", "JEAN"],
      ],
      [-1, -1],
    ],
    [
      "both differ",
      [
        ["MARTIN", "JEAN"],
        ["MARTIN DURAND", "JEAN PIERRE"],
      ],
      [-1, -1],
    ],
    [
      "four words",
      [
        ["A B C D", "LÉA"],
        ["A B C", "LÉA"],
      ],
      [1, 0],
    ],
    [
      "five words are compared as a whole",
      [
        ["A B C D E", "LÉA"],
        ["A B C D", "LÉA"],
      ],
      [-1, -1],
    ],
  ])("%s", (_, names, nearest) => {
    expect([...finish(namesWithin(names.map(([last, first]) => ({ last, first }))))]).toEqual(nearest);
  });
});

import fc from "fast-check";
import { lettersOf, nearestNames } from "../../../../src/core/rules/coherence/near-names";
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

  it("does not compare what is too long for a name", () => {
    const long = "A".repeat(5000);
    expect([...finish(nearestNames([long, `${long}A`, "B", "C"]))]).toEqual([-1, -1, 3, 2]);
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

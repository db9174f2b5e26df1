import fc from "fast-check";
import { nameOrder, splitFullName, type NameOrder } from "../../../src/core/preparation/full-name";

describe("a full name", () => {
  it.each<[string, NameOrder, string, string, boolean]>([
    ["DURAND Marie", "last-first", "DURAND", "Marie", true],
    ["Marie DURAND", "last-first", "DURAND", "Marie", true],
    ["DE LA CRUZ Maria José", "last-first", "DE LA CRUZ", "Maria José", true],
    ["Jean-Pierre de la CRUZ", "last-first", "de la CRUZ", "Jean-Pierre", true],
    ["LE GOFF-MARTIN Anne", "first-last", "LE GOFF-MARTIN", "Anne", true],
    ["Mme N'DIAYE Fatou", "last-first", "N'DIAYE", "Fatou", true],
    ["DURAND ép. PETIT Marie", "last-first", "DURAND ép. PETIT", "Marie", true],
    ["Durand, Marie Claire", "first-last", "Durand", "Marie Claire", true],
    ["durand marie", "last-first", "durand", "marie", true],
    ["Marie Durand", "first-last", "Durand", "Marie", true],
    // Nothing tells where the surname ends: split all the same, and told.
    ["MARTIN JEAN PIERRE", "last-first", "MARTIN", "JEAN PIERRE", false],
    ["LE GOFF ANNE", "last-first", "LE GOFF", "ANNE", false],
    ["DURAND NEE PETIT MARIE", "last-first", "DURAND NEE PETIT", "MARIE", false],
    ["Jean Marie Da Silva", "first-last", "Da Silva", "Jean Marie", false],
  ])("« %s » (%s)", (text, order, lastName, firstName, sure) => {
    expect(splitFullName(text, order)).toEqual({ lastName, firstName, sure });
  });

  it("of one word is none", () => {
    expect(splitFullName("DURAND", "last-first")).toBeNull();
    expect(splitFullName("Mme Durand", "last-first")).toBeNull();
    expect(splitFullName("", "first-last")).toBeNull();
  });

  const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
  it("keeps every word, once, in whatever order", () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 2, maxLength: 5 }),
        fc.constantFrom<NameOrder>("last-first", "first-last"),
        (words, order) => {
          const split = splitFullName(words.join(" "), order);
          expect(split).not.toBeNull();
          expect(`${split?.lastName} ${split?.firstName}`.split(" ").sort()).toEqual([...words].sort());
          expect(split?.lastName !== "" && split?.firstName !== "").toBe(true);
        },
      ),
    );
  });

  it("in capitals for the surname is split alike in both orders", () => {
    fc.assert(
      fc.property(word, word, (last, first) => {
        const wanted = { lastName: last.toUpperCase(), firstName: first, sure: true };
        expect(splitFullName(`${last.toUpperCase()} ${first}`, "first-last")).toEqual(wanted);
        expect(splitFullName(`${first} ${last.toUpperCase()}`, "last-first")).toEqual(wanted);
      }),
    );
  });
});

describe("the order of a column of full names", () => {
  it.each<[string, string[], string, NameOrder, boolean]>([
    ["capitals first", ["DURAND Marie", "PETIT Luc", "LE GOFF Anne"], "Participant", "last-first", true],
    [
      "capitals last, against the heading",
      ["Marie DURAND", "Luc PETIT", "Anne LE GOFF"],
      "NOM Prénom",
      "first-last",
      true,
    ],
    ["the heading alone", ["TERNAT ODAINE", "BRISSOU ELMA", "CARVIN ISTA"], "Prénom NOM", "first-last", true],
    [
      "first names that are known",
      ["DURAND MARIE", "PETIT LUC", "FABRE ANNE", "ROUX JULIE"],
      "Bénéficiaire",
      "last-first",
      true,
    ],
    ["nothing", ["TERNAT ODAINE", "BRISSOU ELMA"], "Participant", "last-first", false],
    [
      "a heading that the first names contradict",
      ["MARIE DURAND", "LUC PETIT", "ANNE FABRE", "JULIE ROUX"],
      "NOM Prénom",
      "first-last",
      false,
    ],
  ])("is told by %s", (_, names, heading, order, sure) => {
    const told = nameOrder(names, heading);
    expect({ order: told.order, sure: told.certainty >= 0.9 }).toEqual({ order, sure });
  });
});

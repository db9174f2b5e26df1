import fc from "fast-check";
import { cellError } from "../../../src/core/domain/cell";
import { cleanSpaces, fold, foldWords } from "../../../src/core/text/fold";
import { counted, listText, numberText, shareText, typography } from "../../../src/core/text/french";
import { cellText } from "../../../src/core/domain/value-text";

describe("fold", () => {
  it.each([
    ["Prénom", "PRENOM"],
    ["Date\u00a0d’entrée", "date d'entree"],
    ["  Étapes\u202f", "etapes"],
    ["Cœur", "COEUR"],
    ["e\u0301tape", "étape"],
  ])("takes %j and %j for the same", (left, right) => expect(fold(left)).toBe(fold(right)));

  it("keeps different words apart", () => expect(fold("Début")).not.toBe(fold("Fin")));

  it("changes nothing twice", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => expect(fold(fold(text))).toBe(fold(text))));
  });

  it("reads words whatever stands between them", () =>
    expect(foldWords("Q1g  Durée de recherche (mois)")).toBe("q1g duree de recherche mois"));
  it("keeps the plus of FSE+", () => expect(foldWords("FSE+ 2021-2027")).toBe("fse+ 2021 2027"));
  it("turns every kind of space into one", () => expect(cleanSpaces("\ufeff a\u00a0\u202f b\t")).toBe("a b"));
});

describe("French texts", () => {
  it.each([
    [0, "0"],
    [1234.5, "1\u202f234,5"],
    [1000000, "1\u202f000\u202f000"],
    [-3.14159, "−3,14"],
    [2, "2"],
  ])("writes %d as %s", (value, expected) => expect(numberText(value)).toBe(expected));

  it("writes a share with one decimal", () => expect(shareText(0.39254)).toBe("39,3\u00a0%"));
  it.each([
    [0, "0 participant"],
    [1, "1 participant"],
    [2, "2 participants"],
  ])("counts %i", (count, expected) => expect(counted(count, "participant")).toBe(expected));
  it("lists", () => {
    expect(listText([])).toBe("");
    expect(listText(["a"])).toBe("a");
    expect(listText(["a", "b", "c"], "ou")).toBe("a, b ou c");
  });
  it("shows a cell as a person sees it", () => {
    expect(cellText(cellError("#REF!"))).toBe("#REF!");
    expect(cellText(1.5)).toBe("1,5");
    expect(cellText(true)).toBe("VRAI");
    expect(cellText(null)).toBe("");
    expect(cellText("x".repeat(80))).toHaveLength(58);
  });
  it("puts non-breaking spaces where French wants them, and only once", () => {
    const sentence = "Nom : « x » ; sûr ? 50 % ou 3 €";
    expect(typography(sentence)).toBe("Nom\u00a0: «\u00a0x\u00a0»\u202f; sûr\u202f? 50\u00a0% ou 3\u00a0€");
    expect(typography(typography(sentence))).toBe(typography(sentence));
  });
});

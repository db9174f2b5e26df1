import { QUOTATIONS } from "../../../scripts/all-citations";
import { quotedParts } from "../../../scripts/citations";
import { SETTINGS } from "../../../src/core/domain/settings";
import { sourceItems, sourceLines, sourceText, type Source } from "../../../src/core/domain/source";
import { RULES, ruleByCode } from "../../../src/core/rules/catalogue";
import { foldWords } from "../../../src/core/text/fold";
import { cited } from "../../support/cited";

const LONGEST = 200;

const OWNERS: readonly { readonly owner: string; readonly source: Source }[] = [
  ...RULES.map(({ code, source }) => ({ owner: code, source })),
  ...Object.entries(SETTINGS).map(([owner, { source }]) => ({ owner, source })),
];

/** The text of a page: mark-up, raised letters and cut words as a reader sees them. */
function readText(text: string): string {
  return foldWords(
    text
      .replace(/<[^>]+>/g, "")
      .replace(/\^\{(\w+)\}/g, "$1")
      .replace(/\*\*/g, ""),
  );
}

/** Parts of a quotation that do not stand, one after the other, in the lines it cites. */
function strayParts(parts: readonly string[], text: string): string[] {
  let at = 0;
  return parts.filter((part) => {
    const found = text.indexOf(readText(part), at);
    if (found >= 0) at = found + readText(part).length;
    return found < 0;
  });
}

describe("quotations of rules and settings", () => {
  test("each stands word for word in the lines that it cites", () => {
    const faults = QUOTATIONS.flatMap(({ owner, quotation }) =>
      strayParts(quotedParts(quotation), readText(cited(quotation))).map((part) => `${owner}: ${part}`),
    );
    expect(faults).toEqual([]);
  });

  test("each has words, and few", () => {
    const faults = QUOTATIONS.filter(({ quotation: { quote } }) => quote.length < 5 || quote.length > LONGEST);
    expect(faults.map(({ owner, quotation }) => `${owner}: ${quotation.quote}`)).toEqual([]);
  });

  test("a word that the document does not say is seen", () => {
    expect(strayParts(["CDI", "6 mois ou moins"], readText("CDI	Temps plein	6 mois ou plus"))).toEqual([
      "6 mois ou moins",
    ]);
    expect(strayParts(["plus", "CDI"], readText("CDI	6 mois ou plus"))).toEqual(["CDI"]);
  });
});

describe.each(OWNERS)("$owner", ({ source }) => {
  test("says document, part and words, or why it was chosen; never a line number", () => {
    for (const item of sourceItems(source)) {
      if ("choice" in item) expect(item.choice.length).toBeGreaterThan(15);
      else {
        expect(item.document.length).toBeGreaterThan(5);
        expect(item.section.length).toBeGreaterThan(5);
        expect("quote" in item ? item.quote : item.paraphrase).not.toBe("");
      }
    }
    expect(sourceText(source)).not.toMatch(/\bl\. ?\d|domain\.md/);
  });
});

describe("whose words are shown", () => {
  const source = ruleByCode("SOR-12")?.source ?? { choice: "" };

  test("those of the workbook's PLIE alone, where it has its own", () => {
    expect(sourceLines(source, "bordeaux")).toEqual([
      "AGAPE, appel à projets 2021 n° 3, PLIE de Bordeaux, p. 32 à 37, « Critères de sortie » : « SUSPENSION DE PARCOURS […] Santé / Problèmes familiaux […] 3 mois renouvelable »",
    ]);
  });

  test("those of every PLIE where it has none, or is not known", () => {
    expect(sourceLines(source, "libournais")).toHaveLength(3);
    expect(sourceLines(source)).toHaveLength(3);
  });

  test("what binds everyone stays beside them", () => {
    const { source: steps } = ruleByCode("DAT-19") ?? { source };
    expect(sourceLines(steps, "grand-perigueux")).toHaveLength(2);
    expect(sourceLines(steps)).toHaveLength(2);
    expect(sourceLines(ruleByCode("COH-09")?.source ?? source, "bordeaux")).toHaveLength(2);
  });
});

describe("what an item says", () => {
  test("a quotation within a quotation takes other marks", () => {
    const quotation = { document: "D", section: "S", quote: "un « enkystement » long", lines: "1" };
    expect(sourceText(quotation)).toBe("D, S : « un “enkystement” long »");
  });

  test("what is not quoted says so, with its address", () => {
    const item = { document: "D", section: "article 2", paraphrase: "ceci", address: "https://exemple.fr" };
    expect(sourceText(item)).toBe("D, article 2 (en substance) : ceci (https://exemple.fr)");
    expect(sourceText({ document: "D", section: "article 2", paraphrase: "ceci" })).toBe(
      "D, article 2 (en substance) : ceci",
    );
  });

  test("a choice says whose it is", () => {
    expect(sourceText({ choice: "rien ne le dit" })).toBe("Choix de bilan-plie : rien ne le dit");
  });
});

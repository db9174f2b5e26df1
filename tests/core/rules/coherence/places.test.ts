import coh16 from "../../../../src/core/rules/coherence/coh-16-naissance-a-l-etranger";
import coh17 from "../../../../src/core/rules/coherence/coh-17-code-postal-et-commune";
import coh18 from "../../../../src/core/rules/coherence/coh-18-hors-du-territoire";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { controlExample, findingLines, textsOf } from "../../../support/example-workbook";

const RULES = [coh16, coh17, coh18];
const row = (cells: ExampleCells, plie?: string): Partial<RuleExample> => ({
  participants: [cells],
  reference: true,
  ...(plie ? { plie } : {}),
});
const messages = (example: Partial<RuleExample>) =>
  textsOf(controlExample(example, RULES)).map(({ message }) => message.replace(/[\u00a0\u202f]/g, " "));

/** Columns of the base row: F and G are the birth, I the postal code, J the commune. */
describe("birth, address and territory", () => {
  it.each<[string, Partial<RuleExample>, string[]]>([
    ["the base row", { reference: true, plie: "agenais" }, []],
    ["born abroad", row({ birthCommune: "Tlemcen", birthPostalCode: "99999" }), []],
    [
      "born abroad in a French town",
      row({ birthCommune: "Saint Etienne", birthPostalCode: "99999" }),
      ["COH-16 Participants!F4"],
    ],
    ["born in an old commune", row({ birthCommune: "Marsaneix", birthPostalCode: "24750" }), []],
    [
      "born in a country, with a French code",
      row({ birthCommune: "Algérie", birthPostalCode: "47000" }),
      ["COH-16 Participants!F4"],
    ],
    [
      "a country, under a code that no commune has",
      row({ birthCommune: "Algérie", birthPostalCode: "12345" }),
      ["COH-16 Participants!F4"],
    ],
    [
      "a French commune under the code of another: the birth is not checked so far",
      row({ birthCommune: "Bordeaux", birthPostalCode: "47000" }),
      [],
    ],
    ["town and code apart", row({ commune: "Bordeaux" }, "agenais"), ["COH-17 Participants!J4"]],
    ["a misspelt town", row({ commune: "Agenn" }), ["COH-17 Participants!J4"]],
    ["a malformed code is another rule's", row({ postalCode: "4700" }), []],
    ["99999 as an address is another rule's", row({ postalCode: "99999" }), []],
    ["out of the territory", row({ postalCode: "33000", commune: "BORDEAUX" }, "agenais"), ["COH-18 Participants!J4"]],
    [
      "out of it, by the code alone",
      row({ postalCode: "33000", commune: null }, "agenais"),
      ["COH-18 Participants!I4"],
    ],
    ["no PLIE, no territory", row({ postalCode: "33000", commune: "BORDEAUX" }), []],
    ["a territory that is not printed", row({ postalCode: "33000", commune: "BORDEAUX" }, "hauts-de-garonne"), []],
    ["no address", row({ postalCode: null, commune: null }, "agenais"), []],
    [
      "no reference, no word",
      { plie: "agenais", participants: [{ postalCode: "33000", commune: "NULLEVILLE", birthPostalCode: "99999" }] },
      [],
    ],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example, RULES)).toEqual(lines);
  });
});

test("sentences", () => {
  expect(messages(row({ birthCommune: "AGEN", birthPostalCode: "99999", commune: "BORDEAUX" }))).toEqual([
    "Naissance à l'étranger (99999) et commune « AGEN » : à vérifier.",
    "Code postal 47000 et commune « BORDEAUX » ne correspondent pas (47000 : Agen).",
  ]);
  expect(messages(row({ birthCommune: "MAROC", postalCode: "33700", commune: "MERIGNAC" }, "bordeaux"))).toEqual([
    "Code postal de naissance 47000 et commune « MAROC », inconnue en France : à vérifier.",
    "Commune MERIGNAC hors du territoire du PLIE de Bordeaux.",
  ]);
  expect(messages(row({ postalCode: "24110", commune: "AGEN" }))).toEqual([
    expect.stringMatching(/\(24110 : [^,]+, [^,]+, [^,]+, [^,]+ et d'autres\)\.$/),
  ]);
  expect(messages(row({ postalCode: "47999" }))).toEqual([
    "Code postal 47999 et commune « AGEN » ne correspondent pas (aucune commune n'a ce code postal).",
  ]);
});

describe.each(RULES.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
  const codes = (example: RuleExample) => findingLines(example, RULES).map((line) => line.slice(0, 6));

  it.each(rule.examples.conforming.map((example) => [example.note, example] as const))(
    "says nothing: %s",
    (_, example) => {
      expect(codes(example)).not.toContain(code);
    },
  );

  it.each(rule.examples.faulty.map((example) => [example.note, example] as const))("speaks: %s", (_, example) => {
    expect(codes(example)).toContain(code);
  });
});

import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { controlExample, findingLines, textsOf } from "../../../support/example-workbook";

type Case = [note: string, example: Partial<RuleExample>, lines: string[]];

const PLUS = "fse-plus-2021-2027" as const;
const EMPLOYED: ExampleCells = { q1: "1c", q1e: null, q1f: null, q1g: null };

function person(cells: ExampleCells): Pick<RuleExample, "participants"> {
  return { participants: [cells] };
}

function inPlus(cells: ExampleCells): Partial<RuleExample> {
  return { programme: PLUS, participants: [cells] };
}

describe("questions 1 to 1g", () => {
  it.each<Case>([
    ["employed, nothing more", person(EMPLOYED), []],
    ["employed and 1e", person({ ...EMPLOYED, q1e: "Non" }), ["COH-01 Participants!T4"]],
    [
      "employed and 1f",
      person({ ...EMPLOYED, q1f: "Oui" }),
      ["CMP-23 Participants", "COH-01 Participants!U4", "CMP-13 Participants!V4"],
    ],
    ["employed and 1g", person({ ...EMPLOYED, q1g: 0 }), ["COH-01 Participants!V4"]],
    [
      "employed and all three: said once",
      person({ ...EMPLOYED, q1e: "Non", q1f: "Oui", q1g: 3 }),
      ["COH-01 Participants!T4"],
    ],
    ["subsidised job and 1e", person({ ...EMPLOYED, q1: "1d", q1e: "Oui" }), ["COH-01 Participants!T4"]],
    ["employed and 1e unreadable", person({ ...EMPLOYED, q1e: "peut-être" }), ["FMT-16 Participants!T4"]],
    ["lasting job", person({ ...EMPLOYED, q1: "1b" }), ["COH-07 Participants!S4"]],
    ["self-employed", person({ ...EMPLOYED, q1: "1a" }), ["COH-07 Participants!S4"]],
    ["not looking", person({ q1f: "Non", q1g: null }), ["COH-05 Participants!U4"]],
    [
      "not looking, and for how long",
      person({ q1f: "Non", q1g: 3 }),
      ["COH-05 Participants!U4", "COH-02 Participants!V4"],
    ],
    [
      "not looking, for zero months",
      person({ q1f: "Non", q1g: 0 }),
      ["COH-05 Participants!U4", "COH-02 Participants!V4"],
    ],
    ["in training and looking", person({ q1e: "Oui" }), ["COH-06 Participants!T4"]],
    ["in training, not looking", person({ q1e: "Oui", q1f: "Non", q1g: null }), ["COH-05 Participants!U4"]],
    [
      "employed, in training and looking",
      person({ ...EMPLOYED, q1e: "Oui", q1f: "Oui", q1g: 2 }),
      ["COH-01 Participants!T4"],
    ],
    ["FSE+, employed and 1f: the form is unknown", inPlus({ ...EMPLOYED, q1f: "Non" }), ["COH-05 Participants!U4"]],
    ["FSE+, lasting job", inPlus({ ...EMPLOYED, q1: "1b" }), ["COH-07 Participants!S4"]],
    ["FSE+, in training and looking", inPlus({ q1e: "Oui" }), []],
    [
      "FSE+, Statut Inactif",
      inPlus({ q1: null, q1e: null, q1f: null, q1g: null, status: "Inactif" }),
      ["COH-05 Participants!AB4"],
    ],
    ["FSE+, Statut Chômeur", inPlus({ q1: null, q1e: null, q1f: null, status: "Chômeur" }), []],
    ["2014-2020 does not know Statut", person({ status: "Inactif" }), []],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example)).toEqual(lines);
  });

  it.each([
    ["chômeur", "En formation et en recherche d'emploi : la personne est comptée parmi les chômeurs."],
    ["inactif", "En formation et en recherche d'emploi : la personne est comptée parmi les inactifs."],
  ])("says how setting D1 (%s) counts the person", (choice, sentence) => {
    const texts = textsOf(controlExample({ settings: { D1: choice }, participants: [{ q1e: "Oui" }] }));
    expect(texts.map(({ message }) => message.replace(/\s/g, " "))).toEqual([sentence]);
  });
});

describe("answers and the prescriber", () => {
  const q4 = ["COH-13 Participants!Y4"];
  const q3 = ["COH-14 Participants!X4"];

  it.each<Case>([
    ["RSA, question 4 at Non", person({ prescriber: "Conseil départemental – RSA" }), q4],
    ["RSA in lower case", person({ prescriber: "référent rsa" }), q4],
    ["RSA, question 4 at Oui", person({ q4: "Oui", prescriber: "RSA" }), []],
    ["ASS", person({ prescriber: "Pôle emploi/ASS" }), q4],
    ["ASS only as a whole word", person({ prescriber: "Association Passerelle, assistante sociale" }), []],
    ["AAH speaks of both questions", person({ prescriber: "CAF (AAH)" }), [...q3, ...q4]],
    ["AAH in full", person({ q3: "Oui", prescriber: "Allocation aux adultes handicapés" }), q4],
    ["RQTH", person({ prescriber: "Cap emploi RQTH" }), q3],
    ["recognised worker", person({ prescriber: "Travailleuse handicapée, Cap emploi" }), q3],
    ["invalidity pension", person({ prescriber: "CPAM – pension d’invalidité" }), q3],
    [
      "question 3 unanswered",
      person({ q3: null, prescriber: "RQTH" }),
      ["CMP-23 Participants", "CMP-15 Participants!X4"],
    ],
    ["FSE+: other questions, nothing said", inPlus({ prescriber: "RSA, RQTH" }), []],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example)).toEqual(lines);
  });
});

describe("someone without a home and their address", () => {
  it.each<[string, string[]]>([
    ["3 RUE DES LILAS", ["COH-15 Participants!H4"]],
    ["Résidence les Lilas", ["COH-15 Participants!H4"]],
    ["12 BIS, LIEU-DIT LE BOURG", ["COH-15 Participants!H4"]],
    ["CCAS, 3 RUE DES LILAS", []],
    ["Chez M. Durand, 3 rue des Lilas", []],
    ["c/o Durand, 3 rue des Lilas", []],
    ["Domiciliée 3 rue des Lilas", []],
    ["Foyer, 3 rue des Lilas", []],
    ["SANS DOMICILE FIXE", []],
  ])("%s", (address, lines) => {
    expect(findingLines(person({ q5: "Oui", address }))).toEqual(lines);
    expect(findingLines(person({ q5: "Non", address }))).toEqual([]);
    expect(findingLines(person({ q5: "NSP", address }))).toEqual([]);
  });
});

describe("third-country nationals and the place of birth", () => {
  const abroad = (place: string, thirdCountry: string) =>
    inPlus({ birthPostalCode: "99999", birthCommune: place, thirdCountry });
  const told = ["COH-19 Participants!AB4"];

  it.each<Case>([
    ["Portugal", abroad("PORTUGAL", "Oui"), told],
    ["a town of Belgium", abroad("Gand, Belgique", "Oui"), told],
    ["a town of Spain", abroad("SAN SEBASTIAN (ESPAGNE)", "Oui"), told],
    ["Sweden, no accent", abroad("suede", "Oui"), told],
    ["Switzerland", abroad("SUISSE", "Oui"), []],
    ["United Kingdom", abroad("ROYAUME-UNI", "Oui"), []],
    ["Morocco", abroad("MAROC", "Oui"), []],
    ["Portugal and a citizen of the Union", abroad("PORTUGAL", "Non"), []],
    ["Morocco and a citizen of the Union", abroad("MAROC", "Non"), []],
    ["France", inPlus({ thirdCountry: "Oui" }), told],
    ["2014-2020 has no such question", person({ thirdCountry: "Oui" }), []],
  ])("%s", (_, example, lines) => {
    expect(findingLines(example)).toEqual(lines);
  });
});

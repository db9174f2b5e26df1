import { FORMAT_RULES } from "../../../../src/core/rules/format";
import { hasLostZero, isPostalCode, looksLikeInsee } from "../../../../src/core/rules/format/postal-code";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { controlExample, textsOf } from "../../../support/example-workbook";

/** Each finding as its code and cell, and the proposed value when there is one. */
function found(cells: ExampleCells): string[] {
  return textsOf(controlExample({ participants: [cells] }, FORMAT_RULES)).map(
    ({ rule, cell, fix }) => `${rule.code} ${cell ?? ""}${fix === null ? "" : ` → ${JSON.stringify(fix)}`}`,
  );
}

describe("postal codes", () => {
  it.each<[string, { postal?: true; lostZero?: true; insee?: true }]>([
    ["01000", { postal: true }],
    ["00100", {}],
    ["10000", { postal: true }],
    ["89000", { postal: true }],
    ["20200", { postal: true }],
    ["90000", { postal: true }],
    ["97133", { postal: true }],
    ["98000", { postal: true }],
    ["99000", { insee: true }],
    ["99350", { insee: true }],
    ["99999", {}],
    ["4700", { lostZero: true }],
    ["1000", { lostZero: true }],
    ["0470", {}],
    ["470", {}],
    ["470000", {}],
    ["x47000", {}],
    ["47000x", {}],
    ["4700x", {}],
    ["x4700", {}],
    ["4x00", {}],
    ["2A004", { insee: true }],
    ["2b033", { insee: true }],
    ["2C004", {}],
    ["2A04", {}],
    ["2A0044", {}],
    ["12A004", {}],
    ["2A00x", {}],
    ["9935", { lostZero: true }],
    ["993500", {}],
    ["199350", {}],
    ["99x50", {}],
  ])("%s", (code, { postal = false, lostZero = false, insee = false }) => {
    expect([isPostalCode(code), hasLostZero(code), looksLikeInsee(code)]).toEqual([postal, lostZero, insee]);
  });

  it.each<[string, ExampleCells, string[]]>([
    ["99999 is an error of its own", { postalCode: "99999" }, ["FMT-09 I4"]],
    ["an INSEE code is no address", { postalCode: "2A004" }, ["FMT-07 I4"]],
    ["a digit is missing, which one nobody knows", { postalCode: "4700" }, ["FMT-08 I4"]],
    ["the same in a number", { birthPostalCode: 9100 }, ["FMT-08 G4", "FMT-21 G4"]],
    ["the same with spaces", { postalCode: " 4700 " }, ["FMT-08 I4"]],
    ["spaces among the digits", { postalCode: "47 000" }, ['FMT-07 I4 → "47000"']],
    ["the letter of France before them", { postalCode: "F-47000" }, ['FMT-07 I4 → "47000"']],
    ["a town after them", { postalCode: "47000 AGEN" }, ["FMT-07 I4"]],
    ["a letter for a digit", { postalCode: "4700O" }, ["FMT-07 I4"]],
    ["birth: a full stop among the digits", { birthPostalCode: "33.000" }, ['FMT-10 G4 → "33000"']],
    ["birth: 99999 with a space", { birthCommune: "ALGER", birthPostalCode: "99 999" }, ['FMT-10 G4 → "99999"']],
    ["99999 with a space is no address", { postalCode: "99 999" }, ["FMT-07 I4"]],
    ["birth: four digits and a space", { birthPostalCode: "3 300" }, ["FMT-10 G4"]],
    ["a number", { birthPostalCode: 47000 }, ['FMT-21 G4 → "47000"']],
    ["a number that is no code", { postalCode: 470000 }, ["FMT-07 I4", "FMT-21 I4"]],
    ["birth: an INSEE code", { birthPostalCode: "99350" }, ["FMT-11 G4"]],
    ["birth: neither", { birthPostalCode: "47" }, ["FMT-10 G4"]],
  ])("%s", (_, cells, lines) => {
    expect(found(cells)).toEqual(lines);
  });
});

describe("a year of two digits in a text", () => {
  it.each<[string, Partial<RuleExample>, string[]]>([
    [
      "a birth of the last century",
      { participants: [{ birthDate: "12/05/88" }] },
      ["FMT-04 D4", 'FMT-05 D4 → {"day":6706}'],
    ],
    ["a child, or someone of a hundred", { participants: [{ birthDate: "12/05/15" }] }, ["FMT-04 D4", "FMT-05 D4"]],
    ["a contract that ends in 2019", { contracts: [{ end: "30/06/19" }] }, ["FMT-04", 'FMT-05 → {"day":18077}']],
    ["one that ends in 2028, or began in 1928", { contracts: [{ end: "30/06/28" }] }, ["FMT-04", "FMT-05"]],
  ])("%s", (_, example, lines) => {
    const texts = textsOf(controlExample(example, FORMAT_RULES)).filter(({ rule }) => /FMT-0[45]/.test(rule.code));
    expect(
      texts.map(({ rule, cell, sheet, fix }) =>
        [
          rule.code,
          ...(sheet === "Participants" ? [cell] : []),
          ...(fix === null ? [] : ["→", JSON.stringify(fix)]),
        ].join(" "),
      ),
    ).toEqual(lines);
  });
});

describe("an impossible postal code beside its commune", () => {
  const commune = { reference: true, participants: [] } as const;
  it.each<[string, ExampleCells, string[]]>([
    ["a letter for a digit", { postalCode: "4700O" }, ["FMT-07 I4 47000 ?"]],
    ["a digit too many", { postalCode: "470000" }, ["FMT-07 I4 47000 ?"]],
    ["a digit lost", { postalCode: "4700" }, ["FMT-08 I4 47000 ?"]],
    ["of a commune with several codes", { postalCode: "3300", commune: "BORDEAUX" }, ["FMT-08 I4"]],
    ["of a commune that is not known", { postalCode: "470000", commune: "AGENN" }, ["FMT-07 I4"]],
    ["two slips", { postalCode: "00100" }, ["FMT-07 I4"]],
    ["of birth", { birthPostalCode: "470000", birthCommune: "AGEN" }, ["FMT-10 G4 47000 ?"]],
    ["of birth abroad", { birthPostalCode: "4700000", birthCommune: "MAROC" }, ["FMT-10 G4"]],
  ])("%s", (_, cells, lines) => {
    const texts = textsOf(controlExample({ ...commune, participants: [cells] }, FORMAT_RULES));
    expect(
      texts.map(({ rule, cell, message }) => {
        const shown = /Le code (\d{5}) de la commune/.exec(message)?.[1];
        return `${rule.code} ${cell}${shown === undefined ? "" : ` ${shown} ?`}`;
      }),
    ).toEqual(lines);
    // Nothing tells a code that was mistyped from a commune that was: « 4700 » beside AGEN is left to the person.
    expect(texts.map(({ fix }) => fix)).toEqual(lines.map(() => null));
  });
});

describe("names", () => {
  it.each<[string, string[]]>([
    ["D'ARC", []],
    ["D’ARC", []],
    ["JEAN-MARC", []],
    ["ST. JEAN", []],
    ["E\u0301LODIE", []],
    ["李", []],
    ["Martin", ['FMT-01 B4 → "MARTIN"']],
    ["LEFèVRE", ['FMT-01 B4 → "LEFÈVRE"']],
    ["MARTIN2", ["FMT-02 B4"]],
    ["MARTIN(S)", ["FMT-02 B4"]],
    ["'ARC", ["FMT-02 B4"]],
    ["2MARTIN", ["FMT-02 B4"]],
  ])("%s", (lastName, lines) => {
    expect(found({ lastName })).toEqual(lines);
  });

  it.each([
    ["MARTIN2@", "NOM : caractère inattendu « 2 »."],
    ["-MARTIN", "NOM : caractère inattendu « - »."],
    ["MAR😀TIN", "NOM : caractère inattendu « 😀 »."],
    ["😀", "NOM : caractère inattendu « 😀 »."],
  ])("%s: the character is shown", (lastName, sentence) => {
    const texts = textsOf(controlExample({ participants: [{ lastName }] }, FORMAT_RULES));
    expect(texts.map(({ message }) => message.replace(/\s/g, " "))).toEqual([sentence]);
  });
});

describe("e-mail addresses", () => {
  it.each<[string, string[]]>([
    ["a@b.fr", []],
    ["prenom.nom+plie@sous.domaine.example", []],
    ["élodie@exemple.fr", []],
    ["a@b", ["FMT-15 M4"]],
    ["a@.fr", ["FMT-15 M4"]],
    ["a@b.", ["FMT-15 M4"]],
    ["a@b..fr", ["FMT-15 M4"]],
    ["@b.fr", ["FMT-15 M4"]],
    ["a@b@c.fr", ["FMT-15 M4"]],
    ["a b@c.fr", ["FMT-15 M4"]],
    ["a @ b.fr", ['FMT-15 M4 → "a@b.fr"']],
    ["a@c. fr", ["FMT-15 M4"]],
    ["a  b@c.fr", ["FMT-15 M4"]],
    ["mailto:a@b.fr", ['FMT-15 M4 → "a@b.fr"']],
    ["MAILTO:a@b.fr;", ['FMT-15 M4 → "a@b.fr"']],
    ["<a@b.fr>", ['FMT-15 M4 → "a@b.fr"']],
    ["mailto:<a@b.fr>.,", ['FMT-15 M4 → "a@b.fr"']],
    ["a@b.fr.", ['FMT-15 M4 → "a@b.fr"']],
    ["a,a@b.fr", ["FMT-15 M4"]],
    ["Durand <a@b.fr>", ['FMT-15 M4 → "a@b.fr"']],
    ["a@b.fr>c@d.fr", ["FMT-15 M4"]],
    ["a@b.fr; c@d.fr", ["FMT-15 M4"]],
    ["a@b;c.fr", ["FMT-15 M4"]],
    ["a@b.f,r", ["FMT-15 M4"]],
  ])("%s", (email, lines) => {
    expect(found({ email })).toEqual(lines);
  });

  it("is a text: nothing is proposed for a number", () => {
    expect(found({ email: 12 })).toEqual(["FMT-15 M4"]);
  });
});

describe("an answer one letter away", () => {
  it.each<[string, ExampleCells, string[]]>([
    ["Ouk", { q3: "Ouk" }, ["FMT-16 X4"]],
    ["a letter twice", { q3: "Ouii" }, ['FMT-16 X4 → "Oui"']],
    ["a doubt", { q3: "Oui?" }, ["FMT-16 X4"]],
    ["what a program wrote", { q3: "nan" }, ["FMT-16 X4"]],
    ["a diploma one letter away from another", { q2: "BEPA" }, ["FMT-16 W4"]],
    ["a long word", { exitStatus: "Emploi durabe" }, ['FMT-16 AB4 → "Emploi durable"']],
    ["two letters exchanged", { q3: "oiu" }, ['FMT-16 X4 → "Oui"']],
    ["two letters changed", { q3: "oku" }, ["FMT-16 X4"]],
    ["Nob", { q3: "nob" }, ["FMT-16 X4"]],
    ["too short to be sure", { q3: "Ou" }, ["FMT-16 X4"]],
    ["a short code", { q2: "2e" }, ["FMT-16 W4"]],
    ["a short code and a letter", { q2: "2ax" }, ["FMT-16 W4"]],
    ["Femne", { sex: "Femne" }, ['FMT-16 E4 → "Femme"']],
    ["Home", { sex: "Home" }, ['FMT-16 E4 → "Homme"']],
    ["a number", { q3: 12 }, ["FMT-16 X4"]],
  ])("%s", (_, cells, lines) => {
    expect(found(cells)).toEqual(lines);
  });
});

it("a contract is never taken for another one letter away", () => {
  const example = { contracts: [{ contractType: "CUI" }, { contractType: "CDII" }] };
  expect(textsOf(controlExample(example, FORMAT_RULES)).map(({ rule, cell, fix }) => [rule.code, cell, fix])).toEqual([
    ["FMT-16", "B4", null],
    ["FMT-16", "B5", null],
  ]);
});

describe("dates", () => {
  it.each<[string, ExampleCells, string[]]>([
    ["a text", { birthDate: "12/05/1988" }, ['FMT-05 D4 → {"day":6706}']],
    ["two digits", { birthDate: "12/05/88" }, ["FMT-04 D4", 'FMT-05 D4 → {"day":6706}']],
    ["not a date", { birthDate: "hier" }, ["FMT-03 D4"]],
    ["an hour beside the day", { birthDate: 32275.5 }, ['FMT-06 D4 → {"day":6706}']],
    [
      "a text with its hour",
      { birthDate: "12/05/1988 à 14h30" },
      ['FMT-05 D4 → {"day":6706}', 'FMT-06 D4 → {"day":6706}'],
    ],
  ])("%s", (_, cells, lines) => {
    expect(found(cells)).toEqual(lines);
  });
});

it("a text that may be read in two ways is left alone where the column is not day first", () => {
  const dates = ["03/05/1980", "12/25/1980", "05/05/1985"];
  const participants = dates.map((birthDate, row) => ({ id: `P${row}`, birthDate }));
  const lines = textsOf(controlExample({ participants }, FORMAT_RULES)).map(
    ({ rule, cell, fix }) => `${rule.code} ${cell ?? ""}${fix === null ? "" : " fixed"}`,
  );
  expect(lines).toEqual(["FMT-03 D4", "FMT-03 D5", "FMT-05 D6 fixed"]);
});

it("one slip among many dates that are surely day first does not throw doubt on them", () => {
  const dates = ["03/05/1980", "12/25/1980", ...Array.from({ length: 10 }, (_, row) => `${row + 13}/04/1990`)];
  const participants = dates.map((birthDate, row) => ({ id: `P${row}`, birthDate }));
  const codes = textsOf(controlExample({ participants }, FORMAT_RULES)).map(
    ({ rule, cell }) => `${rule.code} ${cell ?? ""}`,
  );
  expect(codes.slice(0, 2)).toEqual(["FMT-05 D4", "FMT-03 D5"]);
});

it("zero is an answer where answers are typed 1 and 0, and suspect elsewhere", () => {
  const codes = (q3: readonly (string | number)[]): string[] =>
    textsOf(
      controlExample({ participants: q3.map((answer, row) => ({ id: `P${row}`, q3: answer })) }, FORMAT_RULES),
    ).map(({ rule, cell }) => `${rule.code} ${cell ?? ""}`);
  expect(codes([1, 0, 0])).toEqual([]);
  expect(codes(["Oui", "Non", 0])).toEqual(["FMT-16 X6"]);
  expect(codes(["Oui", "Non", "0"])).toEqual([]);
});

it("a level that Excel made a date is shown as a date, and given back", () => {
  const text = textsOf(
    controlExample({ programme: "fse-plus-2021-2027", participants: [{ isced: 45385 }] }, FORMAT_RULES),
  ).find(({ rule }) => rule.code === "FMT-16");
  expect([text?.message.replace(/\s/g, " "), text?.fix]).toEqual([
    "Niveau CITE : Excel a pris la réponse pour une date, « 03/04/2024 » (0-2, 3-4 ou 5-8).",
    "3-4",
  ]);
});

/** What cannot be seen is named in the sentence, and changes nothing of what it says was read. */
it.each<[ExampleCells, string]>([
  [
    { entryDate: "01/02/2021\n" },
    "FMT-05 Date d'entrée opération : « 01/02/2021[saut de ligne U+000A] » est un texte, lu comme la date du 01/02/2021.",
  ],
  [
    { birthDate: "12/05/84\u200b" },
    "FMT-04 Date de naissance : « 12/05/84[espace de largeur nulle U+200B] » a une année sur deux chiffres, lue 1984.",
  ],
  [
    { birthDate: "12/05/1984 14:30\u200b" },
    "FMT-06 Date de naissance : une heure (14:30) accompagne la date « 12/05/1984 14:30[espace de largeur nulle U+200B] » ; seul le jour est lu.",
  ],
  [
    { birthDate: "31/02/1984\n" },
    "FMT-03 Date de naissance : date invalide « 31/02/1984[saut de ligne U+000A] » (format jj/mm/aaaa).",
  ],
  [
    { q1g: "2 ans\u200b" },
    "FMT-20 Question 1g : « 2 ans[espace de largeur nulle U+200B] » est lu 24 mois ; exprimez la durée en mois.",
  ],
])("%j", (cells, sentence) => {
  const texts = textsOf(controlExample({ participants: [cells] }));
  const said = texts.map(({ rule, message }) => `${rule.code} ${message}`.replace(/[\u00a0\u202f]/g, " "));
  expect(said).toContain(sentence);
});

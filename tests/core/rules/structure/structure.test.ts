import { STRUCTURE_RULES } from "../../../../src/core/rules/structure";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { NO_RESULT } from "../../../../src/core/domain/cell";
import { CONFORMING_PARTICIPANT, controlExample, findingLines, textsOf } from "../../../support/example-workbook";

const PLUS = "fse-plus-2021-2027" as const;

/** The code, the cell where there is one, and the sentence. */
function sentences(example: Partial<RuleExample>): string[] {
  return textsOf(controlExample(example, STRUCTURE_RULES)).map(({ rule, sheet, cell, message }) =>
    `${rule.code} ${cell ?? sheet} ${message}`.replace(/[\u00a0\u202f]/g, " "),
  );
}

/** The headings that STR-01 asks for. */
function asked(example: Partial<RuleExample>): string[] {
  return sentences(example).map((line) =>
    line.replace(/^STR-01 (\S+) Colonne obligatoire introuvable : (.*)\.$/, "$1 $2"),
  );
}

describe("a column that must be there", () => {
  const EXIT = { participants: [{ exitDate: null }] };

  it.each<[string, Partial<RuleExample>, string[]]>([
    ["all are", {}, []],
    ["of a blocking answer", { without: ["q3"] }, ["Participants Q3 Handicap"]],
    ["of an answer that is an error", { without: ["birthPostalCode"] }, ["Participants Code postal de naissance"]],
    ["of a contact: none is asked for", { without: ["mobilePhone", "homePhone", "email"] }, []],
    ["that no rule asks for", { without: ["plieEntryDate", "id", "entryTypedDate"] }, []],
    ["FSE+: question 5 is an alert", { programme: PLUS, without: ["q5", "qpv", "thirdCountry"] }, []],
    ["FSE+: question 1e is another form's", { programme: PLUS, without: ["q1e", "q4", "q6"] }, []],
    ["FSE+: question 1", { programme: PLUS, without: ["q1"] }, ["Participants Q1 Emploi"]],
    [
      "FSE+: question 1f, where question 1 is asked",
      { programme: PLUS, without: ["q1f"] },
      ["Participants Q1f Recherche d'emploi"],
    ],
    [
      "FSE+: Statut stands for question 1",
      { programme: PLUS, without: ["q1"], participants: [{ status: "Chômeur" }] },
      [],
    ],
    [
      "FSE+: Statut does not stand for question 2",
      { programme: PLUS, without: ["q1", "q2"], participants: [{ status: "Chômeur" }] },
      ["Participants Q2 Niveau de diplôme"],
    ],
    [
      "2014-2020: Statut stands for nothing",
      { without: ["q1"], participants: [{ status: "Chômeur" }] },
      ["Participants Q1 Emploi"],
    ],
    [
      "of the exit, once its date is there",
      EXIT,
      [
        "Participants Situation à la sortie",
        "Participants Formation à la sortie",
        "Participants Qualification obtenue",
        "Participants Date de saisie sortie",
      ],
    ],
    ["of contracts", { contracts: [{}], participants: [{ id: "P001" }] }, []],
  ])("%s", (_, example, lines) => {
    expect(asked(example).sort()).toEqual([...lines].sort());
  });

  it("is told on the sheet, by its usual heading", () => {
    expect(sentences({ without: ["lastName"] })).toEqual([
      "STR-01 Participants Colonne obligatoire introuvable : NOM.",
    ]);
  });
});

const EMPTY = Object.fromEntries(Object.keys(CONFORMING_PARTICIPANT["fse-2014-2020"]).map((field) => [field, null]));

describe("merged cells", () => {
  const two = [{}, { id: "P002", lastName: "DURAND" }];

  it.each<[string, number[], string[]]>([
    ["the first row", [0], ["STR-04 Participants!A4"]],
    ["the last row", [1], ["STR-04 Participants!A5"]],
    ["two areas", [0, 1], ["STR-04 Participants!A4", "STR-04 Participants!A5"]],
    ["the headings", [-1], []],
    ["the title", [-3], []],
    ["under the data", [2], []],
  ])("%s", (_, merged, lines) => {
    expect(findingLines({ participants: two, merged }, STRUCTURE_RULES)).toEqual(lines);
  });

  it("a total across its columns is not among the data", () => {
    const participants = [{}, { ...EMPTY, id: "Total" }];
    expect(findingLines({ participants, merged: [1] }, STRUCTURE_RULES)).toEqual([]);
    expect(findingLines({ participants, merged: [0] }, STRUCTURE_RULES)).toEqual(["STR-04 Participants!A4"]);
  });
});

describe("hidden rows", () => {
  const rows: ExampleCells[] = ["A", "B", "C", "D", "E"].map((letter) => ({ id: letter, lastName: letter }));

  it.each<[string, number[], string[]]>([
    ["one", [1], ["Ligne 5 masquée : elle est contrôlée et comptée."]],
    ["the first", [0], ["Ligne 4 masquée : elle est contrôlée et comptée."]],
    ["the last", [4], ["Ligne 8 masquée : elle est contrôlée et comptée."]],
    ["two that follow one another", [1, 2], ["Lignes 5 à 6 masquées : elles sont contrôlées et comptées."]],
    [
      "three, then one apart",
      [0, 1, 2, 4],
      [
        "Lignes 4 à 6 masquées : elles sont contrôlées et comptées.",
        "Ligne 8 masquée : elle est contrôlée et comptée.",
      ],
    ],
    ["the headings, and under the data", [-1, 5], []],
  ])("%s", (_, hidden, lines) => {
    expect(sentences({ participants: rows, hidden }).map((line) => line.replace(/^STR-05 \S+ /, ""))).toEqual(lines);
  });

  it("are not told when they are empty", () => {
    const participants = rows.map((row, index) => (index === 2 ? EMPTY : row));
    expect(sentences({ participants, hidden: [2] })).toEqual([]);
  });
});

describe("rows of other sheets and the persons they name", () => {
  const NAMED = { id: null, lastName: "MARTIN", firstName: "CAMILLE", birthDate: 30814 };
  const unknown =
    "Aucun participant correspondant à cette ligne (identifiant, ou NOM, Prénom et Date de naissance) dans la feuille Participants.";

  it.each<[string, Partial<RuleExample>, string[]]>([
    ["by identifier", { contracts: [{}], steps: [{}] }, []],
    ["by name and birth date", { contracts: [NAMED] }, []],
    ["by a name, with another birth date", { contracts: [{ ...NAMED, birthDate: 30815 }] }, [`STR-07 A4 ${unknown}`]],
    [
      "by an unknown identifier",
      { steps: [{}, { id: "P9" }] },
      ["STR-07 A5 Aucun participant correspondant à l'identifiant « P9 » dans la feuille Participants."],
    ],
    ["an unknown identifier and a known name", { contracts: [{ ...NAMED, id: "P9" }] }, []],
    [
      "both sheets",
      { contracts: [{ id: "P8" }], steps: [{ id: "P9" }] },
      [
        "STR-07 A4 Aucun participant correspondant à l'identifiant « P8 » dans la feuille Participants.",
        "STR-07 A4 Aucun participant correspondant à l'identifiant « P9 » dans la feuille Participants.",
      ],
    ],
    ["by nothing", { contracts: [{ id: null }] }, [`STR-07 A4 ${unknown}`]],
  ])("%s", (_, example, lines) => {
    expect(sentences(example)).toEqual(lines);
  });
});

describe("columns that stand twice", () => {
  it("are told one by one", () => {
    expect(sentences({ twice: ["sex", "q3"] })).toEqual([
      "STR-02 Participants La colonne « Sexe » est présente deux fois : seule la première (« Sexe ») est lue.",
      "STR-02 Participants La colonne « Q3 Handicap » est présente deux fois : seule la première (« Q3 Handicap ») est lue.",
    ]);
  });
});

describe("spaces and characters that cannot be seen", () => {
  const [ZERO, SOFT] = ["\u200b", "\u00ad"];

  it.each<[string, Partial<RuleExample>, string, unknown]>([
    ["one character", { participants: [{ q4: `Oui${ZERO}` }] }, "Caractère invisible ignoré\u00a0:", "Oui"],
    ["two characters", { participants: [{ q4: `${SOFT}Oui${ZERO}` }] }, "Caractères invisibles ignorés\u00a0:", "Oui"],
    ["the same one twice", { participants: [{ q4: `${ZERO}Oui${ZERO}` }] }, "Caractère invisible ignoré", "Oui"],
    [
      "a line feed in a name",
      { participants: [{ lastName: "MARTIN\nDUPONT" }] },
      "Caractère invisible ignoré",
      "MARTIN DUPONT",
    ],
    [
      "a line feed between two pieces is kept",
      { participants: [{ filePieces: "CV \n\nContrat\u00a0de travail" }] },
      "Caractère invisible ignoré",
      "CV\nContrat de travail",
    ],
    [
      "a line feed between two remarks is kept",
      { indicators: [{ remarks: " Un\nDeux " }] },
      "Espaces superflus ignorés",
      "Un\nDeux",
    ],
    [
      "a line feed in an indicator",
      { indicators: [{ indicator: "Nombre\nde forums" }] },
      "Caractère invisible ignoré",
      "Nombre de forums",
    ],
  ])("%s", (_, example, message, fix) => {
    const texts = textsOf(controlExample(example, STRUCTURE_RULES));
    expect(texts.map((text) => [text.rule.code, text.fix])).toEqual([["STR-06", fix]]);
    expect(texts[0]?.message).toContain(message);
  });

  it.each<[string, Partial<RuleExample>, string]>([
    ["lines that stay", { indicators: [{ remarks: " Un\nDeux " }] }, "Espaces superflus ignorés."],
    ["lines of the pieces", { indicators: [{ evidence: "Liste \nMails" }] }, "Espaces superflus ignorés."],
    [
      "lines that stay, beside what does not",
      { indicators: [{ remarks: `Un\nDeux${ZERO}` }] },
      "Caractère invisible ignoré : espace de largeur nulle U+200B.",
    ],
    [
      "lines written by an old program",
      { indicators: [{ remarks: "Un\r\nDeux" }] },
      "Caractère invisible ignoré : retour chariot U+000D.",
    ],
    [
      "an empty line that goes",
      { indicators: [{ remarks: "Un\n\nDeux" }] },
      "Caractère invisible ignoré : saut de ligne U+000A.",
    ],
    [
      "a name on two lines, which is one",
      { participants: [{ lastName: "MARTIN\nDUPONT" }] },
      "Caractère invisible ignoré : saut de ligne U+000A.",
    ],
  ])("names what was ignored, not what is kept: %s", (_, example, sentence) => {
    const told = textsOf(controlExample(example, STRUCTURE_RULES)).map(({ message }) =>
      message.replace(/\u00a0/g, " "),
    );
    expect(told).toEqual([sentence]);
  });
});

describe("formulas whose results were not saved", () => {
  const formulas = (...birthDates: readonly unknown[]) => ({
    participants: birthDates.map((birthDate, index) => ({
      id: `P${index}`,
      lastName: `N${index}`,
      ...(birthDate === NO_RESULT ? { birthDate: NO_RESULT } : {}),
    })),
  });
  const told = (what: string) =>
    `STR-09 Participants La colonne « Date de naissance » contient ${what} : ouvrez le fichier dans Excel, enregistrez-le, puis relancez.`;

  it.each<[string, Partial<RuleExample>, string[]]>([
    ["none", formulas(1, 1), []],
    ["one of three", formulas(1, NO_RESULT, 1), [told("1 formule dont le résultat n'a pas été enregistré")]],
    [
      "two of three",
      formulas(NO_RESULT, 1, NO_RESULT),
      [told("2 formules dont les résultats n'ont pas été enregistrés")],
    ],
  ])("%s", (_, example, lines) => {
    expect(sentences(example)).toEqual(lines);
  });
});

describe("what is said of a column stands at its heading", () => {
  it.each<[string, Partial<RuleExample>, unknown]>([
    ["a column that lacks", { without: ["lastName"] }, ["NOM", null]],
    ["a column of formulas", { participants: [{ birthDate: NO_RESULT }] }, ["Date de naissance", null]],
  ])("%s", (_, example, where) => {
    const [text] = textsOf(controlExample(example, STRUCTURE_RULES));
    expect([text?.column, text?.row]).toEqual(where);
  });
});

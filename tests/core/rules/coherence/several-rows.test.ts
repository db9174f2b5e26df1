import { COHERENCE_RULES } from "../../../../src/core/rules/coherence";
import { dateCell } from "../../../../src/core/rules/example-day";
import type { ExampleCells } from "../../../../src/core/rules/rule";
import { sayingOf } from "../../../support/said";

const said = sayingOf(COHERENCE_RULES);

describe("several rows of one person", () => {
  const stay = (entry: string | null, exit: string | number | null, more: ExampleCells = {}): ExampleCells => ({
    entryDate: entry === null ? null : dateCell(entry),
    exitDate: typeof exit === "string" ? dateCell(exit) : exit,
    ...more,
  });
  const overlaps = (row: number, other: number) =>
    `${row} Date d'entrée opération : Périodes qui se chevauchent pour la même opération (avec la ligne ${other}).`;

  it.each<readonly [string, readonly ExampleCells[], readonly string[]]>([
    ["that day", [stay("01/02/2021", "31/03/2021"), stay("31/03/2021", null)], [overlaps(5, 4)]],
    ["the next day", [stay("01/02/2021", "31/03/2021"), stay("01/04/2021", null)], []],
    [
      "the longest of those before",
      [stay("01/02/2021", "31/12/2021"), stay("01/03/2021", "31/03/2021"), stay("01/06/2021", null)],
      [overlaps(5, 4), overlaps(6, 4)],
    ],
    [
      "the one that ends last",
      [stay("01/02/2021", "31/03/2021"), stay("01/03/2021", "30/06/2021"), stay("01/06/2021", null)],
      [overlaps(5, 4), overlaps(6, 5)],
    ],
    ["three apart", [stay("01/02/2021", "28/02/2021"), stay("01/03/2021", "31/03/2021"), stay("01/04/2021", null)], []],
    [
      "of two that end together, the first",
      [stay("01/02/2021", "30/06/2021"), stay("01/03/2021", "30/06/2021"), stay("01/06/2021", null)],
      [overlaps(5, 4), overlaps(6, 4)],
    ],
    [
      "nobody known",
      [stay("01/02/2021", null, { id: null, lastName: null }), stay("15/02/2021", null, { id: null, lastName: null })],
      [],
    ],
    ["the same day, the first row first", [stay("01/02/2021", null), stay("01/02/2021", null)], [overlaps(5, 4)]],
    ["an exit before the entry is no stay", [stay("01/03/2021", "01/02/2021"), stay("15/02/2021", null)], []],
    [
      "an exit on the day of the entry is one",
      [stay("01/03/2021", "01/03/2021"), stay("15/02/2021", null)],
      [overlaps(4, 5)],
    ],
    ["an entry that is missing is no stay", [stay(null, null), stay("15/02/2021", null)], []],
    ["two operations", [stay("01/02/2021", null), stay("15/02/2021", null, { operation: "2021-A5" })], []],
    ["two persons", [stay("01/02/2021", null), stay("15/02/2021", null, { id: "P002", lastName: "DURAND" })], []],
    [
      "no operation",
      [stay("01/02/2021", null, { operation: null }), stay("15/02/2021", null, { operation: null })],
      [],
    ],
    [
      "two persons and two operations crossed",
      [
        stay("01/02/2021", null),
        stay("15/02/2021", null, { id: "P002", lastName: "DURAND", operation: "2021-A5" }),
        stay("01/03/2021", null, { operation: "2021-A5" }),
        stay("01/04/2021", null, { id: "P002", lastName: "DURAND" }),
      ],
      [],
    ],
  ])("COH-23: %s", (_, participants, lines) => {
    expect(said("COH-23", { participants })).toEqual(lines);
  });

  it("COH-23 needs a column of entries; without a column of exits nobody has left", () => {
    const participants = [stay("01/02/2021", "28/02/2021"), stay("01/03/2021", null)];
    expect(said("COH-23", { participants, without: ["exitDate"] })).toEqual([overlaps(5, 4)]);
    expect(said("COH-23", { participants, without: ["entryDate"] })).toEqual([]);
  });

  const sameDay = (row: number, other: number) =>
    `${row} Date d'entrée opération : Même date d'entrée que dans une autre opération (ligne ${other}) : chaque opération a la sienne.`;
  const A5: ExampleCells = { operation: "2021-A5" };

  it.each<readonly [string, readonly ExampleCells[], readonly string[]]>([
    ["once", [{}, A5], [sameDay(5, 4)]],
    ["told once for an operation", [{}, A5, A5], [sameDay(5, 4)]],
    ["and once for another", [{}, A5, { operation: "2021-B4" }], [sameDay(5, 4), sameDay(6, 4)]],
    ["after somebody else", [{ id: "P002", lastName: "DURAND" }, {}, A5], [sameDay(6, 5)]],
    ["the same operation", [{}, {}], []],
    ["an entry that is missing", [{ entryDate: null }, { ...A5, entryDate: null }], []],
    ["no operation", [{}, { operation: null }], []],
    ["a day later", [{}, { ...A5, entryDate: dateCell("02/02/2021") }], []],
    ["of two persons", [{}, { ...A5, id: "P002", lastName: "DURAND" }], []],
    [
      "who have neither name nor identifier",
      [
        { id: null, lastName: null },
        { ...A5, id: null, lastName: null },
      ],
      [],
    ],
  ])("COH-21: %s", (_, participants, lines) => {
    expect(said("COH-21", { participants })).toEqual(lines);
  });

  it("COH-21 needs a column of entries", () => {
    expect(said("COH-21", { participants: [{}, A5], without: ["entryDate"] })).toEqual([]);
  });

  const united =
    "ces lignes sont réunies en une participation : entrée le 01/02/2021, sans sortie tant qu'une ligne n'en a pas.";
  const byName = (row: number, other: number) =>
    `${row} NOM : Doublon : cette personne figure déjà à la ligne ${other} pour la même opération ; ${united}`;
  const byId = (row: number, other: number) =>
    `${row} Identifiant : Doublon : la personne de cet identifiant figure déjà à la ligne ${other} pour la même opération ; ${united}`;
  const nameless: ExampleCells = { lastName: null, firstName: null };

  it.each<readonly [string, readonly ExampleCells[], readonly string[]]>([
    ["the same name", [{}, { id: "P002" }], [byName(5, 4)]],
    ["the same name, after somebody else", [{ id: "P002", lastName: "DURAND" }, {}, {}], [byName(6, 5)]],
    ["the same identifier", [{}, { lastName: "DURAND" }], [byId(5, 4)]],
    ["the same identifier, no name", [nameless, nameless], [byId(5, 4)]],
    [
      "of another case",
      [
        { id: "p001", ...nameless },
        { id: "P001", ...nameless },
      ],
      [byId(5, 4)],
    ],
    [
      "an accent in one identifier of two",
      [
        { id: "E1", ...nameless },
        { id: "É1", ...nameless },
      ],
      [byId(5, 4)],
    ],
    [
      "an accent and a space in the identifier",
      [
        { id: "É 1", ...nameless },
        { id: "é 1", ...nameless },
      ],
      [byId(5, 4)],
    ],
    [
      "through a third row",
      [{ id: "A" }, { id: "B", lastName: "DURAND" }, { id: "A", lastName: "DURAND" }],
      [byId(5, 4), byId(6, 4)],
    ],
    [
      "through a third row, the name first",
      [{ id: "B", lastName: "DURAND" }, { id: "A" }, { id: "A", lastName: "DURAND" }],
      [byId(5, 4), byName(6, 4)],
    ],
    [
      "no first name",
      [
        { id: null, firstName: null },
        { id: null, firstName: null },
      ],
      [],
    ],
    [
      "no birth date",
      [
        { id: null, birthDate: null },
        { id: null, birthDate: null },
      ],
      [],
    ],
    [
      "names that differ by where they are cut",
      [
        { id: null, lastName: "A B", firstName: "C" },
        { id: null, lastName: "A", firstName: "B C" },
      ],
      [],
    ],
    [
      "composed accents",
      [
        { id: null, lastName: "LEFE\u0300VRE" },
        { id: null, lastName: "LEFÈVRE" },
      ],
      [byName(5, 4)],
    ],
    [
      "an accent more",
      [
        { id: null, lastName: "LEFEVRE" },
        { id: null, lastName: "LEFÈVRE" },
      ],
      [byName(5, 4)],
    ],
    [
      "spaces",
      [
        { id: null, lastName: "LE  GALL" },
        { id: null, lastName: "le gall" },
      ],
      [byName(5, 4)],
    ],
    [
      "an operation that nobody knows, written twice",
      [{ operation: "Atelier n° 1" }, { operation: "atelier n°1" }],
      [byName(5, 4)],
    ],
    ["operations of signs alone", [{ operation: "***" }, { operation: "???" }], []],
  ])("COH-20: %s", (_, participants, lines) => {
    expect(said("COH-20", { participants })).toEqual(lines);
  });

  const stays = (...rows: readonly ExampleCells[]) =>
    said("COH-20", { participants: rows.map((cells, index) => ({ id: `P${index}`, ...cells })) }).map(
      (line) => /participation : (.*)\.$/.exec(line)?.[1],
    );

  it.each<readonly [string, readonly ExampleCells[], string]>([
    [
      "the first entry and the last exit",
      [stay("01/04/2021", "30/06/2021"), stay("01/02/2021", "31/03/2021")],
      "entrée le 01/02/2021, sortie le 30/06/2021",
    ],
    [
      "no exit while one row has none",
      [stay("01/02/2021", "31/03/2021"), stay("01/04/2021", null)],
      "entrée le 01/02/2021, sans sortie tant qu'une ligne n'en a pas",
    ],
    [
      "the entry that can be read",
      [stay(null, "31/03/2021"), stay("01/04/2021", "30/06/2021")],
      "entrée le 01/04/2021, sortie le 30/06/2021",
    ],
    [
      "no entry that can be read",
      [stay(null, "31/03/2021"), stay(null, "30/06/2021")],
      "entrée sans date, sortie le 30/06/2021",
    ],
  ])("COH-20 says what is united: %s", (_, rows, words) => {
    expect(stays(...rows)).toEqual([words]);
  });

  it("COH-20 needs a column of operations; a sheet may have no identifiers", () => {
    expect(said("COH-20", { participants: [{}, {}], without: ["operation"] })).toEqual([]);
    expect(said("COH-20", { participants: [{}, {}], without: ["id"] })).toEqual([byName(5, 4)]);
    expect(said("COH-20", { participants: [{}, {}], without: ["birthDate"] })).toEqual([byId(5, 4)]);
    expect(said("COH-20", { participants: [{}, {}], without: ["id", "birthDate"] })).toEqual([]);
  });
});

describe("COH-22: names one letter apart", () => {
  const told = (...lastNames: readonly string[]) =>
    said("COH-22", { participants: lastNames.map((lastName, index) => ({ id: `P${index}`, lastName })) }).map((line) =>
      line.replace(/^(\d+) NOM : Doublon possible avec la ligne (\d+)\.$/, "$1-$2"),
    );

  it.each<readonly [readonly string[], readonly string[]]>([
    [
      ["LEBLOND", "LEBLONDE"],
      ["4-5", "5-4"],
    ],
    [["LEBLOND", "LEBLONDES"], []],
    [
      ["LE BLOND", "LEBLOND"],
      ["4-5", "5-4"],
    ],
    [["LEBLOND", "LEBLOND"], []],
    [
      ["LEBLOND", "LEBLOND", "LE-BLOND"],
      ["4-6", "5-6", "6-4"],
    ],
    [
      ["LEBLONDE", "LEBLOND", "LE BLOND"],
      ["4-5", "5-4", "6-4"],
    ],
    [
      ["LEBLOND", "LE BLOND", "LEBLONDE"],
      ["4-5", "5-4", "6-4"],
    ],
    [
      ["LEBLOND", "LE BLOND", "LE-BLOND"],
      ["4-5", "5-4", "6-4"],
    ],
    [
      ["LEBLOND", "DURAND", "LEBLONT", "LEBLONG"],
      ["4-6", "6-4", "7-4"],
    ],
    [
      ["BLOND", "LEBLOND", "BLON", "LEBLON"],
      ["4-6", "5-7", "6-4", "7-5"],
    ],
  ])("%j: %j", (lastNames, lines) => {
    expect(told(...lastNames)).toEqual(lines);
  });

  it("are not looked for without a first name, or a column of birth dates", () => {
    const participants = ["LEBLOND", "LEBLONDE"].map((lastName, index) => ({ id: `P${index}`, lastName }));
    const bare = participants.map((cells) => ({ ...cells, firstName: null }));
    expect(said("COH-22", { participants: bare })).toEqual([]);
    expect(said("COH-22", { participants, without: ["birthDate"] })).toEqual([]);
  });
});

/** Rows of people of their own, unless they say otherwise. */
const apart = (...rows: readonly ExampleCells[]): { readonly participants: readonly ExampleCells[] } => ({
  participants: rows.map((cells, index) => ({ id: `X${index}`, ...cells })),
});
const ALONE: ExampleCells = { lastName: "DURAND", firstName: "ALIX", birthDate: dateCell("03/04/1990") };

describe("COH-24: one identifier, two people", () => {
  it("names the row of the other one", () => {
    const lines = said("COH-24", { participants: [{ id: "P9", lastName: "PETIT", firstName: "ZOE" }, {}, ALONE] });
    expect(lines).toEqual([
      "6 Identifiant : Identifiant déjà donné à une autre personne, à la ligne 5 (prénom et date de naissance différents) : les deux sont comptées séparément.",
    ]);
  });
});

describe("COH-25: names or dates exchanged", () => {
  const swapped: ExampleCells = { lastName: "CAMILLE", firstName: "MARTIN" };
  const born = (date: string, more: ExampleCells = {}): ExampleCells => ({ birthDate: dateCell(date), ...more });
  const names = (row: number, other: number) =>
    `${row} NOM : Doublon possible avec la ligne ${other} : nom et prénom y sont échangés.`;
  const dates = (row: number, other: number) =>
    `${row} Date de naissance : Doublon possible avec la ligne ${other} : jour et mois de naissance y sont échangés.`;

  it.each<readonly [string, readonly ExampleCells[], readonly string[]]>([
    ["names", [ALONE, {}, swapped], [names(6, 5)]],
    ["dates", [ALONE, born("12/05/1984"), born("05/12/1984")], [dates(6, 5)]],
    ["each spelling once", [{}, swapped, swapped], [names(5, 4)]],
    ["the first row of a name, whatever its accents", [{}, { lastName: "MÄRTIN" }, swapped], [names(6, 4)]],
    ["known as one person by the identifier", [{ id: "A" }, { id: "A", ...swapped }], []],
    ["first and last name alike", [{ firstName: "MARTIN" }, { firstName: "MÄRTIN" }], []],
    ["the fifth of May", [born("05/05/1984"), born("05/05/1984", { lastName: "MÄRTIN" })], []],
    ["a day that is no month", [born("12/01/1986"), born("25/12/1984")], []],
    ["a day that is no month, and the first day of all", [born("01/01/1970"), born("25/12/1984")], []],
    ["names that are missing", [{ lastName: null }, { firstName: null }], []],
  ])("%s", (_, rows, lines) => {
    expect(said("COH-25", apart(...rows))).toEqual(lines);
  });

  it("needs the three columns", () => {
    for (const column of ["lastName", "firstName", "birthDate"] as const)
      expect(said("COH-25", { ...apart({}, swapped), without: [column] })).toEqual([]);
  });
});

describe("COH-26: one telephone or e-mail for two people", () => {
  const reached = (mobilePhone: string | null, email: string | null, more: ExampleCells = {}): ExampleCells => ({
    mobilePhone,
    email,
    ...more,
  });
  const same = (row: number, other: number, what: string) =>
    `${row} ${what === "courriel" ? "Courriel" : "Téléphone mobile"} : Doublon possible avec la ligne ${other} : le même ${what} pour deux personnes.`;
  const PETIT: ExampleCells = { lastName: "PETIT", firstName: "ZOE" };
  const GRAND: ExampleCells = { lastName: "GRAND", firstName: "LEO" };

  it.each<readonly [string, readonly ExampleCells[], readonly string[]]>([
    [
      "a telephone, written in two ways",
      [reached(null, null, GRAND), reached("06 12 34 56 78", null), reached("+33 6 12 34 56 78", null, PETIT)],
      [same(6, 5, "téléphone")],
    ],
    [
      "an e-mail, whatever its case",
      [reached(null, "A@b.fr"), reached(null, "a@B.fr", PETIT)],
      [same(5, 4, "courriel")],
    ],
    [
      "the person may stand on several rows",
      [reached("0612345678", null), reached("0612345678", null), reached("0612345678", null, PETIT)],
      [same(6, 4, "téléphone")],
    ],
    [
      "on both sides",
      [reached("0612345678", null), reached("0612345678", null, PETIT), reached("0612345678", null)],
      [same(5, 4, "téléphone")],
    ],
    [
      "that of a structure",
      [reached("0612345678", null), reached("0612345678", null, PETIT), reached("0612345678", null, GRAND)],
      [],
    ],
    ["the rows of one person", [reached("0612345678", "a@b.fr"), reached("0612345678", "a@b.fr")], []],
    ["what is no telephone", [reached("aucun", null), reached("aucun", null, PETIT)], []],
    ["what is no e-mail", [reached(null, "aucun"), reached(null, "aucun", PETIT)], []],
    [
      "nobody known",
      [
        { id: null, lastName: null },
        { id: null, firstName: null },
      ].map((cells) => reached("0612345678", null, cells)),
      [],
    ],
    [
      "somebody, and nobody known",
      [reached("0612345678", null, { lastName: null }), reached("0612345678", null, PETIT)],
      [],
    ],
    ["nothing", [reached(null, null), reached(null, null, PETIT)], []],
  ])("%s", (_, rows, lines) => {
    expect(said("COH-26", { participants: rows.map((cells) => ({ id: null, ...cells })) })).toEqual(lines);
  });
});

describe("COH-22: a word more in a name", () => {
  const told = (...rows: readonly ExampleCells[]) =>
    said("COH-22", apart(...rows)).map((line) => line.replace(/^(\d+).* ligne (\d+)\.$/, "$1-$2"));
  const last = (...names: readonly string[]) => names.map((lastName) => ({ lastName }));
  const first = (...names: readonly string[]) => names.map((firstName) => ({ firstName }));
  const both = ["4-5", "5-4"];

  it.each<readonly [string, readonly ExampleCells[], readonly string[]]>([
    ["a civility", last("MME MARTIN", "MARTIN"), both],
    ["Melle", last("MARTIN", "MELLE MARTIN"), both],
    ["M.", last("M. DUPONT", "DUPONT"), both],
    ["a civility after it", last("MARTIN (MME)", "MARTIN"), both],
    ["a married name", last("MARTIN", "MARTIN ÉPOUSE DURAND"), both],
    ["a married name first", last("DURAND", "MARTIN EP. DURAND"), both],
    ["a maiden name", last("MARTIN NÉE DURAND", "DURAND"), both],
    ["a double name", last("MARTIN", "MARTIN-DURAND"), both],
    ["a double name the other way round", last("DURAND MARTIN", "MARTIN-DURAND"), both],
    ["a particle", last("DE LA TOUR", "LA TOUR"), both],
    ["a second first name", first("JEAN", "JEAN-PIERRE"), both],
    ["of three people, the first", last("MARTIN-DURAND", "MARTIN", "DURAND"), ["4-5", "5-4", "6-4"]],
    ["a letter comes before a word", last("MARTINS", "MARTIN", "MARTIN DURAND"), ["4-5", "5-4", "6-5"]],
    ["four words of five", last("ALVES COSTA DIAS LIMA ROSA", "ALVES COSTA DIAS LIMA"), []],
    ["the five words in another order", last("ALVES COSTA DIAS LIMA ROSA", "ROSA LIMA DIAS COSTA ALVES"), both],
    ["one of four words left out", last("ALVES COSTA DIAS LIMA", "ALVES COSTA DIAS"), both],
    ["two civilities", last("M. MARTIN", "MME MARTIN"), both],
    ["a married name and a maiden name", last("MARTIN ÉPOUSE DURAND", "DURAND NÉE MARTIN"), both],
    ["of two names in it, the first row", last("MARTIN", "DURAND", "MARTIN DURAND"), ["4-6", "5-6", "6-4"]],
    ["one word in common", last("MARTIN DURAND", "MARTIN PETIT"), []],
    ["a word more on both sides", [{}, { lastName: "MARTIN DURAND", firstName: "CAMILLE ROSE" }], []],
    ["the letter M alone", last("M", "DUPONT"), []],
    ["a civility alone", last("MME", "MADAME"), []],
    ["another first name", [{}, { lastName: "MARTIN-DURAND", firstName: "ALIX" }], []],
    ["another birth date", [{}, { lastName: "MARTIN-DURAND", birthDate: dateCell("13/05/1984") }], []],
  ])("%s", (_, rows, lines) => {
    expect(told(...rows)).toEqual(lines);
  });
});

import { EXIT_RULES } from "../../../../src/core/rules/exits";
import { dateCell } from "../../../../src/core/rules/example-day";
import type { ExampleCells } from "../../../../src/core/rules/rule";
import { sayingOf } from "../../../support/said";

type Row = readonly [note: string, cells: ExampleCells, lines: readonly string[]];

const said = sayingOf(EXIT_RULES, { plie: "grand-perigueux" });

const on = dateCell;

describe("contracts", () => {
  const cdd: ExampleCells = {
    contractType: "CDD",
    start: on("01/03/2021"),
    end: on("30/06/2021"),
    workingTime: "Plein",
  };
  const overlap = (row: number, other: number, days: string) =>
    `${row} Début : Temps plein qui chevauche celui de la ligne ${other}${days}.`;

  it.each<Row>([
    ["the same day", { end: on("01/03/2021") }, []],
    ["the day before", { end: on("28/02/2021") }, ["4 Fin : Fin le 28/02/2021, avant le début du 01/03/2021."]],
    ["no end", { end: null }, []],
  ])("CTR-01: ends %s", (_, cells, lines) => {
    expect(said("CTR-01", { contracts: [{ ...cdd, ...cells }] })).toEqual(lines);
  });

  it.each<readonly [string, readonly ExampleCells[], readonly string[]]>([
    ["one day", [cdd, { ...cdd, start: on("30/06/2021"), end: on("31/08/2021") }], [overlap(5, 4, " sur 1 jour")]],
    ["none", [cdd, { ...cdd, start: on("01/07/2021"), end: on("31/08/2021") }], []],
    ["16 days", [cdd, { ...cdd, start: on("15/06/2021"), end: null }], [overlap(5, 4, " sur 16 jours")]],
    [
      "without an end",
      [
        { ...cdd, end: null },
        { ...cdd, start: on("01/07/2021"), end: null },
      ],
      [overlap(5, 4, "")],
    ],
    ["the same contract twice", [cdd, cdd], []],
    ["the same start, another employer", [cdd, { ...cdd, employer: "AUTRE" }], [overlap(5, 4, " sur 122 jours")]],
    [
      "the longest one is told",
      [
        { ...cdd, end: on("31/12/2021") },
        { ...cdd, start: on("01/04/2021"), end: on("30/04/2021") },
        { ...cdd, start: on("01/12/2021"), end: null },
      ],
      [overlap(5, 4, " sur 30 jours"), overlap(6, 4, " sur 31 jours")],
    ],
    [
      "the longest one may be the second",
      [cdd, { ...cdd, start: on("01/06/2021"), end: on("31/12/2021") }, { ...cdd, start: on("01/12/2021"), end: null }],
      [overlap(5, 4, " sur 30 jours"), overlap(6, 5, " sur 31 jours")],
    ],
    [
      "an end that cannot be read",
      [
        { ...cdd, end: "juin" },
        { ...cdd, start: on("01/06/2021"), end: null },
      ],
      [],
    ],
    [
      "an end that cannot be read hides no other",
      [
        { ...cdd, end: "juin" },
        { ...cdd, start: on("01/04/2021") },
        { ...cdd, start: on("01/06/2021"), end: null },
      ],
      [overlap(6, 5, " sur 30 jours")],
    ],
    [
      "of two that end together, the first is told",
      [cdd, { ...cdd, start: on("01/04/2021") }, { ...cdd, start: on("01/06/2021"), end: null }],
      [overlap(5, 4, " sur 91 jours"), overlap(6, 4, " sur 30 jours")],
    ],
    ["no start", [cdd, { ...cdd, start: null, employer: "AUTRE" }], []],
    ["a business", [cdd, { ...cdd, contractType: "Création d'entreprise" }], []],
    ["a training before", [{ ...cdd, contractType: "Formation qualifiante", end: null }, cdd], []],
    [
      "a reduced time before",
      [
        { ...cdd, workingTime: "Réduit", end: null },
        { ...cdd, start: on("15/03/2021") },
      ],
      [],
    ],
  ])("CTR-02: %s", (_, contracts, lines) => {
    expect(said("CTR-02", { contracts })).toEqual(lines);
  });

  it.each<Row>([
    ["80", { weeklyHours: 80 }, []],
    ["80,01", { weeklyHours: 80.01 }, ["4 Heures par semaine : Durée de 80,01 h par semaine impossible."]],
    ["0", { weeklyHours: 0 }, ["4 Heures par semaine : Durée de 0 h par semaine impossible."]],
    ["0,5", { weeklyHours: 0.5 }, []],
  ])("CTR-03: %s hours a week", (_, cells, lines) => {
    expect(said("CTR-03", { contracts: [{ ...cdd, ...cells }] })).toEqual(lines);
  });

  it.each<Row>([
    ["none", { workedHours: 0 }, []],
    ["below zero", { workedHours: -1 }, ["4 Heures réalisées : Total d'heures négatif."]],
    [
      "below zero, the dates wrong",
      { workedHours: -1, end: on("28/02/2021") },
      ["4 Heures réalisées : Total d'heures négatif."],
    ],
    ["many, the dates wrong", { workedHours: 9000, end: on("28/02/2021") }, []],
    ["many, begun after the control", { workedHours: 9000, start: on("01/02/2022"), end: null }, []],
    ["one day", { workedHours: 24, end: on("01/03/2021") }, []],
    [
      "more than one day",
      { workedHours: 24.5, end: on("01/03/2021") },
      ["4 Heures réalisées : Total de 24,5 h impossible entre ces dates (24 h au plus)."],
    ],
    [
      "the day of the control",
      { workedHours: 25, start: on("31/01/2022"), end: null },
      ["4 Heures réalisées : Total de 25 h impossible entre ces dates (24 h au plus)."],
    ],
  ])("CTR-04: %s", (_, cells, lines) => {
    expect(said("CTR-04", { contracts: [{ ...cdd, ...cells }] })).toEqual(lines);
  });

  const again = (row: number, first: number) =>
    `${row} Type de contrat : Contrat déjà saisi à la ligne ${first} : il n'est compté qu'une fois.`;

  it.each<readonly [string, readonly ExampleCells[], readonly string[]]>([
    ["twice", [cdd, cdd], [again(5, 4)]],
    ["three times", [cdd, cdd, cdd], [again(5, 4), again(6, 4)]],
    ["another one between", [cdd, { ...cdd, employer: "AUTRE" }, cdd], [again(6, 4)]],
    ["other hours", [cdd, { ...cdd, weeklyHours: 30 }], []],
    [
      "no start",
      [
        { ...cdd, start: null },
        { ...cdd, start: null },
      ],
      [],
    ],
    ["two persons", [cdd, { ...cdd, id: "P002" }], []],
  ])("CTR-06: %s", (_, contracts, lines) => {
    expect(said("CTR-06", { participants: [{}, { id: "P002", lastName: "DURAND" }], contracts })).toEqual(lines);
  });

  it.each<Row>([
    ["one person", { lastName: "MARTIN", firstName: "CAMILLE", birthDate: on("12/05/1984") }, []],
    ["the identifier alone", {}, []],
    [
      "two persons",
      { lastName: "DURAND", firstName: "LÉO", birthDate: on("03/04/1990") },
      [
        "4 Identifiant : L'identifiant désigne une personne, le nom, le prénom et la date de naissance une autre : le contrat est rattaché à l'identifiant.",
      ],
    ],
    ["a name nobody bears", { lastName: "DUPOND", firstName: "LÉO", birthDate: on("03/04/1990") }, []],
  ])("CTR-05: %s", (_, cells, lines) => {
    const participants = [{}, { id: "P002", lastName: "DURAND", firstName: "LÉO", birthDate: on("03/04/1990") }];
    expect(said("CTR-05", { participants, contracts: [{ ...cdd, id: "P001", ...cells }] })).toEqual(lines);
  });

  const young = (years: string) => [
    `4 Début : Contrat commencé à l'âge de ${years} : la date de début ou la date de naissance est fausse.`,
  ];
  const before = ["4 Début : Contrat commencé avant la naissance de la personne."];

  // Born on 12/05/1984.
  it.each<Row>([
    ["the eve of the 16th birthday", { start: on("11/05/2000") }, young("15 ans")],
    ["the 16th birthday", { start: on("12/05/2000") }, []],
    [
      "a training on the eve of the 14th birthday",
      { contractType: "Formation qualifiante", start: on("11/05/1998") },
      young("13 ans"),
    ],
    ["a training on the 14th birthday", { contractType: "Formation qualifiante", start: on("12/05/1998") }, []],
    ["an unknown type may be an apprenticeship", { contractType: null, start: on("12/05/1998") }, []],
    ["an unknown type at 13", { contractType: null, start: on("11/05/1998") }, young("13 ans")],
    ["the day of birth", { start: on("12/05/1984") }, young("0 an")],
    ["the first birthday", { start: on("12/05/1985") }, young("1 an")],
    ["the eve of the birth", { start: on("11/05/1984") }, before],
    ["a contract of nobody", { id: "P999", start: on("11/05/1984") }, []],
    ["no start", { start: null }, []],
  ])("CTR-07: %s", (_, cells, lines) => {
    expect(said("CTR-07", { contracts: [{ ...cdd, end: null, ...cells }] })).toEqual(lines);
  });

  it("CTR-07: of two dates of birth of one person, the earlier one counts", () => {
    const rows = ["12/05/1984", "12/05/1994"].map((day) => ({ birthDate: on(day) }));
    const contracts = [{ ...cdd, start: on("12/05/2000"), end: null }];
    for (const participants of [rows, [...rows].reverse()])
      expect(said("CTR-07", { participants, contracts })).toEqual([]);
  });

  it("CTR-07: says nothing where no column tells the start", () => {
    expect(said("CTR-07", { contracts: [{ employer: "ATELIER" }] }).length).toBe(0);
  });
});

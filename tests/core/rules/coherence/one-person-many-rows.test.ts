import { COHERENCE_RULES } from "../../../../src/core/rules/coherence";
import { dateCell } from "../../../../src/core/rules/example-day";
import type { ExampleCells } from "../../../../src/core/rules/rule";
import { sayingOf } from "../../../support/said";

const said = sayingOf(COHERENCE_RULES);

/** A row of the same person, in another operation than every other, entered on a day. */
const at = (entry: string | null, more: ExampleCells = {}): ExampleCells => ({
  operation: null,
  entryDate: entry === null ? null : dateCell(entry),
  ...more,
});
const OTHER: ExampleCells = { id: "P002", lastName: "DURAND" };
const day = dateCell;

describe("COH-34: sex and place of birth", () => {
  const sex = (row: number, other: number) =>
    `${row} Sexe : Sexe : autre réponse que celle de la ligne ${other}, pour la même personne.`;
  const born = (row: number, other: number) =>
    `${row} Commune de naissance : Commune de naissance : autre réponse que celle de la ligne ${other}, pour la même personne.`;
  const at33 = (name: string | null, code: string | null = "33000"): ExampleCells => ({
    birthCommune: name,
    birthPostalCode: code,
  });

  it.each<readonly [string, readonly ExampleCells[], readonly string[]]>([
    [
      "the first that differs, once",
      [{ sex: "Femme" }, { sex: "Femme" }, { sex: "Homme" }, { sex: "Homme" }],
      [sex(6, 4)],
    ],
    ["after an empty answer", [{ sex: null }, { sex: "Femme" }, { sex: "Homme" }], [sex(6, 5)]],
    ["of two people", [{ sex: "Femme" }, { ...OTHER, sex: "Homme" }], []],
    ["two places with two codes", [at33("BORDEAUX"), at33("AGEN", "47000")], [born(5, 4)]],
    ["two places, one code unknown", [at33("BORDEAUX", null), at33("AGEN", "47000")], [born(5, 4)]],
    ["two places, the other code unknown", [at33("BORDEAUX"), at33("AGEN", null)], [born(5, 4)]],
    ["two names of one code", [at33("BORDEAUX"), at33("CAUDERAN")], []],
    ["a name in the other", [at33("LORMONT", "33310"), at33("LORMONT CEDEX", "33306")], []],
    ["a town, then with its country", [at33("RABAT", "99350"), at33("RABAT MAROC", "99999")], []],
    ["a town with its country, then alone", [at33("RABAT MAROC", "99999"), at33("RABAT", "99350")], []],
    ["the other way round", [at33("LORMONT CEDEX", "33306"), at33("LORMONT", "33310")], []],
    ["one spelling of two", [at33("SAINT-ÉMILION", "33330"), at33("Saint Emilion", "33331")], []],
    ["no code", [at33("BORDEAUX", null), at33("AGEN", null)], [born(5, 4)]],
    ["one name, two codes", [at33("BORDEAUX", "33000"), at33("BORDEAUX", "33800")], []],
    ["two spellings of one name, without a code", [at33("ST DENIS", null), at33("SAINT-DENIS", null)], []],
    ["empty, then two", [at33(null, null), at33("BORDEAUX"), at33(null, null), at33("AGEN", "47000")], [born(7, 5)]],
    ["an empty name", [at33(null, "33000"), at33("AGEN", "47000")], []],
    [
      "both",
      [
        { sex: "Femme", ...at33("BORDEAUX") },
        { sex: "Homme", ...at33("AGEN", "47000") },
      ],
      [sex(5, 4), born(5, 4)],
    ],
  ])("%s", (_, participants, lines) => {
    expect(said("COH-34", { participants })).toEqual(lines);
  });
});

describe("COH-35: answers that cannot both be true", () => {
  const contrary = (row: number, other: number, value: string) =>
    `${row} Q6 Parent né à l'étranger : Q6 Parent né à l'étranger : « ${value} », le contraire de la ligne ${other}, pour la même personne.`;
  const falls = (row: number, other: number, value: string) =>
    `${row} Q2 Niveau de diplôme : Q2 Niveau de diplôme : « ${value} » est plus bas que le niveau donné à la ligne ${other}, à une entrée antérieure de la même personne.`;

  it.each<readonly [string, readonly ExampleCells[], readonly string[]]>([
    ["Oui, then Non", [{ q6: "Oui" }, { q6: "Non" }], [contrary(5, 4, "Non")]],
    ["Non, then Oui", [{ q6: "Non" }, { q6: "Oui" }], [contrary(5, 4, "Oui")]],
    ["NSP between them", [{ q6: "NSP" }, { q6: "Oui" }, { q6: "NSP" }, { q6: "Non" }], [contrary(7, 5, "Non")]],
    ["told once", [{ q6: "Oui" }, { q6: "Non" }, { q6: "Non" }], [contrary(5, 4, "Non")]],
    ["NSP is the contrary of nothing", [{ q6: "NSP" }, { q6: "Oui" }], []],
    ["of two people", [{ q6: "Oui" }, { ...OTHER, q6: "Non" }], []],
    ["a level that falls", [at("01/02/2021", { q2: "2c" }), at("01/03/2021", { q2: "2b" })], [falls(5, 4, "2b")]],
    [
      "by the days, not by the rows",
      [at("01/03/2021", { q2: "2b" }), at("01/02/2021", { q2: "2c" })],
      [falls(4, 5, "2b")],
    ],
    ["a level that rises", [at("01/02/2021", { q2: "2b" }), at("01/03/2021", { q2: "2c" })], []],
    ["the same level", [at("01/02/2021", { q2: "2c" }), at("01/03/2021", { q2: "2c" })], []],
    ["two levels of one day", [at("01/02/2021", { q2: "2c" }), at("01/02/2021", { q2: "2b" })], []],
    [
      "below the highest of the days before",
      [at("01/02/2021", { q2: "2d" }), at("01/03/2021", { q2: "2c" }), at("01/04/2021", { q2: "2c" })],
      [falls(5, 4, "2c"), falls(6, 4, "2c")],
    ],
    [
      "of one day, each against the days before",
      [at("01/02/2021", { q2: "2b" }), at("01/03/2021", { q2: "2d" }), at("01/03/2021", { q2: "2a" })],
      [falls(6, 4, "2a")],
    ],
    ["without a day", [at(null, { q2: "2d" }), at("01/03/2021", { q2: "2a" })], []],
    ["without a level", [at("01/02/2021", { q2: null }), at("01/03/2021", { q2: "2a" })], []],
  ])("%s", (_, participants, lines) => {
    expect(said("COH-35", { participants })).toEqual(lines);
  });
});

describe("COH-36: one path has one entry and one exit", () => {
  const path = (entry: string | null, exit: string | number | null = null): ExampleCells => ({
    operation: null,
    plieEntryDate: entry === null ? null : day(entry),
    plieExitDate: typeof exit === "string" ? (/^\d/.test(exit) ? day(exit) : exit) : exit,
  });
  const entered = (row: number, other: number) =>
    `${row} Date d'entrée PLIE : Date d'entrée PLIE : autre date que celle de la ligne ${other}, pour le même parcours de la même personne.`;
  const left = (row: number, other: number) =>
    `${row} Date de sortie PLIE : Date de sortie PLIE : autre date que celle de la ligne ${other}, pour le même parcours de la même personne.`;

  it.each<readonly [string, readonly ExampleCells[], readonly string[]]>([
    ["two entries, nobody left", [path("06/01/2020"), path("05/01/2021")], [entered(5, 4)]],
    ["whatever the order of the rows", [path("05/01/2021"), path("06/01/2020")], [entered(4, 5)]],
    ["the exit is on the day of the next entry", [path("06/01/2020", "05/01/2021"), path("05/01/2021")], []],
    ["the exit is a day later", [path("06/01/2020", "06/01/2021"), path("05/01/2021")], [entered(5, 4)]],
    [
      "an exit on one of two rows of the path",
      [path("06/01/2020"), path("06/01/2020", "31/12/2020"), path("05/01/2021")],
      [],
    ],
    ["an exit that cannot be read", [path("06/01/2020", "fin 2020"), path("05/01/2021")], []],
    [
      "each path against the next",
      [path("06/01/2020"), path("05/01/2021"), path("03/01/2022")],
      [entered(5, 4), entered(6, 5)],
    ],
    ["two exits of one path", [path("06/01/2020", "30/09/2021"), path("06/01/2020", "30/10/2021")], [left(5, 4)]],
    [
      "the first that is told",
      [path("06/01/2020"), path("06/01/2020", "30/09/2021"), path("06/01/2020", "30/10/2021")],
      [left(6, 5)],
    ],
    ["the same exit", [path("06/01/2020", "30/09/2021"), path("06/01/2020", "30/09/2021")], []],
    ["no entry", [path(null, "30/09/2021"), path("06/01/2020", "30/10/2021")], []],
    ["of two people", [path("06/01/2020"), { ...path("05/01/2021"), ...OTHER }], []],
  ])("%s", (_, participants, lines) => {
    expect(said("COH-36", { participants })).toEqual(lines);
  });

  it("needs a column of entries", () => {
    const participants = [path("06/01/2020", "30/09/2021"), path("06/01/2020", "30/10/2021")];
    expect(said("COH-36", { participants, without: ["plieEntryDate"] })).toEqual([]);
  });
});

describe("COH-37: one way of leaving on one day", () => {
  const leaves = (type: string | null, exit: string | null = "30/09/2021"): ExampleCells => ({
    operation: null,
    plieExitDate: exit === null ? null : day(exit),
    plieExitType: type,
  });
  const two = (row: number, other: number, type: string) =>
    `${row} Type de sortie PLIE : « ${type} », mais la même personne quitte le PLIE le même jour pour un autre motif (ligne ${other}).`;

  it.each<readonly [string, readonly ExampleCells[], readonly string[]]>([
    ["two types", [leaves("CDI"), leaves("Déménagement")], [two(5, 4, "Déménagement")]],
    ["one line of the table by its code and its name", [leaves("AGE-P01"), leaves("CDI")], []],
    ["two days", [leaves("CDI"), leaves("Déménagement", "01/10/2021")], []],
    [
      "told once for a day",
      [leaves("CDI"), leaves("Déménagement"), leaves("Déménagement")],
      [two(5, 4, "Déménagement")],
    ],
    ["without a day", [leaves("CDI", null), leaves("Déménagement", null)], []],
    ["without a type", [leaves(null), leaves("CDI"), leaves("Déménagement")], [two(6, 5, "Déménagement")]],
    ["a word that is no line, in two spellings", [leaves("Parti"), leaves("PARTI")], []],
    ["two words that are no line", [leaves("Parti"), leaves("Perdu de vue ?")], [two(5, 4, "Perdu de vue ?")]],
    ["of two people", [leaves("CDI"), { ...leaves("Déménagement"), ...OTHER }], []],
  ])("%s", (_, participants, lines) => {
    expect(said("COH-37", { plie: "agenais", participants })).toEqual(lines);
  });

  it("needs a column of types", () => {
    const participants = [leaves("CDI"), leaves("Déménagement")];
    expect(said("COH-37", { plie: "agenais", participants, without: ["plieExitType"] })).toEqual([]);
  });
});

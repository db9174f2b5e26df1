import { COHERENCE_RULES } from "../../../../src/core/rules/coherence";
import { dateCell } from "../../../../src/core/rules/example-day";
import type { ExampleCells, RuleExample } from "../../../../src/core/rules/rule";
import { sayingOf } from "../../../support/said";

type Case = readonly [note: string, example: Partial<RuleExample>, lines: readonly string[]];

const PLUS = "fse-plus-2021-2027" as const;

const said = sayingOf(COHERENCE_RULES);

const one = (cells: ExampleCells, more: Partial<RuleExample> = {}): Partial<RuleExample> => ({
  ...more,
  participants: [cells],
});

const NOT_LOOKING = "Le PLIE s'adresse à des personnes à la recherche d'un emploi : vérifiez";

describe("answers of one row", () => {
  it.each<Case>([
    ["2014-2020 does not know Statut", one({ q1: "1c", q1f: null, status: "Inactif" }), []],
    [
      "FSE+, Statut « Inactif »",
      one({ q1f: null, status: "Inactif" }, { programme: PLUS }),
      [`4 Statut : ${NOT_LOOKING} le statut.`],
    ],
    ["FSE+, question 1f before Statut", one({ q1f: "Oui", status: "Inactif" }, { programme: PLUS }), []],
    ["FSE+, another Statut", one({ q1f: null, status: "Chômeur" }, { programme: PLUS }), []],
    ["question 1f", one({ q1f: "Non" }), [`4 Q1f Recherche d'emploi : ${NOT_LOOKING} la question 1f.`]],
  ])("COH-05: %s", (_, example, lines) => {
    expect(said("COH-05", example)).toEqual(lines);
  });

  const both = "En formation et en recherche d'emploi : la personne est comptée parmi les chômeurs.";

  it.each<Case>([
    ["both", one({ q1e: "Oui" }), [`4 Q1e Formation : ${both}`]],
    ["no question 1 in the sheet", one({ q1e: "Oui" }, { without: ["q1"] }), [`4 Q1e Formation : ${both}`]],
    ["with a job", one({ q1: "1c", q1e: "Oui" }), []],
    ["in training only", one({ q1e: "Oui", q1f: "Non" }), []],
    ["looking only", one({ q1e: "Non" }), []],
  ])("COH-06: %s", (_, example, lines) => {
    expect(said("COH-06", example)).toEqual(lines);
  });

  const level = "Niveau de diplôme peu compatible avec l'âge.";
  const at17 = dateCell("02/02/2007");

  it.each<Case>([
    [
      "FSE+, question 2 first",
      one({ birthDate: at17, q2: "2d", isced: "0-2" }, { programme: PLUS }),
      [`4 Q2 Niveau de diplôme : ${level}`],
    ],
    [
      "FSE+, a lower answer to question 2 first",
      one({ birthDate: at17, q2: "2c", isced: "5-8" }, { programme: PLUS }),
      [],
    ],
    [
      "FSE+, Niveau CITE alone",
      one({ birthDate: at17, q2: null, isced: "5-8" }, { programme: PLUS }),
      [`4 Niveau CITE : ${level}`],
    ],
    ["2014-2020 does not know Niveau CITE", one({ birthDate: dateCell("02/02/2004"), q2: null, isced: "5-8" }), []],
    ["no level", one({ birthDate: at17, q2: null }, { programme: PLUS }), []],
    ["no age", one({ birthDate: dateCell("02/02/2024"), q2: "2d" }, { programme: PLUS }), []],
  ])("COH-12: %s", (_, example, lines) => {
    expect(said("COH-12", example)).toEqual(lines);
  });

  const third = [
    "4 Ressortissant pays tiers : Ressortissant d'un pays tiers, mais né dans l'Union européenne : à vérifier.",
  ];
  const third3 = (cells: ExampleCells) => one({ thirdCountry: "Oui", ...cells }, { programme: PLUS });

  it.each<Case>([
    ["a French code alone", third3({ birthCommune: null }), third],
    ["a country alone", third3({ birthCommune: "PORTUGAL", birthPostalCode: null }), third],
    ["a country out of the Union alone", third3({ birthCommune: "MAROC", birthPostalCode: null }), []],
    ["a malformed code", third3({ birthCommune: "MAROC", birthPostalCode: "470" }), []],
    ["a country and 99999", third3({ birthCommune: "PORTUGAL", birthPostalCode: "99999" }), third],
    ["nothing", third3({ birthCommune: null, birthPostalCode: null }), []],
  ])("COH-19: %s", (_, example, lines) => {
    expect(said("COH-19", example)).toEqual(lines);
  });
});

describe("COH-11: the rule of the PLIE on age", () => {
  const aged = (birth: string, plie: string, cells: ExampleCells = {}) =>
    said("COH-11", one({ plieEntryDate: dateCell("04/01/2021"), birthDate: dateCell(birth), ...cells }, { plie })).map(
      (line) => line.replace(/ : règle propre.*$/, ""),
    );

  it.each<readonly [string, string, string, ExampleCells, readonly string[]]>([
    ["0 years", "portes-du-sud", "03/01/2021", {}, ["4 Date de naissance : Moins de 26 ans"]],
    ["17 years", "espace-technowest", "05/01/2003", {}, []],
    ["18 years", "espace-technowest", "04/01/2003", {}, ["4 Date de naissance : De 18 à 23 ans"]],
    ["23 years", "espace-technowest", "05/01/1997", {}, ["4 Date de naissance : De 18 à 23 ans"]],
    ["24 years", "espace-technowest", "04/01/1997", {}, ["4 Date de naissance : 24 ans"]],
    ["25 years", "espace-technowest", "04/01/1996", {}, []],
    [
      "at the entry in the operation, later",
      "espace-technowest",
      "15/01/2003",
      { plieEntryDate: null },
      ["4 Date de naissance : De 18 à 23 ans"],
    ],
    ["no entry at all", "espace-technowest", "04/01/2003", { plieEntryDate: null, entryDate: null }, []],
    ["born after the entry", "portes-du-sud", "05/01/2021", {}, []],
    ["sent by the right one", "portes-du-sud", "04/01/2003", { prescriber: "Mission locale" }, []],
    [
      "sent by one whose name begins so",
      "portes-du-sud",
      "04/01/2003",
      { prescriber: "Mission localement" },
      ["4 Date de naissance : Moins de 26 ans"],
    ],
    [
      "sent by one whose name ends so",
      "portes-du-sud",
      "04/01/2003",
      { prescriber: "Commission locale" },
      ["4 Date de naissance : Moins de 26 ans"],
    ],
    [
      "sent to a PLIE that names nobody",
      "espace-technowest",
      "04/01/2003",
      { prescriber: "Mission locale" },
      ["4 Date de naissance : De 18 à 23 ans"],
    ],
  ])("%s in %s", (_, plie, birth, cells, lines) => {
    expect(aged(birth, plie, cells)).toEqual(lines);
  });
});

describe("places", () => {
  const birth = (birthCommune: string, birthPostalCode: string) =>
    one({ birthCommune, birthPostalCode }, { reference: true });

  it.each<Case>([
    [
      "a French town and 99999",
      birth("Valence", "99999"),
      ["4 Commune de naissance : Naissance à l'étranger (99999) et commune « Valence » : à vérifier."],
    ],
    ["that says its country", birth("Valence (Espagne)", "99999"), []],
    ["that says it after a comma", birth("Valence, Espagne", "99999"), []],
    ["a foreign town", birth("Tlemcen", "99999"), []],
    ["a French town and its code", birth("Agen", "47000"), []],
    [
      "neither the code nor the name of a commune",
      birth("Maroc", "47999"),
      [
        "4 Commune de naissance : Code postal de naissance 47999 et commune « Maroc », tous deux inconnus en France : à vérifier.",
      ],
    ],
    ["a code that no commune has any more, beside a commune", birth("Paris", "75000"), []],
    ["a code of a CEDEX", birth("Nulleville Cedex", "47916"), []],
    ["a code that is no postal code is another rule's", birth("Maroc", "212"), []],
    ["so is an INSEE code", birth("BORDO", "33063"), []],
    [
      "the country for the commune",
      birth("France", "75000"),
      ["4 Commune de naissance : « France » n'est pas une commune : à préciser pour la naissance."],
    ],
    [
      "the country for the commune, beside a code of one",
      birth("FRANCE MÉTROPOLITAINE", "33000"),
      ["4 Commune de naissance : « FRANCE MÉTROPOLITAINE » n'est pas une commune : à préciser pour la naissance."],
    ],
    [
      "the country, and 99999",
      birth("La France", "99999"),
      ["4 Commune de naissance : Naissance à l'étranger (99999) et commune « La France » : à vérifier."],
    ],
    [
      "a territory overseas, and 99999",
      birth("Guadeloupe", "99999"),
      ["4 Commune de naissance : Naissance à l'étranger (99999) et commune « Guadeloupe » : à vérifier."],
    ],
  ])("COH-16: %s", (_, example, lines) => {
    expect(said("COH-16", example)).toEqual(lines);
  });

  it("COH-17 names four communes, and says when there are others", () => {
    const towns = (postalCode: string) =>
      said("COH-17", one({ postalCode, commune: "NULLEVILLE" }, { reference: true }))[0];
    expect(towns("47000")).toBe(
      "4 Commune : Code postal 47000 et commune « NULLEVILLE » ne correspondent pas (47000 : Agen).",
    );
    expect(towns("47999")).toContain("(aucune commune n'a ce code postal).");
    expect(towns("24100")).toMatch(/ \(24100 : Bergerac, Creysse, Lembras et Saint-Laurent-des-Vignes\)\.$/);
    expect(towns("24750")).toMatch(
      / \(24750 : Boulazac Isle Manoire, Champcevinel, Cornille, Sanilhac et d'autres\)\.$/,
    );
  });

  it.each<Case>([
    [
      "the commune",
      one({ postalCode: "33000", commune: "BORDEAUX" }, { reference: true, plie: "agenais" }),
      ["4 Commune : Commune BORDEAUX hors du territoire du PLIE de l'Agenais."],
    ],
    [
      "the code",
      one({ postalCode: "33000", commune: null }, { reference: true, plie: "agenais" }),
      ["4 Code postal : Code postal 33000 hors du territoire du PLIE de l'Agenais."],
    ],
    ["no reference", one({ postalCode: "33000", commune: "BORDEAUX" }, { plie: "agenais" }), []],
    ["no PLIE", one({ postalCode: "33000", commune: "BORDEAUX" }, { reference: true }), []],
  ])("COH-18: %s", (_, example, lines) => {
    expect(said("COH-18", example)).toEqual(lines);
  });
});

import fc from "fast-check";
import type { FicheScope } from "../../../src/core/fiche/resolve-fiche";
import { ficheNamed, ficheResolver, resolveFiche, unitOf } from "../../../src/core/fiche/resolve-fiche";
import { PRINTED_UNITS } from "./printed-units";
import { ficheOf, FICHES } from "./shipped";

const AGEN_2021: FicheScope = { plie: "agenais", year: 2021, programme: "fse-2014-2020" };
const ANY_2021: FicheScope = { ...AGEN_2021, plie: null };
const SOURCES_2024: FicheScope = { plie: "sources", year: 2024, programme: "fse-plus-2021-2027" };

describe("resolveFiche", () => {
  test.each<[string, FicheScope, string | null]>([
    ["2021-A4", AGEN_2021, "2021-A4"],
    [" 2021-a4 ", SOURCES_2024, "2021-A4"],
    ["A4", AGEN_2021, "2021-A4"],
    ["a4", ANY_2021, "2021-A4"],
    ["Fiche opération n° A4", AGEN_2021, "2021-A4"],
    ["A4 – Renforcer le parcours par des étapes d’immersion", AGEN_2021, "2021-A4"],
    ["2021-A4 Renforcer le parcours par des étapes d'immersion", AGEN_2021, "2021-A4"],
    ["RENFORCER LE PARCOURS PAR DES ETAPES D'IMMERSION", ANY_2021, "2021-A4"],
    // A title that begins as « Opération A4 » does.
    ["Opération de Renforcement de l’Employabilité des participants", AGEN_2021, "2021-A5"],
    ["opération A5", AGEN_2021, "2021-A5"],
    // Another PLIE's fiche still answers when only one bears that number this year.
    ["B3", AGEN_2021, "2021-B3"],
    // The number of the workbook's PLIE, whatever the year.
    ["A4", { ...AGEN_2021, year: 2022 }, "2021-A4"],
    ["A4", { ...ANY_2021, year: 2022 }, null],
    ["A4", SOURCES_2024, null],
    // « 2 » is the number of nine fiches of 2024.
    ["2", SOURCES_2024, "2024-sources-2"],
    ["2", { ...SOURCES_2024, plie: null }, null],
    // Two fiches of the Grand Périgueux bear this title.
    [
      "Mobilisation des employeurs et mise en oeuvre des clauses d'insertion",
      { ...AGEN_2021, plie: "grand-perigueux" },
      null,
    ],
    ["Mobilisation des employeurs et mise en œuvre des clauses d'insertion (GP2)", AGEN_2021, null],
    ["GP2 Mobilisation des employeurs et mise en œuvre des clauses d'insertion", AGEN_2021, "2021-GP2"],
    // The title of several PLIE: that of the workbook.
    ["Clauses d'insertion", AGEN_2021, "2021-A3"],
    ["Clauses d'insertion", { ...AGEN_2021, plie: "sources" }, "2021-S3"],
    ["Clauses d'insertion", ANY_2021, null],
    ["", AGEN_2021, null],
    ["n°", AGEN_2021, null],
    ["A9", AGEN_2021, null],
  ])("« %s » in %j: %s", (typed, scope, id) => {
    expect(resolveFiche(typed, FICHES, scope)?.id ?? null).toBe(id);
  });

  test("every fiche answers to its id, and to its number within its PLIE and year", () => {
    for (const fiche of FICHES) {
      const scope = { plie: fiche.plie, year: Number(fiche.period.start.slice(0, 4)), programme: fiche.programme };
      expect(resolveFiche(fiche.id, FICHES, scope)).toBe(fiche);
      if (fiche.number) expect(resolveFiche(fiche.number, FICHES, scope)).toBe(fiche);
    }
  });

  test("the resolver and the control's own answer as the function does", () => {
    const facts = { fiches: FICHES, profile: { id: "agenais" }, year: 2021, programme: "fse-2014-2020" as const };
    const resolver = ficheResolver(FICHES, AGEN_2021);
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom(...FICHES.flatMap(({ id, number, title }) => [id, number ?? "", title]))),
        (typed) => {
          const expected = resolveFiche(typed, FICHES, AGEN_2021);
          expect(resolver.resolve(typed)).toBe(expected);
          expect(resolver.resolve(typed)).toBe(expected);
          expect(ficheNamed(facts, typed)).toBe(expected);
        },
      ),
    );
  });
});

describe("unitOf", () => {
  test.each<[string, string, string | null]>([
    ["2021-A1", "comites-de-pilotage", "comites-de-pilotage"],
    ["2021-A1", "Comites de pilotage", "comites-de-pilotage"],
    ["2021-A1", "2 comités de pilotage du PLIE", "comites-de-pilotage"],
    ["2021-A1", "comités de pilotage du PLIE.", "comites-de-pilotage"],
    ["2021-A1", "3 COMITES DE PILOTAGE DU PLIE …", "comites-de-pilotage"],
    ["2021-A1", "réunions référents", "reunions-referents"],
    ["2021-A4", "Nombre de conventions de partenariat en cours", "conventions"],
    ["2021-A4", "conventions de", null],
    ["2021-A4", "", null],
    ["2021-A4", "12", null],
  ])("%s « %s »: %s", (fiche, typed, unit) => {
    expect(unitOf(ficheOf(fiche), typed)?.id ?? null).toBe(unit);
  });

  test("every unit answers to its id, and to its label unless another one bears it", () => {
    for (const fiche of FICHES) {
      for (const unit of fiche.units) {
        expect(unitOf(fiche, unit.id)).toBe(unit);
        const alike = fiche.units.filter(({ label }) => label === unit.label);
        expect(unitOf(fiche, unit.label)).toBe(alike.length === 1 ? unit : null);
      }
    }
  });
});

describe("a unit as the fiche prints it", () => {
  const unitOfFiche = (fiche: string, typed: string) =>
    unitOf(
      FICHES.find(({ id }) => id === fiche)!,
      typed,
    )?.id;

  test("every unit of every fiche has its printed line", () => {
    expect(PRINTED_UNITS.map(([fiche, unit]) => `${fiche} ${unit}`)).toEqual(
      FICHES.flatMap(({ id, units }) => units.map((unit) => `${id} ${unit.id}`)),
    );
  });

  test.each(PRINTED_UNITS)("%s: %s is « %s »", (fiche, unit, printed) => {
    expect(unitOfFiche(fiche, printed)).toBe(unit);
    expect(unitOfFiche(fiche, `- ${printed.toUpperCase()},`)).toBe(unit);
  });

  test.each([
    ["2021-A3", "Nombre de marchés clausés : 30", "marches-clauses"],
    ["2021-A3", "Nombre de marchés clausés (30)", "marches-clauses"],
    ["2021-A3", "Nombre de marchés clausés dans le Lot-et-Garonne", undefined],
    ["2021-A3", "Nombre de marchés", undefined],
    ["2021-A3", "30", undefined],
    ["2021-A3", ": 30", undefined],
    ["2021-HP1", "4 réunions partenariales", "reunions-partenariales-parcours"],
    ["2024-sud-perigord-2", "Nombre de comités opérationnels : 10 à 12/an", "comites-operationnels"],
  ])("%s: « %s » is %s", (fiche, typed, unit) => {
    expect(unitOfFiche(fiche, typed)).toBe(unit);
  });
});

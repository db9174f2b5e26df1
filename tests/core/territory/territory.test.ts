import { findGrouping, isInTerritory, resolveTerritory } from "../../../src/core/territory/territory";
import { SHIPPED_PROFILES } from "../../../src/plies";
import { FRANCE } from "./reference";

function territoryOf(id: string) {
  const profile = SHIPPED_PROFILES.find((candidate) => candidate.id === id);
  if (!profile) throw new Error(`no profile ${id}`);
  return profile.territory;
}

/** Numbers of communes of 2026; those that the documents print are checked below. */
const COMMUNES: Readonly<Record<string, number>> = {
  agenais: 44,
  bordeaux: 1,
  "espace-technowest": 10,
  "grand-perigueux": 43,
  graves: 14,
  "haut-perigord": 94,
  "hauts-de-garonne": 0,
  libournais: 136,
  "portes-du-sud": 3,
  sources: 3,
  "sud-perigord": 110,
};

test.each(SHIPPED_PROFILES.map(({ id, territory }) => [id, territory] as const))(
  "%s is wholly resolved",
  (id, territory) => {
    const { codes, unresolved, whole } = resolveTerritory(FRANCE, territory);
    expect(unresolved).toEqual([]);
    expect(codes.size).toBe(COMMUNES[id]);
    expect(whole).toBe(id !== "hauts-de-garonne");
  },
);

test("the numbers of communes that the documents print", () => {
  // As the fiches of 2024 print them.
  expect(findGrouping(FRANCE, "Agglomération d'Agen")?.communes).toHaveLength(44);
  expect(findGrouping(FRANCE, "Communauté de communes de Montesquieu")?.communes).toHaveLength(13);
  expect(resolveTerritory(FRANCE, territoryOf("libournais")).codes.size).toBe(136);
});

test.each([
  ["Communauté d’Agglomération du Libournais", "200070092"],
  ["Communauté de Communes du Grand St-Emilionnais", "200035533"],
  ["Communauté de communes Isle Loue Auvézère en Périgord", "242401024"],
  ["200 096 956", "200096956"],
  ["Communauté de communes de Nulle Part", undefined],
])("grouping « %s »: %s", (name, code) => {
  expect(findGrouping(FRANCE, name)?.code).toBe(code);
});

describe("isInTerritory", () => {
  test.each([
    ["agenais", { commune: "AGEN", postalCode: "47000" }, true],
    ["agenais", { commune: "Foulayronnes", postalCode: "47510" }, true],
    ["agenais", { commune: "Bordeaux", postalCode: "33000" }, false],
    // The address contradicts itself: not for this question to say.
    ["agenais", { commune: "Bordeaux", postalCode: "47000" }, null],
    ["agenais", { postalCode: "47000" }, true],
    ["agenais", { postalCode: "33000" }, false],
    ["agenais", { commune: "Agen" }, true],
    ["agenais", { commune: "Nulleville" }, null],
    ["agenais", {}, null],
    // Several communes share this postal code, some inside, some outside.
    ["bordeaux", { postalCode: "33200" }, true],
    ["graves", { commune: "Bègles", postalCode: "33130" }, true],
    ["graves", { commune: "Martillac", postalCode: "33650" }, true],
    ["graves", { postalCode: "33140" }, null],
    // « Mérignac » exists in three departments: the one of the other communes is meant.
    ["espace-technowest", { commune: "MERIGNAC", postalCode: "33700" }, true],
    ["espace-technowest", { commune: "Mérignac", postalCode: "16200" }, false],
    ["espace-technowest", { commune: "Mérignac" }, null],
    ["haut-perigord", { commune: "Nontron", postalCode: "24300" }, true],
    ["sources", { commune: "PESSAC CEDEX", postalCode: "33605" }, true],
    // The territory is not printed.
    ["hauts-de-garonne", { commune: "Lormont", postalCode: "33310" }, null],
  ] as const)("%s %j: %s", (id, address, expected) => {
    expect(isInTerritory(FRANCE, territoryOf(id), address)).toBe(expected);
  });

  test("a territory that is not wholly known says yes, never no", () => {
    const partly = { epci: ["Communauté de communes de Nulle Part"], communes: ["Agen"] };
    expect(resolveTerritory(FRANCE, partly)).toMatchObject({ unresolved: partly.epci, whole: false });
    expect(isInTerritory(FRANCE, partly, { commune: "Agen", postalCode: "47000" })).toBe(true);
    expect(isInTerritory(FRANCE, partly, { commune: "Bordeaux", postalCode: "33000" })).toBeNull();
  });

  test("communes may be given by their INSEE codes; a lone ambiguous name stays unresolved", () => {
    expect([...resolveTerritory(FRANCE, { epci: [], communes: ["33281", "2a004"] }).codes]).toEqual(["33281", "2A004"]);
    expect(resolveTerritory(FRANCE, { epci: [], communes: ["Mérignac"] }).unresolved).toEqual(["Mérignac"]);
  });
});

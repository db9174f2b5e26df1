import { matchCommune } from "../../../src/core/territory/match-commune";
import { placeKey } from "../../../src/core/territory/place-key";
import { FRANCE } from "./reference";

describe("placeKey", () => {
  test.each([
    ["Saint-Médard-en-Jalles", "ST MEDARD EN JALLES"],
    ["Sainte-Foy-la-Grande", "Ste Foy la Grande"],
    ["Le Bouscat", "Bouscat (Le)"],
    ["Le Haillan", "HAILLAN"],
    ["L'Isle-d'Espagnac", "isle d’espagnac"],
    ["Villeneuve-sur-Lot", "Villeneuve s/ Lot"],
    ["Bordeaux", "BORDEAUX CEDEX 9"],
    ["Paris", "Paris 12e"],
    ["Marseille", "Marseille 1er Arrondissement"],
    ["Lyon", "LYON 03"],
    ["Saint-Jean-d'Illac", "saint jean d illac"],
    ["Lavaur", "  Lavaur "],
    ["Œuf-en-Ternois", "OEUF EN TERNOIS"],
  ])("%s = %s", (one, other) => {
    expect(placeKey(other)).toBe(placeKey(one));
  });

  test.each([
    ["Pessac", "Pessac-sur-Dordogne"],
    ["Bordeaux", "Bordeaux-Saint-Clair"],
    ["La Force", "Laforce"],
    ["Les Lèves", "Èves"],
  ])("%s ≠ %s", (one, other) => {
    expect(placeKey(other)).not.toBe(placeKey(one));
  });

  test("is its own key, and never empties a real name", () => {
    const keys = FRANCE.communes.map(({ name }) => placeKey(name));
    expect(keys.filter((key) => key === "" || placeKey(key.toUpperCase()) !== key)).toEqual([]);
  });
});

describe("matchCommune", () => {
  test.each([
    ["AGEN", "47000", "47001"],
    ["Agen Cedex", "47000", "47001"],
    ["BORDEAUX CEDEX", "33075", "33063"],
    ["Paris 12", "75012", "75056"],
    ["MARSEILLE 1ER ARRONDISSEMENT", "13001", "13055"],
    ["Lyon", "69003", "69123"],
    ["Notre Dame de Sanilhac", "24660", "24312"],
    ["St Jean d’Illac", "33127", "33422"],
    ["AJACCIO", "20000", "2A004"],
    ["Ajaccio CEDEX 9", "20704", "2A004"],
    ["Saint-Denis", "97400", "97411"],
  ])("%s %s: %s", (name, postalCode, code) => {
    expect(matchCommune(FRANCE, name, postalCode)).toMatchObject({ kind: "match", commune: { code } });
  });

  test("do not go together: the communes of that code are told", () => {
    const names = (name: string, postalCode: string) => {
      const match = matchCommune(FRANCE, name, postalCode);
      return match.kind === "mismatch" ? match.expected.map((commune) => commune.name) : match.kind;
    };
    expect(names("Bordeaux", "47000")).toEqual(["Agen"]);
    expect(names("Bègle", "33130")).toEqual(["Bègles"]);
    expect(names("Agen", "47999")).toEqual([]);
    expect(names("Nulleville Cedex", "33999")).toBe("unknown");
    expect(names("Monaco", "98000")).toBe("unknown");
  });

  test("every commune matches each of its postal codes, under its name in capitals and under its old names", () => {
    const unmatched = FRANCE.communes.flatMap(({ name, formerNames, postalCodes }) =>
      [name.toUpperCase(), name.replace(/-/g, " "), ...formerNames].flatMap((one) =>
        postalCodes.filter((code) => matchCommune(FRANCE, one, code).kind !== "match").map((code) => `${one} ${code}`),
      ),
    );
    expect(unmatched).toEqual([]);
  });
});

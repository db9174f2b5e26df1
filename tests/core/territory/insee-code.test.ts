import { communeOfInseeCode, postalCodeMeant } from "../../../src/core/territory/insee-code";

import { FRANCE } from "./reference";

it.each<readonly [code: string, name: string | undefined, commune: string | null, meant: string | null]>([
  ["47001", "AGEN", "Agen", "47000"],
  ["24322", "Périgueux", "Périgueux", "24000"],
  ["33063", "BORDEAUX", "Bordeaux", null],
  ["33063", undefined, "Bordeaux", null],
  ["33063", "BORDO", "Bordeaux", null],
  ["2a004", "AJACCIO", "Ajaccio", null],
  ["97411", "SAINT-DENIS", "Saint-Denis", null],
  // That of Saint-Denis is the postal code of Saint-Paul.
  ["97411", "ST PAUL", null, null],
  ["97411", undefined, null, null],
  ["47000", "AGEN", null, null],
  // 33076 is the INSEE code of Budos, and a CEDEX of Bordeaux.
  ["33076", "BUDOS", "Budos", "33720"],
  ["33076", "BORDEAUX CEDEX", null, null],
  ["33076", "BORDEAUX", null, null],
  ["33063", "BORDEAUX CEDEX", null, null],
  ["2A004", "BASTIA", null, null],
  ["75056", "PARIS", "Paris", null],
  ["75112", "PARIS", "Paris 12e arrondissement", "75012"],
  ["75112", "Paris 12e", "Paris 12e arrondissement", "75012"],
  ["75112", "Paris 13e", "Paris 12e arrondissement", null],
  ["75112", "Paris XIIIe", "Paris 12e arrondissement", null],
  ["75112", undefined, "Paris 12e arrondissement", null],
  ["75112", "PARIS CEDEX 12", null, null],
  ["75101", "PARIS", "Paris 1er arrondissement", "75001"],
  ["75120", "PARIS", "Paris 20e arrondissement", "75020"],
  ["75121", "PARIS", null, null],
  ["75100", "PARIS", null, null],
  ["75116", "PARIS", null, null],
  ["69389", "LYON", "Lyon 9e arrondissement", "69009"],
  ["13216", "MARSEILLE", "Marseille 16e arrondissement", "13016"],
])("%s beside %s is the INSEE code of %s, for %s", (code, name, commune, meant) => {
  const found = communeOfInseeCode(FRANCE, code, name);
  expect([found?.name ?? null, found && postalCodeMeant(found, name)]).toEqual([commune, meant]);
});

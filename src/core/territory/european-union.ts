import { fold } from "../text/fold";

/** The 27 States of the Union since 01/02/2020, as people write them. */
const STATES = [
  "Allemagne",
  "Autriche",
  "Belgique",
  "Bulgarie",
  "Chypre",
  "Croatie",
  "Danemark",
  "Espagne",
  "Estonie",
  "Finlande",
  "France",
  "Grèce",
  "Hongrie",
  "Irlande",
  "Italie",
  "Lettonie",
  "Lituanie",
  "Luxembourg",
  "Malte",
  "Pays-Bas",
  "Pologne",
  "Portugal",
  "République tchèque",
  "Roumanie",
  "Slovaquie",
  "Slovénie",
  "Suède",
  "Tchéquie",
];

const states = new Set(STATES.map(fold));

/** Whether a place of birth names a State of the Union, alone or after the town: "PORTUGAL", "Porto (Portugal)", "Gand, Belgique". */
export function namesUnionState(place: string): boolean {
  const folded = fold(place);
  if (states.has(folded)) return true;
  return folded.split(/\s*(?:[,;/()]|\s[-–—]\s)\s*/).some((part) => states.has(part));
}

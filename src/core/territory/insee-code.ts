import { foldWords } from "../text/fold";
import { placeKey } from "./place-key";
import type { Commune, Reference } from "./place-reference";

/**
 * The commune whose INSEE code was typed where its postal code is asked (33063 for Bordeaux), or null: a code that no post office bears, or that of the very
 * commune named beside it, which has another postal code. Nearly every number below 600 is an INSEE code of its department, and may be a CEDEX as well (33076):
 * beside a CEDEX, or beside another commune of France, it says nothing.
 */
export function communeOfInseeCode(reference: Reference, code: string, name?: string): Commune | null {
  const commune = reference.communeOfCode(code.toUpperCase()) ?? arrondissementOf(reference, code);
  if (!commune || commune.postalCodes.includes(code)) return null;
  if (name !== undefined && CEDEX.test(name)) return null;
  if (bears(commune, name)) return commune;
  const isElsewhere = name !== undefined && reference.communesNamed(name).length > 0;
  return isElsewhere || reference.communesOfPostalCode(code).length > 0 ? null : commune;
}

const CEDEX = /\bcedex\b/i;

/** The three towns whose arrondissements have INSEE codes and postal codes of their own, numbered after these. */
const TOWNS = [
  { town: "75056", codes: 75_100, postalCodes: 75_000, last: 20 },
  { town: "69123", codes: 69_380, postalCodes: 69_000, last: 9 },
  { town: "13055", codes: 13_200, postalCodes: 13_000, last: 16 },
];

/** The arrondissement that has this INSEE code, as a commune; 75116 is a postal code as well. */
function arrondissementOf(reference: Reference, code: string): Commune | undefined {
  for (const { town, codes, postalCodes, last } of TOWNS) {
    const number = Number(code) - codes;
    const commune = reference.communeOfCode(town);
    if (!commune || !(number >= 1 && number <= last) || commune.postalCodes.includes(code)) continue;
    const name = `${commune.name} ${number}${number === 1 ? "er" : "e"} arrondissement`;
    return { ...commune, code, name, postalCodes: [String(postalCodes + number)] };
  }
  return undefined;
}

/** The postal code that was surely meant: the only one of the commune named beside its INSEE code. */
export function postalCodeMeant(commune: Commune, name: string | undefined): string | null {
  const [only, other] = commune.postalCodes;
  return only !== undefined && other === undefined && bears(commune, name) && !saysAnother(commune, name) ? only : null;
}

/** Whether another arrondissement is named: « Paris 13e » beside the code of the twelfth. */
function saysAnother({ name }: Commune, typed = ""): boolean {
  const [number, said] = [/\d+/.exec(name)?.[0], /\d+/.exec(typed)?.[0]];
  return number !== undefined && foldWords(typed) !== placeKey(typed) && number !== said;
}

function bears({ name, formerNames }: Commune, typed: string | undefined): boolean {
  if (typed === undefined) return false;
  const key = placeKey(typed);
  return [name, ...formerNames].some((one) => placeKey(one) === key);
}

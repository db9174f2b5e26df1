import { placeKey } from "./place-key";
import type { Commune, Reference } from "./place-reference";

/**
 * The commune whose INSEE code was typed where its postal code is asked (33063 for Bordeaux), or null: a code that no post office bears, or that of the very
 * commune named beside it, which has another postal code.
 */
export function communeOfInseeCode(reference: Reference, code: string, name?: string): Commune | null {
  const commune = reference.communeOfCode(code.toUpperCase());
  if (!commune || commune.postalCodes.includes(code)) return null;
  return bears(commune, name) || reference.communesOfPostalCode(code).length === 0 ? commune : null;
}

/** The postal code that was surely meant: the only one of the commune named beside its INSEE code. */
export function postalCodeMeant(commune: Commune, name: string | undefined): string | null {
  const [only, other] = commune.postalCodes;
  return only !== undefined && other === undefined && bears(commune, name) ? only : null;
}

function bears({ name, formerNames }: Commune, typed: string | undefined): boolean {
  if (typed === undefined) return false;
  const key = placeKey(typed);
  return [name, ...formerNames].some((one) => placeKey(one) === key);
}

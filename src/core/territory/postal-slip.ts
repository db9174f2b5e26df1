import { differsByOne } from "../text/near";
import type { Reference } from "./place-reference";

/**
 * The postal code that was surely meant by a text that is none, beside a commune: the only one, of all those of the communes of that name, which a single slip
 * of the keyboard makes that text (a digit more, less, other, or exchanged with its neighbour), or a letter typed for a digit (O for 0, l or I for 1).
 * Null where two would do, where the commune is not one of France, and beside a CEDEX, whose codes the list does not have.
 */
export function postalCodeSlipped(reference: Reference, typed: string, commune: string | undefined): string | null {
  if (commune === undefined || /\bcedex\b/i.test(commune)) return null;
  const codes = new Set(reference.communesNamed(commune).flatMap(({ postalCodes }) => postalCodes));
  const digits = typed.replace(/[oO]/g, "0").replace(/[lI]/g, "1").replace(/[\s.]/g, "");
  if (codes.has(digits)) return digits;
  const [only, other] = [...codes].filter((code) => differsByOne(code, digits));
  return only !== undefined && other === undefined ? only : null;
}

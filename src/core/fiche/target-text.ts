import { numberText } from "../text/french";
import type { FicheUnit } from "./fiche-schema";

/** A target in words: "au moins 2", "10 à 12", "au plus 80 par ETP". */
export function targetText({ min, max, per }: NonNullable<FicheUnit["target"]>): string {
  return per ? `${amountText(min, max)} par ${per}` : amountText(min, max);
}

function amountText(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `au plus ${numberText(max ?? 0)}`;
  if (max === undefined) return `au moins ${numberText(min)}`;
  return min === max ? numberText(min) : `${numberText(min)} à ${numberText(max)}`;
}

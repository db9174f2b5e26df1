import type { Fiche, FicheUnit } from "../../core/fiche/fiche-schema";
import { numberText, shareText } from "../../core/text/french";

/** "au moins 12", "de 10 à 12 par ETP", "à fournir". */
export function targetText({ target, kind }: FicheUnit): string {
  if (!target) return "aucun nombre n'est fixé";
  if (kind === "deliverable" && target.max === undefined && target.per === undefined)
    return "document ou action à fournir";
  const { min, max, per } = target;
  const unit = kind === "hours" ? " heures" : "";
  return `${boundsText(min, max)}${unit}${kind === "mean-per-participant" ? " en moyenne par participant" : ""}${per === undefined ? "" : ` par ${per}`}`;
}

function boundsText(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined)
    return min === max ? numberText(min) : `de ${numberText(min)} à ${numberText(max)}`;
  return min !== undefined ? `au moins ${numberText(min)}` : `au plus ${numberText(max ?? 0)}`;
}

/** "120 000 € au plus, 60 % du coût total au plus". */
export function amountText({ maxAmount, maxRate, minCofinancingRate, note }: NonNullable<Fiche["funding"]>): string {
  const parts = [
    ...(maxAmount === undefined ? [] : [`FSE : ${numberText(maxAmount)} € au plus`]),
    ...(maxRate === undefined ? [] : [`${shareText(maxRate)} du coût total au plus`]),
    ...(minCofinancingRate === undefined ? [] : [`cofinancement : ${shareText(minCofinancingRate)} au moins`]),
    ...(note === undefined ? [] : [note]),
  ];
  return parts.join(" ; ");
}

import type { Fiche, FicheUnit } from "../../fiche/fiche-schema";
import { ficheNamed, unitOf } from "../../fiche/resolve-fiche";
import { isWholePlie } from "../../indicators/units";
import type { ControlContext } from "../../context/control-context";

/** The unit of measure that a row of Indicateurs names, null when it names none. */
export function unitOfRow(
  { fiche, indicator }: { readonly fiche: string; readonly indicator: string },
  context: ControlContext,
): { readonly fiche: Fiche; readonly unit: FicheUnit } | null {
  const known = isWholePlie(fiche) ? null : ficheNamed(context, fiche);
  const unit = known && unitOf(known, indicator);
  return known && unit ? { fiche: known, unit } : null;
}

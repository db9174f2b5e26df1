import type { Fiche } from "../fiche/fiche-schema";
import type { Units } from "../indicators/units";

/** The units of measure without those of some fiches, and these fiches, of which the Bilan says that they were left out. */
export function withoutFiches(
  units: Units,
  excluded: ReadonlySet<string>,
): { readonly units: Units; readonly leftOut: readonly Fiche[] } {
  const kept = ({ id }: Fiche): boolean => !excluded.has(id);
  const compared = new Set(units.results.map(({ fiche }) => fiche));
  return {
    units: {
      ...units,
      results: units.results.filter(({ fiche }) => kept(fiche)),
      ficheEvidence: units.ficheEvidence.filter(({ fiche }) => kept(fiche)),
    },
    leftOut: [...compared].filter((fiche) => !kept(fiche)),
  };
}

import type { Fiche } from "../fiche/fiche-schema";
import type { Units } from "../indicators/units";
import type { WorkbookBilan } from "./model";

/** The Bilan of one workbook, with what the person can still choose of it. */
export interface ChoosableBilan extends WorkbookBilan {
  /** Fiches whose units of measure are compared, or would be had the person not left them out. */
  readonly fiches: readonly Fiche[];
}

/** The units of measure without those of some fiches; all the fiches compared before; and those left out, which the Bilan names. */
export function withoutFiches(
  units: Units,
  excluded: ReadonlySet<string>,
): { readonly units: Units; readonly compared: readonly Fiche[]; readonly leftOut: readonly Fiche[] } {
  const kept = ({ id }: Fiche): boolean => !excluded.has(id);
  const compared = [...new Set(units.results.map(({ fiche }) => fiche))];
  return {
    units: {
      ...units,
      results: units.results.filter(({ fiche }) => kept(fiche)),
      ficheEvidence: units.ficheEvidence.filter(({ fiche }) => kept(fiche)),
    },
    compared,
    leftOut: compared.filter((fiche) => !kept(fiche)),
  };
}

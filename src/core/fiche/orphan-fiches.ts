import { listText, typography } from "../text/french";
import type { Catalogue } from "./catalogue";

/** A catalogue without the fiches of a PLIE that nobody describes. */
export interface WithoutOrphans {
  readonly catalogue: Catalogue;
  /** One French sentence for each PLIE whose fiches are left out. */
  readonly problems: readonly string[];
}

/**
 * A person's own fiches may be those of a PLIE that only a workbook describes: what they lack is known once its protocol has been read, not before. The
 * catalogue itself is given back where nothing is left out.
 */
export function withoutOrphans(catalogue: Catalogue): WithoutOrphans {
  const plies = new Set(catalogue.profiles.map(({ id }) => id));
  const orphans = catalogue.fiches.filter(({ plie }) => !plies.has(plie));
  if (orphans.length === 0) return { catalogue, problems: [] };
  return {
    catalogue: { ...catalogue, fiches: catalogue.fiches.filter(({ plie }) => plies.has(plie)) },
    problems: [...new Set(orphans.map(({ plie }) => plie))].map((plie) => {
      const ids = orphans.filter((fiche) => fiche.plie === plie).map(({ id }) => id);
      const one = ids.length === 1;
      return typography(
        `${one ? "Fiche" : "Fiches"} ${listText(ids)}, plie : aucun profil de PLIE « ${plie} », ni fourni, ni dans vos fichiers, ni dans la feuille Protocole du classeur : ${one ? "elle n'est pas lue" : "elles ne sont pas lues"}.`,
      );
    }),
  };
}

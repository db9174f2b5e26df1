import type { Fiche } from "./fiche-schema";
import type { PlieProfile } from "./profile-schema";

/** The fiches and PLIE profiles known to a control: those that ship, and the person's own. */
export interface Catalogue {
  readonly fiches: readonly Fiche[];
  readonly profiles: readonly PlieProfile[];
}

export interface MergedCatalogue extends Catalogue {
  /** French sentences: which shipped or earlier entries were replaced. */
  readonly notices: readonly string[];
}

/** The shipped catalogue with the person's own files over it, the last one winning: an entry of a known id takes its place. */
export function mergeCatalogues(shipped: Catalogue, ...users: readonly Catalogue[]): MergedCatalogue {
  const notices: string[] = [];
  const fiches = new Map(shipped.fiches.map((fiche) => [fiche.id, fiche]));
  const profiles = new Map(shipped.profiles.map((profile) => [profile.id, profile]));
  for (const user of users) {
    for (const fiche of user.fiches) {
      if (fiches.has(fiche.id)) notices.push(`La fiche ${fiche.id} de votre fichier remplace celle qui était connue.`);
      fiches.set(fiche.id, fiche);
    }
    for (const profile of user.profiles) {
      if (profiles.has(profile.id))
        notices.push(`Le profil ${profile.id} de votre fichier remplace celui qui était connu.`);
      profiles.set(profile.id, profile);
    }
  }
  return { fiches: [...fiches.values()], profiles: [...profiles.values()], notices };
}

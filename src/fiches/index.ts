import { mergeCatalogues, type Catalogue, type MergedCatalogue } from "../core/fiche/catalogue";
import { completeExits } from "../core/fiche/complete-exits";

/**
 * The shipped fiches and profiles, with the person's own over them. They are fetched apart from the pane's first bundle; a user's profile
 * without a table of exits receives the generic one, as a shipped profile does.
 */
export async function loadCatalogue(...users: readonly Catalogue[]): Promise<MergedCatalogue> {
  const [{ SHIPPED_FICHES }, { GENERIC_EXITS, SHIPPED_PROFILES }] = await Promise.all([
    import("./shipped-fiches"),
    import("../plies"),
  ]);
  const completed = users.map(({ fiches, profiles }) => ({
    fiches,
    profiles: profiles.map((profile) => completeExits(profile, GENERIC_EXITS)),
  }));
  return mergeCatalogues({ fiches: SHIPPED_FICHES, profiles: SHIPPED_PROFILES }, ...completed);
}

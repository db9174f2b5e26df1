import type { Fiche } from "./fiche-schema";
import type { PlieProfile } from "./profile-schema";

/** The fiches and PLIE profiles known to a control: those that ship, and the person's own. */
export interface Catalogue {
  readonly fiches: readonly Fiche[];
  readonly profiles: readonly PlieProfile[];
}

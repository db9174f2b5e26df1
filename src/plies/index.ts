import { completeExits } from "../core/fiche/complete-exits";
import type { ExitLine, PlieProfile } from "../core/fiche/profile-schema";
import agenais from "./agenais.json";
import bordeaux from "./bordeaux.json";
import espaceTechnowest from "./espace-technowest.json";
import grandPerigueux from "./grand-perigueux.json";
import graves from "./graves.json";
import hautPerigord from "./haut-perigord.json";
import hautsDeGaronne from "./hauts-de-garonne.json";
import libournais from "./libournais.json";
import portesDuSud from "./portes-du-sud.json";
import sources from "./sources.json";
import sudPerigord from "./sud-perigord.json";

const printed = [
  agenais,
  bordeaux,
  espaceTechnowest,
  grandPerigueux,
  graves,
  hautPerigord,
  hautsDeGaronne,
  libournais,
  portesDuSud,
  sources,
  sudPerigord,
] as unknown as readonly PlieProfile[];

/** The exits of a PLIE whose table is not printed: those of the Grand Périgueux, under their own ids (docs/domain.md 6.5). */
export const GENERIC_EXITS: readonly ExitLine[] = (grandPerigueux as unknown as PlieProfile).exits.map((line) => ({
  ...line,
  id: line.id.replace(/^GP-/, "GEN-"),
}));

/** The eleven PLIE of the two calls, each with a whole table of exits. */
export const SHIPPED_PROFILES: readonly PlieProfile[] = printed.map((profile) => completeExits(profile, GENERIC_EXITS));

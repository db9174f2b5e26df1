import type { ExitLine, PlieProfile } from "./profile-schema";

const TO_CONFIRM =
  "Ligne générique (table du Grand Périgueux) : ce PLIE n'a pas de table imprimée, critères à confirmer.";
const NOT_PRINTED =
  "Ligne générique (table du Grand Périgueux), non imprimée par ce PLIE, dont la liste ne donne que les sorties positives.";

/**
 * The profile with a whole table of exits: the generic lines where it has none and says so (`exitsToConfirm`), their administrative,
 * negative and suspension lines where it prints positive exits only. Each added line says in its note that it is not printed.
 */
export function completeExits(profile: PlieProfile, generic: readonly ExitLine[]): PlieProfile {
  if (profile.exits.length === 0) {
    return profile.exitsToConfirm ? { ...profile, exits: generic.map((line) => noted(line, TO_CONFIRM)) } : profile;
  }
  if (!profile.exits.every(isPositive)) return profile;
  const others = generic.filter((line) => !isPositive(line)).map((line) => noted(line, NOT_PRINTED));
  return { ...profile, exits: [...profile.exits, ...others] };
}

function isPositive({ category }: ExitLine): boolean {
  return category === "positive" || category === "dynamique";
}

function noted(line: ExitLine, note: string): ExitLine {
  return { ...line, note: line.note ? `${note} ${line.note}` : note };
}

import { isSettingId, SETTINGS, settingValue } from "../domain/settings";
import { listText, typography } from "../text/french";
import type { Catalogue } from "./catalogue";
import type { PlieProfile } from "./profile-schema";

/**
 * What no single entry can tell: one French sentence for each reference to something that does not exist. To be called on the merged
 * catalogue, once every file has been read.
 */
export function checkReferences(catalogue: Catalogue): string[] {
  const plies = new Set(catalogue.profiles.map(({ id }) => id));
  const problems = catalogue.fiches
    .filter(({ plie }) => !plies.has(plie))
    .map(({ id, plie }) => `Fiche ${id}, plie : aucun profil de PLIE « ${plie} », ni fourni ni dans vos fichiers.`);
  for (const profile of catalogue.profiles) problems.push(...exitProblems(profile), ...settingProblems(profile));
  return problems.map(typography);
}

/** A positive exit is counted as a result: it needs something to be judged by, a condition or a person. */
function exitProblems(profile: PlieProfile): string[] {
  return profile.exits
    .filter(({ category, condition, needsReview }) => isPositive(category) && !condition && !needsReview)
    .map(
      ({ id, category }) =>
        `Profil ${profile.id}, sortie ${id} : une sortie ${category} sans condition doit être soumise à examen (« needsReview » : true).`,
    );
}

function isPositive(category: string): boolean {
  return category === "positive" || category === "dynamique";
}

function settingProblems(profile: PlieProfile): string[] {
  return Object.entries(profile.settings).flatMap(([key, value]) => {
    if (!isSettingId(key)) return [`Profil ${profile.id}, settings.${key} : réglage inconnu.`];
    if (settingValue(key, String(value)) !== null) return [];
    const expected = listText(
      SETTINGS[key].values.map((one) => `« ${one} »`),
      "ou",
    );
    return [`Profil ${profile.id}, settings.${key} : ${expected} attendu, « ${String(value)} » reçu.`];
  });
}

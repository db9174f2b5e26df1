import { isSettingId, SETTINGS, settingValue } from "../domain/settings";
import { typography } from "../text/french";
import type { Catalogue } from "./catalogue";
import { oneOfText } from "./issue-text";
import type { ExitLine, PlieProfile } from "./profile-schema";

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

function exitProblems(profile: PlieProfile): string[] {
  return profile.exits.flatMap((line) => {
    const problem = exitProblem(line);
    return problem === null ? [] : [`Profil ${profile.id}, sortie ${line.id} : ${problem} (« needsReview » : true).`];
  });
}

/** A positive exit is counted as a result: it needs something to be judged by, a condition or a person. */
export function exitProblem({ category, condition, needsReview }: ExitLine): string | null {
  return isPositive(category) && !condition && !needsReview
    ? `une sortie ${category} sans condition doit être soumise à examen`
    : null;
}

function isPositive(category: string): boolean {
  return category === "positive" || category === "dynamique";
}

function settingProblems(profile: PlieProfile): string[] {
  return Object.entries(profile.settings).flatMap(([key, value]) => {
    const problem = settingProblem(key, value);
    return problem === null ? [] : [`Profil ${profile.id}, settings.${key} : ${problem}`];
  });
}

/** What is wrong with a setting of a profile, or null. */
export function settingProblem(key: string, value: unknown): string | null {
  if (!isSettingId(key)) return "réglage inconnu.";
  return settingValue(key, String(value)) === null ? oneOfText(SETTINGS[key].values, String(value)) : null;
}

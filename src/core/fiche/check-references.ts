import { isSettingId, SETTINGS, settingValue } from "../domain/settings";
import { typography } from "../text/french";
import type { Catalogue } from "./catalogue";
import { oneOfText } from "./issue-text";
import type { ExitLine, PlieProfile } from "./profile-schema";

/** What the form of a profile does not tell: one French sentence for each exit that nothing judges, and for each setting that does not exist. */
export function checkReferences({ profiles }: Catalogue): string[] {
  return profiles.flatMap((profile) => [...exitProblems(profile), ...settingProblems(profile)]).map(typography);
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

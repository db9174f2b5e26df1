import type { PlieProfile } from "../../fiche/profile-schema";
import { foldWords } from "../../text/fold";

export type StepType = NonNullable<PlieProfile["steps"]>[number];

const tables = new WeakMap<PlieProfile, ReadonlyMap<string, StepType>>();

/** The type of a step as the PLIE's table prints it, with or without its parenthesis; null when the table does not hold it. */
export function stepType(profile: PlieProfile, typed: string): StepType | null {
  let table = tables.get(profile);
  if (!table) {
    table = new Map((profile.steps ?? []).flatMap((type) => namesOf(type).map((name) => [name, type])));
    tables.set(profile, table);
  }
  return table.get(foldWords(typed)) ?? table.get(foldWords(withoutParenthesis(typed))) ?? null;
}

function namesOf({ label }: StepType): string[] {
  return [...new Set([foldWords(withoutParenthesis(label)), foldWords(label)])];
}

function withoutParenthesis(label: string): string {
  return label.replace(/\([^()]*\)/g, " ");
}

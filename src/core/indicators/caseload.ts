import { textCells } from "../reading/cells";
import { foldWords } from "../text/fold";
import type { Movements } from "./movements";
import type { Paths } from "./paths";
import type { Population } from "./population";

/** People in a path at the end of the year, by value of the Référent column; nobody is named. */
export interface Caseload {
  /** People followed by each referent, most first; those without a referent are in none. */
  readonly perReferent: readonly number[];
  /** Null without any referent. */
  readonly mean: number | null;
}

/** « file active de 80 participants / référent » (docs/domain.md 4.5, PL10). */
export function caseloadOf({ table }: Population, { persons }: Paths, { figures }: Movements): Caseload {
  const referent = textCells(table, "referent");
  const { mask } = figures.PL05;
  // A person counted on one of their rows may have the referent on another: the last one typed.
  const ofPerson = new Map<number, string>();
  for (let row = 0; row < persons.ofRow.length; row += 1) {
    const name = foldWords(referent(row) ?? "");
    if (name !== "") ofPerson.set(persons.ofRow[row] as number, name);
  }
  const followed = new Map<string, number>();
  for (let row = 0; row < mask.length; row += 1) {
    const name = mask[row] ? ofPerson.get(persons.ofRow[row] as number) : undefined;
    if (name !== undefined) followed.set(name, (followed.get(name) ?? 0) + 1);
  }
  const perReferent = [...followed.values()].sort((a, b) => b - a);
  const total = perReferent.reduce((sum, people) => sum + people, 0);
  return { perReferent, mean: perReferent.length === 0 ? null : total / perReferent.length };
}

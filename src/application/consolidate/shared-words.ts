import type { Member } from "../../core/bilan/consolidated/member";
import type { SharedPerson } from "../../core/bilan/consolidated/shared-people";
import { counted, listText } from "../../core/text/french";

/** People of several PLIE whose rows are said. */
const MOST_PEOPLE = 20;

/** Who is in several of the workbooks, by row and without a name: one sentence each, after one for all. */
export function sharedWords(members: readonly Member[], shared: readonly SharedPerson[]): readonly string[] {
  if (shared.length === 0) return [];
  const told = shared.slice(0, MOST_PEOPLE);
  const others = shared.length - told.length;
  return [
    `${counted(shared.length, "personne est", "personnes sont")} dans plusieurs classeurs (même nom, même prénom, même date de naissance) : l'ensemble compte une personne autant de fois qu'elle a de PLIE.`,
    ...told.map((places) => listText(places.map(({ member, row }) => `${members[member]?.file ?? ""} ligne ${row}`))),
    ...(others > 0 ? [`et ${counted(others, "autre personne", "autres personnes")}.`] : []),
  ];
}

import { foldWords } from "../text/fold";
import type { NameProposal } from "./proposal";

const YEAR = /^(?:20\d\d|\d\d|20\d\d 20\d\d|n \d)$/;
/** What tells lists apart and is nobody: a month, a quarter, those who came or left. */
const NOBODY =
  /\b(?:janv(?:ier)?|fevr(?:ier)?|mars|avril|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?|trim(?:estre)?|semestre|mois|annee|an|actifs?|actives?|sort(?:i|ie|is|ies)|entr(?:e|ee|es|ees)|nouveaux|nouvelles|anciens?|anciennes?|file active|en cours|base|donnees|export|extraction|feuil(?:le)?|sheet|total|plie|hommes?|femmes?|jeunes?|seniors?|rsa|deld|th|qpv|nord|sud|est|ouest)\b/;
const REFERENT = /\b(?:ref|referente?|cip|conseillere?|accompagnatrice|accompagnateur|portefeuille)\b/;
/** Words around a value that say nothing of it. */
const AROUND = new Set(
  "suivi suivis de du des la le les plie liste participants participant feuille onglet m mme mr ref referent referente cip conseiller conseillere portefeuille operation action fiche".split(
    " ",
  ),
);
const PERSON = /^[\p{L} .'’-]{2,}$/u;

/**
 * What the name of a sheet tells for all of its rows: the operation, or the référent, when sheets of one kind differ by it. A year tells none.
 * @param group the names of the sheets of that kind, this one among them.
 * @param operations folded id, number or title of each fiche that is known, with its id.
 */
export function valueOfName(
  name: string,
  group: readonly string[],
  operations: ReadonlyMap<string, string>,
  has: (field: string) => boolean,
): NameProposal | null {
  const value = ownPart(name, group);
  const folded = foldWords(value);
  const operation = operations.get(folded) ?? operations.get(foldWords(name));
  if (operation !== undefined && !has("operation"))
    return {
      field: "operation",
      value: operation,
      certainty: 0.95,
      why: `le nom de la feuille « ${name} » est celui d'une opération`,
    };
  if (group.length < 2 || folded === "" || YEAR.test(folded) || has("referent") || !PERSON.test(value)) return null;
  const said = group.every((other) => REFERENT.test(foldWords(other)));
  if (!said && group.some((other) => NOBODY.test(foldWords(other)))) return null;
  return {
    field: "referent",
    value,
    certainty: said ? 0.93 : 0.8,
    why: said
      ? `la feuille « ${name} » dit son référent`
      : `une feuille par personne : « ${value} » serait le référent`,
  };
}

/** The words of a name that are not those of all the others, nor words that only surround. */
function ownPart(name: string, group: readonly string[]): string {
  const common = (word: string): boolean =>
    group.length > 1 && group.every((other) => foldWords(other).split(" ").includes(foldWords(word)));
  return name
    .split(/[\s_]+/)
    .filter((word) => !common(word) && !AROUND.has(foldWords(word)) && foldWords(word) !== "")
    .join(" ");
}

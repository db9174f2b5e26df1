import { cleanSpaces } from "../../text/fold";

/** A civility beside a name. */
export interface Civility {
  /** As it is typed: « MME ». */
  readonly typed: string;
  readonly sex: "Femme" | "Homme";
  /** The name without it; null where there is none, or where two people are named. */
  readonly name: string | null;
  /** Nothing else could be meant: nobody is called so, and no first name is shortened so. */
  readonly sure: boolean;
}

/** What begins or ends like a civility: most names do not, and are spared the rest. */
const LIKELY = /^\s*m(?:\.|r|me|elle|lle|adame|ademoiselle|onsieur)?[\s.]|(?:mme|mlle|mr)\.?\)?\s*$/i;
const BEFORE = /^(mme|mlle|mr|m|melle|monsieur|madame|mademoiselle)\.?(?: (.*))?$/i;
const AFTER = /^(.*?)[ ,]+\(?(mme|mlle|mr)\.?\)?$/i;
/** « M. DURAND » may be « Marie DURAND »; Monsieur, Madame and Melle are the names of some. */
const NEVER_A_NAME = /^(?:mme|mlle|mr)$/i;
const TWO_PEOPLE = /^(?:et|ou|&|\/|-|,)(?: |$)|\b(?:mme|mlle|mr|monsieur|madame)\b/i;

/** The civility in a cell of a name; null where there is none. */
export function civilityIn(text: string): Civility | null {
  if (!LIKELY.test(text)) return null;
  const clean = cleanSpaces(text);
  const [, typed, rest = ""] = BEFORE.exec(clean) ?? afterOf(clean);
  if (typed === undefined) return null;
  const sure = NEVER_A_NAME.test(typed);
  // « MONSIEUR » alone is a name.
  if (rest === "" && !sure) return null;
  const name = rest !== "" && /\p{L}{2}/u.test(rest) && !TWO_PEOPLE.test(rest) ? rest : null;
  return { typed, sex: /^m(?:r|onsieur)?$/i.test(typed) ? "Homme" : "Femme", name, sure };
}

function afterOf(clean: string): readonly (string | undefined)[] {
  const [all, name, typed] = AFTER.exec(clean) ?? [];
  return [all, typed, name];
}

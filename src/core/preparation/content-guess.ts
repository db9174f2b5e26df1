import type { ColumnContent } from "./content";

export interface ContentGuess {
  readonly field: string;
  readonly certainty: number;
  readonly why: string;
}

/** A share that says « nearly all of them ». */
const NEARLY_ALL = 0.9;
const FEWEST = 5;

const SEX_CODES = /^(?:h|f|m|homme|femme|masculin|feminin|féminin|m\.|mme|mlle|monsieur|madame)$/i;

/** What a column without a telling heading looks like: asked, never taken, unless nothing else looks so. */
export function contentGuess(content: ColumnContent, heading: string): ContentGuess | null {
  if (content.filled < FEWEST) return null;
  if (content.mails >= NEARLY_ALL) return { field: "email", certainty: 0.88, why: "des adresses électroniques" };
  if (content.phones >= NEARLY_ALL)
    return content.mobiles >= content.phones / 2
      ? { field: "mobilePhone", certainty: 0.85, why: "des numéros de mobile" }
      : { field: "homePhone", certainty: 0.85, why: "des numéros de téléphone" };
  if (looksLikeSex(content))
    return { field: "sex", certainty: /^[sg]$/.test(heading) ? 0.92 : 0.85, why: "rien que H et F" };
  if (content.births >= NEARLY_ALL && content.unique > 0.5)
    return { field: "birthDate", certainty: 0.85, why: "des dates de naissance" };
  return null;
}

function looksLikeSex({ distinct }: ColumnContent): boolean {
  if (distinct === null || distinct.size < 2 || distinct.size > 4) return false;
  const kinds = new Set([...distinct.keys()].map((value) => (/^(?:f|mme|mlle|mad)/i.test(value) ? "F" : "H")));
  return kinds.size === 2 && [...distinct.keys()].every((value) => SEX_CODES.test(value));
}

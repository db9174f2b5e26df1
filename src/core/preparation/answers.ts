import { SEX, YES_NO, YES_NO_NSP } from "../questionnaire/answers";
import type { ChoiceField } from "../questionnaire/field";
import { nearestAnswer } from "../questionnaire/nearest-answer";
import { isReadable } from "../reading/mark";
import { choiceReader } from "../reading/read-choice";
import { fold } from "../text/fold";
import type { ColumnContent } from "./content";
import type { AnswerProposal } from "./proposal";

/** What legends say: « 1 = Homme, 2 = Femme », by folded value; a value has a meaning in each column that uses it. */
export type Legend = ReadonlyMap<string, readonly string[]>;

/** The legend that stands in the heading itself, and those around the table. */
export interface Legends {
  readonly own: Legend;
  readonly around: Legend;
}

type Meaning = Pick<AnswerProposal, "answer" | "certainty" | "why">;
type Clue = readonly [pattern: RegExp, answer: string, certainty: number];

/** An empty cell beside crosses that only say Oui. */
export const EMPTY_IS_NO = {
  answer: "Non",
  certainty: 0.85,
  why: "à côté de croix, une case vide dit Non",
} as const;

const READ: Omit<Meaning, "answer"> = { certainty: 1, why: "se lit ainsi" };
const NOTHING: Meaning = { answer: null, certainty: 0, why: "rien ne dit ce que c'est" };

/** Questions on a person's situation at the entry: beside crosses, an empty cell is likely to mean Non. */
export const CROSSED: ReadonlySet<string> = new Set([
  "q1e",
  "q1f",
  "q3",
  "q4",
  "q5",
  "q6",
  "thirdCountry",
  "qpv",
  "rsa",
]);

/** Fewer words of Oui say nothing of the cells around them. */
const FEWEST_YES = 3;
/** Empty cells for each Oui, from which they are likely to say Non. */
const ENOUGH_EMPTY = 0.5;

const EMPLOYED_CLUES: readonly Clue[] = [
  [/\bcreation\b|\bcreat(?:eur|rice)\b|auto ?entrepreneur|independant/, "Indépendant", 0.85],
  [/\bcdi\b|cdd.*(?:\+|plus|>|>=).*6|durable/, "Emploi durable", 0.85],
  [/\binterim|\bcdd\b|\bctt\b|temporaire|saison/, "Emploi temporaire", 0.8],
  [/\bcddi\b|\biae\b|\baci\b|\bpec\b|\bcui\b|aide/, "Emploi aidé", 0.8],
  [/chom|recherche|inscrit|demandeu|sans emploi|^de$/, "Recherche d'emploi", 0.85],
  [/retrait|inacti|maladie|conge|matern/, "Inactif", 0.75],
  [/inconnu|perdu|abandon|injoignable|sans nouvelle/, "Inconnu", 0.7],
];

/** Words that tell an answer without being one of its spellings: proposed, never taken. */
const CLUES: Readonly<Record<string, readonly Clue[]>> = {
  q1: [
    [/sans|chom|deld|inscrit|demandeu|inacti|rsa/, "Non", 0.85],
    [/\bcdi\b/, "1b", 0.8],
    [/interim|\bcdd\b/, "1c", 0.75],
    [/iae|aci|aide/, "1d", 0.75],
  ],
  status: [
    [/chom|deld|inscrit|demandeu|sans emploi/, "Chômeur", 0.85],
    [/inacti|retrait|foyer/, "Inactif", 0.8],
    [/emploi|salari|\bcdi\b|\bcdd\b/, "Emploi", 0.75],
  ],
  q2: [
    [/bac ?\+ ?[2-8]|\bbts|\bdut\b|licence|master|sup(?:erieur)?\b|ingenieur/, "2d", 0.85],
    [/\bbac\b|\bcap\b|\bbep\b|titre pro|\bbp\b/, "2c", 0.85],
    [/brevet|bepc|dnb|college|3 ?eme|6 ?eme|sans|aucun|primaire|cep\b|cfg/, "2b", 0.8],
    [/illettr|jamais|non scolaris/, "2a", 0.75],
  ],
  exitStatus: EMPLOYED_CLUES,
  sixMonthStatus: EMPLOYED_CLUES,
};

/** Words of yes or no beside the spellings that every question accepts: the thing itself for a yes (« RQTH » in the column RQTH). */
const YES_CLUES: Readonly<Record<string, RegExp>> = {
  q3: /^(?:rqth|th|aah|en cours de validite|reconnue?)\b/,
  q4: /^(?:rsa|ass|aah|aspa|ata|brsa|asi)\b/,
  q5: /^(?:sdf|sans domicile|rue|115|chrs|foyer d urgence)/,
  qpv: /^(?:qpv|qp)\b/,
};
const NO_CLUE = /^(?:sans|aucune?|pas de|neant|non concernee?|ras)\b/;

export interface AnswerColumn {
  readonly field: string;
  readonly definition: ChoiceField;
  readonly column: number;
}

/** What each distinct value of a column of answers means; only those that are not the answer's own code are told. */
export function answersOf(
  { field, definition, column }: AnswerColumn,
  content: ColumnContent,
  legends: Legends,
  emptyCells: () => number,
): AnswerProposal[] {
  if (content.distinct === null) return [];
  const read = choiceReader(definition);
  const values = [...content.distinct];
  const ones = values.some(([value]) => value === "1");
  const told = values.map(([value, count]): AnswerProposal => {
    const zero = value === "0" && isYesNo(definition) && !ones;
    const known = zero || value === "" ? undefined : read(value);
    const meaning: Meaning =
      explained(definition, value, legends.own) ??
      (known && isReadable(known.marks) && known.code !== undefined
        ? { ...READ, answer: known.code }
        : meaningOf(field, definition, value, legends.around));
    return { column, field, value, count, ...meaning };
  });
  const crossed = crossedOut(field, definition, told, emptyCells);
  return [...told, ...(crossed ? [{ ...crossed, column, field }] : [])].filter(({ value, answer }) => value !== answer);
}

/**
 * The share of a column's answers that are read as they stand, or that something tells.
 * @param from only what is told so surely.
 */
export function understoodShare(
  field: string,
  definition: ChoiceField,
  content: ColumnContent,
  legends: Legends,
  from = 0,
): number {
  if (content.distinct === null || content.filled === 0) return content.filled === 0 ? 1 : 0;
  const read = choiceReader(definition);
  let good = 0;
  for (const [value, count] of content.distinct) {
    const { code, marks } = read(value);
    const told = (isReadable(marks) && code !== undefined) || explained(definition, value, legends.own) !== null;
    const { answer, certainty } = told
      ? { ...READ, answer: code }
      : meaningOf(field, definition, value, legends.around);
    if (told || (answer !== null && certainty >= from)) good += count;
  }
  return good / content.filled;
}

function meaningOf(field: string, definition: ChoiceField, value: string, legend: Legend): Meaning {
  const folded = fold(value);
  const said = explained(definition, value, legend);
  if (said) return said;
  if (isYesNo(definition)) {
    if (/^x+$/.test(folded) || folded === "✓" || folded === "✔")
      return { answer: "Oui", certainty: 0.95, why: "une croix dit Oui" };
    if (YES_CLUES[field]?.test(folded)) return { answer: "Oui", certainty: 0.88, why: "la chose elle-même est nommée" };
    if (NO_CLUE.test(folded)) return { answer: "Non", certainty: 0.85, why: "« sans », « aucun » disent Non" };
    if (folded === "0") return { answer: "Non", certainty: 0.7, why: "0 dit souvent Non" };
  }
  if (definition.choices === SEX && (folded === "1" || folded === "2"))
    return { answer: folded === "1" ? "Homme" : "Femme", certainty: 0.75, why: "code usuel : 1 homme, 2 femme" };
  const near = nearestAnswer(value, definition);
  if (near !== null) return { answer: near, certainty: 0.85, why: "une lettre de différence" };
  for (const [pattern, answer, certainty] of CLUES[field] ?? [])
    if (pattern.test(folded)) return { answer, certainty, why: "d'après ses mots" };
  return NOTHING;
}

function explained(definition: ChoiceField, value: string, legend: Legend): Meaning | null {
  for (const said of legend.get(fold(value)) ?? []) {
    const { code, marks } = choiceReader(definition)(said);
    if (isReadable(marks) && code !== undefined) return { answer: code, certainty: 0.97, why: `légende : « ${said} »` };
  }
  return null;
}

/** In a column where crosses, or Oui for some of the people only, stand alone: the empty cells. */
function crossedOut(
  field: string,
  definition: ChoiceField,
  told: readonly AnswerProposal[],
  emptyCells: () => number,
): (Meaning & Pick<AnswerProposal, "value" | "count">) | null {
  const onlyYes = told.length > 0 && told.every(({ answer }) => answer === "Oui");
  if (!isYesNo(definition) || !CROSSED.has(field) || !onlyYes) return null;
  const empty = emptyCells();
  const filled = told.reduce((sum, { count }) => sum + count, 0);
  const crosses = told.every(({ value }) => /^x+$/i.test(value));
  // Where everyone says Oui in words, a rare empty cell is an answer that is missing.
  if (empty === 0 || (!crosses && (filled < FEWEST_YES || empty < filled * ENOUGH_EMPTY))) return null;
  return { value: "", count: empty, ...EMPTY_IS_NO };
}

function isYesNo({ choices }: ChoiceField): boolean {
  return choices === YES_NO || choices === YES_NO_NSP;
}

const PAIR =
  /(?:^|[\s,;(/:|])([\p{L}\p{N}+]{1,12})\s*[=:]\s*([\p{L}\p{N}][\p{L}\p{N}'’+ .-]*?)(?=\s*(?:[,;/|)]|$)|\s+[\p{L}\p{N}+]{1,4}\s*[=:])/gu;

/** The pairs that a text explains: « Sexe (1=H 2=F) », « 1 : Homme ; 2 : Femme ». */
export function legendIn(texts: readonly string[]): Legend {
  const legend = new Map<string, string[]>();
  for (const text of texts)
    for (const [, value, meaning] of text.matchAll(PAIR))
      if (value && meaning) legend.set(fold(value), [...(legend.get(fold(value)) ?? []), meaning.trim()]);
  return legend;
}

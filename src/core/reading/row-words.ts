/**
 * How what people write around a table begins. Looked for in the first cell of every row, hence as regular expressions that need no folding: accents are
 * taken with or without, as one character or two.
 */

const OTHER_SIGNS = "[^\\p{L}\\p{N}]*";
const WHOLE_WORD = "(?![\\p{L}\\p{N}])";
const E = "(?:é|e\\u0301?)";
const TOTAL = "(?:(?:grand|sous|ss?)[\\s./-]*)?tota(?:l|ux)";
/** « Nombre d'entrées », « Moyenne des âges », « Somme totale ». */
const OF = "\\s+(?:d(?:es?|u)?|totale?|par)";

function beginsWith(...words: readonly string[]): RegExp {
  return new RegExp(`^${OTHER_SIGNS}(?:${words.join("|")})${WHOLE_WORD}`, "iu");
}

/** A total or a count. Before any other word, « somme » or « moyenne » may be a place, as in Moyenne Garonne. */
const COUNT = beginsWith(TOTAL, `(?:nombre|nbre?|nb|sommes?)${OF}`, `(?:effectifs?|moyennes?)(?:${OF}|[^\\p{L}]*$)`);

/** What the Subtotal command of a spreadsheet writes in the column by which it groups: « Total AGEN », « Nombre 2021-A4 », « AGEN Résultat ». */
const SUBTOTAL = new RegExp(
  `^(?:${TOTAL}|nombre|nb|nbval|moyenne|somme|compte|r${E}sultat)\\s+[^\\s=:].*|\\S.*\\s(?:total|nombre|nb|moyenne|somme|count|sum|average|r${E}sultat)$`,
  "iu",
);

/** « Total », « Sous-total », « Total général » and no more. */
const BARE_TOTAL = beginsWith(`${TOTAL}(?:\\s+g${E}n${E}ra(?:l|ux))?[^\\p{L}]*$`);

/** A legend, a remark, the day of the data, the title of a group: what neither a name nor an identifier begins with. */
const NOTE = beginsWith(
  `l${E}gende`,
  "nota\\s+bene",
  "(?:nota|n\\.?\\s?b\\.?|notes?|remarques?|sources?|attention)\\s*:",
  `(?:donn${E}es|chiffres|situation|liste|tableau)\\s+(?:au|arr.{1,2}t${E}e?s?|provisoires?)`,
  "mise?\\s+.{1,2}\\s+jour",
  `(?:${E}dit|export|imprim|arr.{1,2}t)${E}e?s?\\s+(?:au|le)`,
  "groupe",
);

/** A key of a legend, « rouge = sorti », and no code such as ID=AB12. */
const KEY = /\p{L}(?:\s*=\s*\p{L}{3}|\s+=\s+\p{L})/u;

/** A number and what it counts: « 12 participants », « 35,5 h ». */
const COUNTED = new RegExp(
  `^\\s*\\d[\\d\\s.,]*(?:personnes?|participants?|entr${E}es?|sorties?|contrats?|heures?|h|mois|ans|euros?)\\.?\\s*$`,
  "iu",
);

export const beginsCount = (text: string): boolean => COUNT.test(text);
export const isSubtotal = (text: string): boolean => SUBTOTAL.test(text);
export const isBareTotal = (text: string): boolean => BARE_TOTAL.test(text);
export const isNote = (text: string): boolean => NOTE.test(text) || (text.includes("=") && KEY.test(text));
export const isCounted = (text: string): boolean => COUNTED.test(text);

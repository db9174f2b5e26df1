import { foldWords } from "../text/fold";
import { listText } from "../text/french";
import type { Evidence } from "./evidence";

/**
 * What is still to be produced, given the pieces that a person typed: null when the expression is satisfied, else the part of it that is
 * not. Labels are compared by their words (see {@link pieceMatches}).
 */
export function missingEvidence(expression: Evidence, typedPieces: readonly string[]): Evidence | null {
  const pieces = typedPieces.map(wordsOf).filter((words) => words.length > 0);
  return missing(expression, pieces);
}

function missing(expression: Evidence, pieces: readonly (readonly string[])[]): Evidence | null {
  if (typeof expression === "string") {
    const label = wordsOf(expression);
    return pieces.some((piece) => wordsMatch(label, piece)) ? null : expression;
  }
  if ("any" in expression) {
    const left = expression.any.map((part) => missing(part, pieces));
    return left.includes(null) ? null : simplified({ any: left as Evidence[] });
  }
  const left = expression.all.map((part) => missing(part, pieces)).filter((part) => part !== null);
  return left.length === 0 ? null : simplified({ all: left });
}

function simplified(expression: Exclude<Evidence, string>): Evidence {
  const parts = "all" in expression ? expression.all : expression.any;
  return parts.length === 1 ? (parts[0] as Evidence) : expression;
}

/** « a, et b ou c »: alternatives within a list are put between parentheses. */
export function evidenceText(evidence: Evidence): string {
  if (typeof evidence === "string") return evidence;
  const inside = (part: Evidence) => (typeof part === "string" ? part : `(${evidenceText(part)})`);
  return "all" in evidence ? listText(evidence.all.map(inside)) : listText(evidence.any.map(inside), "ou");
}

/**
 * Whether a typed piece stands for a label of the fiche, by words: no accents, no plural, no small words, and the usual variants
 * (« feuille émargement » and « émargements », « CR » and « comptes-rendus »). It does when it says all that the label says, or when it
 * is a shorter way of saying it: it holds the label's first word, and one more where that word is a mere container (« liste »).
 */
export function pieceMatches(label: string, typed: string): boolean {
  return wordsMatch(wordsOf(label), wordsOf(typed));
}

function wordsMatch(label: readonly string[], typed: readonly string[]): boolean {
  if (label.length === 0 || typed.length === 0) return false;
  const typedWords = new Set(typed);
  if (label.every((word) => typedWords.has(word))) return true;
  const head = label[0] as string;
  const shorter = typed.every((word) => label.includes(word)) && typedWords.has(head);
  return shorter && (typedWords.size > 1 || !CONTAINERS.has(head));
}

const CONTAINERS = new Set(
  "liste extraction tableau fiche document dossier rapport bilan projet support justificatif piece element toute tout autre".split(
    " ",
  ),
);

const SMALL_WORDS = new Set(
  "a au aux avec d dans de des du en et l la le les ou par pour sur un une qu que dont n s c est ce cette ces leur leurs".split(
    " ",
  ),
);

/** Ways of writing the same thing, on folded text in the singular. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/\b(compte rendu|cr)\b/g, "compterendu"],
  [/\b(feuille|liste|fiche) (de? )?(emargement|presence)\b/g, "emargement"],
  [/\bprise (de )?note\b/g, "note"],
  [/\b(e mail|email|courriel|mel)\b/g, "mail"],
  [/\b(up )?(abc )?(viesion|clause)\b/g, "$3"],
  [/\bup abc\b/g, "viesion"],
];

function wordsOf(text: string): string[] {
  let words = foldWords(withoutParentheses(text)).split(" ").map(singular).join(" ");
  for (const [pattern, replacement] of VARIANTS) words = words.replace(pattern, replacement);
  // Numbers date a piece, they do not name it.
  return words.split(" ").filter((word) => /[a-z]/.test(word) && !SMALL_WORDS.has(word));
}

/** A parenthesis explains, it is not a further piece; a text that is nothing else is kept. */
function withoutParentheses(text: string): string {
  const outside = text.replace(/\([^()]*\)/g, " ");
  return foldWords(outside) === "" ? text : outside;
}

function singular(word: string): string {
  if (word.length < 4) return word;
  return word.endsWith("eaux") ? word.slice(0, -1) : word.replace(/[sx]$/, "");
}

import type { CellValue } from "../domain/cell";
import { cleanSpaces, fold } from "../text/fold";

/**
 * What people type to say that they have nothing to type. No answer of any list is among them, nor a word that says something (« Inconnu », « Refus »), nor
 * what a program wrote in the place of a value (« nan », « None », « N/A »): that one may have been an answer.
 */
const UNKNOWN = new Set([
  "nc",
  "n.c",
  "n.c.",
  "n/c",
  "nr",
  "n.r",
  "n.r.",
  "n/r",
  "nd",
  "n.d",
  "n.d.",
  "n/d",
  "en attente",
  "sans reponse",
  "pas de reponse",
]);
/** « Non renseigné », « Non communiqué(e) », « À compléter », « À venir ». */
const TO_BE_TYPED =
  /^(?:non (?:renseigne|communique|connu|precise|indique|fourni|declare|transmis|saisi|recu)(?:e|\(e\))?|a (?:completer|renseigner|remplir|saisir|preciser|demander|venir))$/;
/** The same of what does not exist. */
const NONE = new Set(["neant", "vide", "(vide)", "[vide]", "sans objet"]);

/** Only signs: « - », « -- », « ? », « … », « / », « . ». */
const SIGNS = /^[-‐-―−_.?…/* ]+$/;
const LONGEST = 18;
/** How all of them begin: nearly every other text is known by that, and spared the folding. */
const BEGINS = /^\s*(?:[-‐-―−_.?…/*([]|n[./]?[cdr]|non? |n[eé]an|vid|[àa] [cdprsv]|sans [or]|en att|pas de r)/iu;

/** Whether a text stands where nothing is known: it is read as an empty cell. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST || !BEGINS.test(text)) return false;
  const folded = fold(text);
  return SIGNS.test(folded) || UNKNOWN.has(folded) || TO_BE_TYPED.test(folded) || NONE.has(folded);
}

/** Whether a cell holds nothing, or a placeholder. */
export function isNothing(cell: CellValue): boolean {
  return cell === null || (typeof cell === "string" && (cleanSpaces(cell) === "" || isPlaceholder(cell)));
}

/** Whether a placeholder says that the value is not known (« ? », « NC »), rather than that there is none (« - », « néant »). */
export function isUnknown(text: string): boolean {
  const folded = fold(text);
  return folded.includes("?") || UNKNOWN.has(folded) || TO_BE_TYPED.test(folded);
}

/** « x », « xx » in a list where a cross is no answer. */
export function isCross(folded: string): boolean {
  return /^x+$/.test(folded);
}

/**
 * The form in which names of sheets, headings, answers and communes are compared (docs/contract.md 1): NFC, every kind of space
 * to one plain space, ’ to ', lower case, no accents, trimmed.
 */
export function fold(text: string): string {
  return cleanSpaces(text)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/œ/gi, "oe")
    .replace(/æ/gi, "ae")
    .toLowerCase();
}

const SPACES = /[\s\u00a0\u202f\u2007\u2009\u200a\ufeff]+/g;

/** Trims and turns every run of spaces, of any kind, into one plain space. */
export function cleanSpaces(text: string): string {
  return text.replace(SPACES, " ").trim();
}

/** Folded, with every run of signs turned into one space: "Q1e / formation" and "q1e formation" are alike. */
export function foldWords(text: string): string {
  return asWords(fold(text));
}

/** The same of a text that is folded already. */
export function asWords(folded: string): string {
  return folded.replace(/[^a-z0-9+]+/g, " ").trim();
}

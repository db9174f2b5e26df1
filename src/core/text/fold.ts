import { withoutInvisible } from "./invisible";

/**
 * The form in which names of sheets, headings, answers and communes are compared (docs/contract.md 1): NFC, every kind of space
 * to one plain space, ’ to ', every dash to a hyphen, nothing invisible, lower case, no accents, trimmed.
 */
export function fold(text: string): string {
  // Most texts are plain: the names of all communes are folded before the first control.
  if (PLAIN.test(text)) return (text.includes("  ") ? text.replace(/ +/g, " ") : text).trim().toLowerCase();
  return cleanSpaces(text)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[\u2012-\u2015\u2212]/g, "-")
    .replace(/œ/gi, "oe")
    .replace(/æ/gi, "ae")
    .toLowerCase();
}

/** Nothing but what a keyboard types, without accents nor « ` », which is an apostrophe to many. */
const PLAIN = /^[ -_a-~]*$/;

const SPACES = /[\s\u00a0\u202f\u2007\u2009\u200a]+/g;

/** Trims and turns every run of spaces, of any kind, tabs and line feeds among them, into one plain space; invisible characters are dropped. */
export function cleanSpaces(text: string): string {
  return withoutInvisible(text).replace(SPACES, " ").trim();
}

/** The same line by line, for a cell in which each line is something of its own; empty lines are dropped. */
export function cleanLines(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map(cleanSpaces)
    .filter((line) => line !== "")
    .join("\n");
}

/** Whether cleaning a text changes anything that a person would not type on purpose. */
const IRREGULAR =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- the characters looked for
  /^\s|\s$|[\u0000-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u180e\u200b-\u200f\u2010\u2011\u202a-\u202f\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufffc]/;

/** Whether a text holds spaces at its ends, non-breaking ones, tabs, line feeds or invisible characters. */
export function isIrregular(text: string): boolean {
  return IRREGULAR.test(text);
}

/** Folded, with every run of signs turned into one space: "Q1e / formation" and "q1e formation" are alike. */
export function foldWords(text: string): string {
  return asWords(fold(text));
}

/** The same of a text that is folded already. */
export function asWords(folded: string): string {
  return folded.replace(/[^a-z0-9+]+/g, " ").trim();
}

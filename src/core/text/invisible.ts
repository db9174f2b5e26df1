/**
 * Characters that nobody sees and that copying from a web page, a PDF or a telephone's contacts leaves in cells: zero-width marks, marks of the direction
 * of writing, soft hyphens, control characters, fillers, what chose the look of a sign, what stood for a picture. They say nothing.
 */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- these are the characters looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufe00-\ufe0f\ufeff\ufffc]/g;

/** Hyphens that look like the plain one and are not: « Saint‑Martin » typed in Word. */
const ODD_HYPHENS = /[\u2010\u2011]/g;

/** Whether a text may hold one of these: nearly none does, and the others are spared the replacing. */
const MAY_HOLD =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- the characters looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u2010\u2011\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufffc]/;

/** The text without invisible characters, its odd hyphens plain. */
export function withoutInvisible(text: string): string {
  return MAY_HOLD.test(text) ? text.replace(INVISIBLE, "").replace(ODD_HYPHENS, "-") : text;
}

const NAMES: Readonly<Record<number, string>> = {
  0x09: "tabulation",
  0x0a: "saut de ligne",
  0x0d: "retour chariot",
  0xad: "trait d'union conditionnel",
  0x200b: "espace de largeur nulle",
  0x200c: "antiliant de largeur nulle",
  0x200d: "liant de largeur nulle",
  0x200e: "marque gauche-à-droite",
  0x200f: "marque droite-à-gauche",
  0x2010: "trait d'union",
  0x2011: "trait d'union insécable",
  0x2060: "gluon de mots",
  0xfeff: "espace insécable de largeur nulle",
};

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const direction = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  const number = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return `${NAMES[code] ?? (direction ? "marque de sens d'écriture" : "caractère invisible")} ${number}`;
}

/** The invisible characters of a text by name, each once: « espace de largeur nulle U+200B ». */
export function invisibleIn(text: string): readonly string[] {
  return [...new Set([...text].filter((character) => MAY_HOLD.test(character)).map(nameOf))];
}

/** A text as a sentence quotes it: what cannot be seen is named, between brackets. */
export function shownInvisible(text: string): string {
  return MAY_HOLD.test(text)
    ? [...text].map((character) => (MAY_HOLD.test(character) ? `[${nameOf(character)}]` : character)).join("")
    : text;
}

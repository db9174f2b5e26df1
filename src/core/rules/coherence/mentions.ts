import { fold } from "../../text/fold";

/** A word or phrase to look for in a free text, and the name by which a finding tells it. */
export interface Mention {
  readonly name: string;
  /** Tried on the folded text: no accents, lower case. */
  readonly pattern: RegExp;
}

/** Cheap to try on every row: whatever lacks all of these holds no mention. */
const HINT = /rsa|ass|aah|rqth|solidarit|handicap|invalidit/i;

/** The name of the first of these that the text mentions, or null. */
export function mentionIn(text: string, mentions: readonly Mention[]): string | null {
  if (!HINT.test(text)) return null;
  const folded = fold(text);
  return mentions.find(({ pattern }) => pattern.test(folded))?.name ?? null;
}

const AAH: Mention = { name: "AAH", pattern: /\baah\b|\badultes? handicape/ };

/** Minimum income benefits that the form names in question 4 (docs/domain.md 2.2). */
export const MINIMUM_INCOME: readonly Mention[] = [
  { name: "RSA", pattern: /\brsa\b|\brevenu de solidarite active\b/ },
  { name: "ASS", pattern: /\bass\b|\ballocation (de )?solidarite specifique\b/ },
  AAH,
];

/** What officially recognises a disability for question 3 (docs/domain.md 2.2). */
export const DISABILITY: readonly Mention[] = [
  { name: "RQTH", pattern: /\brqth\b|\btravailleu(r|se)s? handicape/ },
  AAH,
  { name: "pension d'invalidité", pattern: /\b(pension|rente)s? d'invalidite\b/ },
];

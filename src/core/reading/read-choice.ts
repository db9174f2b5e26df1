import { NSP_SPELLINGS } from "../questionnaire/answers";
import type { ChoiceField } from "../questionnaire/field";
import { fold } from "../text/fold";
import { MARK } from "./mark";
import { isCross, isPlaceholder } from "./placeholder";

/** An answer read from a cell: its code, or undefined with the marks that say why. */
export interface ReadChoice {
  readonly code: string | undefined;
  readonly marks: number;
}

const READ = MARK.FILLED;
const EMPTY: ReadChoice = { code: undefined, marks: 0 };
const FAILED = MARK.FILLED | MARK.UNREADABLE;

/** What stands between two answers: "2b, 2c", "Oui / Non", "CAP/BEP". */
const BETWEEN = /\s*(?:[,;/+&()]|\bet\b|\bou\b|\s-\s)\s*/;

/** « C.D.I. », « B.E.P »: an acronym with its full stops. */
const DOTTED = /^(?:[a-z]\.)+[a-z]?$/;
/** « 1 b », « (1b) ». */
const SPACED_CODE = /^\(?(\d) ?([a-g])\)?$/;

/** Folded, with what changes no answer left out: a quote before it, a full stop after it, those of an acronym, spaces around a sign ("BAC + 2") or in a code. */
function keyOf(text: string): string {
  const folded = fold(text).replace(/^'/, "");
  return (DOTTED.test(folded) ? folded.replaceAll(".", "") : folded)
    .replace(/\.+$/, "")
    .replace(/\s*([+/])\s*/g, "$1")
    .replace(SPACED_CODE, "$1$2");
}

const nspSpellings = new Set<string>(NSP_SPELLINGS.map(keyOf));

/** What stands after « Oui - » and its kin, and says that it is not so, not any more or not yet. */
const DOUBT =
  /\?|en cours|\bdemande\b|verifier|confirmer|expir|perim|caduc|refus|renouvel|peut[- ]etre|attente|reserve|jusqu'/;

/**
 * A reader of the answers of one field. Accepts the code, the code followed by its label ("1b - …", "1b."), the printed label, the
 * accepted spellings and several of them that say the same ("CAP/BEP"); anything else is an error, never a silent default (docs/domain.md 2.2). Spaces, case and
 * accents do not matter. A placeholder (« - », « NC ») is no answer: it reads as an empty cell.
 */
export function choiceReader(field: ChoiceField): (text: string) => ReadChoice {
  const spellings = new Map<string, string>();
  for (const choice of field.choices) {
    for (const spelling of [choice.code, choice.label, ...(choice.accepts ?? [])])
      spellings.set(keyOf(spelling), choice.code);
  }
  const codes = new Map(field.choices.map((choice) => [fold(choice.code), choice.code]));
  const leadingCode = new RegExp(`^(${[...codes.keys()].map(escapeRegExp).join("|")})(?:\\s*[.):]|\\s+[-–—]\\s)`);

  const labelled = new RegExp(`^(${[...codes.keys()].map(escapeRegExp).join("|")})(?: ?- ?| )(.+)$`);

  const single = (folded: string): string | undefined => {
    const known = spellings.get(folded);
    if (known !== undefined) return known;
    // "1b-Emploi durable": the sign between may be any, where what follows says the same.
    const [, code = "", label = ""] = labelled.exec(folded) ?? [];
    if (code !== "" && spellings.get(label) === codes.get(code)) return codes.get(code);
    const [, first = ""] = leadingCode.exec(folded) ?? [];
    // « Oui - ? », « Oui - demande en cours » doubt, and are no answers; after « 1b - » stands what the job is.
    return DOUBT.test(folded) && (folded.includes("?") || !/^\d/.test(first)) ? undefined : codes.get(first);
  };

  /** What follows a code, where it is an answer as well: "2c - 2d". */
  const afterCode = (folded: string): string | undefined => {
    const leading = leadingCode.exec(folded);
    return leading ? single(folded.slice(leading[0].length).trim()) : undefined;
  };

  return (text) => {
    const folded = keyOf(text);
    const exact = spellings.get(folded);
    if (exact !== undefined) return { code: exact, marks: READ };
    if (isPlaceholder(text) || isCross(folded)) return EMPTY;
    const parts = folded.split(BETWEEN).filter((part) => part !== "");
    const answers = new Set(parts.map(single));
    const agreed = parts.length > 1 && answers.size === 1 ? [...answers][0] : undefined;
    if (parts.length > 1 && answers.size > 1 && !answers.has(undefined)) return TWO;
    const other = afterCode(folded);
    if (other !== undefined && other !== single(folded)) return TWO;
    const code = agreed ?? single(folded);
    if (code !== undefined) return { code, marks: READ };
    const refused = field.refusesNsp && nspSpellings.has(folded);
    return { code: undefined, marks: FAILED | (refused ? MARK.NSP_REFUSED : MARK.NOT_IN_LIST) };
  };
}

/** The answers that a text names one beside the other, « 2b, 2c »; fewer than two where they cannot be told apart. */
export function answersIn(text: string, field: ChoiceField): readonly string[] {
  const read = choiceReader(field);
  const answers = keyOf(text)
    .split(BETWEEN)
    .flatMap((part) => (part === "" ? [] : (read(part).code ?? [])));
  return [...new Set(answers)];
}

const TWO: ReadChoice = { code: undefined, marks: FAILED | MARK.TWO_ANSWERS };

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

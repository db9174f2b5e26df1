import { NSP_SPELLINGS } from "../questionnaire/answers";
import type { ChoiceField } from "../questionnaire/field";
import { fold } from "../text/fold";
import { MARK } from "./mark";

/** An answer read from a cell: its code, or undefined with the marks that say why. */
export interface ReadChoice {
  readonly code: string | undefined;
  readonly marks: number;
}

const READ = MARK.FILLED;
const FAILED = MARK.FILLED | MARK.UNREADABLE;
const nspSpellings = new Set<string>(NSP_SPELLINGS.map(fold));

/**
 * A reader of the answers of one field. Accepts the code, the code followed by its label ("1b - …", "1b."), the printed label and the
 * accepted spellings; anything else is an error, never a silent default (docs/domain.md 2.2). Spaces, case and accents do not matter.
 */
export function choiceReader(field: ChoiceField): (text: string) => ReadChoice {
  const spellings = new Map<string, string>();
  for (const choice of field.choices) {
    for (const spelling of [choice.code, choice.label, ...(choice.accepts ?? [])])
      spellings.set(fold(spelling), choice.code);
  }
  const codes = new Map(field.choices.map((choice) => [fold(choice.code), choice.code]));
  const leadingCode = new RegExp(`^(${[...codes.keys()].map(escapeRegExp).join("|")})(?:\\s*[.):]|\\s+[-–—]\\s)`);

  const single = (folded: string): string | undefined => {
    const known = spellings.get(folded);
    if (known !== undefined) return known;
    const leading = leadingCode.exec(folded);
    return leading ? codes.get(leading[1] ?? "") : undefined;
  };

  /** What follows a code, where it is an answer as well: "2c - 2d". */
  const afterCode = (folded: string): string | undefined => {
    const leading = leadingCode.exec(folded);
    return leading ? single(folded.slice(leading[0].length).trim()) : undefined;
  };

  return (text) => {
    const folded = fold(text);
    const parts = folded.split(/\s*(?:[,;/+&\n]|\bet\b)\s*/).filter((part) => part !== "");
    const exact = spellings.get(folded);
    if (exact === undefined && parts.length > 1) {
      const answers = new Set(parts.map(single));
      if (answers.size > 1 && !answers.has(undefined)) return { code: undefined, marks: FAILED | MARK.TWO_ANSWERS };
    }
    const other = exact === undefined ? afterCode(folded) : undefined;
    if (other !== undefined && other !== single(folded)) return { code: undefined, marks: FAILED | MARK.TWO_ANSWERS };
    const code = exact ?? single(folded);
    if (code !== undefined) return { code, marks: READ };
    const refused = field.refusesNsp && nspSpellings.has(folded);
    return { code: undefined, marks: FAILED | (refused ? MARK.NSP_REFUSED : MARK.NOT_IN_LIST) };
  };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

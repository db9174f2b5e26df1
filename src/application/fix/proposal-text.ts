import type { CellValue } from "../../core/domain/cell";
import { dayText, quotedText, timeText } from "../../core/domain/value-text";
import type { ChosenCell } from "../../core/engine/choices";

/** Both values of a correction as a person reads them: where only the nature of a value changes, or only its spaces, that is what is told. */
export interface ProposalText {
  readonly before: string;
  readonly after: string;
}

export function proposalText({ before, after }: Pick<ChosenCell, "before" | "after">): ProposalText {
  if (typeof after === "object" && after !== null) {
    const day = dayText(after.day);
    // The hour that a date loses is seen; the number behind it is never shown.
    return typeof before === "number"
      ? { before: quoted(`${day} ${timeText(before % 1)}`), after: quoted(day) }
      : { before: `${textOf(before)} (texte)`, after: `${quoted(day)} (date)` };
  }
  if (typeof before === "string" && typeof after === "string" && withoutSpaces(before) === withoutSpaces(after))
    return { before: quoted(quotedText(withDots(before))), after: quoted(quotedText(withDots(after))) };
  const named = before !== null && after !== null && typeof before !== typeof after;
  const nature = (value: CellValue): string => (named ? ` (${typeof value === "number" ? "nombre" : "texte"})` : "");
  return { before: `${textOf(before)}${nature(before)}`, after: `${textOf(after)}${nature(after)}` };
}

const quoted = (text: string): string => `« ${text} »`;
const textOf = (value: CellValue): string => (value === null ? "cellule vide" : quoted(quotedText(value)));
const withoutSpaces = (text: string): string => text.replace(/\s+/gu, "");

/** A dot for each space that nobody sees: at both ends, several in a row, or one of another kind. */
function withDots(text: string): string {
  return text.replace(/^\s+|\s+$|\s{2,}|[^\S ]/gu, (spaces) => "·".repeat(spaces.length));
}

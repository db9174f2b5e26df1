import { isCellError, type CellValue } from "../../domain/cell";
import { serialFromDay, type Day } from "../../domain/day";
import { dayText } from "../../domain/value-text";
import type { FieldDefinition } from "../../questionnaire/field";
import { isReadable, MARK } from "../../reading/mark";
import type { DateSystem } from "../../domain/cell";

/** Longer, an answer that is understood may still say more than the answer. */
const LONGEST_ANSWER = 40;

/** What stands for an answer, a date or a number that is no free text: itself where it is understood, else a text that is refused for the same reason. */
export function answerStandIn(
  value: CellValue,
  mark: number,
  read: string | number | undefined,
  field: FieldDefinition,
): CellValue {
  if (typeof value !== "string") return value;
  if (isReadable(mark)) {
    if (value.length <= LONGEST_ANSWER) return value;
    return field.kind === "day" && typeof read === "number" ? dayText(read) : (read ?? null);
  }
  const answers = field.kind === "choice" ? field.choices.map(({ code }) => code) : [];
  if (mark & MARK.NSP_REFUSED) return "NSP";
  if (mark & MARK.TWO_ANSWERS) return answers.slice(0, 2).join(" / ");
  if (mark & MARK.NOT_MONTHS) return "2 ans";
  if (mark & MARK.NOT_WHOLE) return "1,5";
  if (mark & MARK.DATE_LIMITS) return "01/01/2500";
  return field.kind === "day" ? "date illisible" : "illisible";
}

const DATE = /^(\D*)(\d{1,2})(\D+)(\d{1,2})(\D+)(\d{4}|\d{2})(\D*)$/;

/** A birth date written as the former one was: a number, a text with four or two digits of year, an hour that stood beside it. */
export function birthStandIn(value: CellValue, mark: number, moved: Day | null, system: DateSystem): CellValue {
  if (isCellError(value) || typeof value === "boolean" || value === null) return value;
  if (moved === null)
    return typeof value === "number" ? value : mark & MARK.DATE_LIMITS ? "01/01/2500" : "date illisible";
  if (typeof value === "number") return serialFromDay(moved, system) + (value % 1);
  const [day = "", month = "", year = ""] = dayText(moved).split("/");
  const written = DATE.exec(value);
  if (!written) return dayText(moved);
  const [, before = "", , one = "", , other = "", typedYear = "", after = ""] = written;
  const separators = [one, other].map((text) => (/\p{L}/u.test(text) ? "/" : text));
  const spaces = (text: string): string => (/\S/.test(text) ? "" : text);
  return `${spaces(before)}${day}${separators[0]}${month}${separators[1]}${typedYear.length === 2 ? year.slice(2) : year}${spaces(after)}`;
}

import type { PlainValue } from "../../application/ports/plain-sheet";
import { dayFromIso, FIRST_DAY, LAST_DAY, serialFromDay } from "../../core/domain/day";

const DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;
const TIME = /^PT?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/;
const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;

/**
 * The value of a cell from its attributes, else the text that it shows.
 * @param attributes those of `table:table-cell`, by their name with its prefix.
 */
export function valueOf(attributes: Readonly<Record<string, string>>, text: string): PlainValue {
  if (attributes["calcext:value-type"] === "error") return errorValue(text);
  const shown = text === "" ? null : text;
  switch (attributes["office:value-type"]) {
    case "float":
    case "percentage":
    case "currency": {
      const value = Number(attributes["office:value"]);
      return attributes["office:value"] === undefined || !Number.isFinite(value) ? shown : value;
    }
    case "date":
      return dateValue(attributes["office:date-value"] ?? "") ?? shown;
    case "time":
      return timeValue(attributes["office:time-value"] ?? "") ?? shown;
    case "boolean":
      return attributes["office:boolean-value"] === "true";
    case "string":
      return attributes["office:string-value"] ?? shown;
    default:
      return shown;
  }
}

/** An error is shown by a formula that gives it: LibreOffice has codes of its own (« Err:502 ») besides those of Excel. */
function errorValue(text: string): PlainValue {
  const code = ERROR.test(text) ? text : "#VALUE!";
  return { formula: code, value: code };
}

function dateValue(iso: string): PlainValue | undefined {
  const match = DATE.exec(iso);
  const day = match?.[1] === undefined ? null : dayFromIso(match[1]);
  if (!match || day === null || day < FIRST_DAY || day > LAST_DAY) return undefined;
  const hour = (Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0)) / 86_400;
  return hour === 0 ? { day } : { moment: serialFromDay(day, 1900) + hour };
}

function timeValue(duration: string): number | undefined {
  const match = TIME.exec(duration);
  if (!match) return undefined;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number((part ?? "0").replace(",", ".")));
  return (hours! * 3600 + minutes! * 60 + seconds!) / 86_400;
}

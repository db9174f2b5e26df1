import type { DateSystem } from "../../../core/domain/cell";
import { dayOf, isCivilDate, serialFromDay } from "../../../core/domain/day";

/** A day, an hour or both; an hour alone comes with or without its T. The zone is passed over, as Excel does: the cell shows the hour as written. */
const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:T|^)(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:\d{2})?$/;

/** The serial of a date cell written in ISO 8601 (`t="d"`, as strict files do), or null when it is not one. */
export function serialFromIso(text: string, system: DateSystem): number | null {
  const match = ISO.exec(text);
  if (!match || (match[1] === undefined && match[4] === undefined)) return null;
  const [, year, month, day, hours, minutes, seconds] = match.map(Number);
  const time =
    match[4] === undefined ? 0 : (hours! * 3600 + minutes! * 60 + (match[6] === undefined ? 0 : seconds!)) / 86_400;
  if (match[1] === undefined) return time;
  if (!isCivilDate(year!, month!, day!)) return null;
  return serialFromDay(dayOf(year!, month!, day!), system) + time;
}

import type { DateSystem } from "../../core/domain/cell";
import { dayFromSerial } from "../../core/domain/day";
import { dayText } from "../../core/text/french";
import type { DateParts } from "./format-section";

const SECONDS = 86_400;

/** "31/01/2024", "31/01/2024 14:05", "14:05"; null when the number is no date. */
export function dateText(value: number, { day, time, seconds, elapsed }: DateParts, system: DateSystem): string | null {
  if (value < 0) return null;
  const second = Math.round(value * SECONDS);
  const whole = Math.floor(second / SECONDS);
  const calendarDay = day ? dayFromSerial(time ? whole : Math.floor(value), system) : null;
  if (day && calendarDay === null) return null;
  const clock = time ? clockText(elapsed ? second : second - whole * SECONDS, seconds) : "";
  return [calendarDay === null ? "" : dayText(calendarDay), clock].filter(Boolean).join(" ");
}

function clockText(second: number, withSeconds: boolean): string {
  const hours = Math.floor(second / 3600);
  const parts = [hours, Math.floor(second / 60) % 60, ...(withSeconds ? [second % 60] : [])];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

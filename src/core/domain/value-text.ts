import { isCellError, type CellValue } from "./cell";
import { civilDate, dayFromIso, type Day } from "./day";
import { shownInvisible } from "../text/invisible";

/** "31/01/2024". */
export function dayText(day: Day): string {
  const date = civilDate(day);
  return `${String(date.day).padStart(2, "0")}/${String(date.month).padStart(2, "0")}/${String(date.year).padStart(4, "0")}`;
}

/** "31/01/2024" from "2024-01-31"; what is no such date stays as it is. */
export function isoText(iso: string): string {
  const day = dayFromIso(iso);
  return day === null ? iso : dayText(day);
}

/** A cell's raw value as a person sees it, shortened for a sentence. */
export function cellText(value: CellValue): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "VRAI" : "FAUX";
  if (typeof value === "number") return String(value).replace(".", ",");
  return value.length > 60 ? `${value.slice(0, 57)}…` : value;
}

/** The same between the « » of a sentence, where nothing invisible may hide. */
export function quotedText(value: CellValue): string {
  return shownInvisible(cellText(value));
}

/** "14:30": the time of a fraction of a day, as Excel shows it without its seconds. */
export function timeText(fraction: number): string {
  const minutes = Math.min(1439, Math.floor(Math.round(fraction * 86_400) / 60));
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

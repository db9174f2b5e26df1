import type { PlieProfile } from "./profile-schema";

type Period = NonNullable<PlieProfile["exitsPeriod"]>;

/** Whether a day of the period falls in that year; a list without a period holds for any. */
export function coversYear(period: Period | undefined, year: number): boolean {
  return !period || (Number(period.start.slice(0, 4)) <= year && year <= Number(period.end.slice(0, 4)));
}

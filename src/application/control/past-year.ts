import { dayOf, yearOf, type Day } from "../../core/domain/day";
import type { ControlReport } from "./control-report";

/**
 * The day at which a year long past is most often controlled: the end of the January that follows it. At today's date all that has become due since would be
 * told as late. Null where somebody told the day, or where the year has just ended.
 */
export function usualControlDay({ context, basis }: Pick<ControlReport, "context" | "basis">): Day | null {
  const told = basis.options.controlDay ?? basis.settings.controlDay;
  return told === undefined && yearOf(context.controlDay) > context.year + 1 ? dayOf(context.year + 1, 1, 31) : null;
}

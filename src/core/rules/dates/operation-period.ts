import { dayFromIso, FIRST_DAY, LAST_DAY, type Day } from "../../domain/day";
import type { Fiche } from "../../fiche/fiche-schema";

interface Period {
  readonly start: Day;
  readonly end: Day;
}

const periods = new WeakMap<Fiche, Period>();

/** First and last day of a fiche's operation, both inclusive; kept, because every row asks for it. */
export function periodOf(fiche: Fiche): Period {
  let period = periods.get(fiche);
  if (!period) {
    period = { start: dayFromIso(fiche.period.start) ?? FIRST_DAY, end: dayFromIso(fiche.period.end) ?? LAST_DAY };
    periods.set(fiche, period);
  }
  return period;
}

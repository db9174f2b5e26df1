import type { Contract } from "./contract";
import type { Fitting } from "./contract-filter";
import type { ExitReadings } from "./interpretations";
import { atMostWorkingDaysBetween } from "./working-days";

/** A contract with those that renewed it. */
export interface Renewed extends Fitting {
  readonly renewals: number;
}

/**
 * The contracts of a person, and beside them each of those that was renewed as one contract from its first day to the last (G-21): of the same type, at the
 * same employer, the next one beginning before a working day has passed. What each lacks, the whole lacks.
 */
export function withRenewals(fitting: readonly Fitting[], { renewalsJoin }: ExitReadings): readonly Renewed[] {
  const alone = fitting.map((one): Renewed => ({ ...one, renewals: 0 }));
  if (!renewalsJoin) return alone;
  const latest = new Map<string, Renewed>();
  const joined = new Map<string, Renewed>();
  for (const one of [...alone].sort((left, right) => (left.contract.start ?? 0) - (right.contract.start ?? 0))) {
    const { type, employer, start } = one.contract;
    if (type === null || type === "CDI" || employer === null || start === null) continue;
    const key = `${type}|${employer}`;
    const before = latest.get(key);
    const renews = before !== undefined && follows(before.contract, one.contract);
    const whole = renews ? join(before, one) : one;
    latest.set(key, whole);
    if (renews) joined.set(`${key}|${String(whole.contract.start)}`, whole);
  }
  return [...alone, ...joined.values()];
}

function follows({ end }: Contract, { start }: Contract): boolean {
  return typeof end === "number" && start !== null && start > end && atMostWorkingDaysBetween(end, start, 0);
}

function join(before: Renewed, after: Renewed): Renewed {
  const [first, last] = [before.contract, after.contract];
  const signed = first.plannedMonths !== null && last.plannedMonths !== null;
  return {
    contract: {
      ...first,
      end: last.end,
      plannedMonths: signed ? Number(first.plannedMonths) + Number(last.plannedMonths) : null,
    },
    missing: [...before.missing, ...after.missing],
    limits: [...before.limits, ...after.limits],
    renewals: before.renewals + 1,
  };
}

import { addMonths, FIRST_DAY, lastMonths, type Day } from "../../domain/day";
import type { Criterion } from "../../fiche/criterion-schema";
import { measureChains } from "./chains";
import type { Contract } from "./contract";
import { fittingOf, type Fitting } from "./contract-filter";
import { lacking, MET, plannedFor, spanOf, UNMET, type Judgement } from "./duration";
import type { Situation } from "./facts";
import {
  measureDays,
  measureHours,
  measureMonths,
  measureRun,
  measureWeeks,
  type Measured,
  type Within,
} from "./measures";
import { mostFavourable, noContractFor, together, type Candidate } from "./one-contract";
import type { Missing, Outcome, Planned, Refusal } from "./outcome";
import { clip } from "./spans";
import { compareTruth } from "./truth";

type SeveralContracts = Extract<Criterion, { contracts: unknown }>;
type Wanted = SeveralContracts["contracts"];
type Shared = "employer" | "userCompany";

/** Contracts taken together, by employer or user company where the table says so: the most favourable group speaks. */
export function evaluateContracts(
  criterion: SeveralContracts,
  contracts: readonly Contract[],
  situation: Situation,
): Outcome {
  const { contracts: wanted } = criterion;
  const { fitting, refusals } = fittingOf(contracts, wanted, situation);
  const same = wanted.same ?? (situation.readings.sameEmployerAlways ? "employer" : null);
  const groups = groupsBy(fitting, same).flatMap(withoutDoubts);
  const inWindow = (window: Within): readonly Candidate[] =>
    groups.map((group) => candidateOf(group, wanted, window, same, refusals, situation));
  const last = lastWindow(wanted, situation);
  const now = mostFavourable(inWindow(last));
  const settled = now?.truth === "met" && now.limits.length === 0;
  const best = settled
    ? now
    : mostFavourable([...(now ? [now] : []), ...otherWindows(wanted, fitting, last, situation).flatMap(inWindow)]);
  return best ? { criterion, parts: [], ...best } : noContractFor(criterion, wanted.types, contracts, refusals);
}

/**
 * The groups that share an employer or a user company. A contract that does not name it stands alone for sure, and may belong to any group.
 */
function groupsBy(counted: readonly Fitting[], same: Shared | null): readonly (readonly Fitting[])[] {
  if (counted.length === 0) return [];
  if (same === null) return [counted];
  const named = new Map<string, Fitting[]>();
  const unnamed: Fitting[] = [];
  for (const one of counted) {
    const name = one.contract[same];
    if (name === null) unnamed.push(one);
    else if (named.has(name)) named.get(name)?.push(one);
    else named.set(name, [one]);
  }
  const anywhere = unnamed.map((one): Fitting => {
    const absent: Missing = { kind: "contract", field: same, sheetRow: one.contract.sheetRow };
    return { ...one, missing: [...one.missing, absent] };
  });
  const groups = [...named.values()].map((group) => [...group, ...anywhere]);
  return unnamed.length === 0 ? groups : [...groups, ...unnamed.map((one) => [one]), anywhere];
}

/** A group, and what is left of it without the contracts that the commission has to look at. */
function withoutDoubts(group: readonly Fitting[]): readonly (readonly Fitting[])[] {
  const sure = group.filter(({ limits }) => limits.length === 0);
  return sure.length === group.length || sure.length === 0 ? [group] : [group, sure];
}

function candidateOf(
  group: readonly Fitting[],
  wanted: Wanted,
  window: Within,
  same: Shared | null,
  refusals: readonly Refusal[],
  situation: Situation,
): Candidate {
  const { readings } = situation;
  const measured = measure(group, wanted, window, situation);
  const planned = wanted.onePlanned && readings.planned ? oneSignedFor(group, wanted.onePlanned, situation) : null;
  const judgements: Judgement[] = [doubtsOf(group, window, situation)];
  if (readings.presence || !planned) judgements.push(measured);
  if (planned) judgements.push(planned);
  if (readings.monthsBesideHours && "hours" in wanted.atLeast && wanted.atLeast.standsForMonths !== undefined)
    judgements.push(measureMonths(group, window, wanted.atLeast.standsForMonths, false, situation));
  const byAgency = same === "employer" && wanted.types?.every((type) => type === "Intérim");
  return {
    ...together(judgements),
    constat: {
      kind: "contracts",
      measure: measured.measure,
      contracts: group.length,
      same: byAgency ? "agency" : same,
      windowMonths: wanted.windowMonths ?? null,
      windowEnd: window.end === situation.until ? null : window.end,
      planned: planned?.planned ?? null,
      refusals,
    },
    weight: measured.measure.unit === "run" ? lengthOfRun(measured) : measured.measure.found,
  };
}

function lengthOfRun({ measure: { found } }: Measured): number {
  return found === null || typeof found === "number" ? 0 : found.end - found.start;
}

/** The limits of the contracts that have a day in the window. */
function doubtsOf(group: readonly Fitting[], window: Within, { until }: Situation): Judgement {
  const limits = group.flatMap((one) => {
    const { span } = spanOf(one.contract, until);
    return span && clip(span, window) ? one.limits : [];
  });
  return { ...MET, limits };
}

function lastWindow({ windowMonths }: Wanted, { day, until }: Situation): Within {
  if (windowMonths === undefined) return { start: FIRST_DAY, end: until, months: null };
  return { start: lastMonths(day, windowMonths).start, end: until, months: windowMonths };
}

/** So many contracts of one person are looked at as the beginning of a window: nobody has more in a path. */
const MOST_WINDOWS = 60;

/** The windows of the path that begin with a contract and are over by the last known day, where any will do (G-20). */
function otherWindows(
  { windowMonths, anyWindow }: Wanted,
  fitting: readonly Fitting[],
  last: Within,
  { facts, readings, until }: Situation,
): readonly Within[] {
  if (windowMonths === undefined || anyWindow !== true || !readings.anyWindow) return [];
  const starts = new Set<Day>();
  for (const { contract } of fitting) {
    if (contract.start !== null) starts.add(Math.max(contract.start, facts.plieEntryDay ?? contract.start));
  }
  return [...starts]
    .sort((left, right) => right - left)
    .slice(0, MOST_WINDOWS)
    .map((start) => ({ start, end: addMonths(start, windowMonths) - 1, months: windowMonths }))
    .filter(({ start, end }) => end <= until && start !== last.start);
}

function measure(group: readonly Fitting[], wanted: Wanted, window: Within, situation: Situation): Measured {
  const { atLeast, maxGapWorkingDays } = wanted;
  const moreThan = atLeast.moreThan === true;
  if ("months" in atLeast)
    return maxGapWorkingDays === undefined
      ? measureMonths(group, window, atLeast.months, moreThan, situation)
      : measureRun(group, window, atLeast.months, moreThan, maxGapWorkingDays, situation);
  const measureOf = (contracts: readonly Fitting[]): Measured => {
    if ("weeks" in atLeast) return measureWeeks(contracts, window, atLeast.weeks, moreThan, situation);
    if ("days" in atLeast) return measureDays(contracts, window, atLeast.days, moreThan, situation);
    return measureHours(contracts, window, atLeast.hours, moreThan, situation);
  };
  return maxGapWorkingDays === undefined
    ? measureOf(group)
    : measureChains(group, window, maxGapWorkingDays, situation, measureOf);
}

/** Whether one contract of the group at least was signed for n months. */
function oneSignedFor(
  group: readonly Fitting[],
  { months, moreThan }: NonNullable<Wanted["onePlanned"]>,
  situation: Situation,
): Judgement & { readonly planned: Planned } {
  return group
    .map(({ contract, missing }) => {
      const judgement = plannedFor(contract, months, moreThan === true, situation);
      if (judgement.truth === "unmet") return { ...UNMET, planned: judgement.planned };
      return missing.length > 0
        ? { ...lacking(...missing, ...judgement.missing), planned: judgement.planned }
        : judgement;
    })
    .reduce((best, judgement) => {
      const order =
        compareTruth(judgement.truth, best.truth) ||
        best.limits.length - judgement.limits.length ||
        (judgement.planned.found ?? 0) - (best.planned.found ?? 0);
      return order > 0 ? judgement : best;
    });
}

import { FIRST_DAY, lastMonths } from "../../domain/day";
import type { Criterion } from "../../fiche/criterion-schema";
import type { Contract } from "./contract";
import { fitOf } from "./contract-filter";
import { lacking, plannedFor, UNMET, type Judgement } from "./duration";
import type { Situation } from "./facts";
import {
  measureDays,
  measureHours,
  measureMonths,
  measureRun,
  type Counted,
  type Measured,
  type Within,
} from "./measures";
import { mostFavourable, noContractFor, together, type Candidate } from "./one-contract";
import type { Missing, Outcome, Planned, Refusal } from "./outcome";
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
  const refusals: Refusal[] = [];
  const counted: Counted[] = [];
  for (const contract of contracts) {
    const fit = fitOf(contract, wanted, situation);
    if (fit.truth !== "unmet") counted.push({ contract, missing: fit.missing });
    else if (fit.refusal) refusals.push(fit.refusal);
  }
  const same = wanted.same ?? (situation.readings.sameEmployerAlways ? "employer" : null);
  const best = mostFavourable(
    groupsBy(counted, same).map((group) => candidateOf(group, wanted, same, refusals, situation)),
  );
  return best ? { criterion, parts: [], ...best } : noContractFor(criterion, wanted.types, contracts, refusals);
}

/**
 * The groups that share an employer or a user company. A contract that does not name it stands alone for sure, and may belong to any group.
 */
function groupsBy(counted: readonly Counted[], same: Shared | null): readonly (readonly Counted[])[] {
  if (counted.length === 0) return [];
  if (same === null) return [counted];
  const named = new Map<string, Counted[]>();
  const unnamed: Counted[] = [];
  for (const one of counted) {
    const name = one.contract[same];
    if (name === null) unnamed.push(one);
    else if (named.has(name)) named.get(name)?.push(one);
    else named.set(name, [one]);
  }
  const anywhere = unnamed.map((one): Counted => {
    const absent: Missing = { kind: "contract", field: same, sheetRow: one.contract.sheetRow };
    return { ...one, missing: [...one.missing, absent] };
  });
  const groups = [...named.values()].map((group) => [...group, ...anywhere]);
  return unnamed.length === 0 ? groups : [...groups, ...unnamed.map((one) => [one]), anywhere];
}

function candidateOf(
  group: readonly Counted[],
  wanted: Wanted,
  same: Shared | null,
  refusals: readonly Refusal[],
  situation: Situation,
): Candidate {
  const { readings } = situation;
  const measured = measure(group, wanted, situation);
  const planned = wanted.onePlanned && readings.planned ? oneSignedFor(group, wanted.onePlanned, situation) : null;
  const judgements: Judgement[] = [];
  if (readings.presence || !planned) judgements.push(measured);
  if (planned) judgements.push(planned);
  if (readings.monthsBesideHours && "hours" in wanted.atLeast && wanted.atLeast.standsForMonths !== undefined)
    judgements.push(measureMonths(group, within(wanted, situation), wanted.atLeast.standsForMonths, false, situation));
  const byAgency = same === "employer" && wanted.types?.every((type) => type === "Intérim");
  return {
    ...together(judgements),
    constat: {
      kind: "contracts",
      measure: measured.measure,
      contracts: group.length,
      same: byAgency ? "agency" : same,
      windowMonths: wanted.windowMonths ?? null,
      planned: planned?.planned ?? null,
      refusals,
    },
    weight: measured.measure.unit === "run" ? lengthOfRun(measured) : measured.measure.found,
  };
}

function lengthOfRun({ measure: { found } }: Measured): number {
  return found === null || typeof found === "number" ? 0 : found.end - found.start;
}

function within(wanted: Wanted, { day, until }: Situation): Within {
  if (wanted.windowMonths === undefined) return { start: FIRST_DAY, end: until, months: null };
  const { start } = lastMonths(day, wanted.windowMonths);
  return { start, end: until, months: wanted.windowMonths };
}

function measure(group: readonly Counted[], wanted: Wanted, situation: Situation): Measured {
  const window = within(wanted, situation);
  const { atLeast, maxGapWorkingDays } = wanted;
  if ("weeks" in atLeast) return measureDays(group, window, atLeast.weeks * 7, situation);
  if ("days" in atLeast) return measureDays(group, window, atLeast.days, situation);
  if ("hours" in atLeast) return measureHours(group, window, atLeast.hours, situation);
  const moreThan = atLeast.moreThan === true;
  return maxGapWorkingDays === undefined
    ? measureMonths(group, window, atLeast.months, moreThan, situation)
    : measureRun(group, window, atLeast.months, moreThan, maxGapWorkingDays, situation);
}

/** Whether one contract of the group at least was signed for n months. */
function oneSignedFor(
  group: readonly Counted[],
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

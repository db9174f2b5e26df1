import type { Criterion } from "../../fiche/criterion-schema";
import type { Contract } from "./contract";
import { fittingOf } from "./contract-filter";
import { MET, plannedFor, presenceFor, spanOf, UNMET, type Judgement } from "./duration";
import type { Situation } from "./facts";
import type { Constat, Outcome, Planned, Refusal } from "./outcome";
import { withRenewals, type Renewed } from "./renewals";
import { lengthOf, type Span } from "./spans";
import { allOf, compareTruth } from "./truth";

type OneContract = Extract<Criterion, { contract: unknown }>;

export interface Candidate extends Judgement {
  readonly constat: Constat;
  /** Days, to choose among candidates of the same truth. */
  readonly weight: number;
}

/** The most favourable of several: truest, then without a limit, then longest. */
export function mostFavourable<Kind extends Candidate>(candidates: readonly Kind[]): Kind | undefined {
  return candidates.reduce<Kind | undefined>((best, candidate) => {
    if (!best) return candidate;
    const order =
      compareTruth(candidate.truth, best.truth) ||
      best.limits.length - candidate.limits.length ||
      candidate.weight - best.weight;
    return order > 0 ? candidate : best;
  }, undefined);
}

/** Several conditions on the same thing. */
export function together(judgements: readonly Judgement[]): Judgement {
  const truth = allOf(judgements.map((judgement) => judgement.truth));
  if (truth === "unmet") return UNMET;
  return {
    truth,
    missing: judgements.flatMap((judgement) => judgement.missing),
    limits: judgements.flatMap((judgement) => judgement.limits),
  };
}

/** The outcome where no contract of the person can answer. */
export function noContractFor(
  criterion: Criterion,
  types: readonly Contract["type"][] | undefined,
  contracts: readonly Contract[],
  refusals: readonly Refusal[],
): Outcome {
  const present = [...new Set(contracts.map(({ type }) => type))].filter((type) => type !== null);
  const wanted = (types ?? []).filter((type) => type !== null);
  return {
    criterion,
    truth: "unmet",
    constat: { kind: "noSuchContract", wanted, present, refusals },
    parts: [],
    missing: [],
    limits: [],
  };
}

/** One single contract that satisfies every part: the most favourable one speaks. */
export function evaluateOneContract(
  criterion: OneContract,
  contracts: readonly Contract[],
  situation: Situation,
): Outcome {
  const { contract: wanted } = criterion;
  const { fitting, refusals } = fittingOf(contracts, wanted, situation);
  const best = mostFavourable(
    withRenewals(fitting, situation.readings).map((renewed) => candidateOf(renewed, wanted, situation)),
  );
  if (!best) return noContractFor(criterion, wanted.types, contracts, refusals);
  return { criterion, parts: [], ...best };
}

function candidateOf(
  { contract, missing, limits, renewals }: Renewed,
  { months, moreThan, plannedMonths, plannedMoreThan }: OneContract["contract"],
  situation: Situation,
): Candidate {
  const { presence: byPresence, planned: byPlanned, cdiMustRun } = situation.readings;
  const judgements: Judgement[] = [{ truth: missing.length > 0 ? "undetermined" : "met", missing, limits }];
  let planned: Planned | null = null;
  if (plannedMonths !== undefined && byPlanned) {
    const judgement = plannedFor(contract, plannedMonths, plannedMoreThan === true, situation);
    planned = judgement.planned;
    judgements.push(judgement);
  }
  const required = months !== undefined && (byPresence || plannedMonths === undefined) ? months : null;
  if (required !== null) judgements.push(presenceFor(contract, required, moreThan === true, situation));
  if (contract.type === "CDI") judgements.push(running(contract, cdiMustRun, situation));
  const { span } = spanOf(contract, situation.until);
  const presence: Span | null = contract.start === null || contract.end === "unknown" ? null : span;
  return {
    ...together(judgements),
    constat: { kind: "contract", contract, presence, months: required, planned, renewals },
    weight: presence ? lengthOf(presence) : 0,
  };
}

/** G-03: a CDI that ended before the day of validation. */
function running({ end, sheetRow }: Contract, mustRun: boolean, { day }: Situation): Judgement {
  if (end === "unknown")
    return mustRun ? { ...MET, truth: "undetermined", missing: [{ kind: "contract", field: "end", sheetRow }] } : MET;
  if (end === null || end >= day) return MET;
  return mustRun ? UNMET : { ...MET, limits: [{ kind: "endedCdi", end }] };
}

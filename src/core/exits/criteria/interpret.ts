import type { Criterion } from "../../fiche/criterion-schema";
import type { Contract } from "./contract";
import type { Situation } from "./facts";
import { evaluateOneContract } from "./one-contract";
import { evaluateAnswer, evaluateRegistration, evaluateSuspension, evaluateTraining } from "./other-criteria";
import type { Missing, Outcome } from "./outcome";
import { evaluateContracts } from "./several-contracts";
import { allOf, anyOf } from "./truth";

/**
 * The value of a criterion in a situation, with its reasoning. Pure and total: whatever the facts, it answers and never throws.
 */
export function evaluate(criterion: Criterion, situation: Situation): Outcome {
  if ("all" in criterion) return every(criterion, criterion.all, situation);
  if ("any" in criterion) {
    // G-05: « 39 semaines ou 1 200 heures » read as both.
    const both = situation.readings.weeksAndHours && criterion.any.every((part) => "contracts" in part);
    return both ? every(criterion, criterion.any, situation) : some(criterion, criterion.any, situation);
  }
  if ("answer" in criterion) return evaluateAnswer(criterion, situation);
  if ("suspension" in criterion) return evaluateSuspension(criterion, situation);
  const { contracts } = situation.facts;
  if (contracts === null || contracts.length === 0)
    return nothing(criterion, contracts === null ? { kind: "noSheet" } : { kind: "noContract" });
  return evaluateOverContracts(criterion, contracts, situation);
}

type OverContracts = Exclude<
  Criterion,
  { readonly all: unknown } | { readonly any: unknown } | { answer: unknown } | { suspension: unknown }
>;

function evaluateOverContracts(
  criterion: OverContracts,
  contracts: readonly Contract[],
  situation: Situation,
): Outcome {
  if ("contract" in criterion) return evaluateOneContract(criterion, contracts, situation);
  if ("contracts" in criterion) return evaluateContracts(criterion, contracts, situation);
  if ("registration" in criterion) return evaluateRegistration(criterion, contracts, situation);
  return evaluateTraining(criterion, contracts, situation);
}

/** The outcome of a condition whose very ground is missing. */
export function nothing(criterion: Criterion, missing: Missing): Outcome {
  return { criterion, truth: "undetermined", constat: { kind: "nothing" }, parts: [], missing: [missing], limits: [] };
}

function every(criterion: Criterion, conditions: readonly Criterion[], situation: Situation): Outcome {
  const parts = conditions.map((part) => evaluate(part, situation));
  const truth = allOf(parts.map((part) => part.truth));
  return {
    criterion,
    truth,
    constat: { kind: "parts" },
    parts,
    missing: truth === "undetermined" ? parts.flatMap((part) => part.missing) : [],
    limits: truth === "unmet" ? [] : parts.flatMap((part) => part.limits),
  };
}

function some(criterion: Criterion, conditions: readonly Criterion[], situation: Situation): Outcome {
  const parts = conditions.map((part) => evaluate(part, situation));
  const truth = anyOf(parts.map((part) => part.truth));
  const met = parts.filter((part) => part.truth === "met");
  return {
    criterion,
    truth,
    constat: { kind: "parts" },
    parts,
    missing: truth === "undetermined" ? parts.flatMap((part) => part.missing) : [],
    // A part that is met without any limit leaves no doubt on the whole.
    limits: met.some((part) => part.limits.length === 0)
      ? []
      : ((met[0] ?? parts.find((part) => part.truth === truth))?.limits ?? []),
  };
}

import type { Fitting } from "./contract-filter";
import { spanOf } from "./duration";
import type { Situation } from "./facts";
import type { Measured, Within } from "./measures";
import type { Missing } from "./outcome";
import { clip, type Span } from "./spans";
import { compareTruth } from "./truth";
import { joinsOf, type Joins } from "./working-days";

type MeasureOf = (contracts: readonly Fitting[]) => Measured;

interface Dated {
  readonly counted: Fitting;
  readonly span: Span;
}

/**
 * Days, weeks or hours « sans interruption »: only contracts that follow one another with at most so many working days between are added together, and the
 * chain that gives most speaks. What is missing of a contract may join two chains; a gap of up to a week is setting G-06.
 */
export function measureChains(
  contracts: readonly Fitting[],
  within: Within,
  maxGap: number,
  situation: Situation,
  measureOf: MeasureOf,
): Measured {
  const { weekGap } = situation.readings;
  const { byRule, byWeek } = joinsOf(maxGap);
  const { dated, missing } = datedOf(contracts, within, situation);
  const best = (joins: Joins): Measured =>
    chainsOf(dated, joins)
      .map(measureOf)
      .reduce((most, one) => (isBetter(one, most) ? one : most), measureOf([]));
  const sure = best(weekGap === "accepted" ? byWeek : byRule);
  if (sure.truth === "met") return sure;
  const atMost = weekGap === "undecided" ? best(byWeek) : sure;
  if (atMost.truth === "met")
    return { ...sure, truth: "undetermined", missing: [], limits: [{ kind: "gap", days: widestGap(dated, byRule) }] };
  const all = measureOf(contracts);
  if (all.truth === "unmet" || (missing.length === 0 && atMost.truth === "unmet"))
    return { ...sure, truth: "unmet", missing: [] };
  return {
    ...sure,
    truth: "undetermined",
    missing: missing.length > 0 ? [...missing, ...all.missing] : atMost.missing,
  };
}

function datedOf(
  contracts: readonly Fitting[],
  within: Within,
  { until }: Situation,
): { readonly dated: readonly Dated[]; readonly missing: readonly Missing[] } {
  const dated: Dated[] = [];
  const missing: Missing[] = [];
  for (const counted of contracts) {
    const known = spanOf(counted.contract, until);
    const span = known.span && clip(known.span, within);
    if (!span) continue;
    const lacks = [...counted.missing, ...known.missing];
    if (lacks.length > 0) missing.push(...lacks);
    else dated.push({ counted, span });
  }
  dated.sort((left, right) => left.span.start - right.span.start || left.span.end - right.span.end);
  return { dated, missing };
}

/** In the order of their beginnings, as {@link runsOf} joins spans. */
function chainsOf(dated: readonly Dated[], joins: Joins): Fitting[][] {
  const chains: Fitting[][] = [];
  let end = -Infinity;
  for (const { counted, span } of dated) {
    const last = chains[chains.length - 1];
    if (last && (span.start <= end + 1 || joins(end, span.start))) last.push(counted);
    else chains.push([counted]);
    end = Math.max(end, span.end);
  }
  return chains;
}

/** The widest gap of up to a week that the rule does not take. */
function widestGap(dated: readonly Dated[], byRule: Joins): number {
  let [end, widest] = [-Infinity, 0];
  for (const { span } of dated) {
    const gap = span.start - end - 1;
    if (gap > 0 && gap <= 7 && !byRule(end, span.start)) widest = Math.max(widest, gap);
    end = Math.max(end, span.end);
  }
  return widest;
}

function isBetter(one: Measured, other: Measured): boolean {
  return (compareTruth(one.truth, other.truth) || amountOf(one) - amountOf(other)) > 0;
}

function amountOf({ measure: { found } }: Measured): number {
  return typeof found === "number" ? found : 0;
}

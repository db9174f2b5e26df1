import type { ControlContext } from "../../context/control-context";
import type { Objective } from "../../fiche/profile-schema";
import { coversYear } from "../../fiche/periods";
import type { Figure } from "../figure";
import type { Movements } from "../movements";
import type { Outputs } from "../outputs";
import type { Results } from "../results";
import { HISTORY_CODES, type History } from "./history";

/** The year beside the two before it, and the years of the protocol added up (docs/contract.md 4.4). */
export interface Evolution {
  /** N − 2, N − 1, N. */
  readonly years: readonly [number, number, number];
  readonly lines: readonly EvolutionLine[];
  readonly cumulated: readonly Cumulated[];
  /** People in course on 31 December of the year before and on 1 January of this one, where they differ. */
  readonly stockGap: { readonly before: number; readonly now: number } | null;
  /** Whether anything is known of a former year. */
  readonly hasHistory: boolean;
}

export interface EvolutionLine {
  readonly code: string;
  readonly label: string;
  /** By year; null where the year does not tell it. */
  readonly values: readonly (number | null)[];
  /** N less N − 1. */
  readonly difference: number | null;
  /** The difference over N − 1; null where N − 1 is too small for a percentage. */
  readonly variation: number | null;
}

/** An objective over several years against the sum of its years. */
export interface Cumulated {
  readonly code: string;
  readonly objective: Objective;
  readonly target: number;
  readonly first: number;
  readonly last: number;
  readonly value: number | null;
  readonly missing: readonly number[];
  /** Null outside of the period: a year is compared with no objective but its own. */
  readonly share: number | null;
}

/** Below this number a percentage says more than there is. */
const LEAST_FOR_PERCENT = 20;
/** Codes that add up from year to year; PL03 in its own way. */
const ADDED = ["PL02", "PL04", "PL06", "PL07"];

export function evolutionOf(
  { year, profile }: Pick<ControlContext, "year" | "profile">,
  figures: { readonly movements: Movements; readonly outputs: Outputs; readonly results: Results },
  history: History,
): Evolution {
  const own = figuresByCode(figures);
  const valueOf = (at: number, code: string): number | null =>
    (at === year ? own.get(code)?.count.total : history.get(at)?.get(code)) ?? null;
  const years = [year - 2, year - 1, year] as const;
  const told = new Set([year - 2, year - 1].flatMap((at) => [...(history.get(at)?.keys() ?? [])]));
  const codes = [...own.keys()].filter((code) => (HISTORY_CODES as readonly string[]).includes(code) || told.has(code));
  const before = valueOf(year - 1, "PL05");
  const now = own.get("PL01")?.count.total ?? 0;
  return {
    years,
    lines: codes.map((code) =>
      lineOf(
        code,
        own.get(code)?.label ?? code,
        years.map((at) => valueOf(at, code)),
      ),
    ),
    cumulated: (profile?.objectives ?? []).flatMap((objective) => cumulatedOf(objective, year, valueOf) ?? []),
    stockGap: before === null || before === now ? null : { before, now },
    hasHistory: [...history.keys()].some((at) => at < year),
  };
}

/** The figures that a row of « Historique » may hold, by code. */
export function figuresByCode({
  movements,
  outputs,
  results,
}: {
  readonly movements: Movements;
  readonly outputs: Outputs;
  readonly results: Results;
}): ReadonlyMap<string, Figure> {
  const { PL12, ...paths } = movements.figures;
  return new Map<string, Figure>([
    ...Object.entries(paths),
    ["TOTAL", outputs.total],
    ["PL12", PL12],
    ...[...outputs.common, ...results.list.map(({ strict }) => strict)].map((figure) => [figure.code, figure] as const),
  ]);
}

/** @param values of N − 2, N − 1 and N. */
export function lineOf(code: string, label: string, values: readonly (number | null)[]): EvolutionLine {
  const [, former = null, latest = null] = values;
  const difference = former === null || latest === null ? null : latest - former;
  const variation = difference === null || former === null || former < LEAST_FOR_PERCENT ? null : difference / former;
  return { code, label, values, difference, variation };
}

function cumulatedOf(
  objective: Objective,
  year: number,
  valueOf: (year: number, code: string) => number | null,
): Cumulated | null {
  const { indicator, period, target, kind } = objective;
  const goal = target.min ?? target.max;
  if (!period || kind !== "count" || goal === undefined || target.per !== undefined) return null;
  if (indicator === undefined || !(indicator === "PL03" || ADDED.includes(indicator))) return null;
  const [first, last] = [Number(period.start.slice(0, 4)), Number(period.end.slice(0, 4))];
  if (first === last || year < first) return null;
  const years = Array.from({ length: Math.min(year, last) - first + 1 }, (_, at) => first + at);
  // Everyone accompanied since the beginning: those in course on the first day, and the entries of each year.
  const terms = years.map((at) => valueOf(at, indicator === "PL03" ? "PL02" : indicator));
  const opening = indicator === "PL03" ? valueOf(first, "PL01") : 0;
  const missing = years.filter((at, place) => terms[place] === null || (at === first && opening === null));
  const value = missing.length > 0 ? null : terms.reduce<number>((sum, term) => sum + (term ?? 0), opening ?? 0);
  return {
    code: indicator,
    objective,
    target: goal,
    first,
    last,
    value,
    missing,
    share: value === null || !coversYear(period, year) ? null : value / goal,
  };
}

/** The row that a Bilan writes into « Historique ». */
export function historyFigures(figures: Parameters<typeof figuresByCode>[0]): ReadonlyMap<string, number> {
  return new Map([...figuresByCode(figures)].map(([code, { count }]) => [code, count.total]));
}

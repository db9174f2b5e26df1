import { dayFromIso, yearOf, type Day } from "../domain/day";
import type { Counted } from "../context/counted";
import type { Objective, PlieProfile } from "../fiche/profile-schema";
import { numberCells, textCells } from "../reading/cells";
import { natureOf } from "../exits/lines";
import { coversYear } from "../fiche/periods";
import type { Caseload } from "./caseload";
import type { ExitGroup } from "./exit-breakdown";
import { isPositive } from "./exit-kinds";
import { share } from "./figure";
import type { Movements } from "./movements";
import type { Steps } from "./steps";
import { isWholePlie } from "./units";

/** An objective of the protocol, with the figure of the year beside it. */
export interface ObjectiveResult {
  readonly objective: Objective;
  /** First and last day, both inclusive; null where the source states no period. */
  readonly period: { readonly first: Day; readonly last: Day } | null;
  /** True when its period does not hold the year, even where an amendment prolongs the protocol: nothing is compared. */
  readonly outside: boolean;
  /** The figure of the year; null where it cannot be computed, and outside its period. */
  readonly value: number | null;
  /** Value over the minimum (or maximum) of the objective, null for a share or without a value. */
  readonly share: number | null;
  /** True when the objective is one of that year alone: only then can it be said to be reached. */
  readonly yearly: boolean;
}

export function objectivesOf(
  profile: PlieProfile,
  control: Pick<Counted, "tables" | "context">,
  movements: Movements,
  exits: readonly ExitGroup[],
  steps: Steps | null,
  caseload: Caseload,
): readonly ObjectiveResult[] {
  const { year } = control.context;
  const posts = typedPosts(control);
  const values: Readonly<Record<string, number | null>> = {
    ...valuesByCode(movements, steps),
    ...positiveExitsByKind(profile, exits),
    PL10: posts === null ? caseload.mean : movements.figures.PL05.count.total / posts,
  };
  return profile.objectives.map((objective) => {
    const period = periodOf(objective);
    const outside = objective.period !== undefined && !coversYear(objective.period, year);
    const value = outside || objective.indicator === undefined ? null : (values[objective.indicator] ?? null);
    const goal = objective.target.min ?? objective.target.max ?? 0;
    return {
      objective,
      period,
      outside,
      value,
      share: value === null || objective.kind === "share" ? null : share(value, goal),
      yearly: period !== null && yearOf(period.first) === year && yearOf(period.last) === year,
    };
  });
}

function valuesByCode(
  { figures, positiveShare }: Movements,
  steps: Steps | null,
): Readonly<Record<string, number | null>> {
  return {
    PL02: figures.PL02.count.total,
    PL03: figures.PL03.count.total,
    PL06: figures.PL06.count.total,
    PL08a: positiveShare,
    PL09: figures.PL05.count.total,
    PL14: steps?.perParticipant ?? null,
  };
}

/** The positive exits of the year by what the line of the table asks: a training, or a job (a business too). */
function positiveExitsByKind(
  { exits: lines }: PlieProfile,
  groups: readonly ExitGroup[],
): { readonly PL06a: number; readonly PL06b: number } {
  const trainings = new Set(lines.filter((line) => natureOf(line).training).map(({ id }) => id));
  const positive = groups.filter(({ kind }) => kind.line !== null && isPositive(kind));
  const total = (own: readonly ExitGroup[]): number => own.reduce((sum, { figure }) => sum + figure.count.total, 0);
  const byTraining = positive.filter(({ kind }) => trainings.has(kind.line ?? ""));
  return { PL06a: total(positive) - total(byTraining), PL06b: total(byTraining) };
}

/** Full-time posts of the PLIE's referents: the ETP typed in Indicateurs beside PLIE and PL09 or PL10. */
function typedPosts({ tables }: Pick<Counted, "tables">): number | null {
  const table = tables.indicators;
  if (!table) return null;
  const [fiche, indicator, posts] = [
    textCells(table, "fiche"),
    textCells(table, "indicator"),
    numberCells(table, "posts"),
  ];
  for (let row = 0; row < table.rowCount; row += 1) {
    const typed = posts(row);
    if (typed !== undefined && typed > 0 && isWholePlie(fiche(row) ?? "") && /^PL(09|10)$/i.test(indicator(row) ?? ""))
      return typed;
  }
  return null;
}

function periodOf({ period }: Objective): ObjectiveResult["period"] {
  const [first, last] = [dayFromIso(period?.start ?? ""), dayFromIso(period?.end ?? "")];
  return first === null || last === null ? null : { first, last };
}

import { addMonths, type Day } from "../domain/day";
import type { Programme } from "../domain/programme";
import { NO_ROW } from "../people/participations";
import { numberCells, textCells, type NumberCells } from "../reading/cells";
import { figureOf, type Figure } from "./figure";
import type { Outputs } from "./outputs";
import type { Population } from "./population";
import type { ResultDefinition, Situations } from "./programmes/definitions";
import { INDICATORS } from "./programmes/programmes";
import type { Traits } from "./traits";

/** A result indicator over the exits of the year. */
export interface Result {
  readonly timing: ResultDefinition["timing"];
  /** European definition. */
  readonly strict: Figure;
  /** As the name reads, where that makes a difference. */
  readonly literal: Figure | null;
  /** Results that exist but do not count: observed after 4 weeks or typed after a month. */
  readonly lost: number;
  /** Results that cannot be counted yet: the date of the situation or of its typing is missing. */
  readonly undated: number;
  /** Both of them; null at six months, where no delay leaves a result out. */
  readonly leftOut: Figure | null;
}

export interface Results {
  readonly list: readonly Result[];
  /** Counted participations whose last exit from the operation lies in the year. */
  readonly exits: number;
  /** Others, whose last exit stands on a row that is not complete: they give no result (docs/contract.md 4.1). */
  readonly unusable: number;
  /** All of them, then by what can be said of their delays. */
  readonly delays: readonly Figure[];
  /** The exits by what can be said of their delays; their sum is `exits`. */
  readonly inTime: number;
  readonly late: number;
  readonly undated: number;
  /** The exits by what is known six months later; their sum is `exits`. */
  readonly sixMonths: {
    readonly known: number;
    /** « Injoignable » or « Inconnu ». */
    readonly unreachable: number;
    /** Six months have passed, nothing is typed. */
    readonly missing: number;
    readonly notDue: number;
  };
  /** The same four, with their rows. */
  readonly followUps: readonly Figure[];
}

/** The situation is that of the 4 weeks after the exit (docs/domain.md 4.2). */
const SITUATION_DAYS = 28;

const IN_TIME = 1;
const LATE = 2;
const UNDATED = 3;

/** Codes by which the exits from operations are known, and the states that they gather. */
export const DELAY_CODES = { all: "Sortis", inTime: "Retenus", late: "Hors délai", undated: "Sans date" } as const;

const DELAYS: readonly (readonly [string, string, readonly number[]])[] = [
  [DELAY_CODES.all, "Sorties d'opération pendant l'exercice", [IN_TIME, LATE, UNDATED]],
  [DELAY_CODES.inTime, "Sorties retenues pour les résultats immédiats", [IN_TIME]],
  [DELAY_CODES.late, "Sorties observées ou saisies hors délai", [LATE]],
  [DELAY_CODES.undated, "Sorties sans date de situation ou de saisie", [UNDATED]],
];

const FOLLOW_UPS: readonly (readonly [keyof Results["sixMonths"], string, string])[] = [
  ["known", "6 mois connus", "Situation à six mois connue"],
  ["unreachable", "6 mois injoignables", "Situation à six mois inconnue, ou personne injoignable"],
  ["missing", "6 mois manquants", "Situation à six mois échue et non renseignée"],
  ["notDue", "6 mois à venir", "Situation à six mois pas encore échue à la date du contrôle"],
];

/**
 * The results of the people who left their operation during the year; someone who left later belongs to a later Bilan. « Au-delà d'un
 * mois […] ne sont plus prises en compte dans le calcul des indicateurs de résultats immédiats » (docs/domain.md 4.2).
 */
export function* resultsOf(
  programme: Programme,
  population: Population,
  traits: Traits,
  outputs: Outputs,
  controlDay: Day,
): Generator<void, Results> {
  const { table, complete, counted, exitRows, first, last } = population;
  const atExit = exitReader(population);
  const days = (field: "exitDate" | "exitSituationDate" | "exitTypedDate"): NumberCells =>
    atExit(numberCells(table, field));
  const exit = days("exitDate");
  const delays = delayReader(exit, days("exitSituationDate"), days("exitTypedDate"));
  const situations: Situations = {
    exitStatus: atExit(textCells(table, "exitStatus")),
    exitTraining: atExit(textCells(table, "exitTraining")),
    exitQualification: atExit(textCells(table, "exitQualification")),
    sixMonthStatus: atExit(textCells(table, "sixMonthStatus")),
    sixMonthImproved: atExit(textCells(table, "sixMonthImproved")),
  };
  let unusable = 0;
  const left = new Uint8Array(table.rowCount);
  const states = [0, 0, 0, 0];
  const followUps = new Array<keyof Results["sixMonths"] | undefined>(left.length);
  for (let row = 0; row < left.length; row += 1) {
    const day = exit(row);
    if (!counted[row] || day === undefined || day < first || day > last) continue;
    if (!complete[exitRows[row] as number]) {
      unusable += 1;
      continue;
    }
    left[row] = delays(row);
    states[left[row] as number] = (states[left[row] as number] as number) + 1;
    const later = situations.sixMonthStatus(row);
    if (later === "Injoignable" || later === "Inconnu") followUps[row] = "unreachable";
    else if (later !== undefined) followUps[row] = "known";
    else followUps[row] = addMonths(day, 6) <= controlDay ? "missing" : "notDue";
  }
  yield;
  const list: Result[] = [];
  for (const definition of INDICATORS[programme].results) {
    list.push(resultOf(definition, population, traits, outputs, situations, left));
    yield;
  }
  const [, inTime = 0, late = 0, undated = 0] = states;
  const figures = DELAYS.map(([code, label, states]) =>
    figureOf(
      code,
      label,
      left.map((state) => (states.includes(state) ? 1 : 0)),
      population.sexes,
    ),
  );
  yield;
  const later = FOLLOW_UPS.map(([key, code, label]) =>
    figureOf(
      code,
      label,
      left.map((_, row) => (followUps[row] === key ? 1 : 0)),
      population.sexes,
    ),
  );
  const [known = 0, unreachable = 0, missing = 0, notDue = 0] = later.map(({ count }) => count.total);
  return {
    list,
    exits: inTime + late + undated,
    unusable,
    delays: figures,
    inTime,
    late,
    undated,
    sixMonths: { known, unreachable, missing, notDue },
    followUps: later,
  };
}

/** Reads, by row of the first entry of a participation, what stands on the row of its last exit; nothing where there is none. */
function exitReader({
  exitRows,
}: Population): <Value>(cells: (row: number) => Value) => (row: number) => Value | undefined {
  return (cells) => (row) => (exitRows[row] === NO_ROW ? undefined : cells(exitRows[row] as number));
}

function delayReader(exit: NumberCells, situation: NumberCells, typed: NumberCells): (row: number) => number {
  return (row) => {
    const [left, seen, entered] = [exit(row), situation(row), typed(row)];
    if (left === undefined) return 0;
    const seenLate = seen !== undefined && (seen < left || seen > left + SITUATION_DAYS);
    const typedLate = entered !== undefined && entered > addMonths(left, 1);
    if (seenLate || typedLate) return LATE;
    return seen === undefined || entered === undefined ? UNDATED : IN_TIME;
  };
}

function resultOf(
  definition: ResultDefinition,
  { counted, sexes }: Population,
  traits: Traits,
  outputs: Outputs,
  situations: Situations,
  left: Uint8Array,
): Result {
  const groups = outputs.common.filter(({ code }) => definition.among?.includes(code) === true);
  const concerned = (row: number): boolean =>
    definition.among === undefined || groups.some(({ mask }) => mask[row] === 1);
  const strict = new Uint8Array(counted.length);
  const literal = new Uint8Array(counted.length);
  const without = new Uint8Array(counted.length);
  let [lost, undated] = [0, 0];
  for (let row = 0; row < counted.length; row += 1) {
    const state = left[row] as number;
    if (state === 0 || !concerned(row)) continue;
    const isStrict = definition.strict(row, traits, situations);
    const counts = definition.timing === "six-months" || state === IN_TIME;
    if (isStrict && !counts) {
      without[row] = 1;
      if (state === LATE) lost += 1;
      else undated += 1;
    }
    if (!counts) continue;
    if (isStrict) strict[row] = 1;
    if (definition.literal?.(row, traits, situations) === true) literal[row] = 1;
  }
  const sensitive = groups.some((group) => group.sensitive);
  const figure = (mask: Uint8Array): Figure => figureOf(definition.code, definition.label, mask, sexes, sensitive);
  return {
    timing: definition.timing,
    strict: figure(strict),
    literal: definition.literal ? figure(literal) : null,
    lost,
    undated,
    leftOut:
      definition.timing === "immediate"
        ? figureOf(`${definition.code} (non ret.)`, `Hors délai : ${definition.label}`, without, sexes)
        : null,
  };
}

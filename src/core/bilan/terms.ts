import { dayOf, type Day } from "../domain/day";
import { isReadable } from "../reading/mark";
import type { ControlContext } from "../context/control-context";
import { isPositive } from "../indicators/exit-kinds";
import type { Figure } from "../indicators/figure";
import type { Indicators } from "../indicators/indicators";
import { DELAY_CODES } from "../indicators/results";
import { PATHS_CODE, type Detail } from "./detail";
import type { ReadingId } from "./live-data";

/** A row is taken when all of these hold; terms are added up, or taken away. */
export interface Term {
  readonly sign: 1 | -1;
  readonly conditions: readonly Condition[];
}

export type Condition =
  | { readonly kind: "figure"; readonly figure: Figure }
  | { readonly kind: "equal"; readonly reading: ReadingId; readonly text: string }
  | {
      readonly kind: "compare";
      readonly reading: ReadingId;
      readonly operator: "<" | "<=" | ">" | ">=";
      readonly to: { readonly number: number } | { readonly day: Day };
    };

const EMPLOYED = ["Indépendant", "Emploi durable", "Emploi temporaire", "Emploi aidé"];

/** Excel takes no longer text as a criterion. */
const LONGEST_CRITERION = 250;

/**
 * How Excel may count a figure again from the data of the person, by code: only what plain conditions on the answers of a row can tell.
 * A figure that is not here is added up from its own marks.
 */
export function recounts(indicators: Indicators, detail: Detail, context: ControlContext): ReadonlyMap<string, Term[]> {
  const known = new Set(detail.readings.map(({ id }) => id));
  const marked = new Set(detail.groups.flatMap(({ columns }) => columns.map(({ figure }) => figure)));
  const all = {
    ...outputRecounts(indicators, context),
    ...resultRecounts(indicators),
    ...pathRecounts(indicators, detail, context),
  };
  const hasStatus = OTHER_COLUMNS.some((field) => detail.table.columns.get(field)?.marks.some(isReadable));
  const stands = (condition: Condition): boolean =>
    condition.kind === "figure" ? marked.has(condition.figure) : known.has(condition.reading);
  return new Map(
    Object.entries(all).filter(
      ([code, terms]) =>
        terms.length > 0 &&
        !(hasStatus && BY_QUESTIONS.includes(code)) &&
        terms.every(({ conditions }) => conditions.every(stands)),
    ),
  );
}

/** « Statut » and « Niveau CITE » of FSE+ may answer instead of the questions, and these codes be decided by them. */
const OTHER_COLUMNS = ["status", "isced"];
const BY_QUESTIONS = ["EECO02", "EECO04", "EECO05", "EECO09", "EECO10", "EECO11"];

const plus = (...conditions: readonly Condition[]): Term => ({ sign: 1, conditions });
const minus = (...conditions: readonly Condition[]): Term => ({ sign: -1, conditions });
const among = (figure: Figure): Condition => ({ kind: "figure", figure });
const is = (reading: ReadingId, text: string): Condition => ({ kind: "equal", reading, text });
const compare = (
  reading: ReadingId,
  operator: "<" | "<=" | ">" | ">=",
  to: { readonly number: number } | { readonly day: Day },
): Condition => ({ kind: "compare", reading, operator, to });

function outputRecounts({ outputs }: Indicators, { settings }: ControlContext): Record<string, Term[]> {
  const { total, common } = outputs;
  const unemployedFigure = common.find(({ code }) => code === "CO01" || code === "EECO02") ?? total;
  const counted = (...conditions: Condition[]): Term => plus(among(total), ...conditions);
  const answered = (reading: ReadingId, text: string): Term[] => [counted(is(reading, text))];
  const aged = (low: number | null, high: number | null): Term[] => [
    counted(
      ...(low === null ? [] : [compare("age", ">=", { number: low })]),
      ...(high === null ? [] : [compare("age", "<=", { number: high })]),
    ),
  ];
  const searching = [is("q1", "Non"), is("q1f", "Oui")];
  const student = [...searching, is("q1e", "Oui")];
  const studentsInactive = settings.D1 === "inactif";
  const unemployed = [counted(...searching), ...(studentsInactive ? [minus(among(total), ...student)] : [])];
  const inactive = [counted(is("q1", "Non"), is("q1f", "Non")), ...(studentsInactive ? [counted(...student)] : [])];
  const employed = ["1a", "1b", "1c", "1d"].map((code) => counted(is("q1", code)));
  const months = (low: number): Condition => compare("q1g", ">=", { number: low });
  const longTerm =
    settings.D3 === "droit national"
      ? [plus(among(unemployedFigure), months(12))]
      : [
          plus(among(unemployedFigure), compare("age", "<", { number: 25 }), months(7)),
          plus(among(unemployedFigure), compare("age", ">=", { number: 25 }), months(13)),
        ];
  const foreign = settings.D2 === "question 6" ? answered("q6", "Oui") : null;
  return {
    CO01: unemployed,
    EECO02: unemployed,
    CO02: longTerm,
    EECO03: longTerm,
    CO03: inactive,
    EECO04: inactive,
    CO04: [counted(is("q1", "Non"), is("q1f", "Non"), is("q1e", "Non"))],
    CO05: employed,
    EECO05: employed,
    CO06: aged(0, 24),
    EECO06: aged(0, 17),
    EECO07: aged(18, 29),
    "HDG-25-30": aged(25, 30),
    CO07: aged(55, null),
    EECO08: aged(55, null),
    CO09: answered("q2", "2b"),
    EECO09: [...answered("q2", "2a"), ...answered("q2", "2b")],
    CO10: answered("q2", "2c"),
    EECO10: answered("q2", "2c"),
    CO11: answered("q2", "2d"),
    EECO11: answered("q2", "2d"),
    ...(foreign && { CO15: foreign, EECO14: foreign }),
    CO16: answered("q3", "Oui"),
    EECO12: answered("q3", "Oui"),
    EECO13: answered("thirdCountry", "Oui"),
    CO17: [
      ...answered("q4", "Oui"),
      ...(settings.D4 === "autres personnes défavorisées"
        ? [...answered("q2", "2a"), minus(among(total), is("q2", "2a"), is("q4", "Oui"))]
        : []),
    ],
    CO18: answered("q5", "Oui"),
    EECO16: answered("q5", "Oui"),
    "HDG-QPV": answered("qpv", "Oui"),
  };
}

function resultRecounts({ outputs, results }: Indicators): Record<string, Term[]> {
  const figure = (...codes: string[]): Condition =>
    among(outputs.common.find(({ code }) => codes.includes(code)) ?? outputs.total);
  const delay = (wanted: string): Condition =>
    among(results.delays.find(({ code }) => code === wanted) ?? outputs.total);
  const [left, inTime] = [delay(DELAY_CODES.all), delay(DELAY_CODES.inTime)];
  const [unemployed, inactive, employed] = [
    figure("CO01", "EECO02"),
    figure("CO03", "EECO04"),
    figure("CO05", "EECO05"),
  ];
  const working = (who: Condition, reading: ReadingId): Term[] =>
    EMPLOYED.flatMap((status) => [
      plus(who, unemployed, is(reading, status)),
      plus(who, inactive, is(reading, status)),
    ]);
  const searching = [plus(inTime, inactive, is("exitStatus", "Recherche d'emploi"))];
  const trained = [inTime, is("exitTraining", "Oui")];
  const training = [
    plus(...trained, is("q1e", "Non")),
    plus(...trained, employed),
    minus(...trained, employed, is("q1e", "Non")),
    minus(...trained, employed, is("q1e", "Oui")),
  ];
  const qualified = [plus(inTime, is("exitQualification", "Oui"))];
  const improved = [plus(left, employed, is("sixMonthImproved", "Oui"))];
  const atExit = working(inTime, "exitStatus");
  const later = working(left, "sixMonthStatus");
  return {
    CR01: searching,
    EECR01: searching,
    CR02: training,
    EECR02: training,
    CR03: qualified,
    EECR03: qualified,
    CR04: atExit,
    EECR04: atExit,
    CR06: later,
    EECR05: later,
    CR07: improved,
    EECR06: improved,
  };
}

function pathRecounts(
  { exits, movements }: Indicators,
  { groups }: Detail,
  { year }: ControlContext,
): Record<string, Term[]> {
  const paths = groups.flatMap(({ columns }) => columns).find(({ figure }) => figure.code === PATHS_CODE)?.figure;
  if (!paths) return {};
  const [first, last] = [{ day: dayOf(year, 1, 1) }, { day: dayOf(year, 12, 31) }];
  const before = [among(paths), compare("pathEntry", "<", first)];
  const start = [plus(...before), minus(...before, compare("pathExit", "<", first))];
  const entries = [plus(among(paths), compare("pathEntry", ">=", first), compare("pathEntry", "<=", last))];
  const left = [among(paths), compare("pathExit", ">=", first), compare("pathExit", "<=", last)];
  return {
    PL01: start,
    PL02: entries,
    PL03: [...start, ...entries],
    PL04: [plus(...left)],
    PL05: [...start, ...entries, minus(...left)],
    PL06: exits
      .filter(({ kind }) => isPositive(kind))
      .flatMap(({ kind, figure }) => {
        if (kind.line === null || kind.label.length > LONGEST_CRITERION) return [plus(among(figure))];
        return [kind.line, kind.label].map((name) => plus(among(movements.figures.PL04), is("pathExitType", name)));
      }),
  };
}

import { CONTRACT_SPELLINGS, CONTRACT_TYPES } from "../questionnaire/contract-types";
import { DURATION_WORDS, SHARED_WORDS } from "../questionnaire/protocol-words";
import { foldWords } from "../text/fold";
import { listOf, numberOf, textOf, valueOf, yesOf, type Cell, type RowCells } from "./cell";
import { conditionCells } from "./condition-cells";
import { ANSWERS } from "./exit-answers";
import type { Part } from "./part";
import { isOfPositiveCategory } from "./positive";

const CONTRACT_COLUMNS = ["types", "fullTime", "weeklyHours", "projectLink", "planned"] as const;
/** What is said of several contracts together only. */
const TOGETHER_COLUMNS = ["orDuration", "orUnit", "window", "anyWindow", "same", "maxGap"] as const;
const DURATION_COLUMNS = ["duration", "unit"] as const;

const YES_WORDS = { oui: "Oui", non: "Non" } as const;

/** The conditions of a line of the exit table, in columns (docs/domain.md 6). */
export const conditionPart: Part = {
  key: "condition",
  fields: [
    "duration",
    "types",
    "unit",
    "orDuration",
    "orUnit",
    "window",
    "anyWindow",
    "same",
    "fullTime",
    "weeklyHours",
    "projectLink",
    "planned",
    "maxGap",
    ...ANSWERS.map(({ column }) => column),
  ],
  read: (cells) => together(contractPart(cells), answersOf(cells)),
  write: conditionCells,
  wordsOf: {
    unit: DURATION_WORDS,
    orUnit: DURATION_WORDS,
    same: SHARED_WORDS,
    commission: { favorable: "Oui" },
    referentConsent: YES_WORDS,
    participantConsent: YES_WORDS,
    returnToWork: YES_WORDS,
  },
  fieldAt: (path, cells) => {
    const names = path.filter((one) => typeof one === "string").reverse();
    const isOther = path[0] === "any" && path[1] === 1;
    if (names.includes("answer")) return answerAt(path, cells);
    const unit = isOther ? "orUnit" : "unit";
    if (cells[unit] !== undefined && names[0] === valueOf(cells[unit], DURATION_WORDS) && !(names[0] in COLUMN_OF))
      return unit;
    if (names.includes("onePlanned")) return "planned";
    const column = names.map((name) => COLUMN_OF[name]).find((found) => found !== undefined);
    return column === "duration" && isOther ? "orDuration" : column;
  },
};

const COLUMN_OF: Readonly<Record<string, string>> = {
  types: "types",
  fullTimeOrVolunteer: "fullTime",
  weeklyHoursMin: "weeklyHours",
  projectLink: "projectLink",
  plannedMonths: "planned",
  plannedMoreThan: "planned",
  same: "same",
  windowMonths: "window",
  anyWindow: "anyWindow",
  maxGapWorkingDays: "maxGap",
  atLeast: "duration",
  months: "duration",
  weeks: "duration",
  days: "duration",
  hours: "duration",
  longAfterMonths: "duration",
  compare: "duration",
  registration: "duration",
  training: "duration",
  suspension: "duration",
};

function together(contract: unknown, answers: readonly unknown[]): unknown {
  const parts = [...(contract === undefined ? [] : [contract]), ...answers];
  return parts.length > 1 ? { all: parts } : parts[0];
}

/** The column of an answer by its place among the parts of a condition. */
function answerAt(path: readonly PropertyKey[], cells: RowCells): string | undefined {
  const asked = ANSWERS.filter(({ column }) => cells[column] !== undefined && yesOrAnswer(cells, column));
  const place = path[0] === "all" ? Number(path[1]) - (contractPart(cells) === undefined ? 0 : 1) : 0;
  return asked[place]?.column;
}

/** Whether the column asks for something: « Non » asks for nothing, but where it is itself the answer. */
function yesOrAnswer(cells: RowCells, column: string): boolean {
  return answersOf({ [column]: cells[column] as Cell }).length > 0;
}

function answersOf(cells: RowCells): unknown[] {
  return ANSWERS.flatMap(({ column, field }): unknown[] => {
    const cell = cells[column];
    if (cell === undefined) return [];
    const said = yesOf(cell);
    if (field === "commissionDecision") {
      const asked = said === true || foldWords(textOf(cell)) === "favorable";
      return said === false ? [] : [{ answer: { field, is: asked ? "favorable" : said } }];
    }
    if (field === "returnToWork")
      return [{ answer: { field, is: said === true ? "oui" : said === false ? "non" : said } }];
    return said === false ? [] : [{ answer: { field, is: said === true ? "oui" : said } }];
  });
}

/** What a row asks of the contracts, or of the time that something lasts. */
function contractPart(cells: RowCells): unknown {
  const says = (columns: readonly string[]): boolean => columns.some((column) => cells[column] !== undefined);
  const types = cells["types"] === undefined ? undefined : listOf(cells["types"], /[;,\n]/).map(contractType);
  // A unit alone waits for its number.
  const lasting = says(DURATION_COLUMNS) ? durationOf(cells["duration"] ?? "", cells["unit"]) : undefined;
  if (!says([...CONTRACT_COLUMNS, ...TOGETHER_COLUMNS])) {
    if (lasting === undefined) return undefined;
    if (!isOfPositiveCategory(cells)) return { suspension: { compare: lasting.compare, [lasting.key]: lasting.value } };
  }
  const others = {
    ...yesKey("fullTimeOrVolunteer", cells["fullTime"]),
    ...numberKey("weeklyHoursMin", cells["weeklyHours"]),
    ...yesKey("projectLink", cells["projectLink"]),
  };
  const filter = types ? { types, ...others } : others;
  const several = {
    ...sharedKey(cells["same"]),
    ...windowKeys(cells["window"], cells["anyWindow"]),
  };
  const gap = numberKey("maxGapWorkingDays", cells["maxGap"]);
  const [only, another] = types ?? [];
  if (another === undefined && (only === "Création d'entreprise" || only === "Formation qualifiante")) {
    const isTraining = only === "Formation qualifiante";
    const key = isTraining && lasting?.key === "months" ? "longAfterMonths" : lasting?.key;
    return {
      [isTraining ? "training" : "registration"]: {
        ...boundOf(lasting, key),
        ...others,
        ...several,
        ...gap,
      },
    };
  }
  const planned = cells["planned"] === undefined ? undefined : durationOf(cells["planned"], DURATION_WORDS.months);
  const isOne = lasting === undefined || lasting.key === "months";
  if (isOne && !says(TOGETHER_COLUMNS)) {
    return {
      contract: { ...filter, ...boundOf(lasting), ...boundOf(planned, "plannedMonths", "plannedMoreThan") },
    };
  }
  const ofLength = (length: Lasting | undefined): unknown => ({
    contracts: {
      ...filter,
      ...several,
      ...(planned ? { onePlanned: boundOf(planned, "months") } : {}),
      ...(length ? { atLeast: boundOf(length) } : {}),
      ...gap,
    },
  });
  const orElse = cells["orDuration"] ?? (cells["orUnit"] === undefined ? undefined : "");
  const other = orElse === undefined ? undefined : durationOf(orElse, cells["orUnit"]);
  return other ? { any: [ofLength(lasting), ofLength(other)] } : ofLength(lasting);
}

interface Lasting {
  readonly key: string;
  readonly value: number | string;
  readonly compare: string;
  readonly typed: string;
}

/** At least so much, or more: « moins de 6 » is handed over as it is, for the decoder to refuse. */
function boundOf(lasting: Lasting | undefined, key = lasting?.key ?? "months", more = "moreThan"): object {
  if (!lasting) return {};
  const { value, compare, typed } = lasting;
  if (compare.startsWith("<")) return { [key]: typed };
  return compare === ">" ? { [key]: value, [more]: true } : { [key]: value };
}

const COMPARED: readonly (readonly [pattern: RegExp, compare: string])[] = [
  [/^(>=|≥|au moins|minimum|au minimum)/, ">="],
  [/^(<=|≤|au plus|maximum|au maximum)/, "<="],
  [/^(>|plus de|strictement plus de)/, ">"],
  [/^(<|moins de|strictement moins de)/, "<"],
];

/** « 6 », « plus de 6 », « 6 mois »: the unit stands in its own column, or behind the number; two units are no number. */
function durationOf(cell: Cell, unit: Cell | undefined): Lasting {
  const text = textOf(cell).toLowerCase();
  const [pattern, compare] = COMPARED.find(([one]) => one.test(text)) ?? [/^/, ">="];
  const bare = text.replace(pattern, "").trim();
  const [, number, word] = /^([\d\s.,]*\d)\s*([a-zà-ÿ]*)$/.exec(bare) ?? [];
  const behind = word ? valueOf(word, DURATION_WORDS) : undefined;
  const key = unit === undefined ? (behind ?? "months") : valueOf(unit, DURATION_WORDS);
  const isOne = number !== undefined && (behind === undefined || behind === key);
  return { key, value: isOne ? numberOf(number) : textOf(cell), compare, typed: textOf(cell) };
}

function contractType(typed: string): string {
  const folded = foldWords(typed);
  const known = CONTRACT_TYPES.find((type) =>
    [type, ...(CONTRACT_SPELLINGS[type] ?? [])].some((spelling) => foldWords(spelling) === folded),
  );
  return known ?? typed;
}

function numberKey(key: string, cell: Cell | undefined): object {
  return cell === undefined ? {} : { [key]: numberOf(cell) };
}

/** The last months, or any months: not both. */
function windowKeys(last: Cell | undefined, any: Cell | undefined): object {
  if (last !== undefined && any !== undefined) return { windowMonths: `${textOf(last)} et ${textOf(any)}` };
  return any === undefined ? numberKey("windowMonths", last) : { ...numberKey("windowMonths", any), anyWindow: true };
}

function yesKey(key: string, cell: Cell | undefined): object {
  return cell === undefined || yesOf(cell) === false ? {} : { [key]: yesOf(cell) };
}

function sharedKey(cell: Cell | undefined): object {
  if (cell === undefined || yesOf(cell) === false) return {};
  return { same: yesOf(cell) === true ? "employer" : valueOf(cell, SHARED_WORDS) };
}

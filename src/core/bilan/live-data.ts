import type { CellPosition } from "../domain/cell";
import { age, type Day } from "../domain/day";
import type { ExitGroup } from "../indicators/exit-breakdown";
import type { Indicators } from "../indicators/indicators";
import { NONE } from "../indicators/paths";
import { NO_ROW } from "../people/participations";
import type { ParticipantField } from "../questionnaire/sheets";
import { numberCells, textCells } from "../reading/cells";
import { rawValue, type Table } from "../reading/table";

/** What was read on a row, with the cells of the data sheet that say so; no cell where the sheet words it otherwise (« F », a date as a text). */
export interface ReadingCell {
  /** A text, a number, or a day where the reading is of days. */
  readonly value: string | number;
  readonly cells: readonly CellPosition[];
}

/** A datum of Participants that is shown beside the figures, so that Excel can count them again from it. */
export interface Reading {
  readonly id: ReadingId;
  readonly heading: string;
  /** `age`: completed years between the two days that its cells hold. */
  readonly kind: "text" | "number" | "day" | "age";
  readonly at: (row: number) => ReadingCell | null;
}

const AT_ENTRY = [
  "sex",
  "q1",
  "q1e",
  "q1f",
  "q1g",
  "q2",
  "q3",
  "q4",
  "q5",
  "q6",
  "thirdCountry",
  "qpv",
] as const satisfies readonly ParticipantField[];

const AT_EXIT = [
  "exitStatus",
  "exitTraining",
  "exitQualification",
  "sixMonthStatus",
  "sixMonthImproved",
] as const satisfies readonly ParticipantField[];

type Answer = (typeof AT_ENTRY)[number] | (typeof AT_EXIT)[number];

/** By what a person filters the rows: told whatever their number. */
const CONTEXT = ["operation", "commune", "referent", "prescriber"] as const satisfies readonly ParticipantField[];

export type ReadingId = Answer | (typeof CONTEXT)[number] | "age" | "pathEntry" | "pathExit" | "pathExitType";

/** The readings of the columns that the sheet has. */
export function readingsOf(indicators: Indicators): readonly Reading[] {
  const { table, exitRows } = indicators.population;
  const atEntry = AT_ENTRY.flatMap((field) => answerReading(table, field) ?? []);
  const atExit = AT_EXIT.flatMap((field) => answerReading(table, field) ?? []);
  const years = ageReading(table);
  return [
    ...contextReadings(indicators, true),
    ...atEntry.slice(0, 1),
    ...(years ? [years] : []),
    ...atEntry.slice(1),
    ...atExit.map((reading) => ofLastExit(reading, exitRows)),
    ...pathReadings(indicators),
  ];
}

/** Operation, commune, referent and prescriber, of every row. */
export function contextReadings(
  { population: { table } }: Pick<Indicators, "population">,
  live: boolean,
): readonly Reading[] {
  return CONTEXT.flatMap((field) => {
    const reading = answerReading(table, field);
    if (!reading) return [];
    const plain = (row: number): ReadingCell | null => {
      const read = reading.at(row);
      return read && { value: read.value, cells: [] };
    };
    return [live ? reading : { ...reading, at: plain }];
  });
}

/** Beside the first entry of a participation stands what was read on the row of its last exit. */
function ofLastExit(reading: Reading, exitRows: Int32Array): Reading {
  return {
    ...reading,
    at: (row) => (exitRows[row] === NO_ROW ? null : reading.at(exitRows[row] as number)),
  };
}

function answerReading(table: Table<"participants">, field: Answer | (typeof CONTEXT)[number]): Reading | null {
  const column = table.columns.get(field);
  if (!column) return null;
  const isNumber = column.definition.kind === "months";
  const valueOf = isNumber ? numberCells(table, field) : textCells(table, field);
  return {
    id: field,
    heading: column.definition.heading,
    kind: isNumber ? "number" : "text",
    at: (row) => {
      const value = valueOf(row);
      return value === undefined ? null : { value, cells: sameIn(table, field, row, value) };
    },
  };
}

function ageReading(table: Table<"participants">): Reading | null {
  if (!table.columns.has("birthDate") || !table.columns.has("entryDate")) return null;
  const [births, entries] = [numberCells(table, "birthDate"), numberCells(table, "entryDate")];
  return {
    id: "age",
    heading: "Âge à l'entrée",
    kind: "age",
    at: (row) => {
      const [born, entered] = [births(row), entries(row)];
      if (born === undefined || entered === undefined || born > entered) return null;
      const cells = [...dayCell(table, "birthDate", row), ...dayCell(table, "entryDate", row)];
      return { value: age(born, entered), cells: cells.length === 2 ? cells : [] };
    },
  };
}

/** The path that a row stands for: its first entry, its exit and the type of it, on whichever row they are typed. */
function pathReadings({ population: { table }, paths, exits }: Indicators): Reading[] {
  const pathOf = (row: number): number | null => {
    const path = paths.pathOfRow[row] as number;
    return path !== NONE && paths.counted[path] === 1 && paths.rows[path] === row ? path : null;
  };
  return [
    {
      id: "pathEntry",
      heading: "Entrée du parcours",
      kind: "day",
      at: (row) => {
        const path = pathOf(row);
        return path === null
          ? null
          : {
              value: paths.entries[path] as Day,
              cells: dayCell(table, "plieEntryDate", paths.entryRows[path] as number),
            };
      },
    },
    {
      id: "pathExit",
      heading: "Sortie du parcours",
      kind: "day",
      at: (row) => {
        const path = pathOf(row);
        if (path === null || paths.exits[path] === NONE) return null;
        return {
          value: paths.exits[path] as Day,
          cells: dayCell(table, "plieExitDate", paths.exitRows[path] as number),
        };
      },
    },
    {
      id: "pathExitType",
      heading: "Type de la sortie",
      kind: "text",
      at: (row) => {
        const path = pathOf(row);
        const group = exits.find(({ figure }) => figure.mask[row] === 1);
        if (path === null || !group) return null;
        return typeReading(table, paths.exitRows[path] as number, group);
      },
    },
  ];
}

/** The line as the sheet words it, by its id or its label; its label where neither stands there. */
function typeReading(table: Table<"participants">, row: number, { kind }: ExitGroup): ReadingCell {
  for (const name of kind.line === null ? [] : [kind.line, kind.label]) {
    const cells = sameIn(table, "plieExitType", row, name);
    if (cells.length > 0) return { value: name, cells };
  }
  return { value: kind.label, cells: [] };
}

/** The cell, where what it holds is what was read but for the case, which no criterion of Excel minds. */
function sameIn(
  table: Table<"participants">,
  field: ParticipantField,
  row: number,
  value: string | number,
): CellPosition[] {
  const column = table.columns.get(field);
  if (!column) return [];
  const raw = rawValue(table, row, column);
  const same =
    typeof raw === "string" && typeof value === "string" ? raw.toLowerCase() === value.toLowerCase() : raw === value;
  return same ? [{ row: table.firstRow + row, column: column.sheetColumn }] : [];
}

/** The cell, where it holds a day as Excel keeps days. */
function dayCell(table: Table<"participants">, field: ParticipantField, row: number): CellPosition[] {
  const column = table.columns.get(field);
  return column && Number.isInteger(rawValue(table, row, column))
    ? [{ row: table.firstRow + row, column: column.sheetColumn }]
    : [];
}

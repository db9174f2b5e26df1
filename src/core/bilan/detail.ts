import { missingFigure } from "../indicators/answered";
import { figureOf, type Figure } from "../indicators/figure";
import type { Indicators } from "../indicators/indicators";
import type { Steps } from "../indicators/steps";
import type { Table } from "../reading/table";
import { contextReadings, readingsOf, type Reading } from "./live-data";

/** Which rows of Participants each figure of the Bilan counts: what the sheet Détail lists. It names no one. */
export interface Detail {
  readonly table: Table<"participants">;
  /** Rows of the table that hold something, ascending; none when there are too many to list. */
  readonly rows: readonly number[];
  readonly stateOf: (row: number) => RowState;
  /** What tells the rows apart and what Excel can count again from; above {@link MOST_LIVE_ROWS} rows the former alone. */
  readonly readings: readonly Reading[];
  readonly groups: readonly DetailGroup[];
  /** Titles of the groups that are left out for want of room. */
  readonly omitted: readonly string[];
}

export type RowState = "Comptée" | "Incomplète" | "Hors exercice" | `Réunie à la ligne ${number}`;

export interface DetailGroup {
  readonly title: string;
  readonly columns: readonly DetailColumn[];
}

export interface DetailColumn {
  readonly heading: string;
  readonly figure: Figure;
}

/** Above this number of cells the sheet is slow to write and to open: the least useful columns are left out. */
export const MOST_CELLS = 1_000_000;
/** Above this number of rows the data are not repeated beside the figures: as many formulas as cells would be needed. */
export const MOST_LIVE_ROWS = 5_000;
/** Line, identifier, state. */
const OWN_COLUMNS = 3;

/** The mask of the paths in the PLIE, one row for each path that is counted. */
export const PATHS_CODE = "Parcours";

export function detailOf(indicators: Indicators): Detail {
  const { table, counted, rows } = indicators.population;
  const present: number[] = [];
  for (let row = 0; row < table.rowCount; row += 1) if (table.present[row]) present.push(row);
  const readings = present.length > MOST_LIVE_ROWS ? contextReadings(indicators, false) : readingsOf(indicators);
  const groups: DetailGroup[] = [];
  const omitted: string[] = [];
  let width = OWN_COLUMNS + readings.length;
  for (const group of figureGroups(indicators)) {
    if (omitted.length > 0 || (width + group.columns.length) * rows.participants > MOST_CELLS) {
      omitted.push(group.title);
      continue;
    }
    width += group.columns.length;
    groups.push(group);
  }
  const { complete, entryRows } = indicators.population;
  const stateOf = (row: number): RowState => {
    const entryRow = entryRows[row] as number;
    if (entryRow !== row) return `Réunie à la ligne ${table.firstRow + entryRow + 1}`;
    return counted[row] ? "Comptée" : complete[row] ? "Hors exercice" : "Incomplète";
  };
  return {
    table,
    rows: groups.length === 0 ? [] : present,
    stateOf,
    readings: groups.length === 0 ? [] : readings,
    groups,
    omitted,
  };
}

/** The most useful first: those at the end are left out of a large workbook. */
export function figureGroups(indicators: Indicators): DetailGroup[] {
  const { answered, outputs, movements, results, steps, typology } = indicators;
  const { noAnswer } = outputs;
  const { sexes } = indicators.population;
  const groups: readonly (readonly [string, readonly (readonly [string, Figure])[]])[] = [
    [
      "Réalisation",
      [
        outputs.total,
        ...outputs.common,
        ...outputs.steered,
        outputs.grandTotal,
        noAnswer.foreignParent,
        noAnswer.housing,
      ].map(coded),
    ],
    [
      "Parcours",
      [
        pathsFigure(indicators),
        ...Object.values(movements.figures),
        movements.over24Months,
        movements.over36Months,
        ...(steps ? [steps.idle] : []),
        movements.withoutEntryDate,
      ].map(coded),
    ],
    [
      "Résultats",
      [
        ...results.delays.map(coded),
        ...results.list.flatMap(({ strict, literal, leftOut }) => [
          coded(strict),
          ...(literal ? [[`${literal.code} (litt.)`, literal] as const] : []),
          ...(leftOut ? [coded(leftOut)] : []),
        ]),
        ...results.followUps.map(coded),
      ],
    ],
    ["Sorties", exitFigures(indicators).map(coded)],
    ["Étapes", steps ? stepFigures(steps).map(coded) : []],
    ["Typologie", [typology.ages, ...typology.others].flatMap(({ parts }) => parts).map(coded)],
    ["Réponses manquantes", answered.map((question) => coded(missingFigure(question, sexes)))],
  ];
  const taken = new Set<string>();
  return groups
    .filter(([, columns]) => columns.length > 0)
    .map(([title, columns]) => ({
      title,
      columns: columns.map(([heading, figure]) => ({ heading: distinct(heading, taken), figure })),
    }));
}

function exitFigures({ exits, exitCategories, exitChecks, positiveChecks }: Indicators): Figure[] {
  const { verified, incomplete, refused } = positiveChecks;
  return [
    ...exitCategories.map(({ figure }) => figure),
    ...exits.map(({ figure }) => figure),
    ...exitChecks,
    verified,
    incomplete,
    refused,
  ];
}

/** Nothing where nobody had a step: the Bilan shows no table of them. */
function stepFigures({ natures, participants }: Steps): Figure[] {
  return natures.length === 0 ? [] : [participants, ...natures.map((nature) => nature.participants)];
}

const coded = (figure: Figure): readonly [string, Figure] => [figure.code, figure];

/** Headings of a table differ: a protocol may call a line of its table as we call something else. */
function distinct(heading: string, taken: Set<string>): string {
  let name = heading;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${heading} (${number})`;
  taken.add(name.toLowerCase());
  return name;
}

function pathsFigure({ paths, population: { sexes } }: Indicators): Figure {
  const mask = new Uint8Array(sexes.length);
  for (let path = 0; path < paths.length; path += 1) if (paths.counted[path]) mask[paths.rows[path] as number] = 1;
  return figureOf(PATHS_CODE, "Parcours dans le PLIE, une ligne par parcours", mask, sexes);
}

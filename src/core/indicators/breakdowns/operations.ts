import type { ControlContext } from "../../context/control-context";
import { ficheNamed } from "../../fiche/resolve-fiche";
import type { Fiche } from "../../fiche/fiche-schema";
import { NO_ROW } from "../../people/participations";
import { operationsOf } from "../../people/operations";
import { filledCells, numberCells, textCells } from "../../reading/cells";
import { SLICE } from "../../work/run";
import { NOBODY, SEX, type BySex, type Figure } from "../figure";
import type { Population } from "../population";

/** One operation of the year (docs/contract.md 4.4): the FSE is controlled operation by operation. */
export interface Operation {
  /** Null where the words typed name no fiche, or where none are. */
  readonly fiche: Fiche | null;
  /** As typed, for the operation of no fiche; null for the rows that name none. */
  readonly typed: string | null;
  /** Rows whose own stay meets the year or cannot be placed. */
  readonly rows: number;
  /** Of them, those that are not complete, and those without any telephone or e-mail. */
  readonly incomplete: number;
  readonly unreachable: number;
  readonly participations: BySex;
  /** Participations that left it during the year. */
  readonly exits: number;
  /** Median of the days from the exit to its typing; null without any. */
  readonly typingDelay: number | null;
  /** Count of each figure among the participations of the operation, by code. */
  readonly counts: ReadonlyMap<string, BySex>;
}

const CONTACTS = ["mobilePhone", "homePhone", "email"] as const;
const UNNAMED = -1;

interface Draft {
  readonly first: number;
  rows: number;
  incomplete: number;
  unreachable: number;
  readonly delays: number[];
}

/**
 * The operations that the sheet names, and the rows that name none.
 * @param exits who left an operation during the year; its mask is by first entry, as those of `figures`.
 */
export function* operationsOfYear(
  population: Population,
  context: ControlContext,
  exits: Figure,
  figures: readonly Figure[],
): Generator<void, readonly Operation[]> {
  const { table, first, last, complete, exitRows, counted, sexes } = population;
  const numbers = yield* operationsOf(table, context);
  const contacts = CONTACTS.map((field) => filledCells(table, field));
  const [entry, exit, typedOn] = [
    numberCells(table, "entryDate"),
    numberCells(table, "exitDate"),
    numberCells(table, "exitTypedDate"),
  ];
  const drafts = new Map<number, Draft>();
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    if (!table.present[row]) continue;
    const number = numbers[row] as number;
    let draft = drafts.get(number);
    if (!draft) drafts.set(number, (draft = { first: row, rows: 0, incomplete: 0, unreachable: 0, delays: [] }));
    const [start, end] = [entry(row), exit(row)];
    if ((start === undefined || start <= last) && (end === undefined || end >= first)) {
      draft.rows += 1;
      if (!complete[row]) draft.incomplete += 1;
      if (!contacts.some((isFilled) => isFilled(row))) draft.unreachable += 1;
    }
    const exitRow = exitRows[row] as number;
    if (!exits.mask[row] || exitRow === NO_ROW) continue;
    const [left, typed] = [exit(exitRow), typedOn(exitRow)];
    if (left !== undefined && typed !== undefined) draft.delays.push(typed - left);
  }
  const byNumber = yield* countsByOperation(numbers, sexes, [counted, exits.mask, ...figures.map(({ mask }) => mask)]);
  const typed = textCells(table, "operation");
  const operations: Operation[] = [];
  for (const [number, draft] of drafts) {
    const words = number === UNNAMED ? null : (typed(draft.first) ?? null);
    const [participations, left, ...counts] = byNumber.get(number) ?? [];
    if (draft.rows === 0 && (participations?.total ?? 0) === 0) continue;
    operations.push({
      fiche: words === null ? null : ficheNamed(context, words),
      typed: words,
      rows: draft.rows,
      incomplete: draft.incomplete,
      unreachable: draft.unreachable,
      participations: participations ?? NOBODY,
      exits: left?.total ?? 0,
      typingDelay: median(draft.delays),
      counts: new Map(figures.map(({ code }, place) => [code, counts[place] ?? NOBODY])),
    });
  }
  return operations.sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
}

/** By operation and mask, how many rows of the mask are in it. */
function* countsByOperation(
  numbers: Int32Array,
  sexes: Uint8Array,
  masks: readonly Uint8Array[],
): Generator<void, ReadonlyMap<number, readonly BySex[]>> {
  const most = numbers.reduce((max, number) => Math.max(max, number), UNNAMED) + 2;
  const cells = masks.map(() => new Uint32Array(most * WIDTH));
  for (let place = 0; place < masks.length; place += 1) {
    const [mask, tally] = [masks[place] as Uint8Array, cells[place] as Uint32Array];
    for (let row = 0; row < mask.length; row += 1) {
      if (!mask[row]) continue;
      const at = ((numbers[row] as number) + 1) * WIDTH + (sexes[row] as number);
      tally[at] = (tally[at] as number) + 1;
    }
    yield;
  }
  const bySex = (tally: Uint32Array, number: number): BySex => {
    const [unknown = 0, hommes = 0, femmes = 0, nonBinaire = 0] = tally.subarray(
      (number + 1) * WIDTH,
      (number + 2) * WIDTH,
    );
    return { total: unknown + hommes + femmes + nonBinaire, hommes, femmes, nonBinaire };
  };
  return new Map(
    Array.from({ length: most }, (_, place) => [place - 1, cells.map((tally) => bySex(tally, place - 1))]),
  );
}

const WIDTH = Object.keys(SEX).length;

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1
    ? (sorted[half] as number)
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

/** By fiche, then what no fiche answers, then what names nothing. */
function rankOf({ fiche, typed }: Operation): string {
  return fiche ? `1 ${fiche.id}` : typed === null ? "3" : `2 ${typed}`;
}

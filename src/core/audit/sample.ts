import type { Settings } from "../domain/settings";
import type { Control } from "../engine/control";
import { exitsOf } from "../exits/exit-evaluation";
import { exitKinds, isPositive } from "../indicators/exit-kinds";
import { populationOf } from "../indicators/population";
import { NO_ROW } from "../people/participations";
import { numberCells } from "../reading/cells";
import { sha256Hex } from "../text/digest";
import { SLICE } from "../work/run";
import { civilNames, operationNames, participationKeys } from "./participation-key";

/** What a sample is drawn from: every participation counted in the year, those that left their operation in it, or the PLIE by a positive exit. */
export const FRAMES = ["participations", "sorties", "positives"] as const;
export type Frame = (typeof FRAMES)[number];

export interface SampleAsk {
  /** Whoever has it draws the same sample. */
  readonly seed: string;
  readonly among: Frame;
  /** The id of a fiche, or an operation as it is typed; null for all of them. */
  readonly operation: string | null;
  /** Null: what the settings say. */
  readonly size: number | null;
}

export interface Drawn {
  /** Row of the table, from 0: that of the first entry. */
  readonly row: number;
  readonly key: string;
  /** From 1. */
  readonly rank: number;
}

export interface Sample extends SampleAsk {
  /** How many participations could be drawn. */
  readonly frame: number;
  readonly drawn: readonly Drawn[];
}

/**
 * Draws the first ones of the frame in the order of the SHA-256 of seed, line feed and key (docs/contract.md 4.5): neither the order of the rows, nor the
 * door, nor the machine matters, and nobody can choose who is drawn without choosing the seed.
 */
export function* drawSample(control: Control, ask: SampleAsk): Generator<void, Sample> {
  const { context } = control;
  const { table } = yield* populationOf(control);
  const key = participationKeys(table, context);
  const operation = operationNames(table, context);
  const frame: { readonly row: number; readonly key: string; readonly hash: string }[] = [];
  const rows = yield* frameRows(control, ask.among);
  for (let index = 0; index < rows.length; index += 1) {
    if (index % 512 === 0) yield;
    const row = rows[index] as number;
    if (ask.operation !== null && operation(row) !== ask.operation) continue;
    const own = key(row);
    frame.push({ row, key: own, hash: sha256Hex(`${ask.seed}\n${own}`) });
  }
  // Two people may bear one identifier by mistake: their names then decide, never where they stand.
  const names = civilNames(table);
  const tie = (one: number, other: number): number => compare(names(one), names(other));
  frame.sort((one, other) => compare(one.hash, other.hash) || tie(one.row, other.row));
  const drawn = frame.slice(0, ask.size ?? usualSize(frame.length, context.settings));
  return {
    ...ask,
    frame: frame.length,
    drawn: drawn.map(({ row, key: own }, index) => ({ row, key: own, rank: index + 1 })),
  };
}

/** The share of the frame rounded up, between the least and the most (settings E1 to E3). */
export function usualSize(frame: number, { E1, E2, E3 }: Pick<Settings, "E1" | "E2" | "E3">): number {
  const wanted = Math.max(Number(E2), Math.ceil((frame * Number.parseInt(E1, 10)) / 100));
  return Math.min(frame, E3 === "sans limite" ? wanted : Math.min(wanted, Number(E3)));
}

function* frameRows(control: Control, among: Frame): Generator<void, readonly number[]> {
  const { table, counted, exitRows, first, last } = yield* populationOf(control);
  const kindOf = among === "positives" ? exitKinds(yield* exitsOf(control.tables, control.context)).kindOf : null;
  const [exit, plieExit] = [numberCells(table, "exitDate"), numberCells(table, "plieExitDate")];
  const inYear = (day: number | undefined): boolean => day !== undefined && day >= first && day <= last;
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    if (!counted[row]) continue;
    const exitRow = exitRows[row] as number;
    const lastRow = exitRow === NO_ROW ? row : exitRow;
    if (among === "sorties" && !(exitRow !== NO_ROW && inYear(exit(exitRow)))) continue;
    if (kindOf && !(inYear(plieExit(lastRow)) && isPositive(kindOf(lastRow)))) continue;
    rows.push(row);
  }
  return rows;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

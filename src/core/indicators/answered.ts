import type { Counted } from "../context/counted";
import { conditionsOf, holds, readableIn, wantedColumns } from "../reading/requirements";
import { NO_ROW } from "../people/participations";
import { fieldOf } from "../questionnaire/sheets";
import { figureOf, share, type Figure } from "./figure";
import { populationOf } from "./population";

/** One question of the questionnaire: of how many participations it was asked, and how many hold a readable answer. */
export interface Answered {
  readonly field: string;
  readonly heading: string;
  readonly asked: number;
  readonly answered: number;
  readonly share: number | null;
  /** By row of the table: 1 where it was asked and is not answered; a question on the exit is asked on the row of the last exit. */
  readonly missing: Uint8Array;
  /** Without an answer the person is not counted. */
  readonly blocking: boolean;
}

interface Tally {
  readonly asked: Uint8Array;
  readonly answered: Uint8Array;
  blocking: boolean;
}

/**
 * The completeness of each question over every participation, whatever the year: the questions on the entry on the row of the first entry, those on the exit
 * on the row of the last one. « données d'entrée et de sortie complètes » are a
 * condition of admissibility of the bilan (docs/domain.md 7). A question that its condition skips is not asked.
 */
export function* answeredOf(control: Counted): Generator<void, readonly Answered[]> {
  if (!control.tables.participants) return [];
  const { table, entryRows, exitRows } = yield* populationOf(control);
  const isEntry = table.present.map((present, row) => (entryRows[row] === row ? present : 0));
  const isExit = new Uint8Array(table.rowCount);
  for (const row of exitRows) if (row !== NO_ROW) isExit[row] = 1;
  const tallies = new Map<string, Tally>();
  for (const { requirements, blocking } of control.questions) {
    for (const requirement of requirements) {
      if (requirement.mode === "all") continue;
      const conditions = conditionsOf(requirement, table);
      const isAsked = requirement.when?.some(({ field }) => field === "exitDate") ? isExit : isEntry;
      for (const wanted of wantedColumns(requirement, table)) {
        const tally = tallyOf(tallies, wanted.field, table.rowCount);
        tally.blocking ||= blocking;
        for (let row = 0; row < table.rowCount; row += 1) {
          if (!isAsked[row] || (requirement.when && !conditions.some((condition) => holds(condition, row)))) continue;
          tally.asked[row] = 1;
          if (readableIn(wanted, row)) tally.answered[row] = 1;
        }
        yield;
      }
    }
  }
  const questions: Answered[] = [];
  for (const [field, { asked, answered, blocking }] of tallies) {
    const [of, given] = [count(asked), count(answered)];
    const heading = table.columns.get(field)?.heading ?? fieldOf("participants", field).heading;
    const missing = asked.map((one, row) => one & ~(answered[row] as number));
    questions.push({ field, heading, asked: of, answered: given, share: share(given, of), missing, blocking });
    yield;
  }
  return questions;
}

/** The rows where a question lacks its answer, as a figure. */
export function missingFigure({ heading, missing }: Answered, sexes: Uint8Array): Figure {
  return figureOf(`Manque ${heading}`, `Question posée, sans réponse lisible : ${heading}`, missing, sexes);
}

function tallyOf(tallies: Map<string, Tally>, field: string, rowCount: number): Tally {
  let tally = tallies.get(field);
  if (!tally) {
    tally = { asked: new Uint8Array(rowCount), answered: new Uint8Array(rowCount), blocking: false };
    tallies.set(field, tally);
  }
  return tally;
}

function count(mask: Uint8Array): number {
  let total = 0;
  for (let row = 0; row < mask.length; row += 1) total += mask[row] as number;
  return total;
}

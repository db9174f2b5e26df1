import type { Counted } from "../context/counted";
import { conditionsOf, holds, readableIn, wantedColumns } from "../reading/requirements";
import { fieldOf } from "../questionnaire/sheets";
import { figureOf, share, type Figure } from "./figure";

/** One question of the questionnaire: of how many rows it was asked, and how many hold a readable answer. */
export interface Answered {
  readonly field: string;
  readonly heading: string;
  readonly asked: number;
  readonly answered: number;
  readonly share: number | null;
  /** By row of the table: 1 where it was asked and is not answered. */
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
 * The completeness of each question over every row of Participants, whatever the year: « données d'entrée et de sortie complètes » are a
 * condition of admissibility of the bilan (docs/domain.md 7). A question that its condition skips is not asked.
 */
export function* answeredOf(control: Pick<Counted, "questions" | "tables">): Generator<void, readonly Answered[]> {
  const table = control.tables.participants;
  if (!table) return [];
  const tallies = new Map<string, Tally>();
  for (const { requirements, blocking } of control.questions) {
    for (const requirement of requirements) {
      if (requirement.mode === "all") continue;
      const conditions = conditionsOf(requirement, table);
      for (const wanted of wantedColumns(requirement, table)) {
        const tally = tallyOf(tallies, wanted.field, table.rowCount);
        tally.blocking ||= blocking;
        for (let row = 0; row < table.rowCount; row += 1) {
          if (!table.present[row] || (requirement.when && !conditions.some((condition) => holds(condition, row))))
            continue;
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

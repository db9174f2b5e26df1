import type { Control } from "../../engine/control";
import { operationNames } from "../participation-key";
import { dossierFacts, type DossierFacts } from "./facts";
import { PIECE_STATES, type Piece, type PieceState } from "./piece";
import { eligibilityPieces } from "./pieces/eligibility";
import { entryPieces } from "./pieces/entry";
import { exitPieces } from "./pieces/exit";
import { operationPieces } from "./pieces/operation";
import { stepPieces } from "./pieces/steps";

/** People by pieces: one line for each participation, that is each person in each operation. */
export interface PieceGrid {
  readonly facts: DossierFacts;
  readonly pieces: readonly Piece[];
  /** Rows of Participants that begin a participation, in the order of the sheet. */
  readonly rows: Int32Array;
  /** By piece, by place in `rows`: index in {@link PIECE_STATES}. */
  readonly states: readonly Uint8Array[];
}

/** Rows judged between two pauses. */
const SLICE = 128;

/** Everything that a piece may be asked for: by the questionnaire, the protocol, the fiches of the operations and the table of exits. */
export function piecesOfControl(facts: DossierFacts): readonly Piece[] {
  return [
    ...entryPieces(facts),
    ...eligibilityPieces(facts),
    ...operationPieces(facts),
    ...stepPieces(facts),
    ...exitPieces(facts),
  ];
}

/**
 * Judges every piece of every participation.
 * @param operation the only one, as the core names it; null: all of them.
 */
export function* pieceGrid(control: Control, operation: string | null): Generator<void, PieceGrid> {
  const facts = yield* dossierFacts(control);
  const all = piecesOfControl(facts);
  yield;
  const rows = participationRows(facts, operation);
  const states = all.map(() => new Uint8Array(rows.length));
  for (let at = 0; at < rows.length; at += 1) {
    if (at % SLICE === 0) yield;
    const row = rows[at] as number;
    all.forEach(({ judge }, piece) => {
      (states[piece] as Uint8Array)[at] = PIECE_STATES.indexOf(judge(row).state);
    });
  }
  const asked = all.flatMap((_, piece) => (isAsked(states[piece] as Uint8Array) ? [piece] : []));
  return {
    facts,
    pieces: asked.map((piece) => all[piece] as Piece),
    rows,
    states: asked.map((piece) => states[piece] as Uint8Array),
  };
}

function participationRows({ table, population, control }: DossierFacts, operation: string | null): Int32Array {
  const nameOf = operationNames(table, control.context);
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row += 1)
    if (table.present[row] && population.entryRows[row] === row && (operation === null || nameOf(row) === operation))
      rows.push(row);
  return Int32Array.from(rows);
}

const NOT_APPLICABLE = PIECE_STATES.indexOf("notApplicable");

/** Whether a piece is anybody's affair: a column of « Sans objet » says nothing. */
function isAsked(states: Uint8Array): boolean {
  return states.some((state) => state !== NOT_APPLICABLE);
}

/** How many participations are in each state, of one piece. */
export function countStates(states: Uint8Array): Readonly<Record<PieceState, number>> {
  const counts = { present: 0, toProduce: 0, notApplicable: 0, unknown: 0 };
  for (const state of states) counts[PIECE_STATES[state] as PieceState] += 1;
  return counts;
}

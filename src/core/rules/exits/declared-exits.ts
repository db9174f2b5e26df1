import { isPositive } from "../../exits/evaluate-line";
import { type ExitEvaluation, type Verdict, exitsOf } from "../../exits/exit-evaluation";
import { natureOf, type LineNature } from "../../exits/lines";
import type { ExitLine } from "../../fiche/profile-schema";
import type { Table, Tables } from "../../reading/table";
import type { ControlContext } from "../../context/control-context";

/** Exits visited between two pauses: a refused one is compared with every line of the table. */
const SLICE = 32;

/** An exit whose type is a line of the PLIE's table. */
export interface DeclaredExit {
  readonly row: number;
  readonly line: ExitLine;
  readonly nature: LineNature;
  readonly verdict: Verdict;
  readonly positive: boolean;
  readonly evaluation: ExitEvaluation;
  readonly table: Table<"participants">;
}

/** Visits every exit that names a line of the table, in row order; nothing where no PLIE, or no exit, is known. */
export function* declaredExits(
  tables: Tables,
  context: ControlContext,
  visit: (exit: DeclaredExit) => void,
): Generator<void> {
  const table = tables.participants;
  if (!table?.columns.has("plieExitType") || !context.profile) return;
  const evaluation = yield* exitsOf(tables, context);
  const natures = evaluation.lines.map(natureOf);
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    const index = evaluation.lineOf[row] as number;
    const line = evaluation.lines[index];
    const nature = natures[index];
    if (!line || !nature) continue;
    const positive = isPositive(line);
    visit({ row, line, nature, verdict: evaluation.verdictOf(row), positive, evaluation, table });
  }
}

/** Those whose line is positive or « dynamique », and counts. */
export function positiveExits(
  tables: Tables,
  context: ControlContext,
  visit: (exit: DeclaredExit) => void,
): Generator<void> {
  return declaredExits(tables, context, (exit) => {
    if (exit.positive && exit.verdict !== "notApplicable") visit(exit);
  });
}

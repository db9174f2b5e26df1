import type { ControlContext } from "../context/control-context";
import type { PlieProfile } from "../fiche/profile-schema";
import type { Tables } from "../reading/table";
import { isPositive } from "./evaluate-line";
import { exitsOf, type ExitEvaluation } from "./exit-evaluation";

/** What another protocol would change of the declared exits. */
export interface ExitsChanged {
  /** Exits that either protocol has something to say of. */
  readonly exits: number;
  /** Of those, how many would have another verdict, or another sign. */
  readonly changed: number;
}

/** Rows compared between two pauses. */
const SLICE = 4096;

/** Judges every declared exit by the protocol of the control, then by another one. */
export function* exitsChanged(
  tables: Tables,
  context: ControlContext,
  other: PlieProfile,
): Generator<void, ExitsChanged> {
  const count = tables.participants?.rowCount ?? 0;
  if (!tables.participants?.columns.has("plieExitType")) return { exits: 0, changed: 0 };
  const own = yield* exitsOf(tables, context);
  const theirs = yield* exitsOf(tables, { ...context, profile: other });
  let [exits, changed] = [0, 0];
  for (let row = 0; row < count; row += 1) {
    if (row % SLICE === 0) yield;
    const [here, there] = [verdict(own, row), verdict(theirs, row)];
    if (here === "none" && there === "none") continue;
    exits += 1;
    if (here !== there) changed += 1;
  }
  return { exits, changed };
}

/** A refused positive exit is not what an accepted negative one is. */
function verdict(evaluation: ExitEvaluation, row: number): string {
  const line = evaluation.lines[evaluation.lineOf[row] as number];
  const said = evaluation.verdictOf(row);
  return line && isPositive(line) ? `${said} +` : said;
}

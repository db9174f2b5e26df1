import type { Gravity } from "../../core/domain/gravity";
import { causesOf } from "../../core/engine/causes";
import { leftOutOf, type LeftOut } from "../../core/engine/left-out";
import { proposing, type Proposal } from "../../core/engine/proposals";
import type { ControlReport } from "../control/control-workbook";

/** What a control leaves to do, made once for whoever shows it. */
export interface Assessment {
  /** Persons counted in the year. */
  readonly counted: number;
  readonly leftOut: LeftOut;
  /** The corrections that can be made safely. */
  readonly proposals: readonly Proposal[];
  /** Compulsory columns that were not recognised, for want of which people are left out. */
  readonly missingColumns: number;
  /** Errors that nobody justified. */
  readonly errors: number;
  /** How many things there are to do, by gravity: one wrong value in a hundred cells is one. */
  readonly causes: Readonly<Record<Gravity, number>>;
}

export function* assess(report: ControlReport): Generator<void, Assessment> {
  const { findings, byGravity, summary } = report;
  const leftOut = yield* leftOutOf(report);
  const proposals = yield* proposing(report);
  const causes = yield* causesOf(report, report.justified);
  const { tables } = report;
  let missingColumns = 0;
  for (const { findings: behind } of leftOut.obstacles) {
    const [first] = behind;
    if (first === undefined || findings.rowAt(first) >= 0) continue;
    if (!tables.participants?.columns.has(findings.fieldAt(first) ?? "")) missingColumns += 1;
  }
  return { counted: summary.persons, leftOut, proposals, missingColumns, errors: byGravity.erreur, causes };
}

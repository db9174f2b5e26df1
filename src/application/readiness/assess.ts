import type { Gravity } from "../../core/domain/gravity";
import { causesOf } from "../../core/engine/causes";
import { leftOutOf, type LeftOut } from "../../core/engine/left-out";
import { proposing } from "../../core/engine/proposals";
import type { Proposal } from "../../core/engine/proposal";
import type { ControlReport } from "../control/control-workbook";
import { missingColumnsOf } from "./find-missing-columns";
import type { MissingColumns } from "./missing-columns";

/** What a control leaves to do, made once for whoever shows it. */
export interface Assessment {
  /** Persons counted in the year. */
  readonly counted: number;
  readonly leftOut: LeftOut;
  /** The corrections that can be made safely. */
  readonly proposals: readonly Proposal[];
  /** Compulsory columns that were not recognised, for want of which people are left out; null: none. */
  readonly missing: MissingColumns | null;
  /** Errors that nobody justified. */
  readonly errors: number;
  /** How many things there are to do, by gravity: one wrong value in a hundred cells is one. */
  readonly causes: Readonly<Record<Gravity, number>>;
}

export function* assess(report: ControlReport): Generator<void, Assessment> {
  const { byGravity, summary } = report;
  const leftOut = yield* leftOutOf(report);
  const proposals = yield* proposing(report);
  const causes = yield* causesOf(report, report.justified);
  return {
    counted: summary.persons,
    leftOut,
    proposals,
    missing: missingColumnsOf(report),
    errors: byGravity.erreur,
    causes,
  };
}

import type { Tables } from "../reading/table";
import type { ControlContext } from "../rules/context";
import { evaluateExits, type ExitEvaluation } from "./exit-evaluation";
import { memoised } from "./memo";

/** One evaluation for all the rules, the pane and the Bilan of a control: kept while the tables and the context live. */
const evaluations = new WeakMap<Tables, (context: ControlContext) => Generator<void, ExitEvaluation>>();

/** The exits of a control: evaluated the first time they are asked for. */
export function exitsOf(tables: Tables, context: ControlContext): Generator<void, ExitEvaluation> {
  let evaluation = evaluations.get(tables);
  if (!evaluation) {
    evaluation = memoised((asked: ControlContext) => evaluateExits(tables, asked));
    evaluations.set(tables, evaluation);
  }
  return evaluation(context);
}

import { evaluateExits } from "./exit-evaluation";
import { memoised } from "../work/memo";

/** The exits of a control: evaluated when they are first asked for, kept for the other rules, the pane and the Bilan. */
export const exitsOf = memoised(evaluateExits);

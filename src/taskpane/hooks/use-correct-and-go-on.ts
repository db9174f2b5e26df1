import type { Correction } from "../../application/fix/correction";
import { useCommands } from "../pane-context";

/** Corrects what the person looks at: its card goes away once the row is controlled again, and they go on with the next one. */
export function useCorrectAndGoOn(): (corrections: readonly Correction[]) => Promise<void> {
  const { correct, changeList } = useCommands();
  return async (corrections) => {
    changeList({ following: true });
    if (!(await correct(corrections))) changeList({ following: false });
  };
}

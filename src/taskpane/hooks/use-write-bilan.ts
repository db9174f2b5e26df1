import { useCallback } from "react";
import { useCommands } from "../pane-context";

/** Writes the Bilan in its view, with the focus where the person expects it: on « Annuler », then on the result or on the button. */
export function useWriteBilan(): () => Promise<void> {
  const { writeBilan, show, focus } = useCommands();
  return useCallback(async () => {
    show("bilan");
    focus("cancel");
    focus((await writeBilan()) ? "result" : "start");
  }, [writeBilan, show, focus]);
}

import { useCallback } from "react";
import { useCommands } from "../pane-context";

/**
 * Runs a control in its view, with the focus where the person expects it: on « Annuler », then on the result or on the button they pressed.
 * @param scope the whole workbook, or what changed in it since the last control.
 */
export function useControl(scope: "control" | "recontrol" = "control"): () => Promise<void> {
  const { [scope]: control, show, focus } = useCommands();
  return useCallback(async () => {
    show("controle");
    focus("cancel");
    focus((await control()) ? "result" : "start");
  }, [control, show, focus]);
}

import { useCallback } from "react";
import { useCommands } from "../pane-context";

/** Runs a control in its view, with the focus where the person expects it: on « Annuler », then on the result or on the button they pressed. */
export function useControl(): () => Promise<void> {
  const { control, show, focus } = useCommands();
  return useCallback(async () => {
    show("controle");
    focus("cancel");
    focus((await control()) ? "result" : "start");
  }, [control, show, focus]);
}

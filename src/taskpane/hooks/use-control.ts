import { useCallback } from "react";
import { useCommands } from "../pane-context";
import type { View } from "../state/pane-state";

/**
 * Runs a control in its view, with the focus where the person expects it: on « Annuler », then on the result or on the button they pressed.
 * @param scope the whole workbook, or what changed in it since the last control.
 * @param view where the result is looked at.
 * @returns a function that tells whether there is a result.
 */
export function useControl(
  scope: "control" | "recontrol" = "control",
  view: View = "controle",
): () => Promise<boolean> {
  const { [scope]: control, show, focus } = useCommands();
  return useCallback(async () => {
    show(view);
    focus("cancel");
    const done = await control();
    // What changed is looked at from where the person is.
    focus(done ? (scope === "recontrol" ? "current" : "result") : "start");
    return done;
  }, [control, scope, show, focus, view]);
}

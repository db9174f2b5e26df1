import { MessageBar, MessageBarActions, MessageBarBody, Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";
import { isBilanOutdated } from "../state/pane-state";

/** The sheets of the Bilan do not follow by themselves: the person is told when they say something else than the pane. */
export function OutdatedBilan(): ReactElement | null {
  const { shown, view } = usePaneState((state) => ({
    shown: isBilanOutdated(state) && state.job === null,
    view: state.view,
  }));
  const { show } = useCommands();
  if (!shown) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {typography(
          "Le bilan écrit ne tient pas compte de ce qui a changé depuis (corrections, justifications, nouveau contrôle, choix ou année reprise) : écrivez-le de nouveau.",
        )}
      </MessageBarBody>
      {view === "bilan" ? null : (
        <MessageBarActions>
          <Button onClick={() => show("bilan", true)}>Ouvrir le bilan</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

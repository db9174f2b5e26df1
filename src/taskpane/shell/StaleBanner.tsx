import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { usePaneState } from "../pane-context";
import { useControl } from "../hooks/use-control";

/** Says that what is shown may no longer be true, with the one thing to do about it. */
export function StaleBanner(): ReactElement | null {
  const { stale, changes, report, busy } = usePaneState(({ stale, catchingUp, changes, report, job }) => ({
    stale: stale && !catchingUp,
    changes,
    report,
    busy: job !== null,
  }));
  const recontrol = useControl("recontrol");
  if (!stale || !report || busy) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {typography(
          changes
            ? "Données modifiées depuis le contrôle : les résultats affichés peuvent ne plus être exacts."
            : "Choix modifiés depuis le contrôle : les résultats affichés sont encore ceux d'avant.",
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void recontrol()}>
          {changes ? "Recontrôler ce qui a changé" : "Contrôler de nouveau"}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

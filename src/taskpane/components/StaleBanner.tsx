import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { usePaneState } from "../pane-context";
import { useControl } from "./use-control";

/** Says that what is shown may no longer be true, with the one thing to do about it. */
export function StaleBanner(): ReactElement | null {
  const { stale, report, job } = usePaneState();
  const control = useControl();
  if (!stale || !report || job) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {typography("Données modifiées depuis le contrôle : les résultats affichés peuvent ne plus être exacts.")}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void control()}>Contrôler de nouveau</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { useNextStep } from "../hooks/use-next-step";
import { usePaneState } from "../pane-context";

/** Where a part of the results is done with: the next thing to do, one press away. */
export function NextStep(): ReactElement | null {
  const busy = usePaneState(({ job }) => job !== null);
  const step = useNextStep();
  if (!step) return null;
  return (
    <div>
      <Button appearance="primary" disabledFocusable={busy} onClick={step.go}>
        {typography(step.label)}
      </Button>
    </div>
  );
}

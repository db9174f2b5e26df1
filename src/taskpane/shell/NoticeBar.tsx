import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";

/** What was just done, or must be looked at, in one sentence. */
export function NoticeBar(): ReactElement | null {
  const notice = usePaneState(({ notice }) => notice);
  const { dismissNotice, focus } = useCommands();
  if (notice === null) return null;
  const dismiss = (): void => {
    dismissNotice();
    focus("title");
  };
  return (
    <MessageBar intent={notice.intent} layout="multiline">
      <MessageBarBody>{typography(notice.sentence)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label="Fermer ce message"
            icon={<Dismiss20Regular />}
            onClick={dismiss}
          />
        }
      />
    </MessageBar>
  );
}

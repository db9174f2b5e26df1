import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";
import { DismissButton } from "./DismissButton";
import { RepairButton } from "./RepairButton";

/** What was just done, or must be looked at, in one sentence. */
export function NoticeBar(): ReactElement | null {
  const notice = usePaneState(({ notice }) => notice);
  const { dismissNotice } = useCommands();
  if (notice === null) return null;
  return (
    <MessageBar intent={notice.intent} layout="multiline">
      <MessageBarBody>{typography(notice.sentence)}</MessageBarBody>
      <MessageBarActions containerAction={<DismissButton dismiss={dismissNotice} />}>
        <RepairButton repair={notice.repair} dismiss={dismissNotice} />
      </MessageBarActions>
    </MessageBar>
  );
}

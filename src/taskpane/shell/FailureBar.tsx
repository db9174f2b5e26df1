import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";
import { DismissButton } from "./DismissButton";
import { RepairButton } from "./RepairButton";
import type { Failure } from "../state/failure";
import { TechnicalDetail } from "../components/TechnicalDetail";

const TITLES: Readonly<Record<Failure["kind"], string>> = {
  refused: "Impossible de continuer",
  cancelled: "Annulé",
  defect: "Défaut du volet",
};

/** The last failure, in one sentence that says what to do. */
export function FailureBar(): ReactElement | null {
  const failure = usePaneState(({ failure }) => failure);
  const { dismissFailure } = useCommands();
  if (!failure) return null;
  return (
    <MessageBar intent={failure.kind === "cancelled" ? "info" : "error"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{TITLES[failure.kind]}</MessageBarTitle>
        <br />
        {typography(failure.sentence)}
        {failure.detail === undefined ? null : <TechnicalDetail detail={failure.detail} />}
      </MessageBarBody>
      <MessageBarActions containerAction={<DismissButton dismiss={dismissFailure} />}>
        <RepairButton repair={failure.repair} dismiss={dismissFailure} />
      </MessageBarActions>
    </MessageBar>
  );
}

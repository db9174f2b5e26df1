import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";
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
  const { dismissFailure, focus } = useCommands();
  if (!failure) return null;
  const dismiss = (): void => {
    dismissFailure();
    focus("title");
  };
  return (
    <MessageBar intent={failure.kind === "cancelled" ? "info" : "error"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{TITLES[failure.kind]}</MessageBarTitle>
        <br />
        {typography(failure.sentence)}
        {failure.detail === undefined ? null : <TechnicalDetail detail={failure.detail} />}
      </MessageBarBody>
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

import { Button } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import { useCommands } from "../pane-context";

interface DismissButtonProps {
  readonly dismiss: () => void;
  /** The person goes on where they were: the focus goes to what stands before the message. */
  readonly stay?: boolean;
}

/** Closes a message of the pane; the focus, which was on it, goes to the title of the view. */
export function DismissButton({ dismiss, stay = false }: DismissButtonProps): ReactElement {
  const { focus } = useCommands();
  return (
    <Button
      appearance="transparent"
      aria-label="Fermer ce message"
      icon={<Dismiss20Regular />}
      onClick={() => {
        dismiss();
        if (!stay) focus("title");
      }}
    />
  );
}

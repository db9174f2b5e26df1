import { Button } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import { useCommands } from "../pane-context";

/** Closes a message of the pane; the focus, which was on it, goes to the title of the view. */
export function DismissButton({ dismiss }: { readonly dismiss: () => void }): ReactElement {
  const { focus } = useCommands();
  return (
    <Button
      appearance="transparent"
      aria-label="Fermer ce message"
      icon={<Dismiss20Regular />}
      onClick={() => {
        dismiss();
        focus("title");
      }}
    />
  );
}

import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { typography } from "../../core/text/french";
import { useCommands } from "../pane-context";

/** Asks what becomes of what is not saved. */
export default function ReplacementQuestion({
  opened,
  wanted,
}: {
  readonly opened: string;
  readonly wanted: string;
}): ReactElement {
  const { answerReplacement } = useCommands();
  useFocusBack();
  return (
    <Dialog open modalType="alert" onOpenChange={() => void answerReplacement("keep")}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{typography(`Ouvrir « ${wanted} » ?`)}</DialogTitle>
          <DialogContent>
            {typography(
              `Ce que vous avez changé dans « ${opened} » (corrections, choix, feuilles écrites) n'est pas enregistré et serait perdu.`,
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void answerReplacement("save")}>
              Enregistrer d'abord
            </Button>
            <Button onClick={() => void answerReplacement("lose")}>Ouvrir sans enregistrer</Button>
            <Button onClick={() => void answerReplacement("keep")}>Annuler</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Brings the focus back where it was, or to the title of the view when it was nowhere, as after a file was dropped. */
function useFocusBack(): void {
  const { focus } = useCommands();
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
      else focus("title");
    },
    [before, focus],
  );
}

import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";
import { savedName } from "../state/save-file";
import { useLayout } from "../styles/layout";

/** In a browser tab, once something was written: the way to get the file. Excel saves by itself. */
export function SaveFile(): ReactElement | null {
  const layout = useLayout();
  const { saves, name, unsaved, people, busy } = usePaneState((state) => ({
    saves: state.opened?.save !== undefined,
    name: savedName(state),
    unsaved: state.unsaved,
    people: state.report !== null,
    busy: state.job !== null,
  }));
  const { saveFile } = useCommands();
  if (!saves || !unsaved) return null;
  return (
    <section className={layout.card} aria-label="Enregistrement">
      <p className={layout.text}>
        {typography(
          "Vos changements sont dans cette page seulement : enregistrez-les dans un nouveau fichier. Le vôtre n'est pas remplacé.",
        )}
      </p>
      {people ? (
        <p className={layout.text}>
          {typography(
            "Ce fichier contient des données personnelles : pour envoyer le bilan, enregistrez-le seul, dans Bilan.",
          )}
        </p>
      ) : null}
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void saveFile()}>
        {typography(`Enregistrer « ${name} »`)}
      </Button>
    </section>
  );
}

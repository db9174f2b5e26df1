import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";
import { FileChooser } from "./FileChooser";

/** In a browser tab: the file the pane works on. */
export function OpenFile(): ReactElement {
  const layout = useLayout();
  const { opened, busy } = usePaneState(({ opened, job }) => ({ opened, busy: job !== null }));
  const { openFile } = useCommands();
  return (
    <section className={layout.tight} aria-label="Fichier">
      {opened ? <p className={layout.text}>{typography(`Fichier ouvert : « ${opened.name} »`)}</p> : null}
      <FileChooser
        label={opened ? "Choisir un autre fichier" : "Choisir un fichier Excel"}
        hint="Un fichier .xlsx, .xlsm, .ods ou .csv ; vous pouvez aussi le déposer ici. Il est lu dans cette page et n'est envoyé nulle part."
        accept=".xlsx,.xlsm,.ods,.csv,.txt"
        primary={!opened}
        disabled={busy}
        onFile={(file) => void openFile(file)}
      />
    </section>
  );
}

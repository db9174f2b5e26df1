import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { FileChooser } from "../components/FileChooser";
import { useCommands, usePaneState, useSession } from "../pane-context";
import { useLayout } from "../styles/layout";

/** One Bilan over the workbooks of several PLIE, whatever is open in the pane. */
export function ConsolidationPart(): ReactElement {
  const layout = useLayout();
  const { newFile } = useSession();
  const busy = usePaneState(({ job }) => job !== null);
  const { consolidate } = useCommands();
  return (
    <section className={layout.tight} aria-labelledby="bilan-consolide">
      <h2 id="bilan-consolide" className={layout.section}>
        Réunir plusieurs PLIE
      </h2>
      {newFile ? (
        <FileChooser
          label="Choisir les classeurs de plusieurs PLIE"
          hint="Tous ensemble (Ctrl ou Maj), ou déposez-les ici d'un seul geste : même programme, même exercice, un PLIE par classeur. Un bilan consolidé, sans aucune ligne de personne, est enregistré dans vos téléchargements. Les fichiers sont lus ici et ne sont envoyés nulle part."
          accept=".xlsx,.xlsm,.ods,.csv,.txt"
          disabled={busy}
          onFiles={(files) => void consolidate(files)}
        />
      ) : (
        <p className={layout.text}>
          {typography(
            "Un seul bilan pour plusieurs PLIE se fait dans bilan-plie.html, onglet « Bilan » : choisissez-y leurs classeurs ensemble.",
          )}
        </p>
      )}
    </section>
  );
}

import type { ReactElement } from "react";
import { FileChooser } from "../components/FileChooser";
import { useCommands, usePaneState, useSession } from "../pane-context";
import { useLayout } from "../styles/layout";

/** One Bilan over the workbooks of several PLIE, whatever is open in the pane. */
export function ConsolidationPart(): ReactElement {
  const layout = useLayout();
  const { kind } = useSession();
  const busy = usePaneState(({ job }) => job !== null);
  const { consolidate } = useCommands();
  return (
    <section className={layout.tight} aria-labelledby="bilan-consolide">
      <h2 id="bilan-consolide" className={layout.section}>
        Réunir plusieurs PLIE
      </h2>
      <FileChooser
        label="Choisir les classeurs de plusieurs PLIE"
        hint={`Tous ensemble (Ctrl ou Maj), ou déposez-les ici d'un seul geste : même programme, même exercice, un PLIE par classeur. Un bilan consolidé, sans aucune ligne de personne, ${kind === "excel" ? "s'ouvre dans un nouveau classeur" : "est enregistré dans vos téléchargements"}. Les fichiers sont lus ici et ne sont envoyés nulle part.`}
        accept=".xlsx,.xlsm,.ods,.csv,.txt"
        disabled={busy}
        onFiles={(files) => void consolidate(files)}
      />
    </section>
  );
}

import type { ReactElement } from "react";
import { FileChooser } from "../components/FileChooser";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

/** The figures of the years before, from the file of a former Bilan. */
export function FormerPart(): ReactElement {
  const layout = useLayout();
  const busy = usePaneState(({ job }) => job !== null);
  const { takeFormerBilan } = useCommands();
  return (
    <section className={layout.tight} aria-labelledby="annee-precedente">
      <h2 id="annee-precedente" className={layout.section}>
        Comparer avec les années précédentes
      </h2>
      <FileChooser
        label="Reprendre l'année précédente"
        hint="Le fichier d'un bilan antérieur, ou déposez-le ici : ses chiffres sont écrits dans la feuille « Historique », et le bilan s'y compare. Il est lu ici et n'est envoyé nulle part."
        accept=".xlsx,.xlsm,.ods"
        disabled={busy}
        onFile={(file) => void takeFormerBilan(file)}
      />
    </section>
  );
}

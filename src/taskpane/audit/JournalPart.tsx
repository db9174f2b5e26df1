import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

/** What was corrected, justified and chosen, as a sheet. */
export function JournalPart(): ReactElement {
  const layout = useLayout();
  const busy = usePaneState(({ job }) => job !== null);
  const { writeJournal } = useCommands();
  return (
    <section className={layout.tight} aria-labelledby="audit-journal">
      <h2 id="audit-journal" className={layout.section}>
        Journal du contrôle
      </h2>
      <p className={layout.text}>
        {typography(
          "Corrections, justifications et choix faits dans ce classeur, avec le jour, la cellule, l'ancienne et la nouvelle valeur. Le journal dit ce qui a été fait, pas par qui.",
        )}
      </p>
      <div className={layout.row}>
        <Button disabledFocusable={busy} onClick={() => void writeJournal()}>
          Écrire le journal
        </Button>
      </div>
    </section>
  );
}

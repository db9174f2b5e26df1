import { Button, Checkbox } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { defaultLeast, leastSentence } from "../../application/bilan/least-count";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState, useSession } from "../pane-context";
import { useLayout } from "../styles/layout";

/** The Bilan that can be sent: without a row of anybody, its small counts masked unless the person wants them said. */
export function AlonePart(): ReactElement {
  const layout = useLayout();
  const { kind } = useSession();
  return (
    <section className={layout.tight} aria-labelledby="bilan-seul">
      <h2 id="bilan-seul" className={layout.section}>
        Envoyer le bilan
      </h2>
      <SaveAlone inWindow={kind === "excel"} />
    </section>
  );
}

/** @param inWindow in Excel, which opens it in a window of its own. */
function SaveAlone({ inWindow }: { readonly inWindow: boolean }): ReactElement {
  const layout = useLayout();
  const { report, busy } = usePaneState(({ report, job }) => ({ report, busy: job !== null }));
  const { saveBilanAlone } = useCommands();
  const [masked, setMasked] = useState(true);
  // Before any control the sheet Paramètres is not known: nothing is said of a count that it may change.
  const least = report ? defaultLeast(report) : null;
  const without = least !== null && least <= 1;
  return (
    <>
      <p className={layout.text}>
        {typography(
          `${inWindow ? "Un nouveau classeur s'ouvre" : "Un nouveau fichier"}, avec la feuille Bilan et aucune ligne de personne. Relisez vos commentaires : ils partent avec lui.`,
        )}
      </p>
      <Checkbox
        label={typography("Masquer les petits effectifs")}
        checked={masked && !without}
        disabled={without}
        onChange={(_event, { checked }) => setMasked(checked === true)}
      />
      {least === null ? null : <p className={layout.small}>{typography(leastSentence(masked ? least : 0))}</p>}
      <div className={layout.row}>
        <Button disabledFocusable={busy} onClick={() => void saveBilanAlone(masked)}>
          {typography(`${inWindow ? "Ouvrir" : "Enregistrer"} le bilan seul (sans les personnes)`)}
        </Button>
      </div>
    </>
  );
}

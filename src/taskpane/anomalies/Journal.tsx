import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { correctionText, type Correction } from "../../application/fix/correction";
import { cellReference } from "../../core/domain/cell";
import { counted, typography } from "../../core/text/french";
import { Disclosure } from "../components/Disclosure";
import { useCommands, usePaneState } from "../pane-context";
import { PAGE } from "../state/pane-state";
import { useLayout } from "../styles/layout";

/** The corrections applied in this session, each of which can be taken back. */
export function Journal(): ReactElement | null {
  const layout = useLayout();
  const { corrections, busy, report } = usePaneState(({ corrections, job, report }) => ({
    corrections,
    busy: job !== null,
    report,
  }));
  const { undo } = useCommands();
  if (corrections.length === 0 || !report) return null;
  const last = corrections.slice(-PAGE).reverse();
  return (
    <Disclosure level={2} label={counted(corrections.length, "correction appliquée", "corrections appliquées")}>
      {() => (
        <div className={layout.stack}>
          <div>
            <Button size="small" disabledFocusable={busy} onClick={() => void undo(corrections)}>
              Tout annuler
            </Button>
          </div>
          <ul className={layout.plainList}>
            {last.map((correction) => {
              const { sheet, position } = correction.change;
              const cell = cellReference(position.row, position.column);
              return (
                <li key={corrections.indexOf(correction)} className={layout.card}>
                  <span>{typography(`${sheet}, cellule ${cell}`)}</span>
                  <span className={layout.soft}>{typography(replacedText(correction))}</span>
                  <div>
                    <Button
                      size="small"
                      aria-label={`Annuler la correction de ${cell}`}
                      disabledFocusable={busy}
                      onClick={() => void undo([correction])}
                    >
                      Annuler
                    </Button>
                  </div>
                </li>
              );
            })}
          </ul>
          {corrections.length > last.length ? (
            <p className={layout.small}>Les {PAGE} dernières sont affichées.</p>
          ) : null}
        </div>
      )}
    </Disclosure>
  );
}

function replacedText(correction: Correction): string {
  const { before, after } = correctionText(correction);
  return `${before} remplacé par ${after}`;
}

import { Button } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { byChoice, correctionText, type Correction } from "../../application/fix/correction";
import { cellReference } from "../../core/domain/cell";
import { counted, listText, typography } from "../../core/text/french";
import { Disclosure } from "../components/Disclosure";
import { useCommands, usePaneState } from "../pane-context";
import { PAGE, type AppliedCorrection } from "../state/pane-state";
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
  const groups = useMemo(() => byChoice(corrections), [corrections]);
  if (corrections.length === 0 || !report) return null;
  const last = groups.slice(-PAGE).reverse();
  return (
    <Disclosure level={2} label={counted(groups.length, "correction appliquée", "corrections appliquées")}>
      {() => (
        <div className={layout.stack}>
          <div>
            <Button size="small" disabledFocusable={busy} onClick={() => void undo(corrections)}>
              Tout annuler
            </Button>
          </div>
          <ul className={layout.plainList}>
            {last.map((group) => {
              const cells = listText(
                group.map(({ change: { position } }) => cellReference(position.row, position.column)),
              );
              const [first] = group as readonly [AppliedCorrection];
              return (
                <li key={corrections.indexOf(first)} className={layout.card}>
                  <span>
                    {typography(`${first.change.sheet}, ${group.length > 1 ? "cellules" : "cellule"} ${cells}`)}
                  </span>
                  {group.map((correction) => (
                    <span
                      key={cellReference(correction.change.position.row, correction.change.position.column)}
                      className={layout.soft}
                    >
                      {typography(replacedText(correction))}
                    </span>
                  ))}
                  <div>
                    <Button
                      size="small"
                      aria-label={`Annuler la correction de ${cells}`}
                      disabledFocusable={busy}
                      onClick={() => void undo(group)}
                    >
                      Annuler
                    </Button>
                  </div>
                </li>
              );
            })}
          </ul>
          {groups.length > last.length ? <p className={layout.small}>Les {PAGE} dernières sont affichées.</p> : null}
        </div>
      )}
    </Disclosure>
  );
}

function replacedText(correction: Correction): string {
  const { before, after } = correctionText(correction);
  return `${before} remplacé par ${after}`;
}

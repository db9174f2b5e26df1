import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { correctionText } from "../../application/fix/correction";
import { cellReference } from "../../core/domain/cell";
import { counted, typography } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";
import type { AppliedCorrection } from "../state/pane-state";
import { useLayout } from "../styles/layout";
import { DismissButton } from "./DismissButton";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  text: { flexGrow: 1, minWidth: 0 },
});

/** What was just corrected, said once, with the way to take it back; wherever the person is in a long list they see it. */
export function UndoBar(): ReactElement | null {
  const styles = useStyles();
  const layout = useLayout();
  const { last, busy } = usePaneState(({ lastCorrections, job }) => ({ last: lastCorrections, busy: job !== null }));
  const { undo, dismissUndo } = useCommands();
  if (last.length === 0) return null;
  return (
    <div className={styles.bar}>
      <span className={`${layout.text} ${styles.text}`}>{typography(sentence(last))}</span>
      <Button size="small" disabledFocusable={busy} onClick={() => void undo(last)}>
        {last.length === 1 ? "Annuler cette correction" : "Annuler ces corrections"}
      </Button>
      <DismissButton dismiss={dismissUndo} stay />
    </div>
  );
}

function sentence(last: readonly AppliedCorrection[]): string {
  const [only] = last;
  if (last.length > 1 || !only) return `${counted(last.length, "correction appliquée", "corrections appliquées")}.`;
  const { before, after } = correctionText(only);
  const { row, column } = only.change.position;
  return `Correction appliquée en ${cellReference(row, column)} : ${before} devient ${after}.`;
}

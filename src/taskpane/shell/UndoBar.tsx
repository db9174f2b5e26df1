import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { correctionText, isOne } from "../../application/fix/correction";
import { cellReference } from "../../core/domain/cell";
import { counted, listText, typography } from "../../core/text/french";
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

/** What was just corrected, or added, said once, with the way to take it back; wherever the person is in a long list they see it. */
export function UndoBar(): ReactElement | null {
  const { last, added } = usePaneState(({ lastCorrections, addedColumns }) => ({
    last: lastCorrections,
    added: addedColumns,
  }));
  const { undo, removeColumns } = useCommands();
  if (last.length > 0) {
    const label = isOne(last) ? "Annuler cette correction" : "Annuler ces corrections";
    return <Bar told={sentence(last)} label={label} takeBack={() => void undo(last)} />;
  }
  if (!added) return null;
  const told = `${counted(added.titles.length, "colonne ajoutée", "colonnes ajoutées")} à « ${added.sheet} ».`;
  return <Bar told={told} label="Annuler l'ajout" takeBack={() => void removeColumns(added)} />;
}

interface BarProps {
  readonly told: string;
  readonly label: string;
  readonly takeBack: () => void;
}

function Bar({ told, label, takeBack }: BarProps): ReactElement {
  const styles = useStyles();
  const layout = useLayout();
  const busy = usePaneState(({ job }) => job !== null);
  const { dismissUndo } = useCommands();
  return (
    <div className={styles.bar}>
      <span className={`${layout.text} ${styles.text}`}>{typography(told)}</span>
      <Button size="small" disabledFocusable={busy} onClick={takeBack}>
        {label}
      </Button>
      <DismissButton dismiss={dismissUndo} stay />
    </div>
  );
}

function sentence(last: readonly AppliedCorrection[]): string {
  const [only] = last;
  if (only?.choice && isOne(last))
    return `Correction appliquée en ${listText(last.map(cellOf))} : ${only.choice.label}.`;
  if (last.length > 1 || !only) return `${counted(last.length, "correction appliquée", "corrections appliquées")}.`;
  const { before, after } = correctionText(only);
  return `Correction appliquée en ${cellOf(only)} : ${before} devient ${after}.`;
}

function cellOf({ change: { position } }: AppliedCorrection): string {
  return cellReference(position.row, position.column);
}

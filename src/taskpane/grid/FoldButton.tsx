import { makeStyles, tokens } from "@fluentui/react-components";
import { PanelLeftContract20Regular } from "@fluentui/react-icons/svg/panel-left-contract";
import { PanelLeftExpand20Regular } from "@fluentui/react-icons/svg/panel-left-expand";
import type { ReactElement } from "react";
import { useCommands, usePaneState } from "../pane-context";

const useStyles = makeStyles({
  button: {
    display: "none",
    // A narrow window shows one of the two at a time already.
    "@media (min-width: 900px)": { display: "flex" },
    flexShrink: 0,
    alignItems: "center",
    justifyContent: "center",
    width: "32px",
    padding: 0,
    border: "none",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    background: "none",
    color: "inherit",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

/** Leaves the whole window to the sheet, or brings the pane back beside it. */
export function FoldButton(): ReactElement {
  const styles = useStyles();
  const folded = usePaneState(({ grid }) => grid.folded);
  const { foldPane } = useCommands();
  const label = folded ? "Déplier le volet" : "Replier le volet";
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      aria-expanded={!folded}
      onClick={() => foldPane(!folded)}
    >
      {folded ? <PanelLeftExpand20Regular aria-hidden /> : <PanelLeftContract20Regular aria-hidden />}
    </button>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import type { MouseEvent, ReactElement } from "react";
import { useCommands, usePaneState } from "../pane-context";
import { focusSide, SHEET } from "./focus-side";

/** Of the element that the first link leads to. */
export const CONTENT = "contenu";

const useStyles = makeStyles({
  link: {
    position: "absolute",
    left: "8px",
    top: "4px",
    zIndex: 10,
    padding: "6px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `2px solid ${tokens.colorStrokeFocus2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ":not(:focus)": { clipPath: "inset(50%)", width: "1px", height: "1px", overflow: "hidden", padding: 0 },
  },
});

/** Over the navigation, and over the whole pane to the sheets where they stand beside it; seen by those who come to them with Tab. */
export function SkipLinks(): ReactElement {
  const styles = useStyles();
  const besideSheets = usePaneState(({ opened }) => opened?.viewSheet !== undefined);
  const { bringToFront } = useCommands();
  const link = (to: string, label: string, go: () => void): ReactElement => (
    <a
      className={styles.link}
      href={to}
      onClick={(event: MouseEvent) => {
        event.preventDefault();
        go();
      }}
    >
      {label}
    </a>
  );
  return (
    <>
      {link(`#${CONTENT}`, "Aller au contenu", () => document.getElementById(CONTENT)?.focus())}
      {besideSheets
        ? link("#feuille", "Aller à la feuille", () => {
            bringToFront("sheet");
            // A narrow window shows one of the two at a time: once it is drawn.
            requestAnimationFrame(() => focusSide(SHEET));
          })
        : null}
    </>
  );
}

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { useCommands, usePaneState } from "../pane-context";

const useStyles = makeStyles({
  bar: {
    gridRowStart: 1,
    display: "flex",
    gap: "1px",
    padding: "4px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (min-width: 900px)": { display: "none" },
  },
  side: {
    flexGrow: 1,
    flexBasis: 0,
    minHeight: "36px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** On a narrow window: the pane or the sheet. Back in the pane, the person is where they left it. */
export function SideSwitch(): ReactElement {
  const styles = useStyles();
  const front = usePaneState(({ grid }) => grid.front);
  const { bringToFront } = useCommands();
  const back = useRef<HTMLButtonElement>(null);
  const left = useRef<HTMLElement | null>(null);
  const drawn = useRef(front);

  useEffect(() => {
    // A wide window shows both and has no switch: the focus stays where it is.
    if (drawn.current === front || back.current?.offsetParent === null) return;
    drawn.current = front;
    const { activeElement } = document;
    if (front === "pane") left.current?.focus();
    else if (activeElement instanceof HTMLElement && activeElement.closest("[data-pane]")) {
      left.current = activeElement;
      back.current?.focus();
    } else left.current = null;
  }, [front]);

  const side = (name: typeof front): string => mergeClasses(styles.side, front === name && styles.current);
  return (
    <div className={styles.bar} role="group" aria-label="À l'écran">
      <button
        ref={back}
        type="button"
        className={side("pane")}
        aria-pressed={front === "pane"}
        onClick={() => bringToFront("pane")}
      >
        Volet
      </button>
      <button
        type="button"
        className={side("sheet")}
        aria-pressed={front === "sheet"}
        onClick={() => bringToFront("sheet")}
      >
        Feuille
      </button>
    </div>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useCommands, usePaneState, useSession } from "../pane-context";
import { walkWithArrows } from "../hooks/walk-with-arrows";
import { VIEWS } from "../state/pane-state";
import { VIEW_TABLE } from "../views/view-table";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(72px, 1fr))",
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
  },
  /** Excel draws its own small menu over the top right corner of a pane. */
  besideMenu: { paddingRight: tokens.spacingHorizontalM },
  entry: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    gap: "2px",
    padding: "3px 0 0",
    minHeight: "36px",
    border: "none",
    borderBottom: "3px solid transparent",
    background: "none",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** The views, always within reach: four a line in the narrowest pane. */
export function NavigationBar(): ReactElement {
  const styles = useStyles();
  const { kind } = useSession();
  const view = usePaneState(({ view }) => view);
  const { show } = useCommands();
  return (
    <nav
      className={`${styles.bar} ${kind === "excel" ? styles.besideMenu : ""}`}
      aria-label="Rubriques"
      onKeyDown={walkWithArrows}
    >
      {VIEWS.map((name) => (
        <button
          key={name}
          type="button"
          className={`${styles.entry} ${name === view ? styles.current : ""}`}
          aria-current={name === view ? "page" : undefined}
          onClick={() => show(name)}
        >
          {VIEW_TABLE[name].icon}
          {VIEW_TABLE[name].label}
        </button>
      ))}
    </nav>
  );
}

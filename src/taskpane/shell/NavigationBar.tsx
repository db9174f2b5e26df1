import { makeStyles, tokens } from "@fluentui/react-components";
import { BookOpen20Regular } from "@fluentui/react-icons/svg/book-open";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DocumentTable20Regular } from "@fluentui/react-icons/svg/document-table";
import { Home20Regular } from "@fluentui/react-icons/svg/home";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { DataBarVertical20Regular } from "@fluentui/react-icons/svg/data-bar-vertical";
import type { ReactElement } from "react";
import { useCommands, usePaneState, useSession } from "../pane-context";
import { VIEWS, type View } from "../state/pane-state";

const ENTRIES: Readonly<Record<View, { readonly label: string; readonly icon: ReactElement }>> = {
  accueil: { label: "Accueil", icon: <Home20Regular aria-hidden /> },
  donnees: { label: "Données", icon: <DocumentTable20Regular aria-hidden /> },
  controle: { label: "Contrôle", icon: <CheckmarkCircle20Regular aria-hidden /> },
  bilan: { label: "Bilan", icon: <DataBarVertical20Regular aria-hidden /> },
  fiches: { label: "Fiches", icon: <BookOpen20Regular aria-hidden /> },
  aide: { label: "Aide", icon: <QuestionCircle20Regular aria-hidden /> },
};

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
  },
  /** Excel draws its own small menu over the top right corner of a pane. */
  besideMenu: { paddingRight: tokens.spacingHorizontalM },
  entry: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    flexGrow: 1,
    gap: "2px",
    padding: "6px 4px 4px",
    minHeight: "44px",
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

/** The six views, always within reach. */
export function NavigationBar(): ReactElement {
  const styles = useStyles();
  const { kind } = useSession();
  const view = usePaneState(({ view }) => view);
  const { show } = useCommands();
  return (
    <nav className={`${styles.bar} ${kind === "excel" ? styles.besideMenu : ""}`} aria-label="Rubriques">
      {VIEWS.map((name) => (
        <button
          key={name}
          type="button"
          className={`${styles.entry} ${name === view ? styles.current : ""}`}
          aria-current={name === view ? "page" : undefined}
          onClick={() => show(name)}
        >
          {ENTRIES[name].icon}
          {ENTRIES[name].label}
        </button>
      ))}
    </nav>
  );
}

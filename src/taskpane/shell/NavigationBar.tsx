import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { useCommands, usePaneState, useSession } from "../pane-context";
import { walkWithArrows } from "../hooks/walk-with-arrows";
import { VIEWS } from "../state/pane-state";
import { VIEW_TABLE } from "../views/view-table";
import { useEntryStyles } from "./entry-styles";
import { MORE, OtherViews } from "./OtherViews";
import { useFittingEntries } from "./use-fitting-entries";

const useStyles = makeStyles({
  bar: {
    position: "relative",
    display: "flex",
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
  },
  /** Excel draws its own small menu over the top right corner of a pane. */
  besideMenu: { paddingRight: tokens.spacingHorizontalM },
  /** Takes its measures, and no room. */
  ruler: {
    position: "absolute",
    top: 0,
    left: 0,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    height: 0,
    width: 0,
    overflow: "hidden",
    visibility: "hidden",
  },
  /** An icon or an arrow, and what stands between it and its word. */
  measured: { flexShrink: 0, width: "20px" },
});

/** The views, always within reach on one line: in a narrow pane the last ones stand behind « Plus ». */
export function NavigationBar(): ReactElement {
  const styles = useStyles();
  const entry = useEntryStyles();
  const { kind } = useSession();
  const view = usePaneState(({ view }) => view);
  const { show } = useCommands();
  const [bar, ruler] = [useRef<HTMLElement>(null), useRef<HTMLDivElement>(null)];
  const { shown, icons } = useFittingEntries(bar, ruler, VIEWS.length, VIEWS.indexOf(view));
  const others = VIEWS.slice(shown);
  return (
    <nav
      ref={bar}
      className={mergeClasses(styles.bar, kind === "excel" && styles.besideMenu)}
      aria-label="Rubriques"
      onKeyDown={walkWithArrows}
    >
      {VIEWS.slice(0, shown).map((name) => (
        <button
          key={name}
          type="button"
          className={mergeClasses(entry.entry, name === view && entry.current)}
          aria-current={name === view ? "page" : undefined}
          onClick={() => show(name)}
        >
          {icons ? VIEW_TABLE[name].icon : null}
          {VIEW_TABLE[name].label}
        </button>
      ))}
      {others.length > 0 ? <OtherViews views={others} current={view} onShow={show} /> : null}
      <div ref={ruler} className={styles.ruler} aria-hidden>
        {VIEWS.map((name) => VIEW_TABLE[name].label).map((word) => (
          <span key={word} className={mergeClasses(entry.entry, entry.current)}>
            {word}
          </span>
        ))}
        <span className={entry.entry}>
          {MORE}
          <ChevronDown16Regular />
        </span>
        <span className={styles.measured} />
        <span className={styles.measured} />
      </div>
    </nav>
  );
}

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type { SheetInfo } from "../../application/ports/workbook";
import { walkWithArrows } from "../hooks/walk-with-arrows";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexShrink: 0,
    overflowX: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tab: {
    flexShrink: 0,
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: "none",
    borderBottom: "3px solid transparent",
    background: "none",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

interface SheetTabsProps {
  readonly sheets: readonly SheetInfo[];
  readonly selected: string;
  /** The element that shows the selected sheet. */
  readonly panel: string;
  readonly onSelect: (name: string) => void;
}

/**
 * The sheets of the workbook, below the cells as in Excel. The arrow keys walk along the tabs, Enter opens one. Fluent's own tabs put hidden
 * elements into the page that take the focus.
 */
export function SheetTabs({ sheets, selected, panel, onSelect }: SheetTabsProps): ReactElement {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [selected, sheets]);
  return (
    <div ref={bar} className={styles.bar} role="tablist" aria-label="Feuilles du classeur" onKeyDown={walkWithArrows}>
      {sheets.map(({ name }) => (
        <button
          key={name}
          type="button"
          role="tab"
          className={mergeClasses(styles.tab, name === selected && styles.selected)}
          aria-selected={name === selected}
          aria-controls={panel}
          tabIndex={name === selected ? 0 : -1}
          onClick={() => onSelect(name)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

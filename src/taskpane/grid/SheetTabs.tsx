import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type { SheetInfo } from "../../application/ports/workbook";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    overflowX: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  tab: { flexShrink: 0, whiteSpace: "nowrap" },
});

interface SheetTabsProps {
  readonly sheets: readonly SheetInfo[];
  readonly selected: string;
  /** The element that shows the selected sheet. */
  readonly panel: string;
  readonly onSelect: (name: string) => void;
}

/** The sheets of the workbook, below the cells as in Excel. */
export function SheetTabs({ sheets, selected, panel, onSelect }: SheetTabsProps): ReactElement {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [selected, sheets]);
  return (
    <div ref={bar} className={styles.bar}>
      <TabList
        size="small"
        aria-label="Feuilles du classeur"
        selectedValue={selected}
        onTabSelect={(_event, { value }) => onSelect(String(value))}
      >
        {sheets.map(({ name }) => (
          <Tab key={name} value={name} className={styles.tab} aria-controls={panel}>
            {name}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}

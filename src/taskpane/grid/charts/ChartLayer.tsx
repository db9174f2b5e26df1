import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { isInArea, type CellPosition } from "../../../core/domain/cell";
import { useSession } from "../../pane-context";
import { useDark } from "../../shell/use-dark";
import { ChartPicture } from "./ChartPicture";
import type { PlacedChart } from "./placed-charts";

const useStyles = makeStyles({
  chart: {
    position: "absolute",
    inset: "1px",
    // With the texts that go on over other cells: below the columns that stay in place and the headings.
    zIndex: 1,
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // The cells below are chosen as ever.
    pointerEvents: "none",
  },
  /** The selected cell is below: what shows it would not be seen. */
  selected: {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "3px solid Highlight" },
  },
});

/** The charts of a sheet over its cells, each in the lines of the grid that its own cells stand between. */
export function ChartLayer({
  placed,
  place,
}: {
  readonly placed: ReadonlyMap<string, PlacedChart>;
  readonly place: CellPosition;
}): ReactElement {
  const styles = useStyles();
  const dark = useDark(useSession().theme);
  return (
    <>
      {[...placed].map(([reference, { chart, layout, rows, columns }]) => (
        <div
          key={reference}
          aria-hidden
          data-chart={reference}
          className={mergeClasses(styles.chart, isInArea(chart, place) && styles.selected)}
          // The first row has the headings, the first column the rows' numbers; lines count from 1.
          style={{
            gridRow: `${rows[0] + 2} / ${rows[1] + 3}`,
            gridColumn: `${columns[0] + 2} / ${columns[1] + 3}`,
          }}
        >
          {chart.drawing ? <ChartPicture drawing={chart.drawing} layout={layout} dark={dark} /> : null}
        </div>
      ))}
    </>
  );
}

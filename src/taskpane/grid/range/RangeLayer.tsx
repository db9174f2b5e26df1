import { makeStyles, tokens } from "@fluentui/react-components";
import type { CSSProperties, ReactElement } from "react";
import type { Block } from "./block";

const useStyles = makeStyles({
  range: {
    minWidth: 0,
    zIndex: 1,
    boxSizing: "border-box",
    outline: `1px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: "-1px",
    "::before": {
      content: '""',
      display: "block",
      height: "100%",
      backgroundColor: tokens.colorCompoundBrandStroke,
      opacity: 0.14,
      "@media (forced-colors: active)": { backgroundColor: "Highlight", opacity: 0.3, forcedColorAdjust: "none" },
    },
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
    // The cells below are chosen as ever.
    pointerEvents: "none",
  },
  /** Over the columns that stay in place. */
  frozen: { position: "sticky", zIndex: 2 },
});

/** The cells that are chosen, over them: each column that stays in place for itself, then the others at one go. */
export function RangeLayer({ block, frozen }: { readonly block: Block; readonly frozen: number }): ReactElement {
  const styles = useStyles();
  // The first row has the headings, the first column the rows' numbers; lines count from 1.
  const gridRow = `${block.firstRow + 2} / ${block.lastRow + 3}`;
  const inPlace: number[] = [];
  for (let column = block.firstColumn; column <= Math.min(block.lastColumn, frozen - 1); column += 1)
    inPlace.push(column);
  const first = Math.max(block.firstColumn, frozen);
  return (
    <>
      {inPlace.map((column) => (
        <div
          key={column}
          aria-hidden
          className={`${styles.range} ${styles.frozen}`}
          style={
            {
              gridRow,
              gridColumn: column + 2,
              insetInlineStart: `var(--rdg-frozen-left-${column + 1})`,
            } as CSSProperties
          }
        />
      ))}
      {first > block.lastColumn ? null : (
        <div
          aria-hidden
          data-range
          className={styles.range}
          style={{ gridRow, gridColumn: `${first + 2} / ${block.lastColumn + 3}` }}
        />
      )}
    </>
  );
}

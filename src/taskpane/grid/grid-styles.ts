import { makeStyles, tokens } from "@fluentui/react-components";
import { FILL, TEXT } from "./cell-style";

/** The grid in the colours of the pane; react-data-grid's own styles stand in a layer, below these. */
export const useGridStyles = makeStyles({
  container: { height: "100%", minHeight: 0 },
  grid: {
    height: "100%",
    border: "none",
    // The mouse chooses cells, not their texts.
    userSelect: "none",
    "--rdg-color": tokens.colorNeutralForeground1,
    "--rdg-background-color": tokens.colorNeutralBackground1,
    "--rdg-border-color": tokens.colorNeutralStroke2,
    "--rdg-header-background-color": tokens.colorNeutralBackground3,
    "--rdg-row-hover-background-color": tokens.colorNeutralBackground1,
    "--rdg-selection-color": tokens.colorCompoundBrandStroke,
    "--rdg-font-size": "13px",
    "@media (forced-colors: active)": { "--rdg-selection-color": "Highlight", "--rdg-selection-width": "3px" },
  },
  /** Letters of the columns, numbers of the rows. */
  frame: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "center",
    userSelect: "none",
  },
  rowNumber: { padding: "0 4px", fontVariantNumeric: "tabular-nums" },
  /** A hidden row or column that is shown because the pane speaks of it. */
  hidden: { fontStyle: "italic", color: tokens.colorNeutralForeground3 },
  heading: {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  headingButton: {
    position: "absolute",
    top: 0,
    right: "4px",
    width: "24px",
    height: "24px",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  /** Above the texts that go on over other cells, below the headings. */
  frozen: { zIndex: 2 },
  /** A text may go on over the empty cells beside its own. */
  cell: { "&:has(> [data-over])": { overflow: "visible", zIndex: 1 } },
  overText: {
    position: "absolute",
    top: "2px",
    bottom: "2px",
    left: "8px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    pointerEvents: "none",
    alignContent: "center",
    backgroundColor: "inherit",
  },
  /** In the place of a chart. */
  chart: { fontStyle: "italic", color: tokens.colorNeutralForeground2 },
  /** A cell with a background of its own, unless the person's system has colours that all must follow. */
  filled: {
    backgroundColor: `var(${FILL})`,
    color: `var(${TEXT})`,
    "@media (forced-colors: active)": { backgroundColor: "Canvas", color: "CanvasText" },
  },
  /** A cell with a list of answers, once it is selected: what is clicked to see them. */
  choice: {
    paddingRight: "20px",
    "::after": {
      // Nothing to be read aloud.
      content: '"▾" / ""',
      position: "absolute",
      insetBlock: "1px",
      right: "1px",
      width: "18px",
      alignContent: "center",
      textAlign: "center",
      backgroundColor: tokens.colorNeutralBackground3,
      color: tokens.colorNeutralForeground1,
      cursor: "pointer",
    },
  },
  wrap: { whiteSpace: "pre-wrap", lineHeight: "1.25", overflowWrap: "anywhere" },
  link: { textDecorationLine: "underline", cursor: "pointer" },
  gravity: { display: "inline-flex", verticalAlign: "text-bottom", marginRight: "4px" },
  editor: {
    width: "100%",
    height: "100%",
    boxSizing: "border-box",
    padding: "0 6px",
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    ":focus": { outlineStyle: "none" },
  },
});

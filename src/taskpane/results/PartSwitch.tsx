import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useCommands, usePaneState } from "../pane-context";
import { walkWithArrows } from "../hooks/walk-with-arrows";
import { PARTS, type Part } from "../state/results-state";

const LABELS: Readonly<Record<Part, string>> = {
  anomalies: "Anomalies",
  leftOut: "Non comptées",
  corrections: "Corrections",
  deadlines: "À faire",
  exits: "Sorties",
  completeness: "Complétude",
};

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(88px, 1fr))",
    gap: "1px",
    padding: "2px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  part: {
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    borderTopColor: tokens.colorNeutralStroke1,
    borderRightColor: tokens.colorNeutralStroke1,
    borderLeftColor: tokens.colorNeutralStroke1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderBottomWidth: "3px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** Which part of the results of the control is shown. */
export function PartSwitch(): ReactElement {
  const styles = useStyles();
  const results = usePaneState(({ results }) => results);
  const { changeResults } = useCommands();
  return (
    <div className={styles.bar} role="group" aria-label="Résultats du contrôle" onKeyDown={walkWithArrows}>
      {PARTS.map((part) => (
        <button
          key={part}
          type="button"
          className={`${styles.part} ${part === results.part ? styles.current : ""}`}
          aria-current={part === results.part ? "true" : undefined}
          onClick={() => changeResults({ part })}
        >
          {LABELS[part]}
        </button>
      ))}
    </div>
  );
}

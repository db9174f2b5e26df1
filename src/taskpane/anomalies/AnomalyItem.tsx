import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useEffect, useMemo, useRef, type KeyboardEvent, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { describeFinding, type FindingText } from "../../core/engine/describe";
import { capitalised, typography } from "../../core/text/french";
import { GravityMark } from "../components/GravityMark";
import { cellKey } from "../state/journal";
import type { Grouping } from "../state/pane-state";
import { useLayout } from "../styles/layout";
import { AnomalyDetail } from "./AnomalyDetail";
import type { ChangedCells } from "./changed-cells";
import { personName } from "./person";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: "2px",
    width: "100%",
    padding: tokens.spacingVerticalS,
    border: `1px solid transparent`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    borderBottomWidth: 0,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  kept: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    alignSelf: "center",
  },
  where: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface AnomalyItemProps {
  readonly report: ControlReport;
  readonly finding: number;
  readonly by: Grouping;
  readonly current: boolean;
  readonly changes: ChangedCells;
  readonly onSelect: (finding: number) => void;
  readonly onMove: (step: 1 | -1) => void;
}

/** One anomaly: a press goes to its cell and explains it; the arrow keys walk through the list. */
export const AnomalyItem = memo(function AnomalyItem(props: AnomalyItemProps): ReactElement {
  const { report, finding, by, current, changes, onSelect, onMove } = props;
  const styles = useStyles();
  const layout = useLayout();
  const button = useRef<HTMLButtonElement>(null);
  const item = useRef<HTMLLIElement>(null);
  const text = useMemo(() => describeFinding(report, finding), [report, finding]);
  const changed = changes.get(cellKey(text));

  useEffect(() => {
    if (!current) return;
    item.current?.scrollIntoView({ block: "nearest" });
    // The arrow keys carry the focus along; the buttons of the step bar keep it.
    if (document.activeElement?.hasAttribute(ITEM) === true) button.current?.focus();
  }, [current]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!current || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    onMove(event.key === "ArrowDown" ? 1 : -1);
  };

  return (
    <li ref={item}>
      <button
        ref={button}
        type="button"
        {...{ [ITEM]: "" }}
        className={`${styles.item} ${current ? styles.current : ""}`}
        aria-current={current ? "true" : undefined}
        onClick={() => onSelect(finding)}
        onKeyDown={onKeyDown}
      >
        <span className={styles.where}>
          {by === "rule" ? null : <GravityMark gravity={text.gravity} />}
          <span>{placeText(report, finding, text, by)}</span>
          {report.justified.has(finding) ? <span className={styles.kept}>Justifiée</span> : null}
          {changed ? (
            <span className={styles.kept}>{changed.finding === finding ? "Corrigée" : "Cellule modifiée"}</span>
          ) : null}
        </span>
        <span className={layout.text}>{text.message}</span>
      </button>
      {current ? <AnomalyDetail report={report} finding={finding} text={text} changed={changed} /> : null}
    </li>
  );
});

/** Marks the items among which the arrow keys move. */
const ITEM = "data-anomaly";

/** "Ligne 12, cellule S12, DURAND Léa"; the sheet where several stand in the list. */
function placeText(report: ControlReport, finding: number, text: FindingText, by: Grouping): string {
  const { table: position, row } = report.findings.at(finding);
  const table = report.list[position];
  const parts = [
    ...(report.list.length > 1 && by === "rule" ? [text.sheet] : []),
    text.row === null ? "toute la feuille" : `ligne ${text.row}`,
    ...(text.cell !== null && text.row !== null ? [`cellule ${text.cell}`] : []),
    ...(by !== "row" && table && row !== null ? [personName(table, row)].filter(Boolean) : []),
  ];
  const sentence = parts.join(", ");
  return typography(capitalised(sentence));
}

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useEffect, useMemo, useRef, type KeyboardEvent, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { describeFinding, type FindingText } from "../../core/engine/describe";
import { capitalised, counted, typography } from "../../core/text/french";
import { GravityMark } from "../components/GravityMark";
import { useCommands, usePaneState } from "../pane-context";
import type { Grouping } from "../state/pane-state";
import { useLayout } from "../styles/layout";
import { AnomalyDetail } from "./AnomalyDetail";
import { personName } from "../people/person";

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
  /** How many more cells hold the same value, for which one thing is done. */
  readonly others: number;
  /** Whether these are shown. */
  readonly spread: boolean;
  readonly onSpread: () => void;
  readonly onSelect: (finding: number) => void;
  readonly onMove: (step: 1 | -1) => void;
}

/** One anomaly: a press goes to its cell and explains it; the arrow keys walk through the list. */
export const AnomalyItem = memo(function AnomalyItem(props: AnomalyItemProps): ReactElement {
  const { report, finding, by, current, others, spread, onSpread, onSelect, onMove } = props;
  const styles = useStyles();
  const layout = useLayout();
  const button = useRef<HTMLButtonElement>(null);
  const item = useRef<HTMLLIElement>(null);
  const text = useMemo(() => describeFinding(report, finding), [report, finding]);
  const wanted = usePaneState(({ focus }) => current && focus === "current");
  const { focus } = useCommands();

  useEffect(() => {
    if (!wanted) return;
    button.current?.focus();
    focus(null);
  }, [wanted, focus]);

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
        </span>
        <span className={layout.text}>{text.message}</span>
      </button>
      {others > 0 ? (
        <Button size="small" appearance="subtle" aria-expanded={spread} onClick={onSpread}>
          {spread
            ? typography("N'en montrer qu'une")
            : typography(`${counted(others, "autre cellule", "autres cellules")} avec la même valeur`)}
        </Button>
      ) : null}
      {current ? <AnomalyDetail report={report} finding={finding} text={text} /> : null}
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
    ...(report.list.length > 1 && by !== "column" ? [text.sheet] : []),
    text.row === null ? "toute la feuille" : `ligne ${text.row}`,
    ...(text.cell !== null && text.row !== null ? [`cellule ${text.cell}`] : []),
    ...(by !== "person" && table && row !== null ? [personName(table, row)].filter(Boolean) : []),
  ];
  const sentence = parts.join(", ");
  return typography(capitalised(sentence));
}

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp20Regular } from "@fluentui/react-icons/svg/chevron-up";
import { useMemo, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { describeFinding } from "../../core/engine/describe";
import { numberText, typography } from "../../core/text/french";
import { useLayout } from "../styles/layout";
import type { Place } from "./place";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
    padding: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  /** Its word stays whole in the narrowest pane. */
  step: { flexShrink: 0 },
  rank: { minWidth: 0, textAlign: "center", lineHeight: tokens.lineHeightBase200 },
});

interface StepBarProps {
  readonly report: ControlReport;
  readonly place: Place;
  readonly total: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (step: 1 | -1) => void;
}

/** Walks from one anomaly to the next without leaving the buttons; what is reached is said aloud. */
export function StepBar({ report, place, total, first, last, onMove }: StepBarProps): ReactElement {
  const styles = useStyles();
  const layout = useLayout();
  const finding = place.group.findings[place.at] as number;
  const message = useMemo(() => describeFinding(report, finding).message, [report, finding]);
  return (
    <div className={styles.bar} role="group" aria-label="Parcourir les anomalies">
      <Button
        className={styles.step}
        size="small"
        icon={<ChevronUp20Regular />}
        disabledFocusable={first}
        onClick={() => onMove(-1)}
      >
        Précédente
      </Button>
      <span role="status" className={styles.rank}>
        {typography(`Anomalie ${numberText(place.rank + 1)} sur ${numberText(total)}`)}
        <span className={layout.srOnly}>{message}</span>
      </span>
      <Button
        className={styles.step}
        size="small"
        icon={<ChevronDown20Regular />}
        iconPosition="after"
        disabledFocusable={last}
        onClick={() => onMove(1)}
      >
        Suivante
      </Button>
    </div>
  );
}

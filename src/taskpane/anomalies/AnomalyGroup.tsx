import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { GRAVITY_MEANINGS } from "../../core/domain/gravity";
import { counted, numberText, typography } from "../../core/text/french";
import { Disclosure } from "../components/Disclosure";
import { GravityMark } from "../components/GravityMark";
import { useCommands, usePaneState } from "../pane-context";
import { PAGE, type Grouping } from "../state/pane-state";
import { useLayout } from "../styles/layout";
import { AnomalyItem } from "./AnomalyItem";
import type { ChangedCells } from "./changed-cells";
import type { Group } from "./group";
import { GroupCorrection } from "./GroupCorrection";
import { groupTitle } from "./group-title";

const useStyles = makeStyles({
  group: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: "flex", flexDirection: "column", gap: "2px" },
  marks: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

interface AnomalyGroupProps {
  readonly report: ControlReport;
  readonly group: Group;
  readonly by: Grouping;
  readonly open: boolean;
  /** How many items are shown once it is open. */
  readonly shown: number;
  /** The current finding, where it is in this group. */
  readonly current: number | null;
  readonly changes: ChangedCells;
  readonly onSelect: (finding: number) => void;
  readonly onMove: (step: 1 | -1) => void;
}

export const AnomalyGroup = memo(function AnomalyGroup(props: AnomalyGroupProps): ReactElement {
  const { report, group, by, open, shown, current, changes, onSelect, onMove } = props;
  const styles = useStyles();
  const layout = useLayout();
  const { changeList } = useCommands();
  const list = usePaneState(({ list }) => list);
  const { key, findings, gravity } = group;
  const { title, code } = groupTitle(report, findings[0] as number, by);
  const toggle = (wanted: boolean): void =>
    changeList({ open: wanted ? [...list.open, key] : list.open.filter((other) => other !== key) });
  const rest = findings.length - shown;
  return (
    <div className={styles.group}>
      <Disclosure
        level={3}
        open={open}
        onToggle={toggle}
        label={
          <span className={styles.head}>
            <span className={styles.marks}>
              <GravityMark gravity={gravity} word={by === "rule"} />
              {by === "rule" ? null : (
                <span className={layout.srOnly}>{typography(`Au plus : ${GRAVITY_MEANINGS[gravity].label}.`)}</span>
              )}
              {code === null ? null : <span>{code}</span>}
              <span>{counted(findings.length, "anomalie")}</span>
            </span>
            <span>{title}</span>
          </span>
        }
      >
        {() => (
          <>
            {by === "rule" && findings.length > 1 && isCorrectable(report, findings) ? (
              <GroupCorrection report={report} findings={findings} changes={changes} />
            ) : null}
            <ul className={layout.plainList}>
              {findings.slice(0, shown).map((finding) => (
                <AnomalyItem
                  key={finding}
                  report={report}
                  finding={finding}
                  by={by}
                  current={finding === current}
                  changes={changes}
                  onSelect={onSelect}
                  onMove={onMove}
                />
              ))}
            </ul>
            {rest > 0 ? (
              <Button
                size="small"
                onClick={() => changeList({ shownItems: { ...list.shownItems, [key]: shown + PAGE } })}
              >
                {typography(`Afficher la suite (encore ${numberText(rest)})`)}
              </Button>
            ) : null}
          </>
        )}
      </Disclosure>
    </div>
  );
});

/** Whether the rule of these findings, which is one, can propose a value. */
function isCorrectable({ rules, findings: all }: ControlReport, findings: readonly number[]): boolean {
  return rules[all.ruleAt(findings[0] as number)]?.fix !== undefined;
}

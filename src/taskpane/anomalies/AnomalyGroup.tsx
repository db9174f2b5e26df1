import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useMemo, useState, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { GRAVITY_MEANINGS } from "../../core/domain/gravity";
import { causeReader } from "../../core/engine/causes";
import { counted, typography } from "../../core/text/french";
import { Disclosure } from "../components/Disclosure";
import { GravityMark } from "../components/GravityMark";
import { ShowMore } from "../components/ShowMore";
import { useCommands, usePaneState } from "../pane-context";
import { PAGE, type Grouping } from "../state/pane-state";
import { useLayout } from "../styles/layout";
import { AnomalyItem } from "./AnomalyItem";
import type { Group } from "./group";
import { GroupCorrection } from "./GroupCorrection";
import { GroupJustification } from "./GroupJustification";
import { groupTitle } from "./group-title";

const useStyles = makeStyles({
  badge: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  /** What is not in sight is not laid out. */
  group: {
    contentVisibility: "auto",
    containIntrinsicBlockSize: "auto 4.5rem",
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
  /** How many of its anomalies have a correction whose value is known. */
  readonly correctable: number;
  readonly onSelect: (finding: number) => void;
  readonly onMove: (step: 1 | -1) => void;
}

export const AnomalyGroup = memo(function AnomalyGroup(props: AnomalyGroupProps): ReactElement {
  const { report, group, by, open, shown, current, correctable, onSelect, onMove } = props;
  const styles = useStyles();
  const layout = useLayout();
  const { changeList } = useCommands();
  const list = usePaneState(({ list }) => list);
  const { key, findings, gravity, causes } = group;
  const { title, code } = groupTitle(report, group, by);
  const toggle = (wanted: boolean): void =>
    changeList({ open: wanted ? [...list.open, key] : list.open.filter((other) => other !== key) });
  const [spread, setSpread] = useState<ReadonlySet<string>>(new Set());
  const merged = open && by === "rule" && causes < findings.length;
  const heads = useMemo(() => (merged ? headsOf(report, findings) : null), [merged, report, findings]);
  const visible = heads ? findings.filter((finding) => isVisible(heads, finding, current, spread)) : findings;
  const rest = visible.length - shown;
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
              <span>
                {counted(findings.length, "anomalie")}
                {by === "rule" && causes < findings.length ? ` · ${counted(causes, "cause")}` : ""}
              </span>
              {correctable > 0 ? <span className={styles.badge}>correction proposée</span> : null}
            </span>
            <span>{title}</span>
          </span>
        }
      >
        {() => (
          <>
            {correctable > 0 && findings.length > 1 ? <GroupCorrection report={report} findings={findings} /> : null}
            {by === "rule" ? <GroupJustification report={report} findings={findings} gravity={gravity} /> : null}
            <ul className={layout.plainList}>
              {visible.slice(0, shown).map((finding) => (
                <AnomalyItem
                  key={finding}
                  report={report}
                  finding={finding}
                  by={by}
                  current={finding === current}
                  others={heads?.get(finding)?.others ?? 0}
                  spread={spread.has(heads?.get(finding)?.cause ?? "")}
                  onSpread={() => setSpread(toggled(spread, heads?.get(finding)?.cause ?? ""))}
                  onSelect={onSelect}
                  onMove={onMove}
                />
              ))}
            </ul>
            <ShowMore
              small
              left={rest}
              onShow={() => changeList({ shownItems: { ...list.shownItems, [key]: shown + PAGE } })}
            />
          </>
        )}
      </Disclosure>
    </div>
  );
});

interface Head {
  readonly cause: string;
  /** How many other findings have the same cause; null for one of those. */
  readonly others: number | null;
}

/** By finding: the first one of each cause, which speaks for the others. */
function headsOf(report: ControlReport, findings: readonly number[]): ReadonlyMap<number, Head> {
  const causeOf = causeReader(report);
  const counts = new Map<string, number>();
  const causes = findings.map((finding) => causeOf(finding) ?? `${finding}`);
  for (const cause of causes) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  const told = new Set<string>();
  return new Map(
    findings.map((finding, at) => {
      const cause = causes[at] as string;
      const first = !told.has(cause);
      told.add(cause);
      return [finding, { cause, others: first ? (counts.get(cause) as number) - 1 : null }];
    }),
  );
}

function isVisible(
  heads: ReadonlyMap<number, Head>,
  finding: number,
  current: number | null,
  spread: ReadonlySet<string>,
): boolean {
  const head = heads.get(finding);
  return !head || head.others !== null || finding === current || spread.has(head.cause);
}

function toggled(spread: ReadonlySet<string>, cause: string): ReadonlySet<string> {
  return spread.has(cause) ? new Set([...spread].filter((other) => other !== cause)) : new Set(spread).add(cause);
}

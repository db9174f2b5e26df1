import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { alikeText } from "../../application/fix/alike-text";
import { correctionsFrom } from "../../application/fix/corrections";
import { proposalText } from "../../application/fix/proposal-text";
import { cellReference } from "../../core/domain/cell";
import type { Proposal } from "../../core/engine/proposal";
import type { Table } from "../../core/reading/table";
import { counted, typography } from "../../core/text/french";
import { ShowMore } from "../components/ShowMore";
import { useCommands, usePaneState } from "../pane-context";
import { personName } from "../people/person";
import { PAGE } from "../state/pane-state";
import { useLayout } from "../styles/layout";

const useStyles = makeStyles({
  check: { alignItems: "flex-start", width: "100%" },
  label: { overflowWrap: "anywhere", minWidth: 0 },
});

interface CorrectionListProps {
  readonly report: ControlReport;
  readonly proposals: readonly Proposal[];
  /** Beside « Appliquer »; absent where the list stands for itself. */
  readonly onCancel?: () => void;
  readonly onApplied?: () => void;
}

/** Corrections seen before they are made, each of which can be left out; then all of them at once. */
export function CorrectionList({ report, proposals, onCancel, onApplied }: CorrectionListProps): ReactElement {
  const layout = useLayout();
  const busy = usePaneState(({ job }) => job !== null);
  const { correct } = useCommands();
  const [left, setLeft] = useState<ReadonlySet<Proposal>>(new Set());
  const [most, setMost] = useState(PAGE);
  const kept = proposals.filter((proposal) => !left.has(proposal));
  const toggle = (proposal: Proposal, wanted: boolean): void => {
    const next = new Set(left);
    if (wanted) next.delete(proposal);
    else next.add(proposal);
    setLeft(next);
  };
  const apply = async (): Promise<void> => {
    if (await correct((job) => correctionsFrom(report, kept, job))) onApplied?.();
  };
  return (
    <div className={layout.stack} role="group" aria-label="Corrections proposées">
      <div className={layout.row}>
        <Button appearance="primary" disabledFocusable={busy || kept.length === 0} onClick={() => void apply()}>
          {`Appliquer ${counted(kept.length, "correction")}`}
        </Button>
        {onCancel ? <Button onClick={onCancel}>Ne rien changer</Button> : null}
      </div>
      <p className={layout.small}>{typography("Rien n'est encore modifié ; vous pourrez tout annuler.")}</p>
      {groupsOf(report, proposals.slice(0, most)).map(({ title, items }) => (
        <div key={title} role="group" aria-label={title} className={layout.tight}>
          <strong>{title}</strong>
          <ul className={layout.plainList}>
            {items.map((proposal) => (
              <li key={placeOf(proposal)}>
                <CorrectionChoice
                  report={report}
                  proposal={proposal}
                  checked={!left.has(proposal)}
                  onToggle={(wanted) => toggle(proposal, wanted)}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <ShowMore small left={proposals.length - most} onShow={() => setMost(most + PAGE)} />
    </div>
  );
}

function CorrectionChoice({
  report,
  proposal,
  checked,
  onToggle,
}: {
  readonly report: ControlReport;
  readonly proposal: Proposal;
  readonly checked: boolean;
  readonly onToggle: (wanted: boolean) => void;
}): ReactElement {
  const styles = useStyles();
  const { before, after } = proposalText(proposal);
  return (
    <Checkbox
      className={styles.check}
      checked={checked}
      onChange={(_event, data) => onToggle(data.checked === true)}
      label={{
        className: styles.label,
        children: typography(`${whereText(report, proposal)} : ${before} devient ${after}${alikeText(proposal.alike)}`),
      }}
    />
  );
}

const placeOf = ({ sheet, position: { row, column } }: Proposal): string => `${sheet} ${row} ${column}`;

/** « Participants D212, MARTIN Léa ». */
function whereText({ list }: ControlReport, { sheet, position: { row, column } }: Proposal): string {
  const table = list.find(({ grid }) => grid.name === sheet) as Table;
  const name = personName(table, row - table.firstRow);
  return `${sheet} ${cellReference(row, column)}${name === "" ? "" : `, ${name}`}`;
}

/** By what the first rule says, in the order in which they stand in the workbook. */
function groupsOf(
  { rules }: ControlReport,
  proposals: readonly Proposal[],
): readonly { readonly title: string; readonly items: readonly Proposal[] }[] {
  const groups = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const [code = ""] = proposal.rules;
    const items = groups.get(code);
    if (items) items.push(proposal);
    else groups.set(code, [proposal]);
  }
  return [...groups].map(([code, items]) => {
    const summary = rules.find((rule) => rule.code === code)?.summary ?? "";
    return { title: typography(`${code} : ${summary}`), items };
  });
}

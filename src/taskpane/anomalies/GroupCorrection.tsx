import { Button } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { CellMap } from "../../core/domain/cell-map";
import { placesOf, type Proposal } from "../../core/engine/proposal";
import type { Table } from "../../core/reading/table";
import { counted, typography } from "../../core/text/french";
import { CorrectionList } from "../corrections/CorrectionList";
import { usePaneState } from "../pane-context";
import { leftToDo } from "../state/left-to-do";
import { useLayout } from "../styles/layout";

interface GroupCorrectionProps {
  readonly report: ControlReport;
  readonly findings: readonly number[];
}

/** Corrects all the anomalies of a rule for which the right value is known, after showing what would change. */
export function GroupCorrection({ report, findings }: GroupCorrectionProps): ReactElement | null {
  const layout = useLayout();
  const proposals = usePaneState(leftToDo)?.proposals ?? NONE;
  const busy = usePaneState(({ job }) => job !== null);
  const [shown, setShown] = useState(false);
  const title = useRef<HTMLElement>(null);
  const { own, answered } = useMemo(() => proposalsFor(report, findings, proposals), [report, findings, proposals]);
  if (own.length === 0) return null;
  if (!shown)
    return (
      <div>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            setShown(true);
            requestAnimationFrame(() => title.current?.focus());
          }}
        >
          {answered === findings.length
            ? "Corriger toutes ces anomalies…"
            : typography(`Corriger ${counted(answered, "de ces anomalies", "de ces anomalies")}…`)}
        </Button>
      </div>
    );
  return (
    <div className={layout.card}>
      <strong ref={title} tabIndex={-1}>
        {counted(own.length, "correction proposée", "corrections proposées")}
      </strong>
      <CorrectionList report={report} proposals={own} onCancel={() => setShown(false)} />
    </div>
  );
}

const NONE: readonly Proposal[] = [];

/** The proposals for the cells of these findings, all of one rule, and how many of these they answer. */
function proposalsFor(
  { list, rules, findings: all }: ControlReport,
  findings: readonly number[],
  proposals: readonly Proposal[],
): { readonly own: readonly Proposal[]; readonly answered: number } {
  const code = rules[all.ruleAt(findings[0] ?? -1)]?.code ?? "";
  const answering = proposals.filter((proposal) => proposal.rules.includes(code));
  if (answering.length === 0) return { own: answering, answered: 0 };
  const proposed = new CellMap<Proposal>();
  for (const proposal of answering) for (const place of placesOf(proposal)) proposed.set(place, proposal);
  const own = new Set<Proposal>();
  let answered = 0;
  for (const index of findings) {
    const { table: position, row, column } = all.at(index);
    const table = list[position] as Table;
    if (row === null || column === null) continue;
    const proposal = proposed.get({ sheet: table.grid.name, position: { row: table.firstRow + row, column } });
    if (!proposal) continue;
    own.add(proposal);
    answered += 1;
  }
  return { own: answering.filter((proposal) => own.has(proposal)), answered };
}

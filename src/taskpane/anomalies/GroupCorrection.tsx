import { Button } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import type { Proposal } from "../../core/engine/proposals";
import type { Table } from "../../core/reading/table";
import { counted, typography } from "../../core/text/french";
import { CorrectionList } from "../corrections/CorrectionList";
import { usePaneState } from "../pane-context";
import { cellKey } from "../state/journal";
import { useLayout } from "../styles/layout";

interface GroupCorrectionProps {
  readonly report: ControlReport;
  readonly findings: readonly number[];
}

/** Corrects all the anomalies of a rule for which the right value is known, after showing what would change. */
export function GroupCorrection({ report, findings }: GroupCorrectionProps): ReactElement | null {
  const layout = useLayout();
  const { proposals, busy } = usePaneState(({ assessment, job }) => ({
    proposals: assessment?.proposals ?? NONE,
    busy: job !== null,
  }));
  const [shown, setShown] = useState(false);
  const title = useRef<HTMLElement>(null);
  const own = useMemo(() => proposalsFor(report, findings, proposals), [report, findings, proposals]);
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
          {own.length === findings.length
            ? "Corriger toutes ces anomalies…"
            : typography(`Corriger ${counted(own.length, "de ces anomalies", "de ces anomalies")}…`)}
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

/** The proposals for the cells of these findings. */
function proposalsFor(
  { list, findings: all }: ControlReport,
  findings: readonly number[],
  proposals: readonly Proposal[],
): readonly Proposal[] {
  const cells = new Set<string>();
  for (const index of findings) {
    const { table: position, row, column } = all.at(index);
    const table = list[position] as Table;
    if (row !== null && column !== null)
      cells.add(cellKey({ sheet: table.grid.name, position: { row: table.firstRow + row, column } }));
  }
  return proposals.filter((proposal) => cells.has(cellKey(proposal)));
}

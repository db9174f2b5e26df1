import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { canJustify } from "../../application/justify/justifications";
import type { Gravity } from "../../core/domain/gravity";
import { counted } from "../../core/text/french";
import { useLayout } from "../styles/layout";
import { ReasonForm } from "./ReasonForm";

interface GroupJustificationProps {
  readonly report: ControlReport;
  readonly findings: readonly number[];
  readonly gravity: Gravity;
}

/** Keeps all the anomalies of a group as they are, with one reason; nothing at all where the gravity forbids it. */
export function GroupJustification({ report, findings, gravity }: GroupJustificationProps): ReactElement | null {
  const layout = useLayout();
  const [typing, setTyping] = useState(false);
  const open = findings.filter((finding) => !report.justified.has(finding));
  if (!canJustify(gravity) || open.length < 2) return null;
  if (typing) return <ReasonForm report={report} findings={open} onClose={() => setTyping(false)} />;
  return (
    <div className={layout.row}>
      <Button size="small" onClick={() => setTyping(true)}>
        {`Justifier ces ${counted(open.length, "anomalie")}…`}
      </Button>
    </div>
  );
}

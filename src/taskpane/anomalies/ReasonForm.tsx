import { Button, Field, Textarea } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { recentReasons } from "../../application/justify/justifications";
import { MOST_REASON } from "../../application/justify/remembered-justifications";
import { counted, numberText, typography } from "../../core/text/french";
import { Choice } from "../components/Choice";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

interface ReasonFormProps {
  readonly report: ControlReport;
  readonly findings: readonly number[];
  readonly onClose: () => void;
}

/** Why anomalies are kept as they are: a reason given before, or another one. */
export function ReasonForm({ report, findings, onClose }: ReasonFormProps): ReactElement {
  const layout = useLayout();
  const busy = usePaneState(({ job }) => job !== null);
  const { justify } = useCommands();
  const [reason, setReason] = useState("");
  const recent = useMemo(() => recentReasons(report.justified), [report.justified]);
  const save = async (): Promise<void> => {
    if (await justify(findings, reason)) onClose();
  };
  const several = findings.length > 1;
  return (
    <div
      className={layout.card}
      role="group"
      aria-label={several ? "Justifier ces anomalies" : "Justifier cette anomalie"}
    >
      {recent.length > 0 ? (
        <Choice
          label="Motif déjà donné"
          value={recent.includes(reason) ? reason : ""}
          options={[{ value: "", label: "Autre motif" }, ...recent.map((one) => ({ value: one, label: one }))]}
          onChange={setReason}
        />
      ) : null}
      <Field
        label={typography("Motif de la justification")}
        hint={typography(
          `N'écrivez pas de nom. Gardé en clair dans le classeur avec la date du jour, et écrit dans la feuille Anomalies. ${several ? "Chaque anomalie" : "L'anomalie"} revient si sa valeur change. Encore ${counted(MOST_REASON - reason.length, "caractère")}.`,
        )}
      >
        <Textarea
          autoFocus
          className={layout.fullWidth}
          textarea={{ className: layout.fullWidth }}
          maxLength={MOST_REASON}
          resize="vertical"
          value={reason}
          onChange={(_event, { value }) => setReason(value)}
        />
      </Field>
      <div className={layout.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || reason.trim() === ""}
          onClick={() => void save()}
        >
          {several ? `Justifier ces ${numberText(findings.length)} anomalies` : "Justifier"}
        </Button>
        <Button size="small" onClick={onClose}>
          Ne rien changer
        </Button>
      </div>
    </div>
  );
}

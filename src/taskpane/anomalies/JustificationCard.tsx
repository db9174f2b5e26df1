import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { canJustify } from "../../application/justify/justifications";
import { dayFromIso } from "../../core/domain/day";
import type { Gravity } from "../../core/domain/gravity";
import { typography } from "../../core/text/french";
import { dayText } from "../../core/domain/value-text";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";
import { ReasonForm } from "./ReasonForm";

interface JustificationCardProps {
  readonly report: ControlReport;
  readonly finding: number;
  readonly gravity: Gravity;
}

/** Keeps an anomaly as it is, with the reason, or takes that back; nothing at all where the gravity forbids it. */
export function JustificationCard({ report, finding, gravity }: JustificationCardProps): ReactElement | null {
  const layout = useLayout();
  const busy = usePaneState(({ job }) => job !== null);
  const { withdraw } = useCommands();
  const [typing, setTyping] = useState(false);
  const { button, follow } = useFollowedButton();
  if (!canJustify(gravity)) return null;
  const kept = report.justified.get(finding);
  if (kept) {
    const day = dayFromIso(kept.day);
    return (
      <div className={layout.card}>
        <strong>{day === null ? "Justifiée" : `Justifiée le ${dayText(day)}`}</strong>
        <span className={layout.text}>{typography(`Motif : ${kept.reason}`)}</span>
        <div>
          <Button
            ref={button}
            size="small"
            disabledFocusable={busy}
            onClick={() => void withdraw(finding).then((done) => done && follow())}
          >
            Retirer la justification
          </Button>
        </div>
      </div>
    );
  }
  if (!typing)
    return (
      <div>
        <Button ref={button} size="small" onClick={() => setTyping(true)}>
          Justifier…
        </Button>
      </div>
    );
  const close = (): void => {
    setTyping(false);
    follow();
  };
  return <ReasonForm report={report} findings={[finding]} onClose={close} />;
}

/** The card changes under the fingers: the focus goes to the button that now stands in the place of the one pressed. */
function useFollowedButton(): {
  readonly button: (drawn: HTMLButtonElement | null) => void;
  readonly follow: () => void;
} {
  const current = useRef<HTMLButtonElement | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) current.current?.focus();
  }, [asked]);
  return {
    button: (drawn) => {
      current.current = drawn;
    },
    follow: () => setAsked((count) => count + 1),
  };
}

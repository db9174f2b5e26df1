import { Button } from "@fluentui/react-components";
import { useId, useMemo, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { correctionText, type Correction } from "../../application/fix/correction";
import { choiceCorrections } from "../../application/fix/corrections";
import { cellReference } from "../../core/domain/cell";
import type { FindingText } from "../../core/engine/describe";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";
import { correctedSince } from "../state/left-to-do";
import { useLayout } from "../styles/layout";

interface ProposedChoicesProps {
  readonly report: ControlReport;
  readonly finding: number;
  readonly text: FindingText;
}

/** The few values of which the person knows the right one: each is seen before it is written, with one press. */
export function ProposedChoices({ report, finding, text }: ProposedChoicesProps): ReactElement | null {
  const layout = useLayout();
  const title = useId();
  const busy = usePaneState(({ job }) => job !== null);
  const since = usePaneState(correctedSince);
  const { correct, changeList } = useCommands();
  const choices = useMemo(() => choiceCorrections(report, finding, text), [report, finding, text]);
  // What was corrected since may have answered the question, or changed what the choice was made from: the row is about to be controlled again.
  if (choices.length === 0 || choices.some(({ corrections }) => corrections.some(({ change }) => since.has(change))))
    return null;
  const apply = async (corrections: readonly Correction[]): Promise<void> => {
    changeList({ following: true });
    if (!(await correct(corrections))) changeList({ following: false });
  };
  return (
    <div className={layout.card} role="group" aria-labelledby={title}>
      <strong id={title}>{typography("Choisir :")}</strong>
      <ul className={layout.plainList}>
        {choices.map(({ label, corrections }) => (
          <li key={label} className={layout.tight}>
            <div>
              <Button size="small" disabledFocusable={busy} onClick={() => void apply(corrections)}>
                {label}
              </Button>
            </div>
            {corrections.map((correction) => (
              <span key={cellOf(correction, "")} className={layout.small}>
                {typography(changeText(correction, text.sheet))}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** « K5 : « 0553000000 » devient cellule vide ». */
function changeText(correction: Correction, sheet: string): string {
  const { before, after } = correctionText(correction);
  return `${cellOf(correction, sheet)} : ${before} devient ${after}`;
}

/** « K5 », « Étapes K5 » on another sheet than the one spoken of. */
function cellOf({ change: { sheet: own, position } }: Correction, sheet: string): string {
  const cell = cellReference(position.row, position.column);
  return own === sheet ? cell : `${own} ${cell}`;
}

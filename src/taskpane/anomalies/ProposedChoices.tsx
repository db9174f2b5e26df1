import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { correctionText, type Correction } from "../../application/fix/correction";
import type { ChoiceCorrections } from "../../application/fix/corrections";
import { cellReference } from "../../core/domain/cell";
import { typography } from "../../core/text/french";
import { useCorrectAndGoOn } from "../hooks/use-correct-and-go-on";
import { usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

interface ProposedChoicesProps {
  readonly choices: readonly ChoiceCorrections[];
  /** That of the anomaly. */
  readonly sheet: string;
}

/** The few values of which the person knows the right one: each is seen before it is written, with one press. */
export function ProposedChoices({ choices, sheet }: ProposedChoicesProps): ReactElement {
  const layout = useLayout();
  const title = useId();
  const busy = usePaneState(({ job }) => job !== null);
  const apply = useCorrectAndGoOn();
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
                {typography(changeText(correction, sheet))}
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

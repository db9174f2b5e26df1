import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { alikeText } from "../../application/fix/alike-text";
import { correctionText, type Correction } from "../../application/fix/correction";
import { typography } from "../../core/text/french";
import { useCorrectAndGoOn } from "../hooks/use-correct-and-go-on";
import { usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

/** The value that is known to be right, seen before it is written: in the cell of the anomaly, then in those that repeat it. */
export function ProposedCorrection({
  corrections,
}: {
  readonly corrections: readonly Correction[];
}): ReactElement | null {
  const layout = useLayout();
  const busy = usePaneState(({ job }) => job !== null);
  const apply = useCorrectAndGoOn();
  const [correction, ...others] = corrections;
  if (!correction) return null;
  const { before, after } = correctionText(correction);
  return (
    <div className={layout.card}>
      <strong>Correction proposée</strong>
      <span className={layout.text}>
        {typography(`${before} devient ${after}${alikeText(others.map(({ change }) => change))}`)}
      </span>
      <div>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void apply(corrections)}>
          Appliquer cette correction
        </Button>
      </div>
    </div>
  );
}

import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { alikeText } from "../../application/fix/alike-text";
import { correctionText, type Correction } from "../../application/fix/correction";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

/** The value that is known to be right, seen before it is written: in the cell of the anomaly, then in those that repeat it. */
export function ProposedCorrection({
  corrections,
}: {
  readonly corrections: readonly Correction[];
}): ReactElement | null {
  const layout = useLayout();
  const busy = usePaneState(({ job }) => job !== null);
  const { correct, changeList } = useCommands();
  const [correction, ...others] = corrections;
  if (!correction) return null;
  const { before, after } = correctionText(correction);
  const apply = async (): Promise<void> => {
    // The card goes away once the row is controlled again: the person goes on with the next one.
    changeList({ following: true });
    if (!(await correct(corrections))) changeList({ following: false });
  };
  return (
    <div className={layout.card}>
      <strong>Correction proposée</strong>
      <span className={layout.text}>
        {typography(`${before} devient ${after}${alikeText(others.map(({ change }) => change))}`)}
      </span>
      <div>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void apply()}>
          Appliquer cette correction
        </Button>
      </div>
    </div>
  );
}

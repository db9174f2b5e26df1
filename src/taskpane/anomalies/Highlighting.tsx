import { Switch } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { counted, typography } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

/** Colours the cells in the workbook, a colour per gravity; the former colours come back when it is switched off. */
export function Highlighting({ report }: { readonly report: ControlReport }): ReactElement {
  const layout = useLayout();
  const { highlighted, job } = usePaneState();
  const { highlight, clearHighlights } = useCommands();
  return (
    <div className={layout.tight}>
      <Switch
        label="Surligner les anomalies dans le classeur"
        checked={highlighted !== null}
        disabledFocusable={job !== null}
        onChange={(_event, { checked }) => void (checked ? highlight(report) : clearHighlights())}
      />
      <p className={layout.small} role="status">
        {highlighted ? typography(highlightText(highlighted.painted, highlighted.skipped)) : null}
      </p>
    </div>
  );
}

function highlightText(painted: number, skipped: number): string {
  const done = `${counted(painted, "cellule surlignée", "cellules surlignées")} ; vos couleurs reviendront quand vous l’ôterez.`;
  return skipped === 0
    ? done
    : `${done} ${counted(skipped, "autre ne l’est pas", "autres ne le sont pas")} : il y en a trop pour Excel.`;
}

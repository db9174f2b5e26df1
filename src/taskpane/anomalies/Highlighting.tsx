import { Button, Switch } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { counted, typography } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";
import type { Highlighted } from "../state/pane-state";
import { useLayout } from "../styles/layout";

/** Colours the cells in the workbook, a colour per gravity; the former colours come back when it is switched off. */
export function Highlighting({ report }: { readonly report: ControlReport | null }): ReactElement | null {
  const layout = useLayout();
  const { highlighted, busy } = usePaneState(({ highlighted, job }) => ({ highlighted, busy: job !== null }));
  const { highlight, clearHighlights } = useCommands();
  if (!report && !highlighted) return null;
  const paint = (): void => {
    if (report) void highlight(report);
  };
  return (
    <div className={layout.tight}>
      <Switch
        label="Surligner les anomalies dans le classeur"
        checked={highlighted !== null}
        disabledFocusable={busy}
        onChange={(_event, { checked }) => (checked ? paint() : void clearHighlights())}
      />
      <p className={layout.small} role="status">
        {highlighted ? typography(highlightText(highlighted, report)) : null}
      </p>
      {highlighted && report && highlighted.of !== report ? (
        <div>
          <Button size="small" disabledFocusable={busy} onClick={paint}>
            Mettre les couleurs à jour
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function highlightText({ painted, skipped, gradients = 0, of }: Highlighted, report: ControlReport | null): string {
  const when = of === report && report ? "" : " d'après ce qui était connu avant";
  const done = `${counted(painted, "cellule surlignée", "cellules surlignées")}${when} ; vos couleurs reviendront quand vous éteindrez le surlignage.`;
  const left = [
    skipped === 0
      ? ""
      : `${counted(skipped, "autre ne l'est pas", "autres ne le sont pas")} : il y en a trop à la fois.`,
    gradients === 0
      ? ""
      : `${counted(gradients, "cellule en dégradé ne l'est pas", "cellules en dégradé ne le sont pas")} : Excel ne pourrait pas rendre le dégradé.`,
  ];
  return [done, ...left].filter((sentence) => sentence !== "").join(" ");
}

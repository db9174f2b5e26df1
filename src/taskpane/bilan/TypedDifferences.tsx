import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-report";
import { counted, typography } from "../../core/text/french";
import { useCommands } from "../pane-context";
import { useGoToPart } from "../hooks/use-next-step";
import { NO_FILTER } from "../state/pane-state";

/** The rule on figures that are typed and computed otherwise. */
const DIFFERS = "IND-05";

/** Before the Bilan is written: it would print figures that the sheets contradict, and the person decides which of the two stands. */
export function TypedDifferences({ report }: { readonly report: ControlReport }): ReactElement | null {
  const { filterList, focus } = useCommands();
  const goToPart = useGoToPart();
  const count = differences(report);
  if (count === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {typography(
          `${counted(count, "valeur saisie diffère", "valeurs saisies diffèrent")} de ce que donnent vos feuilles, et le bilan retient ce qui est saisi : remplacez-le dans la feuille Indicateurs, ou gardez-le en le justifiant.`,
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            filterList({ ...NO_FILTER, rule: DIFFERS });
            goToPart("anomalies");
            focus("anomalies");
          }}
        >
          Voir ces valeurs
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Those that nobody has justified. */
function differences({ findings, rules, justified }: ControlReport): number {
  const rule = rules.findIndex(({ code }) => code === DIFFERS);
  let count = 0;
  for (let index = 0; index < findings.length; index += 1)
    if (findings.ruleAt(index) === rule && !justified.has(index)) count += 1;
  return count;
}

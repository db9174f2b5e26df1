import { useCallback, type ReactElement } from "react";
import type { Assessment } from "../../application/readiness/assess";
import type { ControlReport } from "../../application/control/control-workbook";
import { gainOfProposals } from "../../core/engine/gains";
import type { Proposal } from "../../core/engine/proposal";
import { termsIn } from "../../core/domain/terms";
import { counted, typography } from "../../core/text/french";
import { useSliced } from "../hooks/use-sliced";
import { useCommands, usePaneState } from "../pane-context";
import { NextStep } from "../readiness/NextStep";
import { PartTitle } from "../results/PartTitle";
import { leftToDo } from "../state/left-to-do";
import { useLayout } from "../styles/layout";
import { Afterwards } from "../components/Afterwards";
import { Explanations } from "../components/Explanations";
import { CorrectionList } from "./CorrectionList";

/** Every correction that can be made safely, of all the rules together: the same ones as the command line's « corriger ». */
export function SureCorrectionsPart({ report }: { readonly report: ControlReport }): ReactElement {
  const layout = useLayout();
  const { proposals } = usePaneState(leftToDo) as Assessment;
  const { focus } = useCommands();
  const gain = useSliced(useCallback(() => gainOfProposals(report, proposals), [report, proposals]));
  return (
    <section className={layout.stack}>
      <PartTitle>
        {proposals.length === 0
          ? "Aucune correction sûre à faire"
          : counted(proposals.length, "correction sûre", "corrections sûres")}
      </PartTitle>
      {proposals.length === 0 ? (
        <>
          <p className={layout.text}>
            {typography("Ce qui reste demande l'avis d'une personne : les anomalies disent comment corriger.")}
          </p>
          <NextStep />
        </>
      ) : (
        <>
          <p className={layout.text} role="status">
            {typography(
              gain !== null && gain > 0
                ? `La bonne valeur est connue. Les appliquer compte ${counted(gain, "personne")} de plus.`
                : "La bonne valeur est connue : le sens de la cellule ne change pas.",
            )}
          </p>
          <Explanations terms={termsIn(codesOf(proposals))} />
          <Afterwards>
            <CorrectionList report={report} proposals={proposals} onApplied={() => focus("result")} />
          </Afterwards>
        </>
      )}
    </section>
  );
}

const codesOf = (proposals: readonly Proposal[]): ReadonlySet<string> =>
  new Set(proposals.flatMap(({ rules }) => rules));

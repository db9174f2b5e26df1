import { Button } from "@fluentui/react-components";
import { useDeferredValue, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { counted, typography } from "../../core/text/french";
import { AnomalyList } from "../anomalies/AnomalyList";
import { ControlSummary, GravityFilters } from "../anomalies/ControlSummary";
import { Highlighting } from "../anomalies/Highlighting";
import { Journal } from "../anomalies/Journal";
import { Remarks } from "../anomalies/Remarks";
import { OutdatedBilan } from "../bilan/OutdatedBilan";
import { Afterwards } from "../components/Afterwards";
import { Disclosure } from "../components/Disclosure";
import { NothingOpen } from "../components/NothingOpen";
import { SaveFile } from "../components/SaveFile";
import { SureCorrectionsPart } from "../corrections/SureCorrectionsPart";
import { useControl } from "../hooks/use-control";
import { useFocusTarget } from "../hooks/use-focus-target";
import { ViewTitle } from "../components/ViewTitle";
import { CompletenessPart } from "../completeness/CompletenessPart";
import { ExitsPart } from "../exits/ExitsPart";
import { useCommands, usePaneState } from "../pane-context";
import { LeftOutPart } from "../readiness/LeftOutPart";
import { PartSwitch } from "../results/PartSwitch";
import { useLayout } from "../styles/layout";
import { TasksPart } from "../todo/TasksPart";

/** Run the control, see what it found, go to each cell, correct. */
export default function ControlView(): ReactElement {
  const layout = useLayout();
  const { opened, report, busy } = usePaneState(({ opened, report, job }) => ({ opened, report, busy: job !== null }));
  const control = useControl();
  const start = useFocusTarget("start");
  if (!opened) return <NothingOpen title="Contrôle" />;
  return (
    <>
      <ViewTitle>Contrôle</ViewTitle>
      {report ? null : (
        <p className={layout.text}>
          {typography(
            "Le contrôle lit toutes les feuilles du classeur et ne modifie rien. Il peut être annulé à tout moment.",
          )}
        </p>
      )}
      <div>
        <Button
          ref={start}
          appearance={report ? "secondary" : "primary"}
          size={report ? "medium" : "large"}
          disabledFocusable={busy}
          onClick={() => void control()}
        >
          {report ? "Contrôler de nouveau" : "Contrôler le classeur"}
        </Button>
      </div>
      {report ? (
        <>
          <OutdatedBilan />
          <PartSwitch />
          <CurrentPart report={report} />
        </>
      ) : (
        <Highlighting report={null} />
      )}
    </>
  );
}

function CurrentPart({ report }: { readonly report: ControlReport }): ReactElement | null {
  const { wanted, early } = usePaneState(({ results, assessment }) => ({
    wanted: results.part,
    early: (assessment?.missing ?? null) !== null,
  }));
  // A part of a large workbook is drawn in slices, the former one staying until it is there.
  const part = useDeferredValue(wanted, null);
  if (part === null) return null;
  if (part === "leftOut") return <LeftOutPart report={report} />;
  if (part === "corrections") return <SureCorrectionsPart report={report} />;
  if (part === "deadlines") return <TasksPart report={report} />;
  if (part === "exits") return <ExitsPart report={report} />;
  if (part === "completeness") return <CompletenessPart report={report} />;
  return (
    <>
      <ControlSummary report={report} early={early} />
      <Remarks report={report} />
      <Journal />
      <Highlighting report={report} />
      <SaveFile />
      <Afterwards>{early ? <AnomaliesAnyway report={report} /> : <AnomalyList report={report} />}</Afterwards>
    </>
  );
}

/** What a control finds as long as nobody can be counted: most of it goes away with what is missing. */
function AnomaliesAnyway({ report }: { readonly report: ControlReport }): ReactElement {
  const layout = useLayout();
  const anyway = usePaneState(({ list }) => list.anyway);
  const { changeList } = useCommands();
  return (
    <Disclosure
      level={2}
      open={anyway}
      onToggle={(wanted) => changeList({ anyway: wanted })}
      label={typography(`Voir quand même ${counted(report.findings.length, "anomalie", "anomalies")}`)}
    >
      {() => (
        <div className={layout.stack}>
          <GravityFilters report={report} />
          <AnomalyList report={report} />
        </div>
      )}
    </Disclosure>
  );
}

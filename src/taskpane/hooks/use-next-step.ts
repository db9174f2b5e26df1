import { nextStep, type NextStep } from "../../application/readiness/next-step";
import { counted } from "../../core/text/french";
import { useCommands, usePaneState } from "../pane-context";
import { leftToDo } from "../state/left-to-do";
import { isBilanOutdated, NO_FILTER, type PaneState } from "../state/pane-state";
import type { Part } from "../state/results-state";
import { useControl } from "./use-control";
import { usePrepare } from "./use-prepare";
import { useWriteBilan } from "./use-write-bilan";

/** How far the work is, as the state tells it. */
export function workOf(state: PaneState): Parameters<typeof nextStep>[0] {
  const { stale, catchingUp, bilan } = state;
  const written = isBilanOutdated(state) ? "outdated" : "written";
  return { assessment: leftToDo(state), stale: stale && !catchingUp, bilan: bilan === null ? "none" : written };
}

/** The next thing to do, as a button; null when nothing is left. */
export function useNextStep(): { readonly step: NextStep; readonly label: string; readonly go: () => void } | null {
  const work = usePaneState(workOf);
  const { focus, filterList } = useCommands();
  const goToPart = useGoToPart();
  const control = useControl();
  const prepare = usePrepare();
  const writeBilan = useWriteBilan();
  const { assessment } = work;
  const left = assessment?.leftOut.persons.length ?? 0;
  const sure = assessment?.proposals.length ?? 0;
  const steps: Readonly<Record<NextStep, { readonly label: string; readonly go: () => void } | null>> = {
    control: { label: "Contrôler mon classeur", go: () => void control() },
    // The banner over every view says so.
    recontrol: null,
    columns: { label: "Préparer ce classeur", go: () => void prepare() },
    corrections: {
      label: `Voir ${counted(sure, "correction sûre", "corrections sûres")}`,
      go: () => goToPart("corrections"),
    },
    leftOut: {
      label: `Voir ${counted(left, "personne laissée de côté", "personnes laissées de côté")}`,
      go: () => goToPart("leftOut"),
    },
    errors: {
      label: `Voir ${counted(assessment?.errors ?? 0, "erreur")}`,
      go: () => {
        filterList({ ...NO_FILTER, gravities: ["erreur"] });
        goToPart("anomalies");
        focus("anomalies");
      },
    },
    writeBilan: { label: "Écrire le bilan", go: () => void writeBilan() },
    done: null,
  };
  const step = nextStep(work);
  const action = steps[step];
  return action && { step, ...action };
}

/** Shows a part of the results, with the focus on its title. */
export function useGoToPart(): (part: Part) => void {
  const { show, changeResults, focus } = useCommands();
  return (part) => {
    show("controle");
    changeResults({ part });
    focus("result");
  };
}

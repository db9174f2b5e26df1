import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement, type RefObject } from "react";
import { counted, numberText, typography } from "../../core/text/french";
import { useCommands, usePaneState, useSession } from "../pane-context";
import type { Job } from "../state/pane-state";
import { useLayout } from "../styles/layout";
import { useFocusTarget } from "../hooks/use-focus-target";

/** After this long without a first sign, Excel is probably waiting for the person. */
const WAITING_MS = 2500;

const useStyles = makeStyles({
  /** Wherever the person is in a long list, they see it, over what was told before. */
  panel: { position: "sticky", top: 0, zIndex: 3, boxShadow: tokens.shadow8 },
});

/** The work under way: what, how far, how long still, and how to stop it. */
export function JobPanel(): ReactElement | null {
  const job = usePaneState(({ job }) => job);
  const waits = useRef(false);
  useEffect(() => {
    const forget = (): void => {
      waits.current = false;
    };
    for (const act of ACTS) document.addEventListener(act, forget, true);
    return () => {
      for (const act of ACTS) document.removeEventListener(act, forget, true);
    };
  }, []);
  return job ? <RunningJob job={job} waits={waits} /> : null;
}

/** What a person does to go elsewhere. */
const ACTS = ["keydown", "pointerdown"] as const;

/** @param waits whether the person was on « Annuler » when the job before ended, and has done nothing since: they are on it again, as one work may be several jobs. */
function RunningJob({ job, waits }: { readonly job: Job; readonly waits: RefObject<boolean> }): ReactElement {
  const layout = useLayout();
  const styles = useStyles();
  const { cancel } = useCommands();
  const focusTarget = useFocusTarget("cancel");
  const cancelButton = useRef<HTMLButtonElement | null>(null);
  useLayoutEffect(() => {
    const button = cancelButton.current;
    if (waits.current) button?.focus();
    return () => {
      waits.current = document.activeElement === button;
    };
  }, [waits]);
  const waiting = useWaiting(job);
  const { step } = job;
  const known = step !== null && step.total > 0;
  return (
    <section className={`${layout.card} ${styles.panel}`} aria-label="Travail en cours">
      <div role="status" className={layout.strong}>
        {job.cancelling ? "Annulation en cours…" : `${job.title}…`}
      </div>
      <ProgressBar
        aria-label={job.title}
        thickness="large"
        {...(known ? { value: Math.min(1, step.done / step.total) } : {})}
      />
      <div className={layout.small}>{step ? stepText(job) : "Préparation"}</div>
      {waiting ? (
        <p className={layout.text}>
          {typography("Excel attend peut-être la fin d'une saisie : appuyez sur Entrée ou Échap dans la feuille.")}
        </p>
      ) : null}
      <Button
        ref={(drawn) => {
          cancelButton.current = drawn;
          focusTarget(drawn);
        }}
        onClick={cancel}
        disabledFocusable={job.cancelling}
      >
        Annuler
      </Button>
    </section>
  );
}

function stepText({ step, secondsLeft }: Job): string {
  if (!step) return "";
  const share = step.total > 0 ? ` : ${numberText(step.done)} sur ${numberText(step.total)}` : "";
  const left = secondsLeft === null ? "" : `, encore ${durationText(secondsLeft)} environ`;
  return typography(`${step.label}${share}${left}`);
}

function durationText(seconds: number): string {
  return seconds < 60 ? counted(Math.max(1, seconds), "seconde") : counted(Math.ceil(seconds / 60), "minute");
}

function useWaiting(job: Job): boolean {
  const { kind } = useSession();
  const [stuckOn, setStuckOn] = useState<Job | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setStuckOn(job), WAITING_MS);
    return () => clearTimeout(timer);
  }, [job]);
  return kind === "excel" && job.step === null && stuckOn === job;
}

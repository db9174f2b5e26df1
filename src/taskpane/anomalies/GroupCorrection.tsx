import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { runInSlices } from "../../application/time-slices";
import { cellReference } from "../../core/domain/cell";
import { describeFinding } from "../../core/engine/describe";
import { counted, numberText, typography } from "../../core/text/french";
import { useCommands, usePaneState, useSession } from "../pane-context";
import type { Correction } from "../state/pane-state";
import { useLayout } from "../styles/layout";
import { correctionOf } from "./correction";

/** Corrections shown as examples before all of them are applied. */
const EXAMPLES = 5;

/** Corrects all the anomalies of a rule at once, after showing what would change. */
export function GroupCorrection({
  report,
  findings,
}: {
  readonly report: ControlReport;
  readonly findings: readonly number[];
}): ReactElement {
  const layout = useLayout();
  const { clock } = useSession();
  const { corrections: applied, job } = usePaneState();
  const { correct } = useCommands();
  const [proposed, setProposed] = useState<readonly Correction[] | null>(null);
  const [left, setLeft] = useState(0);
  const propose = async (): Promise<void> => {
    const done = new Set(applied.map(({ finding }) => finding));
    const rest = findings.filter((finding) => !done.has(finding));
    setLeft(rest.length);
    setProposed(await runInSlices(corrections(report, rest), clock, undefined, () => undefined));
  };
  if (!proposed) {
    return (
      <div>
        <Button size="small" disabledFocusable={job !== null} onClick={() => void propose()}>
          Corriger toutes ces anomalies…
        </Button>
      </div>
    );
  }
  const apply = async (): Promise<void> => {
    await correct(proposed);
    setProposed(null);
  };
  return (
    <div className={layout.card} role="group" aria-label="Corrections proposées">
      <strong>{counted(proposed.length, "correction proposée", "corrections proposées")}</strong>
      <p className={layout.text}>
        {typography(
          proposed.length === 0 && left === 0
            ? "Toutes ces anomalies sont déjà corrigées : relancez le contrôle, elles disparaîtront."
            : proposed.length === 0
              ? "Ces anomalies demandent l’avis d’une personne : corrigez-les une à une."
              : `Sur ${counted(findings.length, "anomalie")}. Rien n’est encore modifié ; vous pourrez tout annuler jusqu’au prochain contrôle.`,
        )}
      </p>
      <ul className={layout.list}>
        {proposed.slice(0, EXAMPLES).map(({ finding, change, before, after }) => (
          <li key={finding}>
            {typography(
              `${cellReference(change.position.row, change.position.column)} : « ${before} » devient « ${after} »`,
            )}
          </li>
        ))}
        {proposed.length > EXAMPLES ? <li>{`et ${numberText(proposed.length - EXAMPLES)} de plus`}</li> : null}
      </ul>
      <div className={layout.row}>
        {proposed.length > 0 ? (
          <Button size="small" appearance="primary" disabledFocusable={job !== null} onClick={() => void apply()}>
            {`Appliquer ${counted(proposed.length, "correction")}`}
          </Button>
        ) : null}
        <Button size="small" onClick={() => setProposed(null)}>
          Ne rien changer
        </Button>
      </div>
    </div>
  );
}

function* corrections(report: ControlReport, findings: readonly number[]): Generator<void, readonly Correction[]> {
  const cells = new Set<string>();
  const found: Correction[] = [];
  for (const finding of findings) {
    const correction = correctionOf(report, finding, describeFinding(report, finding));
    yield;
    if (!correction) continue;
    // Two findings on one cell propose the same change: the second would find another value than it expects.
    const { sheet, position } = correction.change;
    const cell = `${sheet}!${cellReference(position.row, position.column)}`;
    if (!cells.has(cell)) found.push(correction);
    cells.add(cell);
  }
  return found;
}

import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { correctionOf } from "../../application/fix/corrections";
import { runInSlices } from "../../application/time-slices";
import { cellReference } from "../../core/domain/cell";
import { describeFinding } from "../../core/engine/describe";
import { counted, numberText, typography } from "../../core/text/french";
import { useCommands, usePaneState, useSession } from "../pane-context";
import { cellKey } from "../state/journal";
import type { Correction } from "../state/pane-state";
import { useLayout } from "../styles/layout";
import type { ChangedCells } from "./changed-cells";

/** Corrections shown as examples before all of them are applied. */
const EXAMPLES = 5;

/** Corrects all the anomalies of a rule at once, after showing what would change. */
export function GroupCorrection({
  report,
  findings,
  changes,
}: {
  readonly report: ControlReport;
  readonly findings: readonly number[];
  readonly changes: ChangedCells;
}): ReactElement {
  const layout = useLayout();
  const { clock } = useSession();
  const busy = usePaneState(({ job }) => job !== null);
  const { correct } = useCommands();
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const propose = async (): Promise<void> =>
    setProposal(await runInSlices(proposalFor(report, findings, changes), clock, undefined, () => undefined));
  if (!proposal) {
    return (
      <div>
        <Button size="small" disabledFocusable={busy} onClick={() => void propose()}>
          Corriger toutes ces anomalies…
        </Button>
      </div>
    );
  }
  const { corrections, left } = proposal;
  const apply = async (): Promise<void> => {
    await correct(corrections);
    setProposal(null);
  };
  return (
    <div className={layout.card} role="group" aria-label="Corrections proposées">
      <strong>{counted(corrections.length, "correction proposée", "corrections proposées")}</strong>
      <p className={layout.text}>
        {typography(
          corrections.length === 0 && left === 0
            ? "Toutes ces cellules ont déjà été modifiées : recontrôlez ce qui a changé pour voir ce qu’il en reste."
            : corrections.length === 0
              ? "Ces anomalies demandent l’avis d’une personne : corrigez-les une à une."
              : `Sur ${counted(left, "anomalie")}. Rien n’est encore modifié ; vous pourrez tout annuler jusqu’au prochain contrôle.`,
        )}
      </p>
      <ul className={layout.list}>
        {corrections.slice(0, EXAMPLES).map(({ finding, change, before, after }) => (
          <li key={finding}>
            {typography(
              `${cellReference(change.position.row, change.position.column)} : « ${before} » devient « ${after} »`,
            )}
          </li>
        ))}
        {corrections.length > EXAMPLES ? <li>{`et ${numberText(corrections.length - EXAMPLES)} de plus`}</li> : null}
      </ul>
      <div className={layout.row}>
        {corrections.length > 0 ? (
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void apply()}>
            {`Appliquer ${counted(corrections.length, "correction")}`}
          </Button>
        ) : null}
        <Button size="small" onClick={() => setProposal(null)}>
          Ne rien changer
        </Button>
      </div>
    </div>
  );
}

/** What would be changed, and of how many anomalies: those whose cell was changed since the control are left to the next one. */
interface Proposal {
  readonly corrections: readonly Correction[];
  readonly left: number;
}

function* proposalFor(
  report: ControlReport,
  findings: readonly number[],
  changes: ChangedCells,
): Generator<void, Proposal> {
  const found = new Map<string, Correction>();
  let left = 0;
  for (const finding of findings) {
    const text = describeFinding(report, finding);
    const cell = cellKey(text);
    yield;
    if (changes.has(cell)) continue;
    left += 1;
    // Two findings on one cell propose the same change: the second would find another value than it expects.
    const correction = found.has(cell) ? null : correctionOf(report, finding, text);
    if (correction) found.set(cell, correction);
  }
  return { corrections: [...found.values()], left };
}

import { useState, type ReactElement } from "react";
import { typography } from "../../core/text/french";
import { Choice } from "../components/Choice";
import { FileChooser } from "../components/FileChooser";
import { useCommands, usePaneState } from "../pane-context";
import type { ComparedVersions } from "../state/file-audit-commands";
import { useLayout } from "../styles/layout";
import { ComparisonDetail } from "./ComparisonDetail";
import { ComparisonSummary } from "./ComparisonSummary";

const SIDES = [
  { value: "before", label: "La version d'avant" },
  { value: "after", label: "La version d'après" },
] as const;

/** What changed between the workbook in hand and another version of it. */
export function ComparisonPart(): ReactElement {
  const layout = useLayout();
  const { report, stale, busy } = usePaneState(({ report, stale, job }) => ({ report, stale, busy: job !== null }));
  const { compareWith } = useCommands();
  const [side, setSide] = useState<"before" | "after">("before");
  const [compared, setCompared] = useState<ComparedVersions | null>(null);
  const holds = compared !== null && compared.of === report && !stale;
  const run = async (file: File): Promise<void> => {
    setCompared(null);
    setCompared((await compareWith(file, side)) ?? null);
  };
  return (
    <section className={layout.tight} aria-labelledby="audit-comparaison">
      <h2 id="audit-comparaison" className={layout.section}>
        Comparer deux versions
      </h2>
      <p className={layout.text}>
        {typography(
          "Ce qui change entre ce classeur et une autre version : réponses, anomalies, et chaque chiffre avec les personnes qui font la différence. Les lignes sont rapprochées par personne et opération, jamais par leur place.",
        )}
      </p>
      <Choice
        label="L'autre fichier est"
        value={side}
        options={SIDES}
        onChange={(value) => setSide(value === "after" ? "after" : "before")}
      />
      <FileChooser
        label="Choisir l'autre version"
        hint="Un fichier .xlsx, .xlsm, .ods ou .csv, ou déposez-le ici. Il est lu ici et n'est envoyé nulle part."
        accept=".xlsx,.xlsm,.ods,.csv,.txt"
        disabled={busy}
        onFile={(file) => void run(file)}
      />
      <div role="status">
        {compared === null ? null : holds ? (
          <ComparisonSummary compared={compared} />
        ) : (
          <p className={layout.soft}>{typography("Le classeur a changé depuis la comparaison : refaites-la.")}</p>
        )}
      </div>
      {holds ? <ComparisonDetail compared={compared} /> : null}
    </section>
  );
}

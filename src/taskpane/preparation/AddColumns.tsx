import { Button, Checkbox } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ColumnPlan, PlannedColumn } from "../../application/prepare/column-plan";
import { listText, typography } from "../../core/text/french";
import { Disclosure } from "../components/Disclosure";
import { useCommands, usePaneState, useSession } from "../pane-context";
import { useLayout } from "../styles/layout";

const LABEL = "Ajouter les colonnes manquantes";

interface AddColumnsProps {
  readonly plan: ColumnPlan;
  /** Where there are several sheets, which one. */
  readonly label?: string;
}

/** The columns that a sheet of people lacks, which the person may have at its right; told in full before anything is written. */
export function AddColumns({ plan, label = LABEL }: AddColumnsProps): ReactElement | null {
  const layout = useLayout();
  const { kind } = useSession();
  const busy = usePaneState(({ job }) => job !== null);
  const { addColumns } = useCommands();
  const { sheet, required, wished } = plan;
  const [all, setAll] = useState(required.length === 0);
  if (required.length + wished.length === 0) return null;
  const columns = all ? [...required, ...wished] : required;
  return (
    <Disclosure level={3} label={typography(label)}>
      {() => (
        <div className={layout.stack}>
          <p className={layout.text}>
            {typography(
              `À droite de tout ce que contient « ${sheet} », avec leurs listes de choix : ${headingsText(columns)}. Aucune cellule remplie ne change.`,
            )}
          </p>
          {required.length > 0 && wished.length > 0 ? (
            <Checkbox
              checked={all}
              label={typography(`Aussi ce qui est demandé à la sortie ou à côté : ${headingsText(wished)}`)}
              onChange={(_event, { checked }) => setAll(checked === true)}
            />
          ) : null}
          <p className={layout.small}>
            {typography(
              kind === "excel"
                ? "Ctrl+Z n'annule pas ce qu'un volet écrit : « Annuler l'ajout » les retire, tant que rien n'y est saisi."
                : "« Annuler l'ajout » les retire, tant que rien n'y est saisi.",
            )}
          </p>
          <div>
            <Button disabledFocusable={busy} onClick={() => void addColumns(plan, columns)}>
              {columns.length === 1 ? "Ajouter cette colonne" : `Ajouter ces ${columns.length} colonnes`}
            </Button>
          </div>
        </div>
      )}
    </Disclosure>
  );
}

function headingsText(columns: readonly PlannedColumn[]): string {
  return listText(columns.map(({ heading }) => heading));
}

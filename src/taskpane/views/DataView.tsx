import { useEffect, type ReactElement } from "react";
import { Button } from "@fluentui/react-components";
import { SHEET_KINDS } from "../../core/questionnaire/sheets";
import { typography } from "../../core/text/french";
import { NothingOpen } from "../components/NothingOpen";
import { useControl } from "../hooks/use-control";
import { ViewTitle } from "../components/ViewTitle";
import { ControlOptionsForm } from "../data/ControlOptionsForm";
import { SettingsForm } from "../data/SettingsForm";
import { SheetPart } from "../data/SheetPart";
import { PreparePart } from "../preparation/PreparePart";
import { useCommands, usePaneState } from "../pane-context";
import { useLayout } from "../styles/layout";

/** What was recognised in the workbook, and what the person can choose instead. */
export default function DataView(): ReactElement {
  const layout = useLayout();
  const { opened, inspection, outdated, busy } = usePaneState(({ opened, inspection, inspectionOutdated, job }) => ({
    opened,
    inspection,
    outdated: inspectionOutdated,
    busy: job !== null,
  }));
  const { inspect, loadCatalogue } = useCommands();
  const control = useControl();
  useEffect(() => {
    // One after the other: there is one job at a time.
    if (opened) void loadCatalogue().then(inspect);
  }, [opened, loadCatalogue, inspect]);
  if (!opened) return <NothingOpen title="Données" />;
  return (
    <>
      <ViewTitle>Données</ViewTitle>
      <div>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void control()}>
          Contrôler ces données
        </Button>
      </div>
      <ControlOptionsForm />
      <section className={layout.tight} aria-labelledby="feuilles">
        <h2 id="feuilles" className={layout.section}>
          Feuilles et colonnes
        </h2>
        {inspection && outdated && !busy ? (
          <div className={layout.row}>
            <p className={layout.small}>{typography("Le classeur a changé depuis cette lecture.")}</p>
            <Button size="small" onClick={() => void inspect()}>
              Relire les feuilles
            </Button>
          </div>
        ) : null}
        {inspection ? (
          SHEET_KINDS.map((kind) => <SheetPart key={kind} kind={kind} inspection={inspection} />)
        ) : (
          <>
            <p className={layout.text}>
              {typography(busy ? "Lecture du classeur en cours…" : "Les feuilles du classeur n'ont pas été lues.")}
            </p>
            {busy ? null : (
              <div>
                <Button onClick={() => void inspect()}>Lire les feuilles</Button>
              </div>
            )}
          </>
        )}
      </section>
      <PreparePart />
      <SettingsForm />
    </>
  );
}

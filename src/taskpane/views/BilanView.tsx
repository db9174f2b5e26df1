import { Button } from "@fluentui/react-components";
import { useCallback, type ReactElement } from "react";
import type { ControlReport } from "../../application/control/control-workbook";
import { buildBilan } from "../../core/bilan/build-bilan";
import { listText, typography } from "../../core/text/french";
import { BilanChoicesForm } from "../bilan/BilanChoicesForm";
import { ConsolidationPart } from "../bilan/ConsolidationPart";
import { BilanPreview } from "../bilan/BilanPreview";
import { AlonePart } from "../bilan/AlonePart";
import { FormerPart } from "../bilan/FormerPart";
import { OutdatedBilan } from "../bilan/OutdatedBilan";
import { TypedDifferences } from "../bilan/TypedDifferences";
import { useWriteBilan } from "../hooks/use-write-bilan";
import { NothingOpen } from "../components/NothingOpen";
import { SaveFile } from "../components/SaveFile";
import { useControl } from "../hooks/use-control";
import { useFocusTarget } from "../hooks/use-focus-target";
import { useLatest } from "../hooks/use-sliced";
import { ViewTitle } from "../components/ViewTitle";
import { useCommands, usePaneState } from "../pane-context";
import { VerdictCard } from "../readiness/VerdictCard";
import type { WrittenBilan } from "../state/pane-state";
import { useLayout } from "../styles/layout";

/** The yearly report: its main figures here, the whole of it in the workbook. */
export default function BilanView(): ReactElement {
  const layout = useLayout();
  const { opened, report, early, stale, busy, bilan } = usePaneState(
    ({ opened, report, assessment, stale, job, bilan }) => ({
      opened,
      // As long as nobody can be counted, figures would be zeros.
      early: (assessment?.missing ?? null) !== null,
      report,
      stale,
      busy: job !== null,
      bilan,
    }),
  );
  const write = useWriteBilan();
  const start = useFocusTarget("start");
  if (!opened)
    return (
      <>
        <NothingOpen title="Bilan" />
        <ConsolidationPart />
      </>
    );
  return (
    <>
      <ViewTitle>Bilan annuel</ViewTitle>
      <p className={layout.text}>
        {typography(
          "Le bilan est écrit dans quatre feuilles de votre classeur : « Bilan », « Anomalies », « Détail » (les lignes derrière chaque nombre) et « Attestation » (ce qui a été contrôlé). Elles sont remplacées à chaque fois ; vos autres feuilles ne changent pas.",
        )}
      </p>
      {report && !stale ? null : (
        <p className={layout.soft}>
          {typography("Un contrôle est fait d'abord, pour que les chiffres soient ceux du classeur.")}
        </p>
      )}
      <OutdatedBilan />
      {report ? <TypedDifferences report={report} /> : null}
      <div className={layout.row}>
        <Button ref={start} appearance="primary" size="large" disabledFocusable={busy} onClick={() => void write()}>
          Écrire le bilan
        </Button>
        {report ? null : <PreviewFirst />}
      </div>
      {bilan ? <Written bilan={bilan} /> : null}
      <SaveFile />
      <AlonePart />
      <FormerPart />
      <ConsolidationPart />
      {report ? early ? <VerdictCard title="Aperçu" /> : <Prepared report={report} /> : null}
    </>
  );
}

/** The figures can be seen before anything is written. */
function PreviewFirst(): ReactElement {
  const busy = usePaneState(({ job }) => job !== null);
  const control = useControl("control", "bilan");
  return (
    <Button size="large" disabledFocusable={busy} onClick={() => void control()}>
      Voir les chiffres d'abord
    </Button>
  );
}

function Written({ bilan }: { readonly bilan: WrittenBilan }): ReactElement {
  const layout = useLayout();
  const { goTo } = useCommands();
  const result = useFocusTarget("result");
  const names = [bilan.bilan, bilan.anomalies, bilan.detail, bilan.attestation].map((name) => `« ${name} »`);
  return (
    <section className={layout.card} aria-labelledby="bilan-ecrit">
      <h2 id="bilan-ecrit" ref={result} tabIndex={-1} className={layout.section}>
        Bilan écrit
      </h2>
      <p className={layout.text}>{typography(`Feuilles ${listText(names)}.`)}</p>
      <div className={layout.row}>
        <Button onClick={() => void goTo(bilan.bilan, TOP)}>Aller au bilan</Button>
        <Button onClick={() => void goTo(bilan.anomalies, TOP)}>Aller aux anomalies</Button>
      </div>
    </section>
  );
}

/** What will be written, and what the person can still change of it. */
function Prepared({ report }: { readonly report: ControlReport }): ReactElement {
  const layout = useLayout();
  const { bilanChoices, bilan: written } = usePaneState(({ bilanChoices, bilan }) => ({ bilanChoices, bilan }));
  const title = useFocusTarget("result");
  const { latest: bilan, current } = useLatest(
    useCallback(() => buildBilan(report, { ...report, ...bilanChoices }), [report, bilanChoices]),
  );
  return (
    <>
      <h2 ref={written ? null : title} tabIndex={-1} className={layout.section}>
        Aperçu
      </h2>
      <p className={layout.soft} role="status">
        {current ? typography("Les chiffres ci-dessous sont ceux qui seront écrits.") : "Calcul des chiffres…"}
      </p>
      {bilan ? (
        <>
          <BilanChoicesForm fiches={bilan.fiches} />
          <BilanPreview bilan={bilan} />
        </>
      ) : null}
    </>
  );
}

const TOP = { row: 0, column: 0 };

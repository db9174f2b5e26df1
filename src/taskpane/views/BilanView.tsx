import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { BilanPreview } from "../bilan/BilanPreview";
import { NothingOpen } from "../components/NothingOpen";
import { SaveFile } from "../components/SaveFile";
import { useFocusTarget } from "../components/use-focus-target";
import { ViewTitle } from "../components/ViewTitle";
import { useCommands, usePaneState, useSession } from "../pane-context";
import { useLayout } from "../styles/layout";

/** The yearly report: its main figures here, the whole of it in the workbook. */
export default function BilanView(): ReactElement {
  const layout = useLayout();
  const { opened, report, stale, job, bilan } = usePaneState();
  const { kind } = useSession();
  const { writeBilan, goTo, focus } = useCommands();
  const start = useFocusTarget("start");
  const result = useFocusTarget("result");
  if (!opened) return <NothingOpen title="Bilan" />;
  const write = async (): Promise<void> => {
    focus("cancel");
    focus((await writeBilan()) ? "result" : "start");
  };
  return (
    <>
      <ViewTitle>Bilan annuel</ViewTitle>
      <p className={layout.text}>
        {typography(
          "Le bilan est écrit dans trois feuilles de votre classeur : « Bilan », « Anomalies » et « Détail », les lignes derrière chaque nombre. Elles sont remplacées à chaque fois ; vos autres feuilles ne changent pas.",
        )}
      </p>
      {report && !stale ? null : (
        <p className={layout.soft}>
          {typography("Un contrôle est fait d’abord, pour que les chiffres soient ceux du classeur.")}
        </p>
      )}
      <div>
        <Button
          ref={start}
          appearance="primary"
          size="large"
          disabledFocusable={job !== null}
          onClick={() => void write()}
        >
          Écrire le bilan
        </Button>
      </div>
      {bilan ? (
        <section className={layout.card} aria-labelledby="bilan-ecrit">
          <h2 id="bilan-ecrit" ref={result} tabIndex={-1} className={layout.section}>
            Bilan écrit
          </h2>
          <p className={layout.text}>{typography(`Feuilles « ${bilan.bilan} » et « ${bilan.anomalies} ».`)}</p>
          {kind === "excel" ? (
            <div className={layout.row}>
              <Button onClick={() => void goTo(bilan.bilan, TOP)}>Aller au bilan</Button>
              <Button onClick={() => void goTo(bilan.anomalies, TOP)}>Aller aux anomalies</Button>
            </div>
          ) : null}
        </section>
      ) : null}
      <SaveFile />
      {report ? <BilanPreview report={report} /> : null}
    </>
  );
}

const TOP = { row: 0, column: 0 };

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ShieldCheckmark24Regular } from "@fluentui/react-icons/svg/shield-checkmark";
import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { OpenFile } from "../components/OpenFile";
import { SaveFile } from "../components/SaveFile";
import { useControl } from "../hooks/use-control";
import { useTemplate } from "../hooks/use-template";
import { ViewTitle } from "../components/ViewTitle";
import { useCommands, usePaneState, useSession } from "../pane-context";
import { VerdictCard } from "../readiness/VerdictCard";
import { useLayout } from "../styles/layout";

const useStyles = makeStyles({
  promise: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0 },
  commands: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The first thing a person sees: what this does and does not do with their data; with a workbook open, how far the work on it is. Always one button to press. */
export function HomeView(): ReactElement {
  const styles = useStyles();
  const layout = useLayout();
  const { kind } = useSession();
  const { opened, busy, assessed } = usePaneState(({ opened, job, assessment }) => ({
    opened,
    busy: job !== null,
    assessed: assessment !== null,
  }));
  const { show } = useCommands();
  const control = useControl();
  const template = useTemplate();
  return (
    <>
      <ViewTitle>{typography("Contrôler, corriger, établir le bilan")}</ViewTitle>
      {assessed ? (
        <VerdictCard title="Votre classeur" home />
      ) : (
        <ol className={layout.list}>
          <li>{typography("Vérifie tous les participants de votre classeur, FSE 2014‑2020 ou FSE+ 2021‑2027.")}</li>
          <li>{typography("Montre chaque anomalie dans sa cellule et dit comment la corriger.")}</li>
          <li>Écrit le bilan annuel du PLIE dans votre classeur.</li>
        </ol>
      )}
      <div className={styles.promise}>
        <ShieldCheckmark24Regular className={styles.icon} aria-hidden />
        <strong>Rien ne quitte votre ordinateur.</strong>
      </div>
      {kind === "browser" && !assessed ? <OpenFile /> : null}
      <SaveFile />
      <div className={styles.commands}>
        {opened && !assessed ? (
          <Button appearance="primary" size="large" disabledFocusable={busy} onClick={() => void control()}>
            Contrôler mon classeur
          </Button>
        ) : null}
        {assessed ? (
          <>
            <Button disabledFocusable={busy} onClick={() => show("controle", true)}>
              Revenir aux anomalies
            </Button>
            <Button disabledFocusable={busy} onClick={() => void control()}>
              Contrôler mon classeur de nouveau
            </Button>
          </>
        ) : null}
        {template ? (
          <Button disabledFocusable={busy} onClick={template.write}>
            {template.label}
          </Button>
        ) : null}
      </div>
      {kind === "browser" && assessed ? <OpenFile /> : null}
      <p className={layout.small}>
        {typography(
          "Rien n'est modifié sans votre accord : le contrôle lit le classeur, et vous décidez de chaque correction.",
        )}
      </p>
    </>
  );
}

import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { typography } from "../../core/text/french";
import { useWriteBilan } from "../hooks/use-write-bilan";
import { useCommands, usePaneState } from "../pane-context";

const SENTENCES = {
  bilan:
    "L'écriture du bilan a été interrompue : des feuilles en cours d'écriture sont restées dans le classeur. Réécrivez le bilan, elles seront remplacées.",
  template:
    "L'ajout du modèle a été interrompu : des feuilles en cours d'écriture sont restées dans le classeur. Recommencez, elles seront remplacées.",
  tasks:
    "L'écriture de la feuille À faire a été interrompue : une feuille en cours d'écriture est restée dans le classeur. Contrôlez, puis réécrivez-la dans Contrôle, À faire : elle sera remplacée.",
  exits:
    "L'écriture de la feuille Sorties à compléter a été interrompue : une feuille en cours d'écriture est restée dans le classeur. Contrôlez, puis réécrivez-la dans Contrôle, Sorties : elle sera remplacée.",
} as const;

/** An earlier write was cut, by a pane closed or an Excel that fell silent: told, with what repairs it. */
export function CutWriteBar(): ReactElement | null {
  const { cutWrite, busy } = usePaneState(({ cutWrite, job }) => ({ cutWrite, busy: job !== null }));
  const { writeTemplate, show } = useCommands();
  const writeBilan = useWriteBilan();
  if (cutWrite === null || busy) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{typography(SENTENCES[cutWrite])}</MessageBarBody>
      <MessageBarActions>
        {cutWrite === "bilan" ? (
          <Button onClick={() => void writeBilan()}>Réécrire le bilan</Button>
        ) : cutWrite === "tasks" || cutWrite === "exits" ? (
          <Button onClick={() => show("controle", true)}>Aller au contrôle</Button>
        ) : (
          <Button onClick={() => void writeTemplate()}>Ajouter les feuilles du modèle</Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

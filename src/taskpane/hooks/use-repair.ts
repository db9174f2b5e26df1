import type { Repair } from "../../application/ports/user-error";
import { useCommands, usePaneState } from "../pane-context";
import { useControl } from "./use-control";
import { usePrepare } from "./use-prepare";

/** The button that puts a refusal right; null where the person is there already, or where there is none. */
export function useRepair(): (repair: Repair) => { readonly label: string; readonly go: () => void } | null {
  const { show, saveFile } = useCommands();
  const { view, saves } = usePaneState(({ view, opened }) => ({ view, saves: opened?.save !== undefined }));
  const prepare = usePrepare();
  const control = useControl();
  const toData = { go: () => show("donnees", true) };
  return (repair) => {
    switch (repair) {
      case "prepare":
        return { label: "Préparer ce classeur", go: () => void prepare() };
      case "sheets":
        return view === "donnees" ? null : { label: "Choisir la feuille", ...toData };
      case "frame":
        return view === "donnees" ? null : { label: "Changer l'exercice ou le PLIE", ...toData };
      case "save":
        return saves ? { label: "Enregistrer le fichier", go: () => void saveFile() } : null;
      case "open":
        return view === "accueil" ? null : { label: "Aller à l'accueil", go: () => show("accueil", true) };
      case "control":
        return { label: "Contrôler de nouveau", go: () => void control() };
      case "bilan":
        return view === "bilan" ? null : { label: "Écrire le bilan", go: () => show("bilan", true) };
    }
  };
}

import { useCommands, usePaneState, useSession } from "../pane-context";

/**
 * Writes the template: into the workbook open in Excel, or as a new file in a browser tab where none is open.
 * Null where it would take the place of the person's own file.
 */
export function useTemplate(): { readonly label: string; readonly write: () => void } | null {
  const { kind } = useSession();
  const opened = usePaneState(({ opened }) => opened);
  const { writeTemplate } = useCommands();
  if (kind === "browser" && opened) return null;
  return {
    label: kind === "excel" ? "Ajouter les feuilles du modèle" : "Créer un classeur modèle",
    write: () => void writeTemplate(),
  };
}

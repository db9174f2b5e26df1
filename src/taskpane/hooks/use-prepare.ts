import { useCommands } from "../pane-context";

/** Proposes what each column of the workbook is, and brings the person there. */
export function usePrepare(): () => Promise<void> {
  const { prepare, show, focus } = useCommands();
  return async () => {
    // Looked at before Données is shown, which would read the sheets first: there is one job at a time.
    if (!(await prepare())) return;
    show("donnees");
    focus("preparation");
  };
}

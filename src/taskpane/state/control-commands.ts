import type { ControlReport } from "../../application/control/control-workbook";
import type { CatalogueCommands } from "./catalogue-commands";
import type { Tools } from "./pane";
import { controlDone } from "./transitions";

export interface ControlCommands {
  /** False when it was cancelled or refused; why is shown. */
  readonly control: () => Promise<boolean>;
}

export function controlCommands({ session, store, jobs }: Tools, { loadCatalogue }: CatalogueCommands): ControlCommands {
  return {
    control: async () => {
      const { opened } = store.get();
      const catalogue = await loadCatalogue();
      if (!opened || !catalogue) return false;
      const { options, choices } = store.get();
      const report: ControlReport | undefined = await jobs.run("Contrôle du classeur", async (job) => {
        const { controlWorkbook } = await import("../../application/control/control-workbook");
        return controlWorkbook(opened.workbook, { ...options, ...choices }, { catalogue, clock: session.clock }, job);
      });
      if (report) store.update(controlDone(report));
      return report !== undefined;
    },
  };
}

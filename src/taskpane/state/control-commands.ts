import type { ControlReport } from "../../application/control/control-workbook";
import type { CatalogueCommands } from "./catalogue-commands";
import type { Tools } from "./tools";
import { bilanWritten, controlDone } from "./transitions";

export interface ControlCommands {
  /** False when it was cancelled or refused; why is shown. */
  readonly control: () => Promise<boolean>;
  /** Controls first when what is known is no longer sure. False as above. */
  readonly writeBilan: () => Promise<boolean>;
}

export function controlCommands(
  { session, store, jobs }: Tools,
  { loadCatalogue }: CatalogueCommands,
): ControlCommands {
  const { clock } = session;

  async function control(): Promise<ControlReport | undefined> {
    const { opened } = store.get();
    const catalogue = await loadCatalogue();
    if (!opened || !catalogue) return undefined;
    const { options, choices } = store.get();
    const report = await jobs.run("Contrôle du classeur", async (job) => {
      const { controlWorkbook } = await import("../../application/control/control-workbook");
      return controlWorkbook(opened.workbook, { ...options, ...choices }, { catalogue, clock }, job);
    });
    if (report) store.update(controlDone(report));
    return report;
  }

  return {
    control: async () => (await control()) !== undefined,

    writeBilan: async () => {
      const { opened, report: known, stale } = store.get();
      const report = known && !stale ? known : await control();
      if (!opened || !report) return false;
      const sheets = await jobs.run("Écriture du bilan", async (job) => {
        const { writeBilan } = await import("../../application/bilan/write-bilan");
        return writeBilan(opened.workbook, report, { clock }, job);
      });
      if (sheets) store.update(bilanWritten(sheets));
      return sheets !== undefined;
    },
  };
}

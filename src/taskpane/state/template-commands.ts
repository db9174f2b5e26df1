import { listText } from "../../core/text/french";
import type { CatalogueCommands } from "./catalogue-commands";
import { loadedPart } from "./loaded-part";
import type { Tools } from "./tools";
import { templateWritten, workbookOpened } from "./transitions";

export interface TemplateCommands {
  /** Writes the empty sheets: into the open workbook, or into a new file where the session can make one. */
  readonly writeTemplate: () => Promise<void>;
}

const NEW_FILE = "Modèle PLIE.xlsx";

export function templateCommands(
  { session, store, jobs }: Tools,
  { loadCatalogue }: CatalogueCommands,
): TemplateCommands {
  return {
    writeTemplate: async () => {
      const catalogue = await loadCatalogue();
      const opened = store.get().opened ?? session.createFile?.(NEW_FILE);
      if (!catalogue || !opened) return;
      const written = await jobs.run("Création des feuilles du modèle", async (job) => {
        const { TEMPLATE_PARTS, writeTemplate } = await loadedPart(import("../../application/template/write-template"));
        return writeTemplate(opened.workbook, catalogue, store.get().options, TEMPLATE_PARTS, job);
      });
      if (!written) return;
      if (store.get().opened !== opened) store.update(workbookOpened(opened));
      const sheets = `Feuilles créées : ${listText(written.map((name) => `« ${name} »`))}.`;
      const next = opened.save
        ? "Complétez-le ici, ou enregistrez-le et complétez-le dans Excel."
        : "Complétez la feuille Participants, puis contrôlez.";
      store.update(templateWritten(`${sheets} ${next}`));
    },
  };
}

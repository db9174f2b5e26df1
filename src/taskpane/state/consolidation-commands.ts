import { UserError } from "../../application/ports/user-error";
import { counted } from "../../core/text/french";
import type { CatalogueCommands } from "./catalogue-commands";
import { loadedPart } from "./loaded-part";
import { fileBytes } from "./read-bytes";
import { bilanFileName, download } from "./save-file";
import type { Tools } from "./tools";
import { noticed } from "./transitions";

export interface ConsolidationCommands {
  /** In a browser tab: hands one Bilan over several files to the person's downloads. False when it was cancelled or refused; why is shown. */
  readonly consolidate: (files: readonly File[]) => Promise<boolean>;
}

export function consolidationCommands(
  { session, store, jobs }: Tools,
  { loadCatalogue }: Pick<CatalogueCommands, "loadCatalogue">,
): ConsolidationCommands {
  const { clock } = session;
  return {
    consolidate: async (files) => {
      const { newFile } = session;
      const catalogue = await loadCatalogue();
      if (!newFile || !catalogue) return false;
      const done = await jobs.run("Bilan consolidé", async (job) => {
        if (files.length < 2)
          throw new UserError(
            "Un bilan consolidé réunit au moins deux classeurs : choisissez-les ensemble, avec Ctrl ou Maj, ou déposez-les d'un seul geste.",
          );
        const [
          { controlFiles },
          { consolidationTitle, writeConsolidated },
          { controlWorkbook },
          remembering,
          words,
          reference,
        ] = await Promise.all([
          loadedPart(import("../../application/consolidate/control-files")),
          loadedPart(import("../../application/consolidate/consolidate")),
          loadedPart(import("../../application/control/control-workbook")),
          loadedPart(import("../../application/control/remembered-options")),
          loadedPart(import("../../application/consolidate/shared-words")),
          loadedPart(session.loadReference()),
        ]);
        const { read, unread } = await controlFiles(
          files.map((file) => ({
            file: file.name,
            open: async () => session.readFile(await fileBytes(file), file.name),
          })),
          async (workbook) => {
            const options = await remembering.readRememberedOptions(workbook);
            return controlWorkbook(workbook, options, { catalogue, clock, reference }, job);
          },
        );
        const name = bilanFileName(consolidationTitle(read));
        const target = newFile(name);
        const { members, shared } = await writeConsolidated(target.workbook, read, unread, clock, job);
        return { name, bytes: await target.save(), read, unread, shared: words.sharedWords(members, shared) };
      });
      if (!done) return false;
      const { name, bytes, read, unread, shared } = done;
      download(bytes, name);
      const sentences = [
        `« ${name} » est enregistré dans vos téléchargements : ${counted(read.length, "PLIE", "PLIE")}, sans aucune ligne de personne.`,
        ...unread.map(({ file, reason }) => `« ${file} » n'est pas lu, et rien n'en est compté : ${reason}`),
        ...shared,
      ];
      store.update(noticed(sentences.join(" "), unread.length > 0 ? "warning" : undefined));
      return true;
    },
  };
}

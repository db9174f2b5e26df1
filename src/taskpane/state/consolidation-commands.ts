import { UserError } from "../../application/ports/user-error";
import { counted } from "../../core/text/french";
import type { CatalogueCommands } from "./catalogue-commands";
import { handedOver } from "./handed-over";
import { loadedPart } from "./loaded-part";
import { fileBytes } from "./read-bytes";
import { bilanFileName } from "./save-file";
import type { Tools } from "./tools";
import { noticed } from "./transitions";

export interface ConsolidationCommands {
  /** Hands one Bilan over several files over: to the person's downloads in a browser tab, in Excel in a new workbook that opens. False when it was cancelled or refused; why is shown. */
  readonly consolidate: (files: readonly File[]) => Promise<boolean>;
}

export function consolidationCommands(
  { session, store, jobs }: Tools,
  { loadCatalogue }: Pick<CatalogueCommands, "loadCatalogue">,
): ConsolidationCommands {
  const { clock } = session;
  return {
    consolidate: async (files) => {
      const catalogue = await loadCatalogue();
      if (!catalogue) return false;
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
        const { members, shared } = await session.handOver(name, (target) =>
          writeConsolidated(target, read, unread, clock, job),
        );
        return { name, read, unread, shared: words.sharedWords(members, shared) };
      });
      if (!done) return false;
      const { name, read, unread, shared } = done;
      const where = handedOver(session, name, "Le bilan consolidé");
      const sentences = [
        `${where} : ${counted(read.length, "PLIE", "PLIE")}, sans aucune ligne de personne.`,
        ...unread.map(({ file, reason }) => `« ${file} » n'est pas lu, et rien n'en est compté : ${reason}`),
        ...shared,
      ];
      store.update(noticed(sentences.join(" "), unread.length > 0 ? "warning" : undefined));
      return true;
    },
  };
}

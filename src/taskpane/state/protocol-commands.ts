import type { DeclaredOperation } from "../../application/protocol/declare-operation";
import type { SheetsWritten } from "../../application/ports/workbook";
import type { PlieProfile } from "../../core/fiche/profile-schema";
import { listText } from "../../core/text/french";
import type { CatalogueCommands } from "./catalogue-commands";
import { loadedPart } from "./loaded-part";
import type { Tools } from "./tools";
import { noticed, protocolWritten } from "./transitions";

export interface ProtocolCommands {
  /** Writes the sheets of a protocol into the open workbook, filled from a PLIE; null: empty. */
  readonly addProtocol: (plie: string | null) => Promise<void>;
  /** The protocol as its sheets say it now, after changes since the control; undefined while it cannot be read. Nobody asked for it: it shows nothing. */
  readonly protocolAsTyped: () => Promise<PlieProfile | null | undefined>;
  /** Writes a person's own file of fiches as sheets of the open workbook. */
  readonly keepFiches: (name: string) => Promise<void>;
  /** Keeps an operation that no fiche describes in the open workbook; false when it could not be done. */
  readonly declareOperation: (operation: DeclaredOperation) => Promise<boolean>;
}

export function protocolCommands(
  { store, jobs }: Tools,
  { loadCatalogue, removeFiches }: Pick<CatalogueCommands, "loadCatalogue" | "removeFiches">,
): ProtocolCommands {
  function tell(written: SheetsWritten, next: string, appended: string | null = null): void {
    const created = written.names.map((name) => `« ${name} »`);
    const sheets = [
      ...(created.length > 0 ? [`Feuilles créées : ${listText(created)}.`] : []),
      ...(appended === null ? [] : [`Fiches ajoutées à la feuille « ${appended} ».`]),
    ];
    store.update(protocolWritten([...sheets, next].join(" ")));
    if (written.notices.length > 0) store.update(noticed(written.notices.join(" "), "warning"));
  }

  return {
    addProtocol: async (plie) => {
      const catalogue = await loadCatalogue();
      const { opened } = store.get();
      if (!catalogue || !opened) return;
      const written = await jobs.run("Création des feuilles du protocole", async (job) => {
        const { writeTemplate } = await loadedPart(import("../../application/template/write-template"));
        return writeTemplate(opened.workbook, catalogue, plie === null ? {} : { plie }, ["protocol"], job);
      });
      if (written)
        tell(written, plie === null ? "Remplissez-les, puis contrôlez." : "Changez-y ce qui diffère, puis contrôlez.");
    },

    protocolAsTyped: async () => {
      const { opened, report, catalogue } = store.get();
      if (!opened || !report || !catalogue) return undefined;
      return jobs.runBehind(async (job) => {
        const { protocolAsTyped } = await loadedPart(import("../../application/protocol/protocol-as-typed"));
        return protocolAsTyped(opened.workbook, report, catalogue, job);
      });
    },

    keepFiches: async (name) => {
      const { opened, ownFiles } = store.get();
      const own = ownFiles.find((file) => file.name === name);
      if (!opened || !own) return;
      const written = await jobs.run("Écriture de vos fiches", async (job) => {
        const { writeOwnCatalogue } = await loadedPart(import("../../application/template/protocol-sheets"));
        return writeOwnCatalogue(opened.workbook, own.catalogue, job);
      });
      if (!written) return;
      // From now on the workbook says it: the file would say it a second time.
      await removeFiches(name);
      tell(written, "Elles servent à chaque contrôle de ce classeur.", written.appended);
    },

    declareOperation: async (operation) => {
      const { opened } = store.get();
      if (!opened) return false;
      const sheet = await jobs.run("Déclaration de l'opération", async (job) => {
        const { declareOperation } = await loadedPart(import("../../application/protocol/declare-operation"));
        return declareOperation(opened.workbook, operation, job);
      });
      if (sheet === undefined) return false;
      store.update(protocolWritten(`Opération ajoutée à la feuille « ${sheet} ». Contrôlez de nouveau le classeur.`));
      return true;
    },
  };
}

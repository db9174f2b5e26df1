import type { SampleOptions } from "../../application/audit/write-sample";
import type { Verification } from "../../application/audit/verify-workbook";
import type { ControlReport } from "../../application/control/control-workbook";
import type { JobControl } from "../../application/ports/progress";
import { UserError } from "../../application/ports/user-error";
import type { Workbook } from "../../application/ports/workbook";
import { counted, listText } from "../../core/text/french";
import type { CatalogueCommands } from "./catalogue-commands";
import type { ControlCommands } from "./control-commands";
import { loadedPart } from "./loaded-part";
import type { Tools } from "./tools";
import { sheetsWritten } from "./transitions";

export interface AuditCommands {
  /** Writes the nominative list of an operation, or of all of them (null), into the workbook. False when it was refused; why is shown. */
  readonly writeList: (operation: string | null) => Promise<boolean>;
  /** Draws a sample and writes it with its grid. False as above. */
  readonly drawSample: (options: SampleOptions) => Promise<boolean>;
  /** Writes the grid of the pieces of an operation, or of all of them (null). False as above. */
  readonly writeDossiers: (operation: string | null) => Promise<boolean>;
  /** Writes the page of the person whom a row of Participants is about. The name of its sheet; undefined as above. */
  readonly writePersonPage: (row: number) => Promise<string | undefined>;
  /** Writes what was done to the workbook as a sheet. False as above. */
  readonly writeJournal: () => Promise<boolean>;
  /** Repeats the control that the written Bilan states. Undefined when there is none; why is shown. */
  readonly verify: () => Promise<Verification | undefined>;
}

type Writing = (workbook: Workbook, report: ControlReport, job: JobControl) => Promise<string>;

export function auditCommands(
  { session, store, jobs }: Tools,
  { loadCatalogue }: CatalogueCommands,
  { recontrol }: ControlCommands,
): AuditCommands {
  const { clock } = session;

  /** Controls first when what is known is no longer sure. */
  async function write(title: string, work: Writing): Promise<boolean> {
    if ((!store.get().report || store.get().stale) && !(await recontrol())) return false;
    const { opened, report } = store.get();
    if (!opened || !report) return false;
    const notice = await jobs.run(title, (job) => work(opened.workbook, report, job));
    if (notice !== undefined) store.update(sheetsWritten(notice));
    return notice !== undefined;
  }

  return {
    writeList: (asked) =>
      write("Écriture de la liste nominative", async (workbook, report, job) => {
        const { writeList } = await loadedPart(import("../../application/audit/write-list"));
        const lists = await writeList(workbook, report, { clock, asked }, job);
        const rows = lists.reduce((sum, list) => sum + list.rows, 0);
        return `${listText(lists.map(({ sheet }) => `« ${sheet} »`))} : ${counted(rows, "ligne")}. Ces feuilles nomment des personnes.`;
      }),

    drawSample: (options) =>
      write("Tirage de l'échantillon", async (workbook, report, job) => {
        const { writeSample } = await loadedPart(import("../../application/audit/write-sample"));
        const { drawn, frame, sheets } = await writeSample(workbook, report, { clock, source: workbook, options }, job);
        return `${counted(drawn.length, "participation tirée", "participations tirées")} sur ${frame} : ${listText(sheets.map((name) => `« ${name} »`))}. Ces feuilles nomment des personnes.`;
      }),

    writeDossiers: (operation) =>
      write("Pièces des dossiers", async (workbook, report, job) => {
        const { writeDossier } = await loadedPart(import("../../application/audit/dossier/write-dossier"));
        const { sheet, participations } = await writeDossier(
          workbook,
          report,
          { clock, ask: { operation, people: [] } },
          job,
        );
        return `« ${sheet} » : ${counted(participations, "participation")}. Cette feuille nomme des personnes.`;
      }),

    writePersonPage: async (row) => {
      const { report } = store.get();
      const sheet = await jobs.run("Fiche de la personne", async (job) => {
        const { opened } = store.get();
        // A row is known by the control that it was found in.
        if (!opened || !report || store.get().report !== report) return undefined;
        if (store.get().stale)
          throw new UserError(
            "Le classeur a changé depuis le contrôle : contrôlez de nouveau, puis cherchez la personne.",
            "control",
          );
        const { writePersonPage } = await loadedPart(import("../../application/audit/dossier/write-dossier"));
        return writePersonPage(opened.workbook, report, row, clock, job);
      });
      if (sheet !== undefined)
        store.update(sheetsWritten(`« ${sheet} » : la fiche est prête à imprimer. Elle nomme une personne.`));
      return sheet;
    },

    writeJournal: async () => {
      const { opened } = store.get();
      if (!opened) return false;
      const notice = await jobs.run("Écriture du journal", async (job) => {
        const { writeJournal } = await loadedPart(import("../../application/journal/write-journal"));
        const { sheet, journal } = await writeJournal(opened.workbook, opened.workbook, job);
        return `« ${sheet} » : ${counted(journal.entries.length, "ligne")}. Cette feuille dit ce que des cellules contenaient.`;
      });
      if (notice !== undefined) store.update(sheetsWritten(notice));
      return notice !== undefined;
    },

    verify: async () => {
      const { opened } = store.get();
      const catalogue = await loadCatalogue();
      if (!opened || !catalogue) return undefined;
      return jobs.run("Vérification du bilan", async (job) => {
        const [{ findWrittenBilan, repeatedOptions, verifyBilan }, { controlWorkbook }, reference] = await Promise.all([
          loadedPart(import("../../application/audit/verify-workbook")),
          loadedPart(import("../../application/control/control-workbook")),
          loadedPart(session.loadReference()),
        ]);
        const written = await findWrittenBilan(opened.workbook);
        const report = await controlWorkbook(
          opened.workbook,
          repeatedOptions(written),
          { catalogue, clock, reference },
          job,
        );
        return verifyBilan(opened.workbook, written, report, clock, job);
      });
    },
  };
}

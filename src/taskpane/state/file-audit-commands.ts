import type { AssembledWorkbook } from "../../application/audit/assemble-workbooks";
import type { AnonymousCopy } from "../../application/audit/write-anonymous";
import type { ControlDependencies, ControlReport } from "../../application/control/control-workbook";
import type { ControlledFile } from "../../application/consolidate/consolidate";
import type { JobControl } from "../../application/ports/progress";
import type { Comparison } from "../../core/audit/compare/compare";
import type { Catalogue } from "../../core/fiche/catalogue";
import { listText } from "../../core/text/french";
import type { CatalogueCommands } from "./catalogue-commands";
import type { ControlCommands } from "./control-commands";
import { loadedPart } from "./loaded-part";
import { fileBytes } from "./read-bytes";
import { fileNameWith } from "./save-file";
import type { Tools } from "./tools";
import { noticed, sheetsWritten } from "./transitions";

/** Two versions that were compared, by the names of their files. */
export interface ComparedVersions {
  readonly comparison: Comparison;
  readonly before: string;
  readonly after: string;
  /** Why figures may differ besides the data. French sentences. */
  readonly reasons: readonly string[];
  /** The control of the workbook in hand: one of both. */
  readonly of: ControlReport;
}

/** What an auditor does with other files than the one in hand, or for others. */
export interface FileAuditCommands {
  /**
   * Compares the workbook in hand, controlled first, with another version of it.
   * @param as what the file is: the version before, or the one after. Undefined when it was cancelled or refused; why is shown.
   */
  readonly compareWith: (file: File, as: "before" | "after") => Promise<ComparedVersions | undefined>;
  /** Writes what changed into the workbook in hand. False as above. */
  readonly writeComparison: (compared: ComparedVersions) => Promise<boolean>;
  /** Hands over a copy of the data without names. Undefined as above. */
  readonly copyWithoutNames: () => Promise<AnonymousCopy | undefined>;
  /** Hands over one workbook from those of several operators. Undefined as above. */
  readonly assemble: (files: readonly File[]) => Promise<AssembledWorkbook | undefined>;
}

const ASSEMBLED = "Classeurs assemblés.xlsx";

export function fileAuditCommands(
  { session, store, jobs }: Tools,
  { loadCatalogue }: CatalogueCommands,
  { sureReport }: Pick<ControlCommands, "sureReport">,
): FileAuditCommands {
  const { clock } = session;

  const dependencies = async (catalogue: Catalogue): Promise<ControlDependencies> => ({
    ...{ catalogue, clock },
    reference: await loadedPart(session.loadReference()),
  });

  /** The control that the command line makes of a file. */
  async function controlFile(file: File, needed: ControlDependencies, job: JobControl): Promise<ControlReport> {
    const { controlAsRemembered } = await loadedPart(import("../../application/control/control-as-remembered"));
    return controlAsRemembered(await session.readFile(await fileBytes(file), file.name), {}, needed, job);
  }

  /** Where a workbook that was handed over is. */
  const whereabouts = (name: string): string =>
    session.kind === "excel"
      ? "Le nouveau classeur est ouvert dans une autre fenêtre : enregistrez-le."
      : `« ${name} » est enregistré dans vos téléchargements.`;

  return {
    compareWith: async (file, as) => {
      const { opened } = store.get();
      const report = await sureReport();
      const catalogue = await loadCatalogue();
      if (!opened || !report || !catalogue) return undefined;
      return jobs.run(`Comparaison avec « ${file.name} »`, async (job) => {
        const { compareReports, otherReasons } = await loadedPart(import("../../application/audit/compare-workbooks"));
        const other = await controlFile(file, await dependencies(catalogue), job);
        const comparison = await (as === "before"
          ? compareReports(other, report, clock, job)
          : compareReports(report, other, clock, job));
        const own = opened.name === "" ? report.workbookName : opened.name;
        const [before, after] = as === "before" ? [file.name, own] : [own, file.name];
        return { comparison, before, after, reasons: otherReasons(comparison), of: report };
      });
    },

    writeComparison: async ({ comparison, ...names }) => {
      const { opened } = store.get();
      if (!opened) return false;
      const sheets = await jobs.run("Écriture de la comparaison", async (job) => {
        const { writeComparison } = await loadedPart(import("../../application/audit/write-comparison"));
        return writeComparison(opened.workbook, comparison, names, job);
      });
      if (!sheets) return false;
      const written = listText(sheets.map((name) => `« ${name} »`));
      store.update(sheetsWritten(`Feuilles ${written} écrites. Elles nomment des personnes.`));
      return true;
    },

    copyWithoutNames: async () => {
      const report = await sureReport();
      const { opened } = store.get();
      const catalogue = await loadCatalogue();
      if (!opened || !report || !catalogue) return undefined;
      const name = fileNameWith(opened.name, "sans noms");
      const copy = await jobs.run("Copie sans noms", async (job) => {
        const { writeAnonymous } = await loadedPart(import("../../application/audit/write-anonymous"));
        const { randomBytes } = session;
        return session.handOver(name, (workbook) =>
          writeAnonymous(workbook, report, { clock, catalogue, randomBytes }, job),
        );
      });
      if (copy) store.update(noticed(whereabouts(name)));
      return copy;
    },

    assemble: async (files) => {
      const catalogue = await loadCatalogue();
      if (!catalogue) return undefined;
      const assembled = await jobs.run("Assemblage des classeurs", async (job) => {
        const needed = await dependencies(catalogue);
        const { assembleWorkbooks } = await loadedPart(import("../../application/audit/assemble-workbooks"));
        const controlled: ControlledFile[] = [];
        for (const file of files) controlled.push({ file: file.name, report: await controlFile(file, needed, job) });
        return session.handOver(ASSEMBLED, (workbook) => assembleWorkbooks(workbook, controlled, needed, job));
      });
      if (assembled) store.update(noticed(whereabouts(ASSEMBLED)));
      return assembled;
    },
  };
}

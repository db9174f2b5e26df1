import { defaultLeast, leastSentence } from "../../application/bilan/least-count";
import type { TakenYears } from "../../application/annual/take-former";
import { bilanTitle } from "../../core/bilan/title";
import { listText } from "../../core/text/french";
import type { ControlCommands } from "./control-commands";
import { handedOver } from "./handed-over";
import { loadedPart } from "./loaded-part";
import { fileBytes } from "./read-bytes";
import { bilanFileName } from "./save-file";
import type { Tools } from "./tools";
import { bilanWritten, historyTaken, noticed } from "./transitions";

export interface BilanCommands {
  /** Writes the Bilan into the workbook. Controls first when what is known is no longer sure. False when it was cancelled or refused; why is shown. */
  readonly writeBilan: () => Promise<boolean>;
  /**
   * Hands the Bilan alone over, without a row of anybody: in a browser tab to the person's downloads, in Excel in a new workbook that opens. Controls first, and
   * false, as above.
   * @param masked whether the small counts are, as setting D7 says.
   */
  readonly saveBilanAlone: (masked: boolean) => Promise<boolean>;
  /** Writes the years that the file of a former Bilan tells into « Historique ». Controls first, and false, as above. */
  readonly takeFormerBilan: (file: File) => Promise<boolean>;
}

export function bilanCommands(
  { session, store, jobs }: Tools,
  { sureReport }: Pick<ControlCommands, "sureReport">,
): BilanCommands {
  const { clock } = session;
  return {
    writeBilan: async () => {
      const { opened } = store.get();
      const report = await sureReport();
      if (!opened || !report) return false;
      const choices = store.get().bilanChoices;
      const sheets = await jobs.run("Écriture du bilan", async (job) => {
        const { writeBilan } = await loadedPart(import("../../application/bilan/write-bilan"));
        return writeBilan(opened.workbook, report, { clock, choices }, job);
      });
      if (!sheets) return false;
      const { notices, ...names } = sheets;
      store.update(bilanWritten({ ...names, of: report, choices }));
      if (notices.length > 0) store.update(noticed(notices.join(" "), "warning"));
      return true;
    },

    saveBilanAlone: async (masked) => {
      const { opened } = store.get();
      const report = await sureReport();
      if (!opened || !report) return false;
      const { withoutFiches } = store.get().bilanChoices;
      const least = masked ? defaultLeast(report) : 0;
      const name = bilanFileName(bilanTitle(report.context));
      const handed = await jobs.run("Préparation du bilan seul", async (job) => {
        const [{ writeBilanAlone }, { annualFactsOf }, { logoOf }] = await Promise.all([
          loadedPart(import("../../application/bilan/write-alone")),
          loadedPart(import("../../application/annual/annual-facts")),
          loadedPart(import("../../application/bilan/logo")),
        ]);
        const facts = await annualFactsOf(opened.workbook);
        const { picture: logo } = await logoOf(opened.workbook);
        const choices = { ...facts, least, logo, ...(withoutFiches ? { withoutFiches } : {}) };
        await session.handOver(name, (target) => writeBilanAlone(target, report, choices, clock, job));
        return true;
      });
      if (!handed) return false;
      const where = handedOver(session, name, "Le bilan seul");
      store.update(noticed(`${where}, sans aucune ligne de personne. ${leastSentence(least)}`));
      return true;
    },

    takeFormerBilan: async (file) => {
      const { opened } = store.get();
      const report = await sureReport();
      if (!opened || !report) return false;
      const { year, profile } = report.context;
      const taken = await jobs.run(`Reprise de « ${file.name} »`, async () => {
        const { takeFormer } = await loadedPart(import("../../application/annual/take-former"));
        const former = await session.readFile(await fileBytes(file), file.name);
        return takeFormer(opened.workbook, { file: file.name, former }, { year, plie: profile?.name ?? null });
      });
      if (!taken) return false;
      if (taken.sheet === null) store.update(noticed(nothingTaken(file.name, taken.known), "warning"));
      else store.update(historyTaken(yearsTaken(taken.sheet, taken)));
      return true;
    },
  };
}

function nothingTaken(file: string, known: readonly number[]): string {
  return `Rien n'a été écrit : la feuille « Historique » dit déjà ${yearsText(known)}. Pour reprendre ${known.length === 1 ? "cette année" : "une année"} de « ${file} », effacez d'abord sa ligne.`;
}

function yearsTaken(sheet: string, { added, known }: TakenYears): string {
  const kept = known.length === 0 ? "" : ` ; ${yearsText(known)} y était déjà et n'a pas changé`;
  return `Feuille « ${sheet} » : ${yearsText(added)} ${added.length === 1 ? "est reprise" : "sont reprises"}${kept}. Le prochain bilan s'y compare.`;
}

const yearsText = (years: readonly number[]): string =>
  `${years.length === 1 ? "l'année" : "les années"} ${listText(years.map(String))}`;

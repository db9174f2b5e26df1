import type { ControlReport } from "../../application/control/control-workbook";
import type { JobControl } from "../../application/ports/progress";
import type { Workbook } from "../../application/ports/workbook";
import { loadedPart } from "./loaded-part";
import type { CutWrite } from "./pane-state";
import type { Tools } from "./tools";
import { noticed, sheetWritten } from "./transitions";

export interface TaskCommands {
  /** Writes the sheet « À faire »: what is late and what is due within so many days, by référent. */
  readonly writeTasks: (days: number) => Promise<void>;
  /** Writes the sheet « Sorties à compléter »: what each exit lacks, by référent. */
  readonly writeIncompleteExits: () => Promise<void>;
}

export function taskCommands({ session: { clock }, store, jobs }: Tools): TaskCommands {
  type Write = (workbook: Workbook, report: ControlReport, job: JobControl) => Promise<string>;
  async function writeSheet(title: string, what: CutWrite, write: Write): Promise<void> {
    const { opened, report } = store.get();
    if (!opened || !report) return;
    const name = await jobs.run(title, (job) => write(opened.workbook, report, job));
    if (name === undefined) return;
    store.update(sheetWritten(what));
    store.update(
      noticed(
        `Feuille « ${name} » écrite : une liste par référent, avec les téléphones. Imprimez-la ou envoyez-la à chacun.`,
      ),
    );
  }

  return {
    writeTasks: (days) =>
      writeSheet("Écriture de la feuille À faire", "tasks", async (workbook, report, job) => {
        const { writeTasks } = await loadedPart(import("../../application/todo/write-tasks"));
        return writeTasks(workbook, report, days, clock, job);
      }),
    writeIncompleteExits: () =>
      writeSheet("Écriture de la feuille Sorties à compléter", "exits", async (workbook, report, job) => {
        const { writeIncompleteExits } = await loadedPart(import("../../application/todo/write-incomplete-exits"));
        return writeIncompleteExits(workbook, report, clock, job);
      }),
  };
}

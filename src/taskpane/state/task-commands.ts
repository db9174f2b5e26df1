import { loadedPart } from "./loaded-part";
import type { Tools } from "./tools";
import { noticed, sheetWritten } from "./transitions";

export interface TaskCommands {
  /** Writes the sheet « À faire »: what is late and what is due within so many days, by référent. */
  readonly writeTasks: (days: number) => Promise<void>;
}

export function taskCommands({ session: { clock }, store, jobs }: Tools): TaskCommands {
  return {
    writeTasks: async (days) => {
      const { opened, report } = store.get();
      if (!opened || !report) return;
      const name = await jobs.run("Écriture de la feuille À faire", async (job) => {
        const { writeTasks } = await loadedPart(import("../../application/todo/write-tasks"));
        return writeTasks(opened.workbook, report, days, clock, job);
      });
      if (name === undefined) return;
      store.update(sheetWritten("tasks"));
      store.update(
        noticed(
          `Feuille « ${name} » écrite : une liste par référent, avec les téléphones. Imprimez-la ou envoyez-la à chacun.`,
        ),
      );
    },
  };
}

import type * as journalling from "../../application/journal/keep-journal";
import type { JournalEntry } from "../../application/journal/entry";
import { UserError } from "../../application/ports/user-error";
import type { Day } from "../../core/domain/day";
import { loadedPart } from "./loaded-part";
import type { Tools } from "./tools";
import { noticed } from "./transitions";

/** The lines of the journal that tell what was just done. */
export type MakeEntries = (use: typeof journalling, day: Day) => readonly JournalEntry[];

/** Keeps in the workbook what was just done to it. What was done stays done where the journal cannot be written: it is told. */
export function journalKeeper({ session: { clock }, store, jobs }: Tools): (make: MakeEntries) => Promise<void> {
  return async (make) => {
    const { opened } = store.get();
    if (!opened) return;
    await jobs.runShort("Tenue du journal", async () => {
      try {
        const use = await loadedPart(import("../../application/journal/keep-journal"));
        // What was just done is shown first: ten thousand lines take a moment.
        await clock.pause();
        const entries = make(use, clock.today());
        await clock.pause();
        await use.recordInJournal(opened.workbook, entries);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        store.update(
          noticed(`C'est fait, mais le journal du contrôle n'a pas pu l'inscrire. ${error.message}`, "warning"),
        );
      }
    });
  };
}

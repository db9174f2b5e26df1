import type { Workbook } from "../ports/workbook";
import { readRemembered } from "../remembered";
import { NO_JOURNAL, type Journal, type JournalEntry } from "./entry";
import { decodeJournal, withEntries } from "./kept-journal";

/**
 * The one setting that holds what a person typed, with the cells it was typed into: it stays in this workbook, and no copy that leaves without names, or
 * without people, takes it along.
 */
const KEY = "journal";

/**
 * What was done to the workbook.
 * @throws SpoiledMemory
 */
export async function readJournal(workbook: Workbook): Promise<Journal> {
  return (await readRemembered(workbook, KEY, () => Promise.resolve(decodeJournal))) ?? NO_JOURNAL;
}

/** Adds lines to the journal that the workbook keeps: also where another pane has just added some. A journal that someone spoiled begins anew. */
export async function recordInJournal(workbook: Workbook, entries: readonly JournalEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await workbook.updateSetting(KEY, (json) => withEntries(json === null ? null : parsed(json), entries));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

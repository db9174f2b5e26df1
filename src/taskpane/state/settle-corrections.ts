import { cellAt, type SheetGrid } from "../../core/reading/sheet-grid";
import { numberText } from "../../core/text/french";
import { journalKeeper } from "./keep-journal";
import type { AppliedCorrection } from "./pane-state";
import type { Tools } from "./tools";
import { corrected, correctionsInterrupted, noticed } from "./transitions";

/** Looks which corrections were made when Excel fell silent among them: the sheet itself tells, and those are put in the journal. */
export function settleCorrections(tools: Tools): () => Promise<void> {
  const { store, jobs } = tools;
  const keepJournal = journalKeeper(tools);
  return async () => {
    const { interrupted, opened } = store.get();
    if (interrupted.length === 0 || !opened) return;
    const made = await jobs.runShort("Vérification des corrections interrompues", async (job) => {
      const grids = new Map<string, SheetGrid>();
      for (const sheet of new Set(interrupted.map(({ change }) => change.sheet))) {
        const rows = interrupted.flatMap(({ change }) => (change.sheet === sheet ? [change.position.row] : []));
        const [first, last] = rows.reduce(
          ([low, high], row) => [Math.min(low, row), Math.max(high, row)],
          [Infinity, 0],
        );
        grids.set(sheet, await opened.workbook.readRows(sheet, first, last, job));
      }
      return interrupted.filter((correction) => isMade(correction, grids.get(correction.change.sheet)));
    });
    if (!made || store.get().interrupted !== interrupted) return;
    store.update(correctionsInterrupted([]));
    if (made.length > 0) {
      store.update(corrected(made));
      await keepJournal((use, day) => use.correctionEntries(made, day));
    }
    store.update(noticed(sentence(made.length, interrupted.length), "warning"));
  };
}

function isMade({ undo: { position, expected, expectedRow = [] } }: AppliedCorrection, grid?: SheetGrid): boolean {
  if (!grid) return false;
  const holds = (column: number, value: unknown): boolean => cellAt(grid, position.row, column) === value;
  return (
    holds(position.column, expected) &&
    expectedRow.every(({ column, value }) => column === position.column || holds(column, value))
  );
}

function sentence(made: number, asked: number): string {
  return made === 0
    ? "La correction interrompue n'avait rien modifié."
    : `La correction interrompue avait modifié ${numberText(made)} des ${numberText(asked)} cellules : elles sont au journal des corrections, qui peut les annuler.`;
}

import { highlightFindings } from "../../application/highlight-findings";
import type { Workbook } from "../../application/ports/workbook";
import type { CellPosition } from "../../core/domain/cell";
import type { ControlReport } from "../../application/control/control-workbook";
import type { Tools } from "./tools";
import type { Correction } from "./pane-state";
import { corrected, uncorrected } from "./transitions";

export interface CorrectionCommands {
  /** Shows a cell; while one is on its way, only the last one asked for follows. */
  readonly goTo: (sheet: string, position: CellPosition) => Promise<void>;
  /** Applies proposed corrections, all or none. */
  readonly correct: (corrections: readonly Correction[]) => Promise<void>;
  readonly undo: (corrections: readonly Correction[]) => Promise<void>;
  readonly highlight: (report: ControlReport) => Promise<void>;
  readonly clearHighlights: () => Promise<void>;
}

export function correctionCommands({ session, store, jobs }: Tools): CorrectionCommands {
  const workbook = (): Workbook | undefined => store.get().opened?.workbook;
  let wanted: { readonly sheet: string; readonly position: CellPosition } | null = null;
  let going = false;

  return {
    goTo: async (sheet, position) => {
      wanted = { sheet, position };
      if (going) return;
      going = true;
      while (wanted) {
        const target: { readonly sheet: string; readonly position: CellPosition } = wanted;
        wanted = null;
        const area = await jobs.runShort("Affichage de la cellule", async () =>
          workbook()?.selectCell(target.sheet, target.position),
        );
        store.update((state) => ({ ...state, merged: area ? { sheet: target.sheet, area } : null }));
      }
      going = false;
    },

    correct: async (corrections) => {
      const done = await jobs.runShort("Correction", async (job) => {
        await workbook()?.changeCells(
          corrections.map(({ change }) => change),
          job,
        );
        return true;
      });
      if (done) store.update(corrected(corrections));
    },

    undo: async (corrections) => {
      const done = await jobs.runShort("Annulation des corrections", async (job) => {
        await workbook()?.changeCells(
          corrections.map(({ undo }) => undo),
          job,
        );
        return true;
      });
      if (done) store.update(uncorrected(corrections));
    },

    highlight: async (report) => {
      const { opened } = store.get();
      if (!opened) return;
      const highlighted = await jobs.run("Surlignage des anomalies", (job) =>
        highlightFindings(opened.workbook, report, "info", session.clock, job),
      );
      if (highlighted)
        store.update((state) => ({ ...state, highlighted: { ...highlighted, of: report }, unsaved: true }));
    },

    clearHighlights: async () => {
      const done = await jobs.run("Retrait du surlignage", async (job) => {
        await workbook()?.clearHighlights(job);
        return true;
      });
      if (done) store.update((state) => ({ ...state, highlighted: null, unsaved: true }));
    },
  };
}

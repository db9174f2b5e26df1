import { highlightFindings } from "../../application/highlight-findings";
import { applyChanges, type Applied } from "../../application/fix/apply-proposals";
import { withRowIdentity } from "../../application/fix/cell-change";
import { forEachGivingWay, givingWay } from "../../application/ports/give-way";
import { InterruptedChange } from "../../application/ports/interrupted-change";
import type { JobControl } from "../../application/ports/progress";
import { UserError } from "../../application/ports/user-error";
import type { CellChange, Workbook } from "../../application/ports/workbook";
import { cellReference, type CellPosition } from "../../core/domain/cell";
import { CellMap } from "../../core/domain/cell-map";
import { numberText } from "../../core/text/french";
import type { ControlReport } from "../../application/control/control-workbook";
import type { ControlCommands } from "./control-commands";
import { journalKeeper } from "./keep-journal";
import { correctedSince } from "./left-to-do";
import { settleCorrections } from "./settle-corrections";
import type { Tools } from "./tools";
import type { AppliedCorrection, Correction } from "./pane-state";
import { cellShown, corrected, correctionsInterrupted, highlighted, noticed, uncorrected } from "./transitions";

export interface CorrectionCommands {
  /**
   * Shows a cell; while one is on its way, only the last one asked for follows.
   * @param front false: a narrow window of a browser, which has no room for both, goes on showing the pane.
   */
  readonly goTo: (sheet: string, position: CellPosition, front?: boolean) => Promise<void>;
  /**
   * Applies corrections, all or none. Null when they were refused; why is shown.
   * @param corrections or what makes them, where they are too many to be made at one go.
   */
  readonly correct: (
    corrections: readonly Correction[] | ((job: JobControl) => Promise<readonly Correction[]>),
  ) => Promise<readonly AppliedCorrection[] | null>;
  /** Tells why something cannot be done. */
  readonly refuse: (sentence: string) => Promise<void>;
  readonly undo: (corrections: readonly AppliedCorrection[]) => Promise<void>;
  readonly highlight: (report: ControlReport) => Promise<void>;
  readonly clearHighlights: () => Promise<void>;
}

interface Target {
  readonly sheet: string;
  readonly position: CellPosition;
  readonly front: boolean;
}

/** Somebody who types goes on typing. */
const TYPING_MS = 700;

function delayAfter(made: readonly Correction[]): number {
  return made.some(({ finding }) => finding === null) ? TYPING_MS : 0;
}

export function correctionCommands(
  tools: Tools,
  { controlBehind }: Pick<ControlCommands, "controlBehind">,
): CorrectionCommands {
  const { session, store, jobs } = tools;
  const keepJournal = journalKeeper(tools);
  const workbook = (): Workbook | undefined => store.get().opened?.workbook;
  const settle = settleCorrections(tools);

  /** Changes with what tells their rows now; what is typed into a sheet goes where the person sees it. */
  function identified(): (finding: number | null, change: CellChange) => CellChange {
    const { report } = store.get();
    // What was controlled since stands in the report.
    const now = correctedSince(store.get());
    return (finding, change) =>
      report && finding !== null
        ? withRowIdentity(report, change, (sheet, position) => now.get({ sheet, position }))
        : change;
  }

  function noteInterruption(error: unknown, corrections: readonly Correction[]): void {
    if (!(error instanceof InterruptedChange)) return;
    const known = new CellMap(corrections.map((correction) => [correction.change, correction]));
    const begun = error.undos.flatMap((undo) => {
      const correction = known.get(undo);
      return correction ? [{ ...correction, undo, of: store.get().report?.findings ?? null }] : [];
    });
    store.update(correctionsInterrupted(begun));
  }

  let wanted: Target | null = null;
  let going = false;

  return {
    goTo: async (sheet, position, front = true) => {
      wanted = { sheet, position, front };
      if (going) return;
      going = true;
      while (wanted) {
        const target: Target = wanted;
        wanted = null;
        const reached = await jobs.runShort("Affichage de la cellule", async () => ({
          area: await workbook()?.selectCell(target.sheet, target.position),
        }));
        const area = reached?.area;
        store.update((state) => ({ ...state, merged: area ? { sheet: target.sheet, area } : null }));
        if (reached && store.get().opened?.viewSheet)
          store.update(cellShown(target.sheet, target.position, target.front));
      }
      going = false;
    },

    correct: async (asked) => {
      const file = workbook();
      await settle();
      const change = identified();
      const applied = await jobs.runShort("Correction", async (job) => {
        // Another file may have taken its place meanwhile: the correction was not meant for it.
        if (!file || workbook() !== file) return undefined;
        const corrections = typeof asked === "function" ? await asked(job) : asked;
        try {
          // Half of a choice would lose what it moves.
          const whole = corrections.some(({ choice }) => choice !== undefined);
          const done = await applyChanges(file, corrections, (item) => change(item.finding, item.change), job, whole);
          return { ...done, made: await withUndos(done, store.get().report?.findings ?? null) };
        } catch (error) {
          noteInterruption(error, corrections);
          throw error;
        }
      });
      if (!applied) return null;
      const { made, formulas } = applied;
      if (made.length > 0) {
        store.update(corrected(made));
        await keepJournal((use, day) => use.correctionEntries(made, day));
        controlBehind(delayAfter(made));
      }
      if (formulas.length > 0) store.update(noticed(formulaSentence(formulas), "warning"));
      return made.length > 0 ? made : null;
    },

    refuse: async (sentence) => {
      await jobs.runShort("Correction", () => Promise.reject(new UserError(sentence)));
    },

    undo: async (corrections) => {
      const asked = workbook();
      await settle();
      const change = identified();
      const done = await jobs.runShort("Annulation des corrections", async (job) => {
        if (workbook() !== asked) return false;
        await asked?.changeCells(
          corrections.map(({ finding, undo }) => change(finding, undo)),
          job,
        );
        return true;
      });
      if (!done) return;
      store.update(uncorrected(corrections));
      await keepJournal((use, day) => use.undoEntries(corrections, day));
      controlBehind();
    },

    highlight: async (report) => {
      const { opened } = store.get();
      if (!opened) return;
      const result = await jobs.run("Surlignage des anomalies", (job) =>
        highlightFindings(opened.workbook, report, "info", session.clock, job),
      );
      if (result) store.update(highlighted({ ...result, of: report }));
    },

    clearHighlights: async () => {
      const moved = await jobs.run("Retrait du surlignage", async (job) => workbook()?.clearHighlights(job));
      if (moved === undefined) return;
      store.update(highlighted(null));
      if (moved > 0) store.update(noticed(movedSentence(moved), "warning"));
    },
  };
}

/** What was made by now is made: nobody can stop it any more. */
async function withUndos(
  { made, undos }: Applied<Correction>,
  of: AppliedCorrection["of"],
): Promise<readonly AppliedCorrection[]> {
  const applied: AppliedCorrection[] = [];
  await forEachGivingWay(made, givingWay(undefined), (correction, index) =>
    applied.push({ ...correction, undo: undos[index] as CellChange, of }),
  );
  return applied;
}

function formulaSentence(formulas: readonly Correction[]): string {
  const cells = formulas
    .slice(0, 5)
    .map(({ change: { sheet, position } }) => `${sheet} ${cellReference(position.row, position.column)}`);
  if (formulas.length === 1)
    return `La cellule ${cells.join("")} contient une formule et est restée comme elle était : corrigez-la dans la feuille.`;
  const more = formulas.length > cells.length ? ` et ${numberText(formulas.length - cells.length)} de plus` : "";
  return `Des cellules contiennent une formule et sont restées comme elles étaient (${cells.join(", ")}${more}) : corrigez-les dans la feuille.`;
}

function movedSentence(moved: number): string {
  return moved === 1
    ? "Une cellule surlignée n'est plus à sa place (ligne ajoutée, supprimée ou triée, ou couleur changée par vous). Si notre couleur se voit encore, retirez-la : Accueil, Couleur de remplissage."
    : `${numberText(moved)} cellules surlignées ne sont plus à leur place (lignes ajoutées, supprimées ou triées, ou couleurs changées par vous). Si nos couleurs se voient encore, retirez-les : Accueil, Couleur de remplissage.`;
}

import type { AddedColumns } from "../../application/ports/added-columns";
import type { Assessment } from "../../application/readiness/assess";
import type { BilanChoices } from "../../application/bilan/bilan-choices";
import { withChange, withChangedCells } from "../../application/control/changes-since";
import type { ControlOptions } from "../../application/control/control-options";
import type { ControlReport } from "../../application/control/control-workbook";
import type { RememberedChoices } from "../../application/control/remembered-choices";
import type { Inspection } from "../../application/inspect/inspect-workbook";
import type { SheetChange } from "../../application/ports/sheet-change";
import type { CellChange } from "../../application/ports/workbook";
import type { CellPosition } from "../../core/domain/cell";
import type { Catalogue } from "../../core/fiche/catalogue";
import type { OpenedWorkbook } from "../session";
import {
  EMPTY_LIST,
  UNTOUCHED,
  type AppliedCorrection,
  type CutWrite,
  type FocusTarget,
  type Job,
  type ListState,
  type Notice,
  type OwnFile,
  type PaneState,
  type View,
  type WrittenBilan,
} from "./pane-state";
import type { Failure } from "./failure";
import { withCorrections } from "./journal";
import { findingAfter } from "./finding-after";
import { FIRST_RESULTS, type ResultsState } from "./results-state";

/** Every change of state, as a pure function of the state before. */
export type Transition = (state: PaneState) => PaneState;

/** To another view; `focus` brings the focus to its title, for a move the person did not make in the navigation bar. */
export function shown(view: View, focus: boolean): Transition {
  return (state) => ({ ...state, view, focus: focus ? "title" : null });
}

/** Another file: nothing of the former one remains. */
export function workbookOpened(opened: OpenedWorkbook): Transition {
  return (state) => ({ ...state, ...UNTOUCHED, opened });
}

/** A file that would take the place of what is not saved, until the person has answered; null once they have. */
export function replacementAsked(replacement: File | null): Transition {
  return (state) => ({ ...state, replacement });
}

/** The file was handed over, under this name. */
export function fileSaved(name: string): Transition {
  return (state) => ({ ...noticed(`« ${name} » est enregistré dans vos téléchargements.`)(state), unsaved: false });
}

/** Something was written into the workbook. */
function written(state: PaneState): PaneState {
  return { ...state, unsaved: true, grid: { ...state.grid, version: state.grid.version + 1 } };
}

/** Something was put among what the workbook remembers; no cell changed. */
export function kept(state: PaneState): PaneState {
  return { ...state, unsaved: true };
}

/** A cell that the pane asks to show where no Excel shows it. */
export function cellShown(sheet: string, position: CellPosition, front: boolean): Transition {
  return (state) => {
    const { grid } = state;
    return { ...state, grid: { ...grid, front: front ? "sheet" : grid.front, target: { sheet, ...position } } };
  };
}

/** On a narrow window: the pane or the sheet. The pane comes back where it was folded. */
export function broughtToFront(front: PaneState["grid"]["front"]): Transition {
  return (state) => ({ ...state, grid: { ...state.grid, front, folded: front === "sheet" && state.grid.folded } });
}

/** On a wide window: the pane folded or beside the sheet. */
export function paneFolded(folded: boolean): Transition {
  return (state) => ({ ...state, grid: { ...state.grid, folded } });
}

export function highlighted(result: PaneState["highlighted"]): Transition {
  return (state) => ({ ...written(state), highlighted: result });
}

/** Sheets of ours were written beside the data. */
export function sheetsWritten(notice: string): Transition {
  return (state) => noticed(notice)(written(state));
}

/** Former years were written into « Historique »: the written Bilan does not tell them yet. */
export function historyTaken(notice: string): Transition {
  return (state) => ({ ...sheetsWritten(notice)(state), bilan: state.bilan && { ...state.bilan, formerYears: true } });
}

/** The sheets of the template were written. */
export function templateWritten(notice: string): Transition {
  return (state) => ({ ...protocolWritten(notice)(state), cutWrite: mended(state, "template") });
}

export function protocolWritten(notice: string): Transition {
  return (state) => ({ ...noticed(notice)(written(state)), inspectionOutdated: true });
}

export function focused(target: FocusTarget | null): Transition {
  return (state) => {
    const nowhere = target === "current" && (state.list.current === null || state.results.part !== "anomalies");
    const list = target === "anomalies" && !state.list.anyway ? { ...state.list, anyway: true } : state.list;
    return { ...state, list, focus: nowhere ? "result" : target };
  };
}

export function noticed(
  sentence: string | null,
  intent: Notice["intent"] = "success",
  repair?: Notice["repair"],
): Transition {
  const notice = sentence === null ? null : { intent, sentence, ...(repair && { repair }) };
  return (state) => ({ ...state, notice });
}

/** What an earlier session left in the workbook. */
export interface Remembered {
  readonly choices: RememberedChoices;
  readonly options: ControlOptions;
  readonly bilanChoices: BilanChoices;
  /** Cells that bear our colours. */
  readonly coloured: number;
  readonly cutWrite: PaneState["cutWrite"];
}

export function rememberedRead({ choices, options, bilanChoices, coloured, cutWrite }: Remembered): Transition {
  return (state) => ({
    ...state,
    choices,
    options: { ...options, ...state.options },
    bilanChoices,
    cutWrite,
    highlighted: state.highlighted ?? (coloured > 0 ? { painted: coloured, skipped: 0, of: null } : null),
  });
}

export function jobStarted(title: string): Transition {
  return (state) => ({
    ...state,
    failure: null,
    notice: null,
    job: { title, step: null, secondsLeft: null, cancelling: false },
  });
}

export function jobAdvanced(progress: Partial<Omit<Job, "title">>): Transition {
  return (state) => (state.job ? { ...state, job: { ...state.job, ...progress } } : state);
}

export function jobEnded(failure: Failure | null): Transition {
  return (state) => ({ ...state, job: null, failure });
}

/** The last failure in other words, where it is of this kind. */
export function toldInstead(kind: Failure["kind"], sentence: string): Transition {
  return (state) => (state.failure?.kind === kind ? { ...state, failure: { ...state.failure, sentence } } : state);
}

/** What changed is, or is no longer, about to be controlled again by itself. */
export function catchingUp(soon: boolean): Transition {
  return (state) => (state.catchingUp === soon ? state : { ...state, catchingUp: soon });
}

/** A control begins to read: it may miss what changes from now on. */
export function controlBegun(): Transition {
  return (state) => ({ ...state, stale: false, changes: [] });
}

/** A control that began in this state ended without a result: what it was to take into account is still to be. */
export function controlMissed(before: PaneState): Transition {
  return ({ stale, changes, ...state }) => ({
    ...state,
    stale: before.stale || stale,
    changes: before.changes && changes && changes.reduce(withChange, before.changes),
  });
}

/**
 * A new control. Findings have new numbers: the person stays at the one they were at, or goes to the next one of its kind; all the rest of their place stays.
 * @param whole everything was read again: rows may have moved.
 */
export function controlDone(report: ControlReport, assessment: Assessment, whole: boolean): Transition {
  return (state) => {
    const { list } = state;
    const known = list.sheet === null || report.list.some(({ grid }) => grid.name === list.sheet);
    const current = state.report && list.current !== null ? findingAfter(state.report, list.current, report) : null;
    return {
      ...state,
      report,
      assessment,
      merged: null,
      focus: list.following && current !== null ? "current" : state.focus,
      list: { ...list, sheet: known ? list.sheet : null, current, former: list.current, following: false },
      results: whole ? { ...state.results, openExits: [], shownExits: FIRST_RESULTS.shownExits } : state.results,
    };
  };
}

/** Another report about the same control, unless a new control has been made in between. */
export function justificationsChanged(before: ControlReport, after: ControlReport, assessment: Assessment): Transition {
  return (state) => ({ ...written(state), ...(state.report === before ? { report: after, assessment } : {}) });
}

/** A sheet of ours was written. */
export function sheetWritten(what: CutWrite): Transition {
  return (state) => ({ ...written(state), cutWrite: mended(state, what) });
}

export function bilanWritten(bilan: WrittenBilan): Transition {
  return (state) => ({ ...written(state), bilan, cutWrite: mended(state, "bilan") });
}

const mended = ({ cutWrite }: PaneState, by: PaneState["cutWrite"]): PaneState["cutWrite"] =>
  cutWrite === by ? null : cutWrite;

/** Whether a control was made, or is being made. */
function isControlled({ report, changes }: PaneState): boolean {
  return report !== null || changes !== null;
}

/** Someone changed cells: what was read and found may no longer hold. */
export function cellsChanged(change: SheetChange): Transition {
  return (state) => ({ ...noted([change])(state), stale: isControlled(state), inspectionOutdated: true });
}

/** Headings were written into a sheet of the person's: what was proposed for its columns no longer holds either. */
export function columnsAdded(addedColumns: AddedColumns, notice: string): Transition {
  return (state) => ({ ...columnsChanged(addedColumns, notice)(state), addedColumns });
}

/** They are gone again. */
export function columnsRemoved(removed: AddedColumns, notice: string): Transition {
  return (state) => ({ ...columnsChanged(removed, notice)(state), addedColumns: null });
}

function columnsChanged({ sheet, headings: { firstRow } }: AddedColumns, notice: string): Transition {
  const change = { sheet, rows: { first: firstRow, last: firstRow } };
  return (state) => ({ ...noticed(notice)(written(cellsChanged(change)(state))), preparation: null });
}

/** Formulas have new results. Alone it is no reason to worry the person: some do at each opening, or each time the clock is asked. */
export function cellsCalculated(change: SheetChange): Transition {
  return noted([change]);
}

function noted(changes: readonly SheetChange[]): Transition {
  return (state) => ({ ...state, changes: state.changes && changes.reduce(withChange, state.changes) });
}

export function catalogueChanged(catalogue: Catalogue, ownFiles: readonly OwnFile[]): Transition {
  return (state) => ({ ...state, catalogue, ownFiles, stale: isControlled(state), changes: null });
}

/** Another year may be another sheet, where several could be read. */
export function optionsChosen(options: ControlOptions): Transition {
  return (state) => {
    const several = state.inspection?.parts.some(({ others }) => others.length > 0);
    const inspectionOutdated = state.inspectionOutdated || (several === true && options.year !== state.options.year);
    return { ...state, options, inspectionOutdated, stale: isControlled(state), changes: null };
  };
}

/** @param inspection under these choices; null where the sheets must be read again. */
export function choicesMade(choices: RememberedChoices, inspection: Inspection | null): Transition {
  return (state) => ({
    ...state,
    choices,
    stale: isControlled(state),
    changes: null,
    ...(inspection ? { inspection } : { inspectionOutdated: true }),
  });
}

export function corrected(corrections: readonly AppliedCorrection[]): Transition {
  return (state) => ({
    ...notedCells(corrections.map(({ change }) => change))(written(state)),
    corrections: withCorrections(state.corrections, corrections),
    // What is typed into the sheet is taken back there.
    lastCorrections: corrections.some(({ finding }) => finding !== null) ? corrections : [],
    stale: true,
    inspectionOutdated: true,
  });
}

/** Excel fell silent during corrections: nobody knows yet which were made. */
export function correctionsInterrupted(interrupted: readonly AppliedCorrection[]): Transition {
  return (state) => ({ ...state, interrupted });
}

export function uncorrected(undone: readonly AppliedCorrection[]): Transition {
  const gone = new Set(undone);
  return (state) => ({
    ...notedCells(undone.map(({ undo }) => undo))(written(state)),
    corrections: state.corrections.filter((correction) => !gone.has(correction)),
    lastCorrections: [],
    inspectionOutdated: true,
  });
}

function notedCells(cells: readonly CellChange[]): Transition {
  return (state) => ({ ...state, changes: state.changes && withChangedCells(state.changes, cells) });
}

export function listChanged(change: Partial<ListState>): Transition {
  return (state) => ({ ...state, list: { ...state.list, ...change } });
}

export function resultsChanged(change: Partial<ResultsState>): Transition {
  return (state) => ({ ...state, results: { ...state.results, ...change } });
}

/** Other filters or another grouping: pages start again, and the place in the list is no longer one. */
export function listFiltered(
  change: Partial<Pick<ListState, "by" | "gravities" | "sheet" | "rule" | "text" | "field" | "justified">>,
): Transition {
  return (state) => ({
    ...state,
    list: { ...state.list, ...change, open: [], shownItems: {}, shownGroups: EMPTY_LIST.shownGroups, current: null },
  });
}

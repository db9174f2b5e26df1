import type { AddedColumns } from "../../application/ports/added-columns";
import type { BilanChoices } from "../../application/bilan/bilan-choices";
import type { WrittenSheets } from "../../application/bilan/write-bilan";
import type { ControlOptions } from "../../application/control/control-options";
import type { Correction } from "../../application/fix/correction";
import type { ControlReport } from "../../application/control/control-workbook";
import type { RememberedChoices } from "../../application/control/remembered-choices";
import type { Assessment } from "../../application/readiness/assess";
import type { SheetSettings } from "../../application/control/settings-sheet";
import type { Inspection } from "../../application/inspect/inspect-workbook";
import type { ProgressStep } from "../../application/ports/progress";
import type { SheetChange } from "../../application/ports/sheet-change";
import type { Repair } from "../../application/ports/user-error";
import type { CellChange, HighlightResult } from "../../application/ports/workbook";
import type { CellArea } from "../../core/domain/cell";
import type { FindingList } from "../../core/engine/findings";
import type { Catalogue } from "../../core/fiche/catalogue";
import type { Gravity } from "../../core/domain/gravity";
import type { PreparationChoices } from "../../core/preparation/choices";
import type { SheetProposal } from "../../core/preparation/proposal";
import type { OpenedWorkbook, Session } from "../session";
import type { Failure } from "./failure";
import { FIRST_GRID, type GridState } from "./grid-state";
import { FIRST_RESULTS, type ResultsState } from "./results-state";

export type { Correction } from "../../application/fix/correction";

export const VIEWS = ["accueil", "donnees", "controle", "bilan", "audit", "fiches", "aide"] as const;
export type View = (typeof VIEWS)[number];

/** The title of the view, the result of an action, the list of anomalies or the one that the person is at, the button that cancels, the one that starts again, or what was proposed for the columns. */
export type FocusTarget = "title" | "result" | "anomalies" | "exit" | "current" | "cancel" | "start" | "preparation";

/** A long work under way; there is one at a time. */
export interface Job {
  readonly title: string;
  readonly step: ProgressStep | null;
  /** Seconds left in this step; null while it is too early to tell. */
  readonly secondsLeft: number | null;
  /** « Annuler » was pressed: the work stops at its next safe point. */
  readonly cancelling: boolean;
}

export type Grouping = "rule" | "person" | "referent" | "column";

/** Whether the list shows anomalies that the person keeps as they are. */
export type JustifiedShown = "with" | "without" | "only";

/** Where the person is in the list of anomalies; kept when they look at another view. */
export interface ListState {
  readonly by: Grouping;
  /** Gravities shown; empty: all. */
  readonly gravities: readonly Gravity[];
  /** Null: every sheet. */
  readonly sheet: string | null;
  /** The code of a rule; null: every one. */
  readonly rule: string | null;
  readonly text: string;
  /** Only the anomalies of this field of Participants; null: every one. */
  readonly field: string | null;
  readonly justified: JustifiedShown;
  readonly open: readonly string[];
  readonly shownGroups: number;
  /** Items shown per group; a page when absent. */
  readonly shownItems: Readonly<Record<string, number>>;
  /** The finding that the person is at. */
  readonly current: number | null;
  /** The anomalies are shown although a column that decides who counts is missing. */
  readonly anyway: boolean;
  /** The one that they were at in the control before, for as long as its list is still shown. */
  readonly former: number | null;
  /** The current one is being corrected: the focus goes to the one that follows. */
  readonly following: boolean;
}

/** Items, and groups, added by each « Afficher la suite ». */
export const PAGE = 100;

/** One that was applied, with what takes it back, as the workbook told it. */
export interface AppliedCorrection extends Correction {
  readonly undo: CellChange;
  /** The findings among which it is numbered; null before any control. Other findings than the present ones: it has been controlled since. */
  readonly of: FindingList | null;
}

/** A write that was cut, as its sheets tell; what repairs it. */
export type CutWrite = "bilan" | "template" | "tasks" | "exits";

/** What was just done, or must be looked at, when nothing else on the screen tells it. */
export interface Notice {
  readonly intent: "success" | "warning";
  readonly sentence: string;
  /** What the person does about it, where the pane can bring them to it. */
  readonly repair?: Repair;
}

/** Cells that bear our colours. */
export interface Highlighted extends HighlightResult {
  /** The control whose anomalies they show; null when they were coloured before the pane was opened. */
  readonly of: ControlReport | null;
}

/** The sheets of the Bilan, and what they were written from. */
export interface WrittenBilan extends WrittenSheets {
  readonly of: ControlReport;
  readonly choices: BilanChoices;
  /** Former years became known since. */
  readonly formerYears?: true;
}

/** The proposals for a workbook, and what the person says instead. */
export interface PreparationState {
  /** As they were before any choice of a column or an answer. */
  readonly proposals: readonly SheetProposal[];
  readonly choices: PreparationChoices;
  /** What is on the sheets and is not read, or not looked at. */
  readonly notices: readonly string[];
}

/** A file of the person's own fiches. */
export interface OwnFile {
  readonly name: string;
  readonly catalogue: Catalogue;
}

export interface PaneState {
  readonly view: View;
  /** Where the focus must go once it is drawn, after what the person asked for has taken away what they were on. */
  readonly focus: FocusTarget | null;
  readonly opened: OpenedWorkbook | null;
  /** In a browser tab: something was written into the file and not handed over yet. */
  readonly unsaved: boolean;
  /** The file that the person wants instead, while they say what becomes of what is not saved. */
  readonly replacement: File | null;
  readonly choices: RememberedChoices;
  readonly options: ControlOptions;
  readonly catalogue: Catalogue | null;
  readonly ownFiles: readonly OwnFile[];
  readonly job: Job | null;
  readonly failure: Failure | null;
  readonly notice: Notice | null;
  readonly inspection: Inspection | null;
  /** Sheets, cells or choices are others than those of the inspection: what it tells stays in sight until they are read again. */
  readonly inspectionOutdated: boolean;
  /** What the sheets of a workbook of any shape probably are, and what the person decided; null before they asked. */
  readonly preparation: PreparationState | null;
  /** The sheets that were prepared: how many people, and what was supposed to write them. */
  readonly prepared: { readonly told: string; readonly supposed: readonly string[] } | null;
  /** What the sheet Paramètres says, as the inspection found it; null when there is none. */
  readonly sheetSettings: SheetSettings | null;
  readonly report: ControlReport | null;
  /** What the control leaves to do; null where there is no control. */
  readonly assessment: Assessment | null;
  /** Cells or choices changed since the control. */
  readonly stale: boolean;
  /** What was corrected is about to be controlled again by itself. */
  readonly catchingUp: boolean;
  /** The cells that changed since the control began; null when only a whole control can follow, because none was made or choices changed. */
  readonly changes: readonly SheetChange[] | null;
  /** Every correction of the session, the oldest first, until it is taken back or another file is opened. */
  readonly corrections: readonly AppliedCorrection[];
  /** What was corrected last, and can be taken back at once; empty when something else has been done since. */
  readonly lastCorrections: readonly AppliedCorrection[];
  /** Columns that were added last, for as long as they can be taken away again. */
  readonly addedColumns: AddedColumns | null;
  /** Corrections during which Excel fell silent: some may have been made. Looked at by the next action. */
  readonly interrupted: readonly AppliedCorrection[];
  /** Sheets of an earlier write were left half-way; null: none. */
  readonly cutWrite: CutWrite | null;
  readonly highlighted: Highlighted | null;
  /** The merged area around the cell that was shown last; null where it stands alone. */
  readonly merged: { readonly sheet: string; readonly area: CellArea } | null;
  /** What the person leaves out of the Bilan. */
  readonly bilanChoices: BilanChoices;
  /** The Bilan written last. */
  readonly bilan: WrittenBilan | null;
  readonly list: ListState;
  readonly results: ResultsState;
  readonly grid: GridState;
}

/** Every anomaly is shown, but those that the person keeps as they are. */
export const NO_FILTER = {
  gravities: [],
  sheet: null,
  rule: null,
  text: "",
  field: null,
  justified: "without",
} as const satisfies Partial<ListState>;

export const EMPTY_LIST: ListState = {
  by: "rule",
  ...NO_FILTER,
  open: [],
  shownGroups: PAGE,
  shownItems: {},
  current: null,
  anyway: false,
  former: null,
  following: false,
};

/** What is known of a workbook before anything was asked of it. */
export const UNTOUCHED = {
  unsaved: false,
  failure: null,
  notice: null,
  choices: { sheets: {}, columns: {} },
  options: {},
  inspection: null,
  inspectionOutdated: false,
  preparation: null,
  prepared: null,
  sheetSettings: null,
  report: null,
  assessment: null,
  stale: false,
  catchingUp: false,
  changes: null,
  corrections: [],
  lastCorrections: [],
  addedColumns: null,
  interrupted: [],
  cutWrite: null,
  highlighted: null,
  merged: null,
  bilanChoices: {},
  bilan: null,
  list: EMPTY_LIST,
  results: FIRST_RESULTS,
  grid: FIRST_GRID,
} as const satisfies Partial<PaneState>;

export function initialState(session: Session, view: View): PaneState {
  return {
    ...UNTOUCHED,
    view,
    focus: null,
    opened: session.opened,
    replacement: null,
    catalogue: null,
    ownFiles: [],
    job: null,
  };
}

/** Whether the sheets of the Bilan say something else than what is known now. */
export function isBilanOutdated({ bilan, report, bilanChoices, stale }: PaneState): boolean {
  return (
    bilan !== null && (stale || bilan.formerYears === true || bilan.of !== report || bilan.choices !== bilanChoices)
  );
}

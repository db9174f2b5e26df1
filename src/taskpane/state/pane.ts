import type { Session } from "../session";
import type { AuditCommands } from "./audit-commands";
import type { BilanCommands } from "./bilan-commands";
import { catalogueCommands, type CatalogueCommands } from "./catalogue-commands";
import { controlCommands, type ControlCommands } from "./control-commands";
import type { ConsolidationCommands } from "./consolidation-commands";
import { deferredCommands } from "./deferred-commands";
import type { CorrectionCommands } from "./correction-commands";
import type { FileAuditCommands } from "./file-audit-commands";
import { initialState, type FocusTarget, type View } from "./pane-state";
import type { JustificationCommands } from "./justification-commands";
import { loadedPart } from "./loaded-part";
import type { PreparationCommands } from "./preparation-commands";
import { createJobRunner } from "./run-job";
import { saveCommands, type SaveCommands } from "./save-file";
import { createStore, type Store } from "./store";
import {
  broughtToFront,
  focused,
  listChanged,
  listFiltered,
  noticed,
  paneFolded,
  resultsChanged,
  shown,
} from "./transitions";
import { taskCommands, type TaskCommands } from "./task-commands";
import type { Tools } from "./tools";
import { protocolCommands, type ProtocolCommands } from "./protocol-commands";
import { templateCommands, type TemplateCommands } from "./template-commands";
import { workbookCommands, type WorkbookCommands } from "./workbook-commands";

export interface Commands
  extends
    WorkbookCommands,
    ControlCommands,
    BilanCommands,
    ConsolidationCommands,
    CorrectionCommands,
    JustificationCommands,
    CatalogueCommands,
    TemplateCommands,
    PreparationCommands,
    ProtocolCommands,
    TaskCommands,
    AuditCommands,
    FileAuditCommands,
    SaveCommands {
  readonly show: (view: View, focus?: boolean) => void;
  /** Brings the focus somewhere, or says that it has arrived (null). */
  readonly focus: (target: FocusTarget | null) => void;
  readonly changeList: (change: Parameters<typeof listChanged>[0]) => void;
  readonly filterList: (change: Parameters<typeof listFiltered>[0]) => void;
  readonly changeResults: (change: Parameters<typeof resultsChanged>[0]) => void;
  /** On a narrow window of a browser: shows the pane or the sheet. */
  readonly bringToFront: (front: Parameters<typeof broughtToFront>[0]) => void;
  readonly foldPane: (folded: boolean) => void;
  readonly cancel: () => void;
  readonly dismissFailure: () => void;
  readonly dismissNotice: () => void;
  /** No longer offers to take the last corrections back at once: the journal still does. */
  readonly dismissUndo: () => void;
}

/** The pane without its picture: state and everything a person can ask for. */
export interface Pane {
  readonly session: Session;
  readonly store: Store;
  readonly commands: Commands;
}

const correcting = () => loadedPart(import("./correction-commands"));
const justifying = () => loadedPart(import("./justification-commands"));

/** What a person does with the cells and the anomalies they see is there before the connection may be cut. */
function fetchAhead(store: Store): void {
  const stop = store.subscribe(() => {
    const { opened, report } = store.get();
    if (!report && !opened?.viewSheet) return;
    stop();
    Promise.all([correcting(), justifying()]).catch(() => undefined);
  });
}

export function createPane(session: Session, view: View = "accueil"): Pane {
  const store = createStore(initialState(session, view));
  const tools: Tools = { session, store, jobs: createJobRunner(store, session.clock, session.version) };
  const catalogue = catalogueCommands(tools);
  const saving = saveCommands(tools);
  const controlling = controlCommands(tools, catalogue);
  const commands: Commands = {
    ...catalogue,
    ...workbookCommands(tools, saving),
    ...controlling,
    ...deferredCommands<BilanCommands>(
      tools,
      async () => (await loadedPart(import("./bilan-commands"))).bilanCommands(tools, controlling),
      { writeBilan: true, saveBilanAlone: true, takeFormerBilan: true },
    ),
    ...deferredCommands<ConsolidationCommands>(
      tools,
      async () => (await loadedPart(import("./consolidation-commands"))).consolidationCommands(tools, catalogue),
      { consolidate: true },
    ),
    ...deferredCommands<CorrectionCommands>(
      tools,
      async () => (await correcting()).correctionCommands(tools, controlling),
      { goTo: true, correct: true, refuse: true, undo: true, highlight: true, clearHighlights: true },
    ),
    ...deferredCommands<JustificationCommands>(tools, async () => (await justifying()).justificationCommands(tools), {
      justify: true,
      withdraw: true,
    }),
    ...templateCommands(tools, catalogue),
    ...deferredCommands<PreparationCommands>(
      tools,
      async () => (await loadedPart(import("./preparation-commands"))).preparationCommands(tools, catalogue),
      {
        prepare: true,
        choosePreparation: true,
        writePrepared: true,
        addColumns: true,
        removeColumns: true,
        saveChoices: true,
        takeChoices: true,
      },
    ),
    ...protocolCommands(tools, catalogue),
    ...taskCommands(tools),
    ...deferredCommands<AuditCommands>(
      tools,
      async () => (await loadedPart(import("./audit-commands"))).auditCommands(tools, catalogue, controlling),
      {
        writeList: true,
        drawSample: true,
        writeDossiers: true,
        writePersonPage: true,
        writeJournal: true,
        verify: true,
      },
    ),
    ...deferredCommands<FileAuditCommands>(
      tools,
      async () => (await loadedPart(import("./file-audit-commands"))).fileAuditCommands(tools, catalogue, controlling),
      { compareWith: true, writeComparison: true, copyWithoutNames: true, assemble: true },
    ),
    ...saving,
    show: (next, focus = false) => store.update(shown(next, focus)),
    focus: (target) => store.update(focused(target)),
    changeList: (change) => store.update(listChanged(change)),
    filterList: (change) => store.update(listFiltered(change)),
    changeResults: (change) => store.update(resultsChanged(change)),
    bringToFront: (front) => store.update(broughtToFront(front)),
    foldPane: (folded) => store.update(paneFolded(folded)),
    cancel: tools.jobs.cancel,
    dismissNotice: () => store.update(noticed(null)),
    dismissUndo: () => store.update((state) => ({ ...state, lastCorrections: [], addedColumns: null })),
    dismissFailure: () => store.update((state) => ({ ...state, failure: null })),
  };
  fetchAhead(store);
  return { session, store, commands };
}

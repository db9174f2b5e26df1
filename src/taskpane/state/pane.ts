import type { Session } from "../session";
import { catalogueCommands, type CatalogueCommands } from "./catalogue-commands";
import { controlCommands, type ControlCommands } from "./control-commands";
import { correctionCommands, type CorrectionCommands } from "./correction-commands";
import { initialState, type View } from "./pane-state";
import { createJobRunner, type JobRunner } from "./run-job";
import { createStore, type Store } from "./store";
import { shown } from "./transitions";
import { workbookCommands, type WorkbookCommands } from "./workbook-commands";

/** What commands work with. */
export interface Tools {
  readonly session: Session;
  readonly store: Store;
  readonly jobs: JobRunner;
}

export interface Commands extends WorkbookCommands, ControlCommands, CorrectionCommands, CatalogueCommands {
  readonly show: (view: View, focus?: boolean) => void;
  readonly cancel: () => void;
  readonly dismissFailure: () => void;
}

/** The pane without its picture: state and everything a person can ask for. */
export interface Pane {
  readonly session: Session;
  readonly store: Store;
  readonly commands: Commands;
}

export function createPane(session: Session, view: View = "accueil"): Pane {
  const store = createStore(initialState(session, view));
  const tools: Tools = { session, store, jobs: createJobRunner(store, session.clock, session.version) };
  const catalogue = catalogueCommands(tools);
  const commands: Commands = {
    ...catalogue,
    ...workbookCommands(tools),
    ...controlCommands(tools, catalogue),
    ...correctionCommands(tools),
    show: (next, focus = false) => store.update(shown(next, focus)),
    cancel: tools.jobs.cancel,
    dismissFailure: () => store.update((state) => ({ ...state, failure: null })),
  };
  return { session, store, commands };
}

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Commands, Pane } from "./state/pane";
import type { PaneState } from "./state/pane-state";
import type { Session } from "./session";

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("a view stands outside of the pane");
  return pane;
}

/** The pane's state; the component is drawn again whenever it changes. */
export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.get);
}

export function useCommands(): Commands {
  return usePane().commands;
}

export function useSession(): Session {
  return usePane().session;
}

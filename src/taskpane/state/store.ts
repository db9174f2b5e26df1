import type { PaneState } from "./pane-state";
import type { Transition } from "./transitions";

/** The pane's one state, apart from React: commands change it, views read it. */
export interface Store {
  readonly get: () => PaneState;
  readonly update: (transition: Transition) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(initial: PaneState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    update: (transition) => {
      state = transition(state);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

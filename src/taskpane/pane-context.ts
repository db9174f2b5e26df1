import { createContext, useContext, useRef, useSyncExternalStore } from "react";
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

/**
 * What a component needs of the pane's state. It is drawn again when that changes, and not at each progress of a job; an object is compared
 * by what it holds, one level deep.
 */
export function usePaneState<Selected>(select: (state: PaneState) => Selected): Selected {
  const { store } = usePane();
  const last = useRef<Selected>(undefined);
  return useSyncExternalStore(store.subscribe, () => {
    const selected = select(store.get());
    if (last.current === undefined || !holdSame(last.current, selected)) last.current = selected;
    return last.current;
  });
}

export function useCommands(): Commands {
  return usePane().commands;
}

export function useSession(): Session {
  return usePane().session;
}

function holdSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (!isPlain(left) || !isPlain(right)) return false;
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => Object.is(left[key], right[key]));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

import { useCallback, useEffect, useRef } from "react";
import { useCommands, usePaneState } from "../pane-context";
import type { FocusTarget } from "../state/pane-state";

/** The ref of an element that must take the focus when the state says so; it need not be drawn yet when it is asked for. */
export function useFocusTarget(target: FocusTarget): (element: HTMLElement | null) => void {
  const focus = usePaneState(({ focus }) => focus);
  const { focus: moveFocus } = useCommands();
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focus !== target || !element.current) return;
    element.current.focus();
    // What follows it is what the person came for: not the last line of the window.
    if (target === "preparation" || target === "exit") element.current.scrollIntoView({ block: "start" });
    moveFocus(null);
  }, [focus, target, moveFocus]);
  return useCallback((drawn: HTMLElement | null) => {
    element.current = drawn;
  }, []);
}

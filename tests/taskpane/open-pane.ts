import type { Session } from "../../src/taskpane/session";
import { createPane, type Pane } from "../../src/taskpane/state/pane";

const opened: Pane[] = [];

// After a correction a pane controls again by itself, a moment later: nothing of it may be left for after the tests.
afterEach(() => Promise.all(opened.splice(0).map(caughtUp)));

/** A pane without its picture; the test ends once the pane has nothing more to do by itself. */
export function openPane(session: Session): Pane {
  const pane = createPane(session);
  opened.push(pane);
  return pane;
}

/** Once the pane has nothing more to do by itself. */
export function caughtUp({ store }: Pane): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (store.get().catchingUp) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = store.subscribe(look);
    look();
  });
}

import { useEffect } from "react";
import { useWriteBilan } from "../hooks/use-write-bilan";
import { useCommands, useSession } from "../pane-context";
import type { RibbonAction } from "../session";
import { useControl } from "../hooks/use-control";

/** Does what the button of the ribbon asked for, once the workbook has been looked at; draws nothing. */
export function RibbonStart(): null {
  const { action } = useSession();
  const { start, show } = useCommands();
  const control = useControl();
  const writeBilan = useWriteBilan();
  useEffect(() => {
    const acts: Readonly<Record<RibbonAction, () => Promise<void>>> = {
      controler: async () => {
        // A workbook that cannot be controlled yet is most often a first time: that view says what to do.
        if (!(await control())) show("accueil", true);
      },
      bilan: writeBilan,
    };
    void start().then(() => (action ? acts[action]() : undefined));
  }, [action, start, show, control, writeBilan]);
  return null;
}

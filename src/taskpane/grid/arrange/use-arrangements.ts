import { useRef, useState } from "react";
import { runInSlices } from "../../../application/time-slices";
import { useSession } from "../../pane-context";
import { isLeftOut } from "../sheet-shape";
import type { ShownSheet } from "../use-sheets";
import { arranged, AS_WRITTEN, type Arranged, type Arrangement } from "./arrangement";

interface Arrangements {
  /** How the sheet on the screen is arranged; null: as it is written. */
  readonly current: Arranged | null;
  /** Arranges it otherwise. Null: something else was asked for meanwhile. */
  readonly arrange: (change: Partial<Arrangement>) => Promise<Arranged | null>;
  /** Takes note of how a sheet was arranged. */
  readonly keep: (sheet: string, arranged: Arranged | null) => void;
  /** Shows a sheet as it is written where it leaves a row out that somebody goes to. */
  readonly reveal: (sheet: string, row: number) => void;
}

/** How the person looks at each sheet: its rows sorted or left out, the file staying as it is. */
export function useArrangements(shown: ShownSheet | null, firstRow: number): Arrangements {
  const { clock } = useSession();
  const [known, setKnown] = useState<ReadonlyMap<string, Arranged>>(new Map());
  const asked = useRef<object>(null);
  const keep = (sheet: string, arrangement: Arranged | null): void =>
    setKnown((before) => withArrangement(before, sheet, arrangement));
  const current = (shown && known.get(shown.info.name)) ?? null;
  // A sheet of ours was written again, with other rows; in the person's own they stay where they are while cells change, as in Excel.
  const holds = current !== null && (shown?.info.mark === null || current.view === shown?.view);
  return {
    current: holds ? current : null,
    arrange: async (change) => {
      if (!shown) return null;
      const mine = {};
      asked.current = mine;
      const { filters, sort } = { ...AS_WRITTEN, ...(holds ? current : null), ...change };
      const work = arranged(shown.view, { filters, sort }, firstRow);
      const result = await runInSlices(work, clock, undefined, () => undefined);
      if (asked.current !== mine) return null;
      keep(shown.info.name, filters.length > 0 || sort ? result : null);
      return result;
    },
    keep,
    reveal: (sheet, row) =>
      setKnown((before) => {
        const arrangement = before.get(sheet);
        return arrangement && isLeftOut(arrangement, row) ? withArrangement(before, sheet, null) : before;
      }),
  };
}

function withArrangement(
  before: ReadonlyMap<string, Arranged>,
  sheet: string,
  arrangement: Arranged | null,
): ReadonlyMap<string, Arranged> {
  const next = new Map(before);
  if (arrangement) next.set(sheet, arrangement);
  else next.delete(sheet);
  return next;
}

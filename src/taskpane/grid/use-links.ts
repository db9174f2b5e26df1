import { useEffect, useState } from "react";
import type { CellLink } from "../../application/ports/sheet-view";
import type { OpenedWorkbook } from "../session";
import type { ShownSheet } from "./use-sheets";

export type Links = ReadonlyMap<string, CellLink>;

const NONE: Links = new Map();

/** The links of a sheet of ours, which leads from each figure to its rows and from each anomaly to its cell; the person's own sheets are not searched. */
export function useLinks({ sheetLinks }: OpenedWorkbook, shown: ShownSheet | null): Links {
  const [read, setRead] = useState<{ readonly view: ShownSheet["view"]; readonly links: Links } | null>(null);
  useEffect(() => {
    if (!sheetLinks || !shown || shown.info.mark === null) return;
    let current = true;
    const { view, info } = shown;
    // Without its links the sheet is still read.
    sheetLinks(info.name).then(
      (links) => current && setRead({ view, links }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [sheetLinks, shown]);
  return read?.view === shown?.view ? (read?.links ?? NONE) : NONE;
}

import { startTransition, useEffect, useState } from "react";
import { SHEETS } from "../../core/questionnaire/sheets";
import { fold } from "../../core/text/fold";
import type { SheetInfo } from "../../application/ports/workbook";
import type { SheetView } from "../../application/ports/sheet-view";
import { failureOf, type Failure } from "../state/failure";
import type { OpenedWorkbook } from "../session";

export interface ShownSheet {
  readonly info: SheetInfo;
  readonly view: SheetView;
}

export interface Sheets {
  /** Those that can be seen; null until they are known. */
  readonly list: readonly SheetInfo[] | null;
  /** The sheet on the screen: the former one for as long as the wanted one is being read. */
  readonly shown: ShownSheet | null;
  readonly failure: Failure | null;
}

/**
 * The sheets of a file and the one to be shown, read again when something was written.
 * @param wanted its name; null: Participants, where there is one, else the first one.
 */
export function useSheets(opened: OpenedWorkbook, wanted: string | null, changes: number, version: string): Sheets {
  const [sheets, setSheets] = useState<Sheets>({ list: null, shown: null, failure: null });
  useEffect(() => {
    let current = true;
    const update = (change: Partial<Sheets>): void => {
      // Many cells to draw: in pieces, so that nothing else waits for them.
      if (current) startTransition(() => setSheets((before) => ({ ...before, failure: null, ...change })));
    };
    readSheets(opened, wanted).then(update, (error: unknown) => update({ failure: failureOf(error, version) }));
    return () => {
      current = false;
    };
  }, [opened, wanted, changes, version]);
  return sheets;
}

async function readSheets({ workbook, viewSheet }: OpenedWorkbook, wanted: string | null): Promise<Partial<Sheets>> {
  if (!viewSheet) return {};
  const { sheets } = await workbook.describe();
  const view = await viewSheet(wanted ?? usual(sheets));
  const { name: shownName } = view.grid;
  const list = sheets.filter(({ hidden, name }) => !hidden || name === shownName);
  const info = list.find(({ name }) => name === shownName);
  return info ? { list, shown: { info, view } } : { list };
}

/** The sheet that work is done in. */
function usual(sheets: readonly SheetInfo[]): string | null {
  const wanted = fold(SHEETS.participants.name);
  return sheets.find(({ name, hidden }) => !hidden && fold(name) === wanted)?.name ?? null;
}

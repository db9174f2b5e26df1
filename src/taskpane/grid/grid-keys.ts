import type { CellKeyboardEvent, CellKeyDownArgs } from "react-data-grid";
import type { GridRow } from "./sheet-columns";

interface GridKeys {
  /** Numbers of the last row and of the last column; column 0 holds the rows' numbers. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** To another cell of the same column, in sight. */
  readonly onGo: (rowIdx: number, idx: number) => void;
  /** Where the cell leads; false: nowhere. */
  readonly onFollow: (args: CellKeyDownArgs<GridRow>) => boolean;
  /** Sorts or filters by the column of the cell. */
  readonly onColumn: (args: CellKeyDownArgs<GridRow>) => void;
  readonly onClear: (args: CellKeyDownArgs<GridRow>) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/**
 * Keys as in Excel where the grid has others: Début and Ctrl+Début lead to cells, never to headings; Suppr empties a cell, Ctrl+Z takes back what
 * was typed and Ctrl+Y makes it again; Entrée goes down, with what was typed kept, and follows a link; Alt+Bas sorts or filters by the column. Tab leaves the grid, so that nobody has to walk through a hundred thousand cells.
 */
export function handleGridKey(args: CellKeyDownArgs<GridRow>, event: CellKeyboardEvent, keys: GridKeys): void {
  const whole = event.ctrlKey || event.metaKey;
  const instead = (action: () => void): void => {
    event.preventGridDefault();
    event.preventDefault();
    action();
  };
  const { rowIdx, column } = args;
  if (event.key === "Enter" && !event.altKey && !whole) {
    const next = Math.min(Math.max(rowIdx + (event.shiftKey ? -1 : 1), 0), keys.lastRow);
    return instead(() => {
      if (args.mode === "EDIT") args.onClose(true, false);
      else if (keys.onFollow(args)) return;
      keys.onGo(next, column.idx);
    });
  }
  if (args.mode !== "SELECT") return;
  const { selectCell } = args;
  const go = (toRow: number, idx: number): void =>
    instead(() => selectCell({ rowIdx: toRow, idx }, { shouldFocusCell: true }));
  const { key } = event;
  if (key === "Tab") event.preventGridDefault();
  else if (key === "ArrowDown" && event.altKey) instead(() => keys.onColumn(args));
  else if (key === "Home") go(whole ? 0 : rowIdx, 1);
  else if (key === "End" && whole) go(keys.lastRow, keys.lastColumn);
  else if ((key === "ArrowUp" && rowIdx === 0) || (key === "ArrowLeft" && column.idx <= 1)) go(rowIdx, column.idx);
  else if (whole && key.toLowerCase() === "z") instead(event.shiftKey ? keys.onRedo : keys.onUndo);
  else if (whole && key.toLowerCase() === "y") instead(keys.onRedo);
  else if (key === "Delete") {
    event.preventGridDefault();
    keys.onClear(args);
  }
}

import type { CellKeyboardEvent, CellKeyDownArgs } from "react-data-grid";
import { isDirection, STEPS, type Direction, type Place } from "./range/jump";
import type { GridRow } from "./sheet-columns";
import type { Entry } from "./typing/entry";

/** What the keys of the cells lead to. Places are among the rows and the columns of the sheet that are shown. */
export interface GridKeys {
  /** The last place that can be selected, and the last one that holds something. */
  readonly last: Place;
  readonly lastFilled: Place;
  /** The other end of what is chosen. */
  readonly end: Place;
  readonly entry: Entry;
  /** Selects a cell, in sight. */
  readonly onGo: (to: Place) => void;
  /** Chooses all from the selected cell, or from another one, to a cell. */
  readonly onExtend: (end: Place, from?: Place) => void;
  readonly jump: (from: Place, direction: Direction) => Place;
  /** Where the cell leads; false: nowhere. */
  readonly onFollow: () => boolean;
  /** Sorts or filters by the column of the cell. */
  readonly onColumn: () => void;
  /** Whether the cell has a list of answers. */
  readonly hasChoices: boolean;
  /** Says why the cell cannot be typed into; false: it can. */
  readonly onRefused: () => boolean;
  readonly onClear: () => void;
  readonly onCopyInto: (direction: "down" | "right") => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/**
 * Keys as in Excel where the grid has others. Tab leaves the grid, so that nobody has to walk through a hundred thousand cells, unless something was
 * just typed with it: then it goes on to the right, and Entrée leads back below the first cell of the line.
 */
export function handleGridKey(args: CellKeyDownArgs<GridRow>, event: CellKeyboardEvent, keys: GridKeys): void {
  if (event.nativeEvent.isComposing) return;
  const instead = (action: () => void): void => {
    event.preventGridDefault();
    event.preventDefault();
    action();
  };
  if (args.mode === "EDIT") editKey(args, event, keys, instead);
  else selectKey(args, event, keys, instead);
}

type Instead = (action: () => void) => void;
type Edit = Extract<CellKeyDownArgs<GridRow>, { mode: "EDIT" }>;
type Select = Extract<CellKeyDownArgs<GridRow>, { mode: "SELECT" }>;

function editKey(args: Edit, event: CellKeyboardEvent, keys: GridKeys, instead: Instead): void {
  const { entry } = keys;
  const at = { row: args.rowIdx, column: args.column.idx - 1 };
  const { key } = event;
  const commit = (to: Place): void =>
    instead(() => {
      // The focus comes back to the cell, unless it goes on to another one.
      const stays = to.row === at.row && to.column === at.column;
      args.onClose(true, stays);
      if (!stays) keys.onGo(to);
    });
  if (key === "Enter" && !event.altKey) {
    const all = event.ctrlKey || event.metaKey;
    entry.fillAll(all);
    commit(all ? at : below(at, event.shiftKey, keys));
  } else if (key === "Tab") entry.begin(at);
  else if (entry.typedOver && isDirection(key) && !event.shiftKey && !event.altKey) commit(moved(at, STEPS[key], keys));
}

function selectKey(args: Select, event: CellKeyboardEvent, keys: GridKeys, instead: Instead): void {
  const { entry } = keys;
  const { key, shiftKey } = event;
  const whole = event.ctrlKey || event.metaKey;
  const letter = whole ? key.toLowerCase() : "";
  const at = { row: args.rowIdx, column: args.column.idx - 1 };
  const reach = (to: Place): void => {
    entry.leave();
    instead(() => (shiftKey ? keys.onExtend(to) : keys.onGo(to)));
  };
  const from = shiftKey ? keys.end : at;

  if (key === "Tab") {
    if (!entry.goesOn(at)) event.preventGridDefault();
    return;
  }
  if (key === "Enter" && !event.altKey && !whole)
    return instead(() => {
      if (!keys.onFollow()) keys.onGo(below(at, shiftKey, keys));
    });
  if (key === "ArrowDown" && event.altKey) {
    if (!keys.hasChoices) return instead(keys.onColumn);
    entry.opensChoices();
    // The grid itself opens no editor on an arrow.
    return instead(() => args.selectCell({ rowIdx: at.row, idx: at.column + 1 }, { enableEditor: true }));
  }
  if (isDirection(key)) return reach(whole ? keys.jump(from, key) : moved(from, STEPS[key], keys));
  if (key === "Home") return reach({ row: whole ? 0 : from.row, column: 0 });
  if (key === "End") return reach({ row: whole ? keys.lastFilled.row : from.row, column: keys.lastFilled.column });
  if (letter === "z") return instead(shiftKey ? keys.onRedo : keys.onUndo);
  if (letter === "y") return instead(keys.onRedo);
  if (letter === "a") return instead(() => keys.onExtend(keys.lastFilled, { row: 0, column: 0 }));
  if (letter === "b" || letter === "d" || letter === "r")
    return instead(() => keys.onCopyInto(letter === "b" ? "down" : "right"));
  if (key === " " && (whole || shiftKey))
    return instead(() =>
      whole
        ? keys.onExtend({ ...keys.lastFilled, column: keys.end.column }, { row: 0, column: at.column })
        : keys.onExtend({ ...keys.lastFilled, row: keys.end.row }, { row: at.row, column: 0 }),
    );
  if (key === "Delete") return instead(keys.onClear);
  // Left to the clipboard and to the browser: the grid would open the cell on Ctrl+V.
  if (whole) return event.preventGridDefault();
  if (isTyped(key)) {
    if (keys.onRefused()) return event.preventGridDefault();
    entry.start(key);
  }
}

/** What opens a cell for typing: a character, also one that begins with its accent, F2, or what erases. */
function isTyped(key: string): boolean {
  return key.length === 1 || ["F2", "Backspace", "Dead", "Process"].includes(key);
}

/** Entrée goes down, or up with Maj; after a line that was typed with Tab, to where the line began. */
function below(at: Place, up: boolean, keys: GridKeys): Place {
  const next = moved(at, { row: up ? -1 : 1, column: 0 }, keys);
  return { ...next, column: keys.entry.end(at) ?? next.column };
}

function moved({ row, column }: Place, step: Place, { last }: GridKeys): Place {
  return {
    row: Math.min(Math.max(row + step.row, 0), last.row),
    column: Math.min(Math.max(column + step.column, 0), last.column),
  };
}

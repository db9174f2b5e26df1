import { forEachGivingWay } from "../../../application/ports/give-way";
import type { CellLook, SheetView } from "../../../application/ports/sheet-view";
import { wantedFormat, type Edit } from "../patching/changes";
import { MAX_COLUMNS } from "../../../core/domain/cell";
import { withValues } from "./edited-grid";

/** Sheets as they look with edits that their parts do not have yet. */
export class EditedViews {
  /** The number formats of changed cells, for the views that were made here: each goes on with those of the one before. */
  private readonly formats = new WeakMap<SheetView, Map<number, string>>();
  private readonly formerFormats = new Map<string, string>();

  /** Another view of a sheet: with edits made in it. The former one looks as it did until this one is there. */
  async edited(view: SheetView, edits: readonly Edit[], giveWay: (done: number) => Promise<void>): Promise<SheetView> {
    const known = this.formats.get(view);
    const formats = known ?? new Map<number, string>();
    const fresh = new Map<number, string>();
    await forEachGivingWay(edits, giveWay, ({ change, formerFormat }) => {
      const { row, column } = change.position;
      const cell = key(row, column);
      const present = fresh.get(cell) ?? formats.get(cell) ?? view.lookAt(row, column).format;
      this.formerFormats.set(formerFormat, present);
      const wanted = change.format === undefined ? wantedFormat(change) : this.formerFormats.get(change.format);
      fresh.set(cell, wanted ?? present);
    });
    for (const [cell, format] of fresh) formats.set(cell, format);
    const changed: SheetView = {
      ...view,
      grid: withValues(
        view.grid,
        edits.map(({ change }) => change),
      ),
      ...(known ? {} : { lookAt: withFormats(view.lookAt, formats) }),
    };
    this.formats.set(changed, formats);
    return changed;
  }
}

function withFormats(lookAt: SheetView["lookAt"], formats: ReadonlyMap<number, string>): SheetView["lookAt"] {
  return (row, column): CellLook => {
    const look = lookAt(row, column);
    const format = formats.get(key(row, column));
    return format === undefined || format === look.format ? look : { ...look, format };
  };
}

const key = (row: number, column: number): number => row * MAX_COLUMNS + column;

import { telling } from "../../../application/ports/give-way";
import type { JobControl } from "../../../application/ports/progress";
import type { OpcPackage } from "../package/opc-package";
import { writeEdits, type Edit } from "../patching/changes";
import type { SheetToChange, WorkbookReader } from "../workbook-reader";
import { isNear } from "./edited-grid";
import { EditedViews } from "./edited-view";

/** A sheet and the edits, found to be possible, to be made in it. */
export interface EditedSheet extends SheetToChange {
  readonly name: string;
  readonly part: string;
  readonly edits: readonly Edit[];
}

/**
 * What was put into single cells and does not stand in the parts of the package yet: a part is written as a whole, which takes as long for one cell as for
 * a thousand. Whoever reads the workbook reads it with the edits.
 */
export class KeptEdits {
  private kept: readonly Edit[] = [];
  private readonly views = new EditedViews();
  /** The style behind each former number format, once its edit was written. */
  private readonly formats = new Map<string, number>();
  private names = 0;

  constructor(private readonly reader: WorkbookReader) {}

  /** A name for the number format that a cell has before an edit: which style stands behind it, only the part of the sheet tells. */
  newName(): string {
    this.names += 1;
    return String(this.names);
  }

  /** Keeps edits; where only writing a sheet can tell what becomes of them, all are written into the package at once. */
  async add(pack: OpcPackage, sheets: readonly EditedSheet[], control?: JobControl): Promise<void> {
    const kept = [...this.kept, ...sheets.flatMap(({ edits }) => edits)];
    const known = sheets.every(
      ({ view, inOrder, edits }) => inOrder && edits.every(({ change }) => isNear(view.grid, change.position)),
    );
    if (known) {
      // From here on nothing is refused, and nobody may stop it: a cell shown with what is not kept would be lost.
      const { progress } = control ?? {};
      for (const { name, part, view, edits } of sheets) {
        const giveWay = telling(progress && { progress }, `Correction de ${name}`, edits.length);
        this.reader.edited(pack, part, await this.views.edited(view, edits, giveWay));
      }
      this.kept = kept;
    } else {
      await writeEdits(pack, kept, this.formats, control);
      this.kept = [];
    }
  }

  /** The package with all edits in it: the same one where there are none. */
  async written(pack: OpcPackage, control?: JobControl): Promise<OpcPackage> {
    if (this.kept.length === 0) return pack;
    const next = pack.fork();
    await writeEdits(next, this.kept, this.formats, control);
    await this.reader.carryOver(pack, next, new Set(this.kept.map(({ part }) => part)));
    this.kept = [];
    return next;
  }
}

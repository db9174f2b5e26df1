import { PLAIN_LOOK, type CellLook, type SheetView } from "../../application/ports/sheet-view";
import type { OpcPackage } from "./package/opc-package";
import type { WorkbookPart } from "./package/workbook-part";
import { CellMarks } from "./reading/cell-marks";
import type { SheetRead } from "./reading/sheet-reader";
import { stylesPart } from "./package/styles-part";
import { readPalette } from "./styles/colors";
import { readLooks } from "./styles/look-book";

interface Kept {
  readonly looks: readonly CellLook[];
  readonly view: SheetView;
  /** Whether the rows of its part come one after the other. */
  readonly inOrder: boolean;
}

/** Sheets with their looks, each kept for as long as nothing changes in it. */
export class SheetViewer {
  private readonly views = new WeakMap<object, Kept>();
  private readonly looks = new WeakMap<object, readonly CellLook[]>();

  /** The view of a sheet in the present state of its part, when it was shown before. */
  known(version: object): SheetView | undefined {
    return this.views.get(version)?.view;
  }

  /** Whether a sheet that was shown can be changed row by row. */
  isInOrder(version: object): boolean {
    return this.views.get(version)?.inOrder === true;
  }

  /** Shows a sheet with what its part does not have yet. */
  edited(version: object, view: SheetView): void {
    const kept = this.views.get(version);
    if (kept) this.views.set(version, { ...kept, view });
  }

  /** Goes on showing a sheet once its part has what it is shown with: styles are only ever added to a workbook. */
  async carryOver(pack: OpcPackage, workbook: WorkbookPart, from: object, to: object): Promise<void> {
    const kept = this.views.get(from);
    if (kept) this.views.set(to, { ...kept, looks: await this.readLooks(pack, workbook) });
  }

  /** @param read reads the sheet, telling what it meets. */
  async view(
    pack: OpcPackage,
    workbook: WorkbookPart,
    version: object,
    read: (marks: CellMarks) => Promise<SheetRead>,
  ): Promise<SheetView> {
    const looks = await this.readLooks(pack, workbook);
    const kept = this.views.get(version);
    if (kept?.looks === looks) return kept.view;
    const marks = new CellMarks();
    const { grid, layout, frame } = await read(marks);
    const view: SheetView = {
      grid,
      layout,
      protected: frame.protected,
      rowHeights: marks.rowHeights,
      lookAt: (row, column) => looks[marks.styles.at(row, column)] ?? PLAIN_LOOK,
      isFormula: (row, column) => marks.isFormula(row, column),
    };
    this.views.set(version, { looks, view, inOrder: marks.inOrder });
    return view;
  }

  private async readLooks(pack: OpcPackage, workbook: WorkbookPart): Promise<readonly CellLook[]> {
    const styles = stylesPart(pack, workbook);
    if (styles === null) return NO_LOOKS;
    const version = pack.version(styles);
    const known = this.looks.get(version);
    if (known) return known;
    const root = await pack.xml(styles);
    const looks = readLooks(root, await readPalette(pack, workbook, root));
    this.looks.set(version, looks);
    return looks;
  }
}

const NO_LOOKS: readonly CellLook[] = [];

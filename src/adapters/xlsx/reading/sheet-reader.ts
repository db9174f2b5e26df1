import type { CellLink } from "../../../application/ports/sheet-view";
import { readLinks } from "./sheet-links";
import { type JobControl, throwIfCancelled } from "../../../application/ports/progress";
import type { SheetLayout } from "../../../application/ports/sheet-view";
import type { DateSystem } from "../../../core/domain/cell";
import type { SheetGrid } from "../../../core/reading/sheet-grid";
import { givingWay } from "../../../application/ports/give-way";
import type { OpcPackage } from "../package/opc-package";
import { parseXml } from "../xml/xml-tree";
import type { CellMarks } from "./cell-marks";
import { CellScanner } from "./cell-scanner";
import { readFrame, type SheetFrame } from "./sheet-frame";
import { CellSkipper } from "./cell-skipper";
import { readLayout } from "./sheet-layout";
import { frameXml, linklessFrameXml, readSheetParts } from "./sheet-stream";

export interface SheetRead {
  readonly grid: SheetGrid;
  readonly frame: SheetFrame;
  readonly layout: SheetLayout;
}

/**
 * Reads the cells of a worksheet part, with what the sheet says around them.
 * @param marks told of styles, formulas and heights, when someone wants them.
 */
export async function readCells(
  pack: OpcPackage,
  part: string,
  sheet: { readonly name: string; readonly dateSystem: DateSystem; readonly strings: readonly string[] },
  control?: JobControl,
  marks: CellMarks | null = null,
): Promise<SheetRead> {
  const giveWay = givingWay(control);
  throwIfCancelled(control);
  let scanner: CellScanner | null = null;
  let expectedRows = 0;
  const parts = await readSheetParts(
    pack.stream(part),
    ({ prefix, head }) => {
      expectedRows = Number(
        /<(?:\w+:)?dimension\s[^<>]*ref\s*=\s*["'][A-Z0-9$]*:\$?[A-Z]+\$?(\d{1,7})["']/.exec(head)?.[1] ?? 0,
      );
      scanner = new CellScanner(new TextEncoder().encode(prefix), sheet.strings, sheet.dateSystem, marks);
      return scanner;
    },
    async () => {
      const done = scanner?.rowsRead ?? 0;
      control?.progress?.({ label: `Lecture de ${sheet.name}`, done, total: Math.max(expectedRows, done) });
      await giveWay();
    },
  );
  const root = parseXml(linklessFrameXml(parts));
  const frame = readFrame(root);
  return { grid: toGrid(scanner, sheet, frame), frame, layout: readLayout(root) };
}

function toGrid(
  scanner: CellScanner | null,
  sheet: { readonly name: string; readonly dateSystem: DateSystem },
  frame: SheetFrame,
): SheetGrid {
  const area = scanner?.grid.build() ?? { firstRow: 0, firstColumn: 0, rowCount: 0, columns: [] };
  const end = area.firstRow + area.rowCount;
  const hidden = (scanner?.hiddenRows ?? []).filter((row) => row >= area.firstRow && row < end);
  return {
    name: sheet.name,
    dateSystem: sheet.dateSystem,
    ...area,
    hiddenRows: hidden.sort((a, b) => a - b),
    merges: frame.merges,
  };
}

/** The links of a sheet to other cells, without reading its own. */
export async function readLinksOnly(pack: OpcPackage, part: string): Promise<ReadonlyMap<string, CellLink>> {
  const giveWay = givingWay(undefined);
  const parts = await readSheetParts(pack.stream(part), ({ prefix }) => new CellSkipper(prefix), giveWay);
  return readLinks(parseXml(frameXml(parts)));
}

/** What a sheet says around its cells, without reading them. */
export async function readFrameOnly(pack: OpcPackage, part: string): Promise<SheetFrame> {
  const giveWay = givingWay(undefined);
  const parts = await readSheetParts(pack.stream(part), ({ prefix }) => new CellSkipper(prefix), giveWay);
  return readFrame(parseXml(linklessFrameXml(parts)));
}

import { cellReference, type CellArea } from "../../../src/core/domain/cell";
import { columnsOf, rowsOf } from "../model/area";
import type { HostSheet } from "../model/sheet";
import { toldFill } from "../model/told-fill";
import type { FillMode } from "../modes";
import { notEmulated } from "../protocol";

type Options = Readonly<Record<string, unknown>>;

/** `range.getRowProperties({rowHidden: true})`: one plain object per row. */
export function rowProperties(sheet: HostSheet, area: CellArea, options: unknown): Options[] {
  const names = Object.keys(options as Options);
  const known = names.every((name) => name === "rowHidden" || name === "rowIndex");
  if (!known) throw notEmulated(`getRowProperties(${names.join(", ")})`);
  return Array.from({ length: rowsOf(area) }, (_row, index) => {
    const row = area.firstRow + index;
    const all: Options = { rowHidden: sheet.isRowHidden(row), rowIndex: row };
    return Object.fromEntries(names.map((name) => [name, all[name]]));
  });
}

/** `range.getCellProperties({format: {fill: {…}}})`: one plain object per cell. */
export function cellProperties(sheet: HostSheet, area: CellArea, options: unknown, mode: FillMode): Options[][] {
  const { address, format, ...others } = options as { address?: boolean; format?: { fill?: Options } };
  const { fill, ...otherFormats } = format ?? {};
  const names = Object.keys(fill ?? {});
  const unknown = [...Object.keys(others), ...Object.keys(otherFormats)];
  const known = names.every((name) => ["color", "pattern", "patternColor", "tintAndShade"].includes(name));
  if (unknown.length > 0 || !known) throw notEmulated(`getCellProperties(${JSON.stringify(options)})`);
  // Excel on the web says the type of each object.
  const typed = (type: string): Options => (mode === "web" ? { "@odata.type": `#ExcelServices.${type}` } : {});
  return Array.from({ length: rowsOf(area) }, (_row, rowOffset) =>
    Array.from({ length: columnsOf(area) }, (_cell, columnOffset) => {
      const [row, column] = [area.firstRow + rowOffset, area.firstColumn + columnOffset];
      const told = toldFill(sheet.formats, row, column, mode);
      const looks = Object.fromEntries(names.map((name) => [name, told[name]])) as Options;
      return {
        ...typed("CellProperties"),
        ...(address ? { address: cellReference(row, column) } : {}),
        ...(fill
          ? { format: { ...typed("CellPropertiesFormat"), fill: { ...typed("CellPropertiesFill"), ...looks } } }
          : {}),
      };
    }),
  );
}

import { ApiObject, collection } from "../api-object";
import type { HostContext } from "../context";
import { areaAt, intersect, rowsOf } from "../model/area";
import type { HostSheet, HostTable } from "../model/sheet";
import { errors, notEmulated } from "../protocol";
import { areaFrom, rangeObject } from "./range";

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.]{0,254}$/u;

export function tablesObject(context: HostContext, sheet: HostSheet): ApiObject {
  return collection<HostTable>("TableCollection", {
    list: () => sheet.tables,
    wrap: (table) => tableObject(context, sheet, table),
    keys: (table) => [table.id, table.name],
    methods: {
      add: (address: unknown, hasHeaders: boolean) => {
        if (!hasHeaders) throw notEmulated("tables.add without headers");
        // An address without a sheet is one of the active sheet, says the declaration of the method.
        const bare = typeof address === "string" && !address.includes("!");
        const target = bare ? context.workbook.activeSheet : sheet;
        return tableObject(context, target, addTable(context, target, address));
      },
    },
  });
}

export function allTablesObject(context: HostContext): ApiObject {
  const { sheets } = context.workbook;
  return collection<HostTable>("TableCollection", {
    list: () => context.workbook.tables(),
    wrap: (table) =>
      tableObject(
        context,
        sheets.find((sheet) => sheet.tables.includes(table))!,
        table,
      ),
    keys: (table) => [table.id, table.name],
  });
}

function addTable(context: HostContext, sheet: HostSheet, address: unknown): HostTable {
  const area = areaFrom(address);
  const overlaps =
    sheet.tables.some((table) => intersect(table.area, area)) || sheet.merges.some((merge) => intersect(merge, area));
  if (overlaps || rowsOf(area) < 2) throw errors.invalidArgument();
  const headings = new Set<string>();
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const heading = sheet.valueAt(area.firstRow, column);
    // Excel would invent or number headings: a caller that lets it do so no longer knows its own columns.
    if (typeof heading !== "string" || heading === "" || headings.has(heading.toLowerCase())) {
      throw notEmulated("a table whose headings are not distinct texts");
    }
    headings.add(heading.toLowerCase());
  }
  const table: HostTable = {
    id: context.workbook.nextId(),
    name: `Tableau${context.workbook.tables().length + 1}`,
    area,
    style: "TableStyleMedium2",
    filterButton: true,
    bandedRows: true,
    filter: null,
  };
  sheet.tables.push(table);
  return table;
}

function tableObject(context: HostContext, sheet: HostSheet, table: HostTable): ApiObject {
  return new ApiObject("Table", {
    sheet,
    identity: () => ({ Id: table.id }),
    properties: {
      id: { get: () => table.id },
      name: {
        get: () => table.name,
        set: (name: string) => {
          const taken = context.workbook
            .tables()
            .some((other) => other !== table && other.name.toLowerCase() === name.toLowerCase());
          if (taken || !NAME.test(name)) throw errors.invalidArgument();
          table.name = name;
        },
      },
      style: { get: () => table.style, set: (style: string) => (table.style = style) },
      showFilterButton: { get: () => table.filterButton, set: (show: boolean) => (table.filterButton = show) },
      showBandedRows: { get: () => table.bandedRows, set: (show: boolean) => (table.bandedRows = show) },
    },
    navigations: {
      worksheet: () =>
        new ApiObject("Worksheet", {
          identity: () => ({ Id: sheet.id }),
          properties: { id: { get: () => sheet.id }, name: { get: () => sheet.name } },
        }),
      columns: () => tableColumnsObject(context, sheet, table),
      autoFilter: () =>
        new ApiObject("AutoFilter", {
          properties: {
            enabled: { get: () => table.filterButton },
            isDataFiltered: { get: () => table.filter !== null },
          },
        }),
    },
    methods: {
      getRange: () => rangeObject(context, sheet, table.area),
      clearFilters: () => {
        table.filter = null;
      },
      convertToRange: () => {
        sheet.tables.splice(sheet.tables.indexOf(table), 1);
        return rangeObject(context, sheet, table.area);
      },
    },
  });
}

/** Excel moves what stands at the right of a table that gains a column: no caller may rely on that, so the host refuses instead. */
function tableColumnsObject(context: HostContext, sheet: HostSheet, table: HostTable): ApiObject {
  return new ApiObject("TableColumnCollection", {
    methods: {
      getItemAt: (index: number) =>
        new ApiObject("TableColumn", {
          identity: () => ({ Id: index }),
          methods: {
            delete: () => {
              const { firstRow, lastRow, firstColumn, lastColumn } = table.area;
              if (firstColumn + index !== lastColumn || index === 0)
                throw notEmulated("a table that loses another column than its last one");
              const area = areaAt(firstRow, lastColumn, lastRow - firstRow + 1, 1);
              sheet.clear(area, "All");
              table.area = { ...table.area, lastColumn: lastColumn - 1 };
              context.changed(sheet, area, "TableColumn.delete");
            },
          },
        }),
      add: (index: number | null, values: unknown, name: string | null) => {
        if (index !== null || values !== null || name === null) throw notEmulated("this kind of columns.add");
        const { firstRow, lastRow, firstColumn, lastColumn } = table.area;
        const column = lastColumn + 1;
        for (let row = firstRow; row <= lastRow; row += 1)
          if (sheet.valueAt(row, column) !== "") throw notEmulated("a table that moves cells at its right");
        for (let other = firstColumn; other <= lastColumn; other += 1)
          if (String(sheet.valueAt(firstRow, other)).toLowerCase() === name.toLowerCase())
            throw notEmulated("a table whose headings are not distinct texts");
        sheet.setValue(firstRow, column, name);
        table.area = { ...table.area, lastColumn: column };
        context.changed(sheet, areaAt(firstRow, column, lastRow - firstRow + 1, 1), "TableColumnCollection.add");
        return new ApiObject("TableColumn", {
          identity: () => ({ Id: column }),
          properties: { name: { get: () => name }, index: { get: () => column - firstColumn } },
        });
      },
    },
  });
}

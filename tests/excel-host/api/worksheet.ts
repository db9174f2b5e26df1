import { ApiObject, collection } from "../api-object";
import type { HostContext } from "../context";
import { areaAt, parseArea, WHOLE_SHEET } from "../model/area";
import type { HostName, HostSheet } from "../model/sheet";
import { errors, notEmulated } from "../protocol";
import { chartsObject } from "./chart";
import { freezePanesObject, pageLayoutObject, rowBreaksObject } from "./page";
import { areaFrom, checkAddress, rangeObject } from "./range";
import { rangeAreasObject } from "./range-areas";
import { shapesObject } from "./shape";
import { tablesObject } from "./table";

export function worksheetsObject(context: HostContext): ApiObject {
  const { workbook } = context;
  const wrap = (sheet: HostSheet): ApiObject => worksheetObject(context, sheet);
  return collection<HostSheet>("WorksheetCollection", {
    list: () => workbook.sheets,
    wrap,
    keys: (sheet) => [sheet.id, sheet.name],
    methods: {
      add: (name: string | null) => wrap(workbook.addSheet(name)),
      _RegisterDataChangedEvent: () => void context.listening.add("changed"),
      _UnregisterDataChangedEvent: () => void context.listening.delete("changed"),
      _RegisterDeletedEvent: () => void context.listening.add("deleted"),
      _UnregisterDeletedEvent: () => void context.listening.delete("deleted"),
      _RegisterCalculatedEvent: () => void context.listening.add("calculated"),
      _UnregisterCalculatedEvent: () => void context.listening.delete("calculated"),
    },
  });
}

function worksheetObject(context: HostContext, sheet: HostSheet): ApiObject {
  const { workbook } = context;
  const used = (valuesOnly: boolean | null): ApiObject | null => {
    const area = sheet.usedArea(valuesOnly ?? false);
    return area && rangeObject(context, sheet, area);
  };
  return new ApiObject("Worksheet", {
    sheet,
    identity: () => ({ Id: sheet.id }),
    properties: {
      id: { get: () => sheet.id },
      name: {
        get: () => sheet.name,
        set: (name: string) => {
          workbook.rename(sheet, name);
        },
      },
      position: {
        get: () => workbook.sheets.indexOf(sheet),
        set: (position: number) => workbook.move(sheet, position),
      },
      visibility: { get: () => sheet.visibility, set: (visibility: string) => workbook.show(sheet, visibility) },
      tabColor: { get: () => sheet.tabColor, set: (color: string) => (sheet.tabColor = color) },
      // The name that `showGridlines` has in requests.
      gridlines: { set: (show: boolean) => (sheet.showGridlines = show) },
    },
    navigations: {
      protection: () =>
        new ApiObject("WorksheetProtection", { properties: { protected: { get: () => sheet.protected } } }),
      names: () => namesObject(sheet),
      tables: () => tablesObject(context, sheet),
      charts: () => chartsObject(context, sheet),
      shapes: () => shapesObject(context, sheet),
      freezePanes: () => freezePanesObject(sheet),
      pageLayout: () => pageLayoutObject(sheet),
      horizontalPageBreaks: () => rowBreaksObject(sheet),
      autoFilter: () => autoFilterObject(context, sheet),
    },
    methods: {
      activate: () => {
        if (sheet.visibility !== "Visible") throw errors.invalidOperation();
        workbook.activeSheet = sheet;
      },
      delete: () => workbook.deleteSheet(sheet),
      getRange: (address: string | null) =>
        rangeObject(context, sheet, address === null ? WHOLE_SHEET : parseArea(address)),
      getRanges: (addresses: string) => {
        checkAddress(addresses);
        return rangeAreasObject(sheet, addresses.split(",").map(parseArea));
      },
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        rangeObject(context, sheet, areaAt(row, column, rows, columns)),
      getCell: (row: number, column: number) => rangeObject(context, sheet, areaAt(row, column, 1, 1)),
      getUsedRangeOrNullObject: used,
      replaceAll: (text: string, by: string, criteria: ReplaceCriteria | null) =>
        replaceAll(context, sheet, text, by, criteria),
    },
  });
}

interface ReplaceCriteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
}

/** In what is typed into the cells, formulas as well as values; rows that a filter hides are left out, as they are when a person replaces. */
function replaceAll(
  context: HostContext,
  sheet: HostSheet,
  text: string,
  by: string,
  criteria: ReplaceCriteria | null,
): number {
  if (criteria?.completeMatch !== false || criteria.matchCase !== true || /[*?~]/.test(text))
    throw notEmulated("this kind of replaceAll");
  const area = sheet.usedArea(true);
  let count = 0;
  for (let row = area?.firstRow ?? 0; row <= (area?.lastRow ?? -1); row += 1) {
    if (sheet.filters().some(({ hidden }) => hidden.has(row))) continue;
    for (let column = area?.firstColumn ?? 0; column <= (area?.lastColumn ?? -1); column += 1) {
      const input = sheet.formulas.get(`${row},${column}`) ?? sheet.valueAt(row, column);
      if (typeof input !== "string" || !input.includes(text)) continue;
      sheet.assign(row, column, input.replaceAll(text, by), context.workbook.dateSystem);
      context.changed(sheet, areaAt(row, column, 1, 1), "Worksheet.replaceAll");
      count += 1;
    }
  }
  return count;
}

function autoFilterObject(context: HostContext, sheet: HostSheet): ApiObject {
  return new ApiObject("AutoFilter", {
    properties: {
      enabled: { get: () => sheet.filter !== null },
      isDataFiltered: { get: () => sheet.filter !== null && sheet.filter.hidden.size > 0 },
    },
    methods: {
      getRangeOrNullObject: () => sheet.filter && rangeObject(context, sheet, sheet.filter.area),
      apply: (range: unknown, column: number | null, criteria: unknown) => {
        if (column !== null || criteria !== null) throw notEmulated("a filter with criteria");
        // What was filtered is shown again.
        sheet.filter = { area: areaFrom(range), hidden: new Set() };
      },
      remove: () => {
        sheet.filter = null;
      },
    },
  });
}

function namesObject(sheet: HostSheet): ApiObject {
  return collection<HostName>("NamedItemCollection", {
    list: () => sheet.names,
    wrap: (item) => nameObject(item, sheet),
    keys: (item) => [item.name],
    methods: {
      add: (name: string, formula: unknown) => {
        if (typeof formula !== "string" || !/^="(?:[^"]|"")*"$/.test(formula))
          throw notEmulated("a name that is not a text");
        if (formula.length > 258) throw errors.invalidArgument();
        if (sheet.names.some((item) => item.name.toLowerCase() === name.toLowerCase()))
          throw errors.itemAlreadyExists();
        const item = { name, formula, visible: true };
        sheet.names.push(item);
        return nameObject(item, sheet);
      },
    },
  });
}

/** @param sheet the sheet whose name it is; absent for one of the whole workbook. */
export function nameObject(item: HostName, sheet?: HostSheet): ApiObject {
  return new ApiObject("NamedItem", {
    identity: () => ({ _Id: item.name }),
    properties: {
      name: { get: () => item.name },
      formula: { get: () => item.formula, set: (formula: string) => (item.formula = formula) },
      visible: { get: () => item.visible, set: (visible: boolean) => (item.visible = visible) },
    },
    methods: {
      delete: () => {
        if (!sheet) throw notEmulated("deleting a name of the workbook");
        sheet.names = sheet.names.filter((other) => other !== item);
      },
    },
  });
}

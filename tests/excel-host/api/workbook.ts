import { dayOf, serialFromDay } from "../../../src/core/domain/day";
import { ApiObject, collection } from "../api-object";
import type { HostContext } from "../context";
import type { HostName } from "../model/sheet";
import type { HostXmlPart } from "../model/workbook";
import { errors, notEmulated } from "../protocol";
import { rangeObject } from "./range";
import { allTablesObject } from "./table";
import { nameObject, worksheetsObject } from "./worksheet";

/** The root of the object model: `context.workbook`. */
export function workbookObject(context: HostContext): ApiObject {
  const { workbook } = context;
  return new ApiObject("Workbook", {
    properties: { name: { get: () => workbook.name } },
    navigations: {
      worksheets: () => worksheetsObject(context),
      tables: () => allTablesObject(context),
      names: () =>
        collection<HostName>("NamedItemCollection", {
          list: () => workbook.names,
          wrap: (item) => nameObject(item),
          keys: (item) => [item.name],
        }),
      customXmlParts: () => xmlPartsObject(context),
      functions: () => functionsObject(context),
      application: () => applicationObject(context),
      protection: () =>
        new ApiObject("WorkbookProtection", { properties: { protected: { get: () => workbook.protected } } }),
    },
    methods: {
      getSelectedRange: () => rangeObject(context, workbook.selection.sheet, workbook.selection.area),
      // Excel on the web is asked of an object of its own, the root of that request.
      createAndOpenWorkbook: (base64: string) => void workbook.openedBeside.push(base64),
    },
  });
}

function applicationObject(context: HostContext): ApiObject {
  return new ApiObject("Application", {
    methods: {
      suspendScreenUpdatingUntilNextSync: () => context.suspendScreenUpdates(),
      createWorkbook: (base64: string | null) => workbookCreated(context, base64),
    },
  });
}

/** Excel opens what is an .xlsx file, a zip, and nothing else (Excel.createWorkbook, ExcelApi 1.8). */
function workbookCreated({ workbook }: HostContext, base64: string | null): ApiObject {
  const file = base64 ?? "";
  if (file !== "" && !atob(file).startsWith("PK")) throw errors.invalidArgument();
  const id = workbook.nextId();
  return new ApiObject("WorkbookCreated", {
    identity: () => ({ Id: id }),
    properties: { id: { get: () => id } },
    methods: { open: () => void workbook.openedBeside.push(file) },
  });
}

function functionsObject(context: HostContext): ApiObject {
  return new ApiObject("Functions", {
    methods: {
      date: (year: number, month: number, day: number) =>
        new ApiObject("FunctionResult", {
          properties: {
            value: { get: () => serialFromDay(dayOf(year, month, day), context.workbook.dateSystem) },
            error: { get: () => null },
          },
        }),
    },
  });
}

function xmlPartsObject(context: HostContext): ApiObject {
  const { workbook } = context;
  const wrap = (part: HostXmlPart): ApiObject => xmlPartObject(context, part);
  return collection<HostXmlPart>("CustomXmlPartCollection", {
    list: () => workbook.xmlParts,
    wrap,
    keys: (part) => [part.id],
    methods: {
      add: (xml: string) => {
        const part = { id: workbook.nextId(), xml: wellFormed(xml) };
        workbook.xmlParts.push(part);
        return wrap(part);
      },
      getByNamespace: (namespace: string) =>
        collection<HostXmlPart>("CustomXmlPartScopedCollection", {
          list: () => workbook.xmlParts.filter((part) => namespaceOf(part.xml) === namespace),
          wrap,
          keys: (part) => [part.id],
        }),
    },
  });
}

function xmlPartObject(context: HostContext, part: HostXmlPart): ApiObject {
  const { workbook } = context;
  return new ApiObject("CustomXmlPart", {
    identity: () => ({ Id: part.id }),
    properties: { id: { get: () => part.id }, namespaceUri: { get: () => namespaceOf(part.xml) } },
    methods: {
      getXml: () => part.xml,
      // Some Excel delete the part and add another (office-js#3564): its identifier is good for nothing afterwards.
      setXml: (xml: string) => {
        const next = { id: workbook.nextId(), xml: wellFormed(xml) };
        workbook.xmlParts = workbook.xmlParts.map((other) => (other === part ? next : other));
      },
      delete: () => {
        workbook.xmlParts = workbook.xmlParts.filter((other) => other !== part);
      },
    },
  });
}

function wellFormed(xml: string): string {
  // A prolog was refused by Word (office-js#1643), and may be by Excel.
  if (!/^\s*<[A-Za-z]/.test(xml)) throw errors.invalidArgument();
  return xml;
}

function namespaceOf(xml: string): string {
  const root = /<[A-Za-z][^>]*>/.exec(xml)?.[0] ?? "";
  if (/<\w+:/.test(root)) throw notEmulated("a prefixed root element");
  return /\sxmlns="([^"]*)"/.exec(root)?.[1] ?? "";
}

import type { ApiObject } from "./api-object";
import { errors, HostError } from "./protocol";

/** A member that a request sets or calls, as "Worksheet.name"; told before it runs, and may refuse. */
export type Gate = (object: ApiObject, member: string, use: "set" | "call") => void;

const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

export const memberName = (object: ApiObject, name: string): string => `${object.type}.${camelCase(name)}`;

/** Methods that only look. */
const LOOKS = /\.(get|_)/;

/** All that a protected sheet lets happen to itself. */
const ALLOWED_WHEN_PROTECTED = new Set([
  "Worksheet.activate",
  "Worksheet.delete",
  "Worksheet.name",
  "Worksheet.position",
  "Worksheet.visibility",
  "Range.select",
]);

export const protectionGate: Gate = (object, member, use) => {
  if (!object.sheet?.protected || ALLOWED_WHEN_PROTECTED.has(member)) return;
  if (use === "set" || !LOOKS.test(member)) throw errors.accessDenied();
};

/** What Excel refuses while another workbook is in front, and how (Microsoft's page on troubleshooting add-ins, office-js#771, #2196). */
const NEEDS_FRONT: Readonly<Record<string, string>> = {
  // The name that `showGridlines` has in requests.
  "Worksheet.gridlines": "GeneralException",
  "Worksheet.activate": "GeneralException",
  "Worksheet.delete": "InvalidSelection",
  "WorksheetCollection.add": "GeneralException",
  "WorksheetFreezePanes.freezeAt": "GeneralException",
  "WorksheetFreezePanes.freezeColumns": "GeneralException",
  "WorksheetFreezePanes.freezeRows": "GeneralException",
  "WorksheetFreezePanes.unfreeze": "GeneralException",
  "Table.clearFilters": "GeneralException",
  "Chart.activate": "GeneralException",
  "Range.select": "GeneralException",
  "Workbook.getSelectedRange": "InvalidSelection",
};

export const frontGate: Gate = (_object, member) => {
  const code = NEEDS_FRONT[member];
  if (code !== undefined) throw internalError(code);
};

export const internalError = (code: string): HostError =>
  new HostError(code, "There was an internal error while processing the request.", 500);

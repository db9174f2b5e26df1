import { cellError, type CellValue } from "../../../core/domain/cell";

/** `values` gives errors as texts: a cell that really holds the text "#N/A" counts as one. */
const ERROR_TEXT =
  /^#(N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!)$/;

/** What `values` gives for a cell, as plain data: "" is an empty cell. */
export function cellValue(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value === "") return null;
  return value.charCodeAt(0) === 35 && ERROR_TEXT.test(value) ? cellError(value) : value;
}

/** The namespaces and relationship types of what we add: those of the workbook's own form, transitional or strict. */
export interface Dialect {
  readonly main: string;
  /** Namespace of "r:id", and start of the types of relationships. */
  readonly relationships: string;
  readonly drawing: string;
  readonly spreadsheetDrawing: string;
  readonly chart: string;
  /** What follows a percentage of a chart. */
  readonly percent: "" | "%";
}

const TRANSITIONAL: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  spreadsheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  percent: "",
};

const STRICT: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  drawing: "http://purl.oclc.org/ooxml/drawingml/main",
  spreadsheetDrawing: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  chart: "http://purl.oclc.org/ooxml/drawingml/chart",
  percent: "%",
};

export function dialectOf(workbook: { readonly strict: boolean }): Dialect {
  return workbook.strict ? STRICT : TRANSITIONAL;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

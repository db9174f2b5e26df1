import type { SheetModel } from "../../../application/ports/sheet-model";
import { areaReference, cellReference, type DateSystem } from "../../../core/domain/cell";
import { type Dialect, XML_HEAD } from "../package/dialect";
import type { StyleBook } from "../styles/style-book";
import { argb } from "../styles/style-xml";
import { modelCells, modelDimension } from "./cells";
import { pageXml } from "./page-xml";
import { type ListPlaces, validationsXml } from "./validation-xml";

export interface SheetXmlInput {
  readonly model: SheetModel;
  readonly styles: StyleBook;
  readonly dateSystem: DateSystem;
  readonly dialect: Dialect;
  readonly lists: ListPlaces;
  /** Relationship to the drawing that holds the charts, and to each table. */
  readonly drawingId: string | null;
  readonly tableIds: readonly string[];
}

/** A column's width holds its characters and 5 pixels of margin, as Excel counts them. */
const MARGIN = 0.71;

/** The XML of a sheet, piece by piece, its elements in the order that Excel insists on. */
export function* sheetXml(input: SheetXmlInput): Generator<string> {
  const { model, dialect } = input;
  const { rows, links } = modelCells(model, input.styles, input.dateSystem);
  yield `${XML_HEAD}<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">`;
  yield propertiesXml(model);
  yield `<dimension ref="${modelDimension(model)}"/>${viewXml(model)}<sheetFormatPr defaultRowHeight="15"/>${columnsXml(model)}`;
  yield "<sheetData>";
  yield* rows;
  yield "</sheetData>";
  const merges = (model.merges ?? []).map((area) => `<mergeCell ref="${areaReference(area)}"/>`);
  if (merges.length > 0) yield `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`;
  yield validationsXml(model.validations ?? [], input.lists);
  if (links.length > 0) {
    yield "<hyperlinks>";
    yield* links;
    yield "</hyperlinks>";
  }
  if (model.page) yield pageXml(model.page);
  // Our texts that look like numbers ("06000") are meant as texts: no green corner in each of their cells.
  yield `<ignoredErrors><ignoredError sqref="${modelDimension(model)}" numberStoredAsText="1"/></ignoredErrors>`;
  if (input.drawingId !== null) yield `<drawing r:id="${input.drawingId}"/>`;
  const tables = input.tableIds.map((id) => `<tablePart r:id="${id}"/>`);
  if (tables.length > 0) yield `<tableParts count="${tables.length}">${tables.join("")}</tableParts>`;
  yield "</worksheet>";
}

function propertiesXml(model: SheetModel): string {
  const color = model.tabColor === undefined ? "" : `<tabColor rgb="${argb(model.tabColor)}"/>`;
  const fit = model.page ? '<pageSetUpPr fitToPage="1"/>' : "";
  return color + fit === "" ? "" : `<sheetPr>${color}${fit}</sheetPr>`;
}

function viewXml(model: SheetModel): string {
  const grid = model.showGridlines ? "" : ' showGridLines="0"';
  const { rows = 0, columns = 0 } = model.freeze ?? {};
  if (rows === 0 && columns === 0) return `<sheetViews><sheetView${grid} workbookViewId="0"/></sheetViews>`;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = `${columns === 0 ? "" : ` xSplit="${columns}"`}${rows === 0 ? "" : ` ySplit="${rows}"`}`;
  const topLeft = cellReference(rows, columns);
  return (
    `<sheetViews><sheetView${grid} workbookViewId="0"><pane${split} topLeftCell="${topLeft}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${topLeft}" sqref="${topLeft}"/></sheetView></sheetViews>`
  );
}

function columnsXml({ columnWidths }: SheetModel): string {
  if (columnWidths.length === 0) return "";
  const columns = columnWidths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width + MARGIN}" customWidth="1"/>`,
  );
  return `<cols>${columns.join("")}</cols>`;
}

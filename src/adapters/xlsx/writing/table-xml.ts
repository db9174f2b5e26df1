import type { SheetModel, TableModel } from "../../../application/ports/sheet-model";
import { areaReference, type CellArea } from "../../../core/domain/cell";
import { XML_HEAD } from "../package/dialect";
import { escapeXString } from "../xml/xml-text";
import { textAt } from "./model-cells";

/**
 * The part of a table. Its looks are those of its cells: no style of its own.
 * @param headings texts of the heading row, exactly as in the cells; distinct and not empty, or Excel repairs the file.
 */
export function tableXml(
  table: TableModel,
  id: number,
  name: string,
  headings: readonly string[],
  main: string,
): string {
  const reference = areaReference(tableArea(table));
  const columns = headings.map(
    (heading, index) => `<tableColumn id="${index + 1}" name="${escapeXString(heading, true)}"/>`,
  );
  return (
    `${XML_HEAD}<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ref="${reference}" totalsRowShown="0">` +
    (table.filter ? `<autoFilter ref="${reference}"/>` : "") +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`
  );
}

/** A table always has a row under its headings, empty when there is nothing to say. */
function tableArea({ area }: TableModel): CellArea {
  return area.lastRow > area.firstRow ? area : { ...area, lastRow: area.firstRow + 1 };
}

/** The texts of a table's heading row. */
export function tableHeadings(model: SheetModel, { area }: TableModel): string[] {
  const headings: string[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column++)
    headings.push(textAt(model, area.firstRow, column));
  return headings;
}

import type { ChartModel } from "../../../application/ports/sheet-model";
import { type Dialect, XML_HEAD } from "../package/dialect";
import { escapeXString } from "../xml/xml-text";

/**
 * The part that places charts over cells.
 * @param ids id of the relationship to each chart's part, in the order of the charts.
 */
export function drawingXml(charts: readonly ChartModel[], ids: readonly string[], dialect: Dialect): string {
  const anchors = charts.map((chart, index) => anchorXml(chart, index + 1, ids[index]!, dialect));
  return (
    `${XML_HEAD}<xdr:wsDr xmlns:xdr="${dialect.spreadsheetDrawing}" xmlns:a="${dialect.drawing}">` +
    `${anchors.join("")}</xdr:wsDr>`
  );
}

function anchorXml({ place, title, description }: ChartModel, number: number, id: string, dialect: Dialect): string {
  const corner = (name: string, row: number, column: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor>${corner("from", place.firstRow, place.firstColumn)}${corner("to", place.lastRow + 1, place.lastColumn + 1)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${number + 1}" name="Graphique ${number}" title="${escapeXString(title, true)}" descr="${escapeXString(description, true)}"/><xdr:cNvGraphicFramePr/>` +
    `</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${dialect.chart}">` +
    `<c:chart xmlns:c="${dialect.chart}" xmlns:r="${dialect.relationships}" r:id="${id}"/>` +
    `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

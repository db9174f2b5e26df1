import type { ChartModel, ImageModel } from "../../../application/ports/sheet-model";
import { type Dialect, XML_HEAD } from "../package/dialect";
import { escapeXString } from "../xml/xml-text";

/** A point in English Metric Units. */
const EMU = 12_700;

/**
 * The part that places charts and pictures over cells.
 * @param ids id of the relationship to the part of each chart, then of each picture.
 */
export function drawingXml(
  charts: readonly ChartModel[],
  images: readonly ImageModel[],
  ids: readonly string[],
  dialect: Dialect,
): string {
  const anchors = [
    ...charts.map((chart, index) => anchorXml(chart, index + 1, ids[index]!, dialect)),
    ...images.map((image, index) => imageXml(image, charts.length + index + 1, ids[charts.length + index]!, dialect)),
  ];
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

function imageXml(
  { place, width, height, description }: ImageModel,
  number: number,
  id: string,
  dialect: Dialect,
): string {
  const size = `cx="${Math.round(width * EMU)}" cy="${Math.round(height * EMU)}"`;
  return (
    `<xdr:oneCellAnchor><xdr:from><xdr:col>${place.column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${place.row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
    `<xdr:ext ${size}/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${number + 1}" name="Image ${number}" descr="${escapeXString(description, true)}"/>` +
    `<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
    `<xdr:blipFill><a:blip xmlns:r="${dialect.relationships}" r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>` +
    `</xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`
  );
}

import { strToU8, zipSync } from "fflate";
import type { PlainSheet, PlainValue } from "../../src/application/ports/plain-sheet";
import { isoDay } from "../../src/core/domain/day";

const MIME = "application/vnd.oasis.opendocument.spreadsheet";
const NAMESPACES = ["office", "table", "text"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");
/** Archives of one content are the same bytes whenever they are made. */
const WHEN = new Date(2022, 0, 1);

/** An OpenDocument file of these sheets, the least that LibreOffice opens. */
export function odsFile(sheets: readonly PlainSheet[]): Uint8Array {
  return odsArchive(
    `<office:document-content ${NAMESPACES} office:version="1.2"><office:body><office:spreadsheet>${sheets.map(tableXml).join("")}</office:spreadsheet></office:body></office:document-content>`,
  );
}

/** An archive around the XML of a content. */
export function odsArchive(content: string, manifest = ""): Uint8Array {
  const at = { mtime: WHEN };
  return zipSync({
    mimetype: [strToU8(MIME), { ...at, level: 0 }],
    "content.xml": [strToU8(`<?xml version="1.0" encoding="UTF-8"?>${content}`), at],
    "META-INF/manifest.xml": [
      strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${MIME}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">${manifest}</manifest:file-entry></manifest:manifest>`,
      ),
      at,
    ],
  });
}

function tableXml({ name, rows, merges }: PlainSheet): string {
  let next = 0;
  const xml = rows.map(({ row, cells }) => {
    const gap = row - next;
    next = row + 1;
    const empty =
      gap > 0 ? `<table:table-row table:number-rows-repeated="${gap}"><table:table-cell/></table:table-row>` : "";
    const own = cells.map((cell, column) => {
      const merge = merges.find((area) => area.firstRow === row && area.firstColumn === column);
      const span = merge
        ? ` table:number-columns-spanned="${merge.lastColumn - merge.firstColumn + 1}" table:number-rows-spanned="${merge.lastRow - merge.firstRow + 1}"`
        : "";
      return cellXml(cell, span);
    });
    return `${empty}<table:table-row>${own.join("")}</table:table-row>`;
  });
  return `<table:table table:name="${escaped(name)}">${xml.join("")}</table:table>`;
}

function cellXml(cell: PlainValue, span: string): string {
  const typed = (attributes: string, text: string): string =>
    `<table:table-cell${span} ${attributes}><text:p>${escaped(text)}</text:p></table:table-cell>`;
  if (cell === null) return `<table:table-cell${span}/>`;
  if (typeof cell === "string") return typed('office:value-type="string"', cell);
  if (typeof cell === "number") return typed(`office:value-type="float" office:value="${cell}"`, String(cell));
  if (typeof cell === "boolean")
    return typed(`office:value-type="boolean" office:boolean-value="${cell}"`, cell ? "VRAI" : "FAUX");
  if ("day" in cell) {
    const iso = isoDay(cell.day);
    return typed(`office:value-type="date" office:date-value="${iso}"`, iso.split("-").reverse().join("/"));
  }
  throw new Error("no sample holds such a cell");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

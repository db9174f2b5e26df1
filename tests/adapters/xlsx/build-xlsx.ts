import { strFromU8, unzipSync, type Zippable, zipSync } from "fflate";
import {
  areaReference,
  type CellPosition,
  cellReference,
  type CellValue,
  isCellError,
} from "../../../src/core/domain/cell";
import type { SheetFixture, WorkbookFixture } from "../workbook-contract";

/** Workbooks made by hand, without the adapter under test, as Excel would write them. */

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export type Parts = Record<string, string | Uint8Array>;

export function zip(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return zipSync(files, { mtime: new Date(2024, 0, 2) });
}

export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

export function partText(bytes: Uint8Array, part: string): string {
  const content = unzip(bytes).get(part);
  if (!content) throw new Error(`no part ${part}`);
  return strFromU8(content);
}

export function relationships(list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const items = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** The parts of the workbook that a contract fixture describes. */
export function fixtureParts(fixture: WorkbookFixture): Parts {
  const strings: string[] = [];
  const colors = [...new Set(fixture.sheets.flatMap(({ fills = [] }) => fills.map(({ color }) => color)))];
  const formats = [...new Set(fixture.sheets.flatMap((sheet) => (sheet.formats ?? []).map(({ format }) => format)))];
  const sheets = fixture.sheets.map((sheet) => sheetXml(sheet, strings, colors, formats));
  const tabs = fixture.sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escape(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
  );
  const properties = fixture.dateSystem === 1904 ? '<workbookPr date1904="1"/>' : "<workbookPr/>";
  const parts: Parts = {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${tabs.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["rId100", "styles", "styles.xml"],
      ["rId101", "sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": stylesXml(colors, formats),
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join("")}</sst>`,
  };
  sheets.forEach((xml, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = xml));
  return parts;
}

/** Formats of files by their number, as far as fixtures use them; the others are given one from 164 on. */
const BUILT_IN: readonly (readonly [code: string, id: number])[] = [
  ["General", 0],
  ["0.00", 2],
  ["m/d/yyyy", 14],
  ["@", 49],
];

/** Style 0 is plain, style n has the nth colour; those of the number formats follow, with as little said as a program may. */
export function stylesXml(colors: readonly string[], codes: readonly string[] = []): string {
  const custom = codes.filter((code) => !BUILT_IN.some(([known]) => known === code));
  const numbers = new Map([...BUILT_IN, ...custom.map((code, index) => [code, 164 + index] as const)]);
  const fills = colors.map(
    (color) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${color.slice(1)}"/><bgColor indexed="64"/></patternFill></fill>`,
  );
  const formats = colors.map(
    (_, index) => `<xf numFmtId="0" fontId="0" fillId="${index + 2}" borderId="0" xfId="0" applyFill="1"/>`,
  );
  for (const code of codes) {
    formats.push(`<xf numFmtId="${numbers.get(code)}" fontId="0" fillId="0" borderId="0" xfId="0"/>`);
  }
  const numFmts = custom.map((code) => `<numFmt numFmtId="${numbers.get(code)}" formatCode="${escape(code)}"/>`);
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}">${custom.length > 0 ? `<numFmts count="${custom.length}">${numFmts.join("")}</numFmts>` : ""}<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
    `<fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.join("")}</fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.join("")}</cellXfs></styleSheet>`
  );
}

function sheetXml(
  sheet: SheetFixture,
  strings: string[],
  colors: readonly string[],
  formats: readonly string[],
): string {
  const at = <Item extends CellPosition>(items: readonly Item[] | undefined, position: CellPosition) =>
    items?.find(({ row, column }) => row === position.row && column === position.column);
  const styleAt = (position: CellPosition) => {
    const format = formats.indexOf(at(sheet.formats, position)?.format ?? "");
    return format < 0 ? colors.indexOf(at(sheet.fills, position)?.color ?? "") + 1 : colors.length + format + 1;
  };
  const rows = sheet.rows.map((values, row) => {
    const cells = values.map((value, column) =>
      cellXml(
        value,
        cellReference(row, column),
        styleAt({ row, column }),
        strings,
        at(sheet.formulas, { row, column })?.formula,
      ),
    );
    return `<row r="${row + 1}"${sheet.hiddenRows?.includes(row) ? ' hidden="1"' : ""}>${cells.join("")}</row>`;
  });
  const merges = sheet.merges?.map((area) => `<mergeCell ref="${areaReference(area)}"/>`) ?? [];
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows.join("")}</sheetData>` +
    (sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "") +
    (sheet.filtered
      ? '<autoFilter ref="A1:C3"><filterColumn colId="0"><filters><filter val="A-1"/></filters></filterColumn></autoFilter>'
      : "") +
    (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : "") +
    `</worksheet>`
  );
}

function cellXml(
  value: CellValue,
  reference: string,
  style: number,
  strings: string[],
  formula: string | undefined,
): string {
  const start = `<c r="${reference}"${style > 0 ? ` s="${style}"` : ""}`;
  if (value === null) return style > 0 ? `${start}/>` : "";
  if (typeof value === "string") return `${start} t="s"><v>${strings.push(value) - 1}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value)) return `${start} t="e"><v>${value.error}</v></c>`;
  return `${start}>${formula === undefined ? "" : `<f>${escape(formula)}</f>`}<v>${value}</v></c>`;
}

/** Background of a cell as a saved file shows it, found without the adapter under test. */
export function fillInFile(bytes: Uint8Array, sheet: string, position: CellPosition): string | null {
  const styles = partText(bytes, "xl/styles.xml");
  const format = xfInFile(bytes, sheet, position);
  const fill = [...styles.matchAll(/<fill>.*?<\/fill>/g)][Number(/fillId="(\d+)"/.exec(format)?.[1])]?.[0] ?? "";
  const color = /fgColor rgb="FF([0-9A-F]{6})"/.exec(fill)?.[1];
  return color === undefined ? null : `#${color}`;
}

/** Number format of a cell as a saved file shows it, found without the adapter under test. */
export function formatInFile(bytes: Uint8Array, sheet: string, position: CellPosition): string {
  const id = Number(/numFmtId="(\d+)"/.exec(xfInFile(bytes, sheet, position))?.[1] ?? 0);
  const known = BUILT_IN.find(([, number]) => number === id)?.[0];
  const custom = new RegExp(`<numFmt numFmtId="${id}" formatCode="([^"]*)"`).exec(partText(bytes, "xl/styles.xml"));
  const code = known ?? custom?.[1];
  if (code === undefined) throw new Error(`no number format ${id}`);
  return code;
}

/** The `<xf>` that a cell points to. */
function xfInFile(bytes: Uint8Array, sheet: string, { row, column }: CellPosition): string {
  const tab = [...partText(bytes, "xl/workbook.xml").matchAll(/<sheet name="([^"]*)"[^>]*:id="([^"]*)"/g)].find(
    ([, name]) => name === escape(sheet),
  );
  const target = new RegExp(`Id="${tab?.[2]}"[^>]*Target="([^"]*)"`).exec(
    partText(bytes, "xl/_rels/workbook.xml.rels"),
  )?.[1];
  const cell =
    new RegExp(`<c\\s+r=["']${cellReference(row, column)}["'][^>]*>`).exec(partText(bytes, `xl/${target}`))?.[0] ?? "";
  const style = Number(/ s="(\d+)"/.exec(cell)?.[1] ?? 0);
  const styles = partText(bytes, "xl/styles.xml");
  return [...styles.slice(styles.indexOf("<cellXfs")).matchAll(/<xf [^>]*>/g)][style]?.[0] ?? "";
}

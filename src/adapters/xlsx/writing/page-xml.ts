import type { PageModel } from "../../../application/ports/sheet-model";
import { type CellArea, columnLetters, quotedSheetName } from "../../../core/domain/cell";
import { escapeXml } from "../xml/xml-text";

const A4 = 9;
/** Excel keeps no more of a footer. */
const LONGEST_FOOTER = 255;
const PAGE_NUMBERS = "&RPage &P / &N";

/** Margins, paper, footer and page breaks, in the order of the schema (pageMargins to rowBreaks). */
export function pageXml(page: PageModel): string {
  return (
    `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="${A4}" orientation="${page.orientation}" fitToWidth="${page.pagesWide ?? 1}" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${escapeXml(footer(page))}</oddFooter></headerFooter>` +
    breaksXml(page.breaksBefore ?? [])
  );
}

function footer({ footer: words }: PageModel): string {
  const left = words?.left === undefined ? "" : `&L${plain(words.left)}`;
  const center = words?.center === undefined ? "" : `&C${plain(words.center)}`;
  return (
    (left + center).slice(0, LONGEST_FOOTER - PAGE_NUMBERS.length).replace(/(^|[^&])((?:&&)*)&$/, "$1$2") + PAGE_NUMBERS
  );
}

/** "&" is the mark of the codes ("&P"): doubled, it is itself. A leading digit would be read as the end of a code. */
function plain(text: string): string {
  return text
    .replace(/&/g, "&&")
    .replace(/[\r\n]+/g, " ")
    .replace(/^(?=\d)/, " ");
}

function breaksXml(rows: readonly number[]): string {
  const valid = [...new Set(rows)].filter((row) => row > 0).sort((a, b) => a - b);
  if (valid.length === 0) return "";
  const breaks = valid.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${valid.length}" manualBreakCount="${valid.length}">${breaks.join("")}</rowBreaks>`;
}

/** Names scoped to the sheet that say what is printed and which rows come back on each page. */
export function printNames(
  sheet: string,
  page: PageModel | undefined,
): { readonly name: string; readonly value: string }[] {
  const names: { name: string; value: string }[] = [];
  if (page?.printArea)
    names.push({ name: "_xlnm.Print_Area", value: `${quotedSheetName(sheet)}!${absolute(page.printArea)}` });
  const titles = titlesOf(page).map((area) => `${quotedSheetName(sheet)}!${area}`);
  if (titles.length > 0) names.push({ name: "_xlnm.Print_Titles", value: titles.join(",") });
  return names;
}

/** "$A:$C" and "$1:$2", in the order that Excel writes them. */
function titlesOf(page: PageModel | undefined): string[] {
  const { titleColumns: columns, titleRows: rows } = page ?? {};
  return [
    ...(columns ? [`$${columnLetters(columns.first)}:$${columnLetters(columns.last)}`] : []),
    ...(rows ? [`$${rows.first + 1}:$${rows.last + 1}`] : []),
  ];
}

/** "$B$2:$D$9". */
export function absolute(area: CellArea): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  return `${corner(area.firstRow, area.firstColumn)}:${corner(area.lastRow, area.lastColumn)}`;
}

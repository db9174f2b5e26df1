import type { Bilan, BilanBlock, BilanParagraph, BilanRecount, BilanSection } from "../../core/bilan/model";
import type { Picture } from "../ports/picture";
import type { ChartModel, ImageModel, SheetModel, StyleName } from "../ports/sheet-model";
import { NOWHERE, type BilanPlaces } from "./bilan-places";
import { ANOMALIES_MARK } from "./layout-anomalies";
import { DETAIL_MARK } from "./layout-detail";
import { EMBLEM_PNG } from "./emblem-png";
import { layoutRecount } from "./layout-recount";
import { layoutTable } from "./layout-table";
import { pageBreaks } from "./paginate";
import { FULL_WIDTH, SheetWriter, type PlacedCell } from "./sheet-writer";
import { GRID_WIDTHS, type Span } from "./table-grid";
import { typography } from "../../core/text/french";

export const BILAN_MARK = "bilan";

/** What is known of the sheet before it is laid out. */
export const BILAN_SHEET = { name: "Bilan", mark: BILAN_MARK, before: [ANOMALIES_MARK, DETAIL_MARK] } as const;

/** Points of rows that an A4 page in height holds at the scale at which the grid fills its width, below the mention. */
export const PAGE_HEIGHT = 828;
/** Grid columns of the title; of the emblem and its words. */
const HEAD: Span = { first: 0, last: 5 };
const EMBLEM_SPAN: Span = { first: 5, last: 7 };
/** Points: above the centimetre that the rules of use ask for. */
const EMBLEM_HEIGHT = 42;
const PARAGRAPH_GAP = 4;
const TABLE_GAP = 9;

/** The sheet « Bilan »: one page wide, in height, the mention of the Union at the top of every page. */
export function layoutBilan(bilan: Bilan, places: BilanPlaces = NOWHERE, logo: Picture | null = null): SheetModel {
  // The pages of the contents are known once everything is laid out; laying it out again with them changes no height.
  return laidOut(bilan, places, logo, pagesOf(bilan, laidOut(bilan, places, logo, new Map())));
}

/** By title of section, the row where it begins. */
const SECTION_STYLE = "section";

function pagesOf({ sections, recount }: Bilan, { blocks, page }: SheetModel): ReadonlyMap<string, number> {
  const titles = new Set([...sections.map(({ title }) => title), ...(recount ? [recount.title] : [])]);
  const pages = new Map<string, number>();
  for (const { row, values, styles } of blocks) {
    if (!isStyle(styles, SECTION_STYLE)) continue;
    values.forEach(([value], place) => {
      if (typeof value !== "string" || !titles.has(value)) return;
      const before = page?.breaksBefore?.filter((at) => at <= row + place).length ?? 0;
      pages.set(value, before + 1);
    });
  }
  return pages;
}

const isStyle = (styles: StyleName | readonly StyleName[], wanted: StyleName): boolean =>
  styles === wanted || styles[0] === wanted;

function laidOut(
  bilan: Bilan,
  places: BilanPlaces,
  logo: Picture | null,
  pages: ReadonlyMap<string, number>,
): SheetModel {
  const sheet = new SheetWriter();
  const charts: ChartModel[] = [];
  sheet.line([{ value: bilan.mention, style: "note", span: FULL_WIDTH, wraps: bilan.mention }]);
  const head = sheet.rows[0]?.height ?? 0;
  sheet.space(8);
  const logos = logo ? [layoutLogo(logo, sheet)] : [];
  const emblem = layoutHead(bilan, sheet);
  bilan.sections.forEach(({ title, blocks, annex }, place) => {
    if (annex && !bilan.sections[place - 1]?.annex) annexTitle(sheet);
    layoutSection({ title, blocks }, sheet, places, charts);
    if (place === 0 && bilan.sections.length > FEW_SECTIONS) layoutContents(bilan, pages, sheet);
  });
  if (bilan.recount) layoutRecountSection(bilan.recount, sheet, places);
  const last = sheet.nextRow - 1;
  return {
    // What leaves is nobody's to replace: it bears no mark.
    ...(places.valuesOnly ? { name: BILAN_SHEET.name } : BILAN_SHEET),
    tabColor: "#1F3A68",
    showGridlines: false,
    columnWidths: GRID_WIDTHS,
    rowHeights: sheet.rows.map(({ row, height }) => ({ row, height })),
    blocks: sheet.blocks,
    merges: sheet.merges,
    charts,
    images: [...logos, emblem],
    page: {
      orientation: "portrait",
      printArea: { firstRow: 0, firstColumn: FULL_WIDTH.first, lastRow: last, lastColumn: FULL_WIDTH.last },
      titleRows: { first: 0, last: 0 },
      breaksBefore: pageBreaks(sheet.rows.slice(1), PAGE_HEIGHT - head),
      footer: { left: bilan.footer },
    },
  };
}

/** Room for the logo of the PLIE, and how wide one may be: half of the page. */
const LOGO = { width: 270, height: 54 };

/** The logo of the PLIE above the title, in its proportions. */
function layoutLogo({ base64, format, width, height }: Picture, sheet: SheetWriter): ImageModel {
  const scale = Math.min(LOGO.width / width, LOGO.height / height);
  const row = sheet.nextRow;
  sheet.space(LOGO.height + 6, true);
  return {
    base64,
    format,
    place: { row, column: 0 },
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    description: "Logo du PLIE.",
  };
}

/** The title, and at its right the emblem of the Union over its words. */
function layoutHead({ title, subtitle, emblemWords }: Bilan, sheet: SheetWriter): ImageModel {
  const row = sheet.nextRow;
  sheet.line([{ value: title, style: "title", span: HEAD }], { keep: true, minHeight: EMBLEM_HEIGHT - 19 });
  sheet.line([{ value: subtitle, style: "subtitle", span: HEAD }], { keep: true, minHeight: 22 });
  sheet.line([{ value: emblemWords, style: "textCentered", span: EMBLEM_SPAN }]);
  return {
    base64: EMBLEM_PNG,
    format: "png",
    place: { row, column: EMBLEM_SPAN.first + 1 },
    width: EMBLEM_HEIGHT * 1.5,
    height: EMBLEM_HEIGHT,
    description: typography("Emblème de l'Union européenne : douze étoiles d'or en cercle sur fond bleu."),
  };
}

/** A Bilan of a page or two needs no contents. */
const FEW_SECTIONS = 8;
/** Two columns of titles, each with its page. */
const CONTENTS: readonly (readonly [title: Span, page: Span])[] = [
  [
    { first: 0, last: 1 },
    { first: 2, last: 2 },
  ],
  [
    { first: 3, last: 6 },
    { first: 7, last: 7 },
  ],
];

function layoutContents({ sections, recount }: Bilan, pages: ReadonlyMap<string, number>, sheet: SheetWriter): void {
  const titles = [...sections.slice(1).map(({ title }) => title), ...(recount ? [recount.title] : [])];
  const half = Math.ceil(titles.length / CONTENTS.length);
  sheet.space(8, true);
  sheet.line([{ value: "Sommaire", style: "heading", span: FULL_WIDTH }], { keep: true });
  for (let line = 0; line < half; line += 1) {
    const cells = CONTENTS.flatMap(([title, page], column): PlacedCell[] => {
      const name = titles[line + column * half];
      const style = "text";
      return [
        { value: name ?? null, style, span: title },
        { value: name === undefined ? null : (pages.get(name) ?? null), style: "textCentered", span: page },
      ];
    });
    sheet.line(cells, { keep: line < half - 1 });
  }
}

/** What follows is for the control of the figures. */
function annexTitle(sheet: SheetWriter): void {
  sheet.line([{ value: "Annexes pour le contrôle", style: "title", span: FULL_WIDTH }], { keep: true, newPage: true });
}

/** A section, its title on a coloured ground; its charts are added to those known. */
export function layoutSection(
  { title, blocks }: Pick<BilanSection, "title" | "blocks">,
  sheet: SheetWriter,
  places: BilanPlaces = NOWHERE,
  charts: ChartModel[] = [],
): void {
  sectionTitle(title, sheet);
  blocks.forEach((block, index) => {
    layoutBlock(block, blocks[index + 1], sheet, places, charts);
    // A sentence alone below the title of its section would open it at the foot of a page.
    if (index === 0 && blocks.length > 1 && block.kind === "paragraph") sheet.keepLast(2);
  });
}

function sectionTitle(title: string, sheet: SheetWriter): void {
  sheet.space(10);
  sheet.line([{ value: title, style: "section", span: FULL_WIDTH }], { keep: true, minHeight: 20 });
  sheet.space(PARAGRAPH_GAP, true);
}

function layoutRecountSection(recount: BilanRecount, sheet: SheetWriter, places: BilanPlaces): void {
  sectionTitle(recount.title, sheet);
  const paragraphs = (blocks: readonly BilanParagraph[]): void =>
    blocks.forEach((block, index) => layoutBlock(block, blocks[index + 1], sheet, places, []));
  paragraphs(recount.before);
  if (places.detail && recount.checks.length > 0) {
    sheet.keepLast(2);
    layoutRecount(recount, places.detail, sheet);
    sheet.keepLast();
    sheet.space(PARAGRAPH_GAP, true);
  }
  paragraphs(recount.after);
}

function layoutBlock(
  block: BilanBlock,
  next: BilanBlock | undefined,
  sheet: SheetWriter,
  places: BilanPlaces,
  charts: ChartModel[],
): void {
  if (block.kind === "table") {
    const chart = layoutTable(block, sheet, places);
    if (chart) charts.push(chart);
    // A note speaks of the table above it.
    const noted = next?.kind === "paragraph" && next.tone === "note";
    if (noted) sheet.keepLast();
    sheet.space(noted ? PARAGRAPH_GAP : TABLE_GAP, noted);
    return;
  }
  const isHeading = block.tone === "heading";
  const style = isHeading ? "heading" : block.tone === "note" ? "note" : "textWrapped";
  const followed = next?.kind === "table" ? block.tone === "text" : next?.tone === "note";
  const keep = isHeading || followed;
  sheet.line([{ value: block.text, style, span: FULL_WIDTH, wraps: block.text }], { keep });
  sheet.space(PARAGRAPH_GAP, keep);
}

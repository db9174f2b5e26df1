import type { Detail, DetailColumn } from "../../core/bilan/detail";
import type { Reading } from "../../core/bilan/live-data";
import {
  cellReference,
  columnLetters,
  quotedSheetName,
  type CellArea,
  type CellPosition,
} from "../../core/domain/cell";
import { serialFromDay } from "../../core/domain/day";
import { textsOf } from "../../core/reading/cells";
import { counted, listText, typography } from "../../core/text/french";
import type { CellBlock, FormulaValue, ModelValue, PageModel, SheetModel, StyleName } from "../ports/sheet-model";
import type { DetailPlaces } from "./detail-places";
import { lineCount, rowHeight } from "./text-measure";

export const DETAIL_MARK = "detail";

/** The sheet, and where its figures stand once it has a name; null when there are too many rows for it to list them. */
export interface DetailLayout {
  readonly model: SheetModel;
  readonly places: Omit<DetailPlaces, "sheet" | "formulaSheet"> | null;
}

const NAME = "Détail";
const TITLE_ROW = 0;
const SUMMARY_ROW = 1;
const GROUP_ROW = 3;
const TOTAL_ROW = 4;
const HEADING_ROW = 6;
const FIRST_ROW = HEADING_ROW + 1;
/** Rows made between two points where the caller may pause. */
const SLICE = 200;
/** Characters that an A4 page across holds at a size that can be read, its repeated columns left out. */
const PAGE_WIDTH = 150;
/** Characters of a column of marks, and of one whose heading is long. */
const NARROW = 9;
const WIDE = 16;
/** Characters of a state in one word, and of one that names another row. */
const SHORT_STATE = 13;
const LONG_STATE = 23;
/** Characters that a heading's filter button takes, with the margins. */
const BUTTON = 3;

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly style: StyleName;
  readonly valueOf: (row: number) => ModelValue;
}

/**
 * Lays out one row per row of Participants, with a 1 in the column of each figure that counts it: a filter on 1 lists exactly the rows of a
 * figure. Yields the number of rows made so far.
 */
export function* detailLayout(detail: Detail): Generator<number, DetailLayout> {
  const { rows, groups, readings } = detail;
  const head = headOf(detail);
  const { page } = head;
  if (rows.length === 0) return { model: { ...head, columnWidths: [30], blocks: titles(detail) }, places: null };
  const own = ownColumns(detail);
  const figures = groups.flatMap(({ columns }) => columns);
  const columns: Column[] = [
    ...own,
    ...readings.map((reading) => readingColumn(reading, detail)),
    ...figures.map(figureColumn),
  ];
  const values: ModelValue[][] = [];
  for (const row of rows) {
    values.push(columns.map(({ valueOf }) => valueOf(row)));
    if (values.length % SLICE === 0) yield values.length;
  }
  const firstFigure = own.length + readings.length;
  const lastRow = HEADING_ROW + rows.length;
  const area: CellArea = { firstRow: HEADING_ROW, firstColumn: 0, lastRow, lastColumn: columns.length - 1 };
  const bands = bandsOf(detail, own.length);
  return {
    model: {
      ...head,
      columnWidths: columns.map(({ width }) => width),
      rowHeights: [
        { row: TITLE_ROW, height: 28 },
        { row: GROUP_ROW, height: 18 },
        { row: HEADING_ROW, height: headingHeight(columns) },
      ],
      blocks: [
        ...titles(detail),
        ...bands.map(({ title, first, last }): CellBlock => ({
          row: GROUP_ROW,
          column: first,
          values: [[title, ...Array<null>(last - first).fill(null)]],
          styles: "tableHeading",
        })),
        ...totals(figures, firstFigure, rows.length),
        {
          row: HEADING_ROW,
          column: 0,
          values: [columns.map(({ heading }) => heading)],
          styles: "tableHeadingCentered",
        },
        { row: FIRST_ROW, column: 0, values, styles: columns.map(({ style }) => style) },
      ],
      merges: bands
        .filter(({ first, last }) => last > first)
        .map(({ first, last }) => ({ firstRow: GROUP_ROW, firstColumn: first, lastRow: GROUP_ROW, lastColumn: last })),
      tables: [{ name: "Detail_bilan_plie", area, filter: true }],
      validations: figures.map(({ heading, figure }, index) => ({
        area: areaOfCell({ row: HEADING_ROW, column: firstFigure + index }),
        rule: { kind: "any" },
        prompt: { title: heading.slice(0, 32), message: typography(figure.label).slice(0, 255) },
      })),
      freeze: { rows: FIRST_ROW, columns: own.length },
      page: {
        ...page,
        printArea: { ...area, firstRow: TITLE_ROW },
        titleColumns: { first: 0, last: own.length - 1 },
        pagesWide: Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / PAGE_WIDTH),
      },
    },
    places: {
      headingRow: HEADING_ROW,
      firstRow: FIRST_ROW,
      lastRow,
      stateColumn: own.length - 1,
      figures: new Map(figures.map(({ figure }, index) => [figure.mask, firstFigure + index])),
      readings: new Map(readings.map(({ id }, index) => [id, own.length + index])),
    },
  };
}

function headOf({
  table,
}: Detail): Pick<SheetModel, "name" | "mark" | "tabColor" | "showGridlines"> & { readonly page: PageModel } {
  return {
    name: NAME,
    mark: DETAIL_MARK,
    tabColor: "#4B5563",
    showGridlines: false,
    page: {
      orientation: "landscape",
      titleRows: { first: HEADING_ROW, last: HEADING_ROW },
      footer: { left: typography(`Détail des lignes comptées · feuille « ${table.grid.name} »`) },
    },
  };
}

function titles(detail: Detail): CellBlock[] {
  return [
    { row: TITLE_ROW, column: 0, values: [["Détail des lignes comptées"]], styles: "title" },
    { row: SUMMARY_ROW, column: 0, values: [[typography(summary(detail))]], styles: "text" },
  ];
}

function summary({ rows, table, omitted }: Detail): string {
  if (rows.length === 0)
    return `La feuille « ${table.grid.name} » a ${counted(table.presentCount, "ligne")} : c'est trop pour les marquer une à une.`;
  const left =
    omitted.length === 0 ? "" : ` Faute de place, ces colonnes n'y sont pas : ${listText(omitted).toLowerCase()}.`;
  return `Une ligne par ligne de la feuille « ${table.grid.name} » ; 1 : la ligne est comptée par le chiffre de la colonne. Les lignes d'une personne dans une même opération sont réunies à celle de la première entrée. Filtrez une colonne sur 1 pour en avoir les lignes, et avant d'imprimer : la feuille entière prend de nombreuses pages.${left}`;
}

function ownColumns({ rows, table, stateOf }: Detail): Column[] {
  const id = table.columns.get("id");
  const idOf = textsOf(id);
  const target = id?.sheetColumn ?? Math.min(...[...table.columns.values()].map(({ sheetColumn }) => sheetColumn));
  return [
    {
      heading: "Ligne",
      width: 9,
      style: "tableLink",
      valueOf: (row) => {
        const at = table.firstRow + row;
        return { text: String(at + 1), link: { sheet: table.grid.name, row: at, column: target } };
      },
    },
    ...(id
      ? [
          {
            heading: "Identifiant",
            width: 14,
            style: "tableText" as const,
            valueOf: (row: number) => idOf(row) ?? null,
          },
        ]
      : []),
    {
      heading: "État",
      width: rows.some((row) => stateOf(row).length > SHORT_STATE) ? LONG_STATE : SHORT_STATE,
      style: "tableText",
      valueOf: stateOf,
    },
  ];
}

const READING_STYLES: Readonly<Record<Reading["kind"], { readonly width: number; readonly style: StyleName }>> = {
  text: { width: 13, style: "tableText" },
  number: { width: 10, style: "tableCentered" },
  day: { width: 12, style: "tableDate" },
  age: { width: 9, style: "tableCentered" },
};

function readingColumn(reading: Reading, { table }: Detail): Column {
  const sheet = quotedSheetName(table.grid.name);
  const isDay = reading.kind === "day";
  const absolute = ({ row, column }: CellPosition): string => `${sheet}!$${columnLetters(column)}$${row + 1}`;
  return {
    heading: reading.heading,
    ...READING_STYLES[reading.kind],
    valueOf: (row): ModelValue => {
      const read = reading.at(row);
      if (!read) return null;
      const { value, cells } = read;
      const [first, second] = cells;
      if (!first) return isDay ? { day: Number(value) } : value;
      if (second) return { formula: `DATEDIF(${absolute(first)},${absolute(second)},"y")`, value };
      return { formula: absolute(first), value: isDay ? serialFromDay(Number(value), table.grid.dateSystem) : value };
    },
  };
}

function figureColumn({ heading, figure: { mask } }: DetailColumn): Column {
  return {
    heading,
    width: figureWidth(heading),
    style: "tableCentered",
    valueOf: (row) => (mask[row] ? 1 : null),
  };
}

/** No word of a heading is broken. */
function figureWidth(heading: string): number {
  if (heading.length > WIDE) return WIDE;
  const longest = Math.max(...heading.split(" ").map((word) => word.length));
  return longest < NARROW ? NARROW : longest + BUTTON;
}

interface Band {
  readonly title: string;
  readonly first: number;
  readonly last: number;
}

/** The titles above the headings, one over each group of columns. */
function bandsOf({ groups, readings, table }: Detail, own: number): Band[] {
  const widths: readonly (readonly [string, number])[] = [
    ["Ligne", own],
    [`Données relues dans « ${table.grid.name} »`, readings.length],
    ...groups.map(({ title, columns }) => [title, columns.length] as const),
  ];
  let first = 0;
  return widths.flatMap(([title, width]) => {
    if (width === 0) return [];
    first += width;
    return [{ title: typography(title), first: first - width, last: first - 1 }];
  });
}

/** Above the headings, where they stay in view: all rows, and those that a filter leaves. */
function totals(figures: readonly DetailColumn[], firstFigure: number, rows: number): CellBlock[] {
  const line = (formula: (area: string) => string): FormulaValue[] =>
    figures.map(({ figure }, index) => {
      const column = firstFigure + index;
      return {
        formula: formula(`${cellReference(FIRST_ROW, column)}:${cellReference(FIRST_ROW + rows - 1, column)}`),
        value: figure.count.total,
      };
    });
  const words = (text: string): ModelValue[] => [text, ...Array<null>(firstFigure - 1).fill(null)];
  return [
    {
      row: TOTAL_ROW,
      column: 0,
      values: [words("Ensemble"), words("Affichées")],
      styles: "tableTotalText",
    },
    {
      row: TOTAL_ROW,
      column: firstFigure,
      values: [line((area) => `SUM(${area})`), line((area) => `SUBTOTAL(109,${area})`)],
      styles: "tableTotalInteger",
    },
  ];
}

function headingHeight(columns: readonly Column[]): number {
  // A filter's button takes the room of two characters.
  const lines = columns.map(({ heading, width }) => lineCount(heading, width - 2.5, "tableHeadingCentered"));
  return rowHeight(Math.max(...lines), "tableHeadingCentered");
}

function areaOfCell({ row, column }: CellPosition): CellArea {
  return { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
}

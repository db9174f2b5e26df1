import { mergeClasses } from "@fluentui/react-components";
import type { Column } from "react-data-grid";
import type { SheetView } from "../../application/ports/sheet-view";
import { cellReference, columnLetters, isCellError, type CellValue } from "../../core/domain/cell";
import { cellAt } from "../../core/reading/sheet-grid";
import { typography } from "../../core/text/french";
import { CellMark } from "./CellMark";
import { ColumnHeading } from "./ColumnHeading";
import { gravityOfFill } from "./cell-colors";
import { fullText, shownText } from "./cell-text";
import { chartSentence, chartText } from "./charts/chart-text";
import { chartWidth, columnWidth, roomBeside } from "./cell-width";
import type { useGridStyles } from "./grid-styles";
import type { MergedCells } from "./merged-cells";
import type { Recognised } from "./recognised";
import { isHidden, type SheetShape } from "./sheet-shape";
import { CellEditor } from "./typing/CellEditor";
import type { Entry } from "./typing/entry";
import type { Charts } from "./charts/use-charts";
import type { Links } from "./use-links";

/** A row of the grid is its number in the sheet (from 0); while a cell of it is being typed into, the text typed too. */
export type GridRow = number | { readonly row: number; readonly typed: string };

export function rowOf(row: GridRow): number {
  return typeof row === "number" ? row : row.row;
}

export const ROW_NUMBER = "row";
const ROW_NUMBER_WIDTH = 40;
const DIGIT = 8;

/** What was typed or pasted into cells of a view and is still being written. */
export interface TypedCells {
  readonly view: SheetView;
  /** By reference ("D4"). */
  readonly texts: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, CellValue>;
}

export interface SheetParts {
  readonly view: SheetView;
  readonly shape: SheetShape;
  readonly merged: MergedCells;
  readonly recognised: Recognised | null;
  readonly typed: TypedCells | null;
  readonly links: Links;
  readonly charts: Charts;
  /** Those that are drawn over their cells. */
  readonly drawn: ReadonlySet<string>;
  readonly onColumn: (column: number) => void;
  readonly canType: (row: number, column: number) => boolean;
  readonly entry: Entry;
  readonly styles: ReturnType<typeof useGridStyles>;
  readonly srOnly: string;
}

/** Sheet row (from 0) of the headings, which stay in sight; null when the sheet has none. */
export function headingRowOf(view: SheetView, recognised: Recognised | null): number | null {
  const { rows } = view.layout.frozen;
  return recognised?.headingRow ?? (rows > 0 ? rows - 1 : null);
}

/** What a column is called where the sheet says so; "" where it does not. */
export function headingOf(view: SheetView, recognised: Recognised | null, column: number): string {
  const row = headingRowOf(view, recognised);
  return row === null ? "" : shownText(view, row, column);
}

/** Whether a cell can be typed into: a formula or an error is corrected in Excel, and our own sheets are written again at each Bilan. */
export function canTypeIn({ view, mark }: { readonly view: SheetView; readonly mark: string | null }) {
  return (row: number, column: number): boolean =>
    mark === null && !view.isFormula(row, column) && !isCellError(cellAt(view.grid, row, column));
}

/**
 * The columns of the grid: the rows' numbers, then those of the sheet.
 * @param room pixels that columns which stay in place may take.
 */
export function sheetColumns(parts: SheetParts, room: number): readonly Column<GridRow>[] {
  const { view, shape } = parts;
  const first = rowNumberColumn(parts);
  let taken = first.width as number;
  let frozen = true;
  const columns = shape.columns.map((column, at) => {
    taken += columnWidth(view, column);
    frozen &&= column < view.layout.frozen.columns && taken <= room;
    return sheetColumn(parts, column, at, frozen);
  });
  return [first, ...columns];
}

function rowNumberColumn({ view, shape, styles, srOnly }: SheetParts): Column<GridRow> {
  const last = (shape.rows.at(-1) ?? 0) + 1;
  return {
    key: ROW_NUMBER,
    name: "",
    width: Math.max(ROW_NUMBER_WIDTH, String(last).length * DIGIT + 8),
    frozen: true,
    resizable: false,
    headerCellClass: mergeClasses(styles.frame, styles.rowNumber),
    cellClass: (row) =>
      mergeClasses(
        styles.frame,
        styles.rowNumber,
        styles.frozen,
        isHidden(view, { row: rowOf(row), column: -1 }) && styles.hidden,
      ),
    renderHeaderCell: () => <span className={srOnly}>Ligne</span>,
    renderCell: ({ row }) => rowOf(row) + 1,
  };
}

function sheetColumn(parts: SheetParts, column: number, at: number, frozen: boolean): Column<GridRow> {
  const { view, merged, recognised, canType, styles, onColumn, entry } = parts;
  const heading = headingOf(view, recognised, column);
  const spans = merged.get(column);
  const hidden = view.layout.hiddenColumns.has(column);
  return {
    key: String(column),
    name: columnLetters(column),
    width: columnWidth(view, column),
    frozen,
    headerCellClass: mergeClasses(styles.frame, hidden && styles.hidden),
    cellClass: frozen ? styles.frozen : styles.cell,
    ...(spans ? { colSpan: (args) => (args.type === "ROW" ? spans.get(rowOf(args.row)) : undefined) } : {}),
    renderHeaderCell: ({ sortDirection }) => (
      <ColumnHeading column={column} heading={heading} sorted={sortDirection ?? null} onOpen={onColumn} />
    ),
    renderCell: ({ row }) => <CellContent parts={parts} row={rowOf(row)} column={column} at={at} frozen={frozen} />,
    editable: (row) => canType(rowOf(row), column),
    renderEditCell: ({ row, onRowChange }) => {
      const number = rowOf(row);
      const present =
        parts.typed?.texts.get(cellReference(number, column)) ??
        fullText(cellAt(view.grid, number, column), view.lookAt(number, column).format, view.grid.dateSystem);
      return (
        <CellEditor
          label={`Nouvelle valeur de ${cellReference(number, column)}`}
          text={typeof row === "number" ? present : row.typed}
          choices={choicesOf(recognised, number, column)}
          entry={entry}
          onText={(typed) => onRowChange({ row: number, typed })}
          onChoose={(typed) => onRowChange({ row: number, typed }, true)}
        />
      );
    },
  };
}

/** The answers that a cell expects; none in the headings. */
export function choicesOf(recognised: Recognised | null, row: number, column: number): readonly string[] {
  const field = recognised && row >= recognised.firstDataRow ? recognised.fieldAt(column) : null;
  return field?.kind === "choice" ? field.choices.map(({ label }) => label) : [];
}

interface CellContentProps {
  readonly parts: SheetParts;
  readonly row: number;
  readonly column: number;
  readonly at: number;
  readonly frozen: boolean;
}

function CellContent({
  parts: { view, shape, typed, links, charts, drawn, styles, srOnly },
  row,
  column,
  at,
  frozen,
}: CellContentProps) {
  const chart = charts.get(cellReference(row, column));
  if (chart && cellAt(view.grid, row, column) === null)
    return drawn.has(cellReference(row, column)) ? (
      <span role="img" className={srOnly} aria-label={typography(chartSentence(chart))} />
    ) : (
      <span
        data-over
        className={mergeClasses(styles.overText, styles.chart)}
        style={{ maxWidth: `${chartWidth(view, chart)}px` }}
      >
        {typography(chartText(chart))}
      </span>
    );
  if (links.has(cellReference(row, column))) return <span className={styles.link}>{shownText(view, row, column)}</span>;
  const text = typed?.texts.get(cellReference(row, column)) ?? shownText(view, row, column);
  const gravity = gravityOfFill(view.lookAt(row, column).fill);
  const room = frozen ? null : roomBeside(view, shape, row, at);
  return (
    <>
      {gravity ? <CellMark gravity={gravity} /> : null}
      {room === null ? (
        text
      ) : (
        <span data-over className={styles.overText} style={{ maxWidth: `${room}px` }}>
          {text}
        </span>
      )}
    </>
  );
}

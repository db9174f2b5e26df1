import {
  Cell,
  DataGrid,
  type CellRendererProps,
  type DataGridHandle,
  type RowsChangeData,
  type SortColumn,
} from "react-data-grid";
import "react-data-grid/lib/styles.css";
import { useCallback, useEffect, useMemo, useRef, useState, type Key, type ReactElement } from "react";
import { createPortal } from "react-dom";
import type { CellPosition } from "../../core/domain/cell";
import { typography } from "../../core/text/french";
import { useLayout } from "../styles/layout";
import type { Arranged } from "./arrange/arrangement";
import { ChartLayer } from "./charts/ChartLayer";
import { placedCharts } from "./charts/placed-charts";
import { cellStyle } from "./cell-style";
import { shownText } from "./cell-text";
import { handleGridKey } from "./grid-keys";
import { useGridStyles } from "./grid-styles";
import { mergedCells } from "./merged-cells";
import type { Recognised } from "./recognised";
import { ROW_HEIGHT, rowHeights, topOf } from "./row-heights";
import {
  canTypeIn,
  headingRowOf,
  ROW_NUMBER,
  rowOf,
  sheetColumns,
  type GridRow,
  type TypedCells,
} from "./sheet-columns";
import { indexIn, isOutside, rowIndexIn, shapeOf, type SheetShape } from "./sheet-shape";
import type { ShownSheet } from "./use-sheets";
import type { Charts } from "./charts/use-charts";
import type { Links } from "./use-links";
import { useWidth } from "./use-width";

interface SheetTableProps {
  readonly shown: ShownSheet;
  readonly recognised: Recognised | null;
  /** The selected cell; another object to have it brought into sight. */
  readonly place: CellPosition;
  /** Whether a place, now in sight, is to take the focus. */
  readonly takesFocus: (place: CellPosition) => boolean;
  /** Shown in place of what the sheet still has. */
  readonly typed: TypedCells | null;
  readonly onSelect: (place: CellPosition) => void;
  readonly onType: (place: CellPosition, text: string) => void;
  /** A text from the clipboard, maybe of several cells. */
  readonly onPaste: (place: CellPosition, text: string, shape: SheetShape) => void;
  /** Follows the link of a cell; false: it has none. */
  readonly onFollow: (place: CellPosition) => boolean;
  readonly links: Links;
  readonly charts: Charts;
  /** How the person looks at the rows; null: as they are written. */
  readonly arranged: Arranged | null;
  /** Sorts or filters by a column. */
  readonly onColumn: (column: number) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** What columns that stay in place may take of the grid's width. */
const FROZEN_SHARE = 0.45;
const HEADING_HEIGHT = 44;

/** The cells of a sheet. Rows are numbers; values are read as they are drawn. */
export function SheetTable(props: SheetTableProps): ReactElement {
  const { shown, recognised, place, takesFocus, typed, links, charts, arranged } = props;
  const { onSelect, onType, onPaste, onFollow, onColumn, onUndo, onRedo } = props;
  const styles = useGridStyles();
  const layout = useLayout();
  const grid = useRef<DataGridHandle>(null);
  /** What scrolls, for what scrolls with the cells. */
  const [scrolled, setScrolled] = useState<HTMLElement | null>(null);
  const keepGrid = useCallback((handle: DataGridHandle | null) => {
    grid.current = handle;
    setScrolled(handle?.element ?? null);
  }, []);
  const [container, width] = useWidth();
  const { view, info } = shown;
  const { name, mark } = info;

  const [asked, setAsked] = useState<CellPosition | null>(null);
  if (asked !== place && isOutside(view, place)) setAsked(place);
  const shape = useMemo(() => shapeOf(view, asked, arranged), [view, asked, arranged]);
  const heights = useMemo(() => rowHeights(view), [view]);
  const canType = useMemo(() => canTypeIn({ view, mark }), [view, mark]);
  const placed = useMemo(() => placedCharts(view, shape, heights, charts), [view, shape, heights, charts]);
  const columns = useMemo(() => {
    const merged = mergedCells(view, shape);
    const parts = {
      view,
      shape,
      merged,
      recognised,
      typed,
      links,
      charts,
      drawn: new Set(placed.keys()),
      onColumn,
      canType,
      styles,
      srOnly: layout.srOnly,
    };
    return sheetColumns(parts, width * FROZEN_SHARE);
  }, [view, shape, recognised, typed, links, charts, placed, onColumn, canType, styles, layout, width]);
  const sort = arranged?.sort ?? null;
  const sortColumns = useMemo<SortColumn[]>(
    () => (sort ? [{ columnKey: String(sort.column), direction: sort.descending ? "DESC" : "ASC" }] : []),
    [sort],
  );
  const renderers = useMemo(() => ({ renderCell: cellRenderer(styles, shown) }), [styles, shown]);
  const headerHeight = headingRowOf(view, recognised) === null ? ROW_HEIGHT : HEADING_HEIGHT;

  /** The last place that the grid itself told: it is in sight already. */
  const told = useRef<CellPosition | null>(null);
  useEffect(() => {
    const { current } = grid;
    if (!current || place === told.current) return;
    const bring = (): void => {
      told.current = place;
      const rowIdx = rowIndexIn(shape, place.row);
      const idx = indexIn(shape.columns, place.column) + 1;
      const takes = takesFocus(place);
      current.selectCell({ rowIdx, idx }, { shouldFocusCell: takes });
      if (takes) requestAnimationFrame(() => focusSelected(current.element));
      if (current.element) bringRow(current.element, topOf(shape.rows, rowIdx, heights), headerHeight);
      current.scrollToCell({ idx });
    };
    // Bringing a cell into sight measures the page: not in the same task as what has just been drawn.
    const frame = requestAnimationFrame(bring);
    return () => cancelAnimationFrame(frame);
  }, [place, takesFocus, shape, heights, headerHeight]);

  const select = (place: CellPosition): void => {
    told.current = place;
    onSelect(place);
  };
  const commit = (rows: GridRow[], { indexes: [index = 0], column }: RowsChangeData<GridRow>): void => {
    const row = rows[index];
    if (typeof row === "object") onType({ row: row.row, column: Number(column.key) }, row.typed);
  };

  return (
    <div ref={container} className={styles.container}>
      <DataGrid<GridRow>
        ref={keepGrid}
        className={styles.grid}
        aria-label={typography(`Feuille « ${name} »`)}
        columns={columns}
        rows={shape.rows}
        rowHeight={heights}
        sortColumns={sortColumns}
        headerRowHeight={headerHeight}
        defaultColumnOptions={{ resizable: true }}
        renderers={renderers}
        onRowsChange={commit}
        onSelectedCellChange={({ row, column }) => {
          if (row !== undefined && column.key !== ROW_NUMBER) select({ row: rowOf(row), column: Number(column.key) });
        }}
        onCellMouseDown={({ rowIdx, column }, event) => {
          if (column.key !== ROW_NUMBER) return;
          event.preventGridDefault();
          grid.current?.selectCell({ rowIdx, idx: 1 });
        }}
        onCellClick={({ row, column }, event) => {
          if (column.key !== ROW_NUMBER && onFollow({ row: rowOf(row), column: Number(column.key) }))
            event.preventGridDefault();
        }}
        onCellKeyDown={(args, event) =>
          handleGridKey(args, event, {
            lastRow: shape.rows.length - 1,
            lastColumn: shape.columns.length,
            onUndo,
            onRedo,
            onGo: (rowIdx, idx) => grid.current?.selectCell({ rowIdx, idx }, { shouldFocusCell: true }),
            onFollow: ({ row, column }) => onFollow({ row: rowOf(row), column: Number(column.key) }),
            onColumn: ({ column }) => onColumn(Number(column.key)),
            onClear: ({ row, column }) => onType({ row: rowOf(row), column: Number(column.key) }, ""),
          })
        }
        onCellCopy={({ row, column }, event) => {
          event.clipboardData.setData("text/plain", shownText(view, rowOf(row), Number(column.key)));
          event.preventDefault();
        }}
        onCellPaste={({ row, column }, event) => {
          const place = { row: rowOf(row), column: Number(column.key) };
          onPaste(place, event.clipboardData.getData("text/plain"), shape);
          return row;
        }}
      />
      {scrolled && placed.size > 0 ? createPortal(<ChartLayer placed={placed} place={place} />, scrolled) : null}
    </div>
  );
}

/** Draws a cell with the looks it has in its sheet. */
function cellRenderer({ wrap, filled }: ReturnType<typeof useGridStyles>, { view }: ShownSheet) {
  return function renderCell(key: Key, props: CellRendererProps<GridRow, unknown>): ReactElement {
    const row = rowOf(props.row);
    if (props.column.key === ROW_NUMBER) return <Cell key={key} {...props} role="rowheader" />;
    const column = Number(props.column.key);
    const look = view.lookAt(row, column);
    const className = `${look.wrap ? wrap : ""} ${look.fill === null ? "" : filled}`;
    return <Cell key={key} {...props} className={className} style={cellStyle(view, row, column)} />;
  };
}

/** The grid brings no focus to a cell that was selected already. */
function focusSelected(element: HTMLElement | null): void {
  if (element?.contains(document.activeElement)) return;
  element?.querySelector<HTMLElement>("[role=gridcell][aria-selected=true]")?.focus();
}

/** Scrolls to a row that is not in sight, leaving some rows above it. */
function bringRow(element: HTMLElement, top: number, headerHeight: number): void {
  const room = element.clientHeight - headerHeight;
  if (top >= element.scrollTop && top + ROW_HEIGHT <= element.scrollTop + room) return;
  element.scrollTop = Math.max(0, top - room / 3);
}

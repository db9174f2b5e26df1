import {
  Cell,
  DataGrid,
  type CellRendererProps,
  type DataGridHandle,
  type RowsChangeData,
  type SortColumn,
} from "react-data-grid";
import "react-data-grid/lib/styles.css";
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type Key,
  type ReactElement,
} from "react";
import { createPortal } from "react-dom";
import type { CellPosition } from "../../core/domain/cell";
import { typography } from "../../core/text/french";
import { useLayout } from "../styles/layout";
import type { Arranged } from "./arrange/arrangement";
import { ChartLayer } from "./charts/ChartLayer";
import { placedCharts } from "./charts/placed-charts";
import { cellStyle } from "./cell-style";
import { handleGridKey } from "./grid-keys";
import { useGridStyles } from "./grid-styles";
import { mergedCells } from "./merged-cells";
import { MOST_COPIED, type BlockChange } from "./block-change";
import { blockOf, blockText, cellsOf, type Block } from "./range/block";
import { jump, lastFilled, type Place } from "./range/jump";
import { RangeLayer } from "./range/RangeLayer";
import { useDrag } from "./range/use-drag";
import type { Recognised } from "./recognised";
import { ROW_HEIGHT, rowHeights, topOf } from "./row-heights";
import {
  canTypeIn,
  choicesOf,
  headingRowOf,
  ROW_NUMBER,
  rowOf,
  sheetColumns,
  type GridRow,
  type TypedCells,
} from "./sheet-columns";
import { indexIn, isOutside, rowIndexIn, shapeOf, type SheetShape } from "./sheet-shape";
import { Entry } from "./typing/entry";
import type { ShownSheet } from "./use-sheets";
import type { Charts } from "./charts/use-charts";
import type { Links } from "./use-links";
import { useWidth } from "./use-width";

interface SheetTableProps {
  readonly shown: ShownSheet;
  readonly recognised: Recognised | null;
  /** The selected cell; another object to have it brought into sight. */
  readonly place: CellPosition;
  /** The other end of what is chosen. */
  readonly end: CellPosition;
  readonly onExtend: (end: CellPosition) => void;
  /** Whether a place, now in sight, is to take the focus. */
  readonly takesFocus: (place: CellPosition) => boolean;
  /** Shown in place of what the sheet still has. */
  readonly typed: TypedCells | null;
  /** Chooses cells from one to another. */
  readonly onSelect: (place: CellPosition, end?: CellPosition) => void;
  readonly onType: (place: CellPosition, text: string) => void;
  /** Says why a cell cannot be typed into; false: it can. */
  readonly onRefused: (place: CellPosition) => boolean;
  readonly onBlock: (change: BlockChange, shape: SheetShape, block: Block) => void;
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
/** Of what shows a list of answers, in its cell. */
const ARROW_WIDTH = 20;

/** The cells of a sheet. Rows are numbers; values are read as they are drawn. */
export function SheetTable(props: SheetTableProps): ReactElement {
  const { shown, recognised, place, end, takesFocus, typed, links, charts, arranged } = props;
  const { onSelect, onType, onBlock, onRefused, onExtend, onFollow, onColumn, onUndo, onRedo } = props;
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
  const [entry] = useState(() => new Entry());
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
      entry,
      styles,
      srOnly: layout.srOnly,
    };
    return sheetColumns(parts, width * FROZEN_SHARE);
  }, [view, shape, recognised, typed, links, charts, placed, onColumn, canType, entry, styles, layout, width]);
  const frozen = useMemo(() => columns.filter((column) => column.frozen).length - 1, [columns]);
  const sort = arranged?.sort ?? null;
  const sortColumns = useMemo<SortColumn[]>(
    () => (sort ? [{ columnKey: String(sort.column), direction: sort.descending ? "DESC" : "ASC" }] : []),
    [sort],
  );
  const hasChoices = useCallback(
    (row: number, column: number) => canType(row, column) && choicesOf(recognised, row, column).length > 0,
    [canType, recognised],
  );
  const renderers = useMemo(
    () => ({ renderCell: cellRenderer(styles, shown, hasChoices) }),
    [styles, shown, hasChoices],
  );
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

  const block = blockOf(shape, place, end);
  const several = cellsOf(block) > 1;
  const positionAt = ({ row, column }: Place): CellPosition => ({
    row: shape.rows[row] as number,
    column: shape.columns[column] as number,
  });
  const placeAt = ({ row, column }: CellPosition): Place => ({
    row: rowIndexIn(shape, row),
    column: indexIn(shape.columns, column),
  });
  const extend = (to: Place): void => {
    onExtend(positionAt(to));
    grid.current?.scrollToCell({ rowIdx: to.row, idx: to.column + 1 });
  };
  /** Takes note of what is selected, which the grid has in sight already. */
  const select = (place: CellPosition, end?: CellPosition): void => {
    told.current = place;
    onSelect(place, end);
  };
  const go = (to: Place): void => {
    // The grid tells no change of what it has selected already.
    if (several && isSame(to, placeAt(place))) select({ ...place });
    grid.current?.selectCell({ rowIdx: to.row, idx: to.column + 1 }, { shouldFocusCell: true });
  };
  const choose = (from: Place, to: Place): void => {
    go(from);
    select(positionAt(from), positionAt(to));
  };
  const drag = useDrag(extend);
  /** Whether the mouse is pressed on the cell that was selected already: only then does it show its list of answers. */
  const again = useRef(false);

  const commit = (rows: GridRow[], { indexes: [index = 0], column }: RowsChangeData<GridRow>): void => {
    const row = rows[index];
    if (typeof row !== "object") return;
    if (entry.takesAll() && several) onBlock({ kind: "fill", text: row.typed }, shape, block);
    else onType({ row: row.row, column: Number(column.key) }, row.typed);
  };
  const onClipboard = (event: ClipboardEvent): void => {
    // What is being typed has a clipboard of its own.
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.type === "paste") {
      const text = event.clipboardData.getData("text/plain");
      if (text !== "") onBlock({ kind: "paste", text }, shape, block);
      return;
    }
    if (cellsOf(block) > MOST_COPIED) return onBlock({ kind: "copy" }, shape, block);
    event.clipboardData.setData("text/plain", blockText(view, shape, block));
    if (event.type === "cut") onBlock({ kind: "clear" }, shape, block);
  };

  return (
    <div
      ref={container}
      className={styles.container}
      onCopyCapture={onClipboard}
      onCutCapture={onClipboard}
      onPasteCapture={onClipboard}
      onMouseOver={drag.over}
    >
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
          entry.leave();
          entry.open();
          const at = { row: rowIdx, column: column.idx - 1 };
          if (column.key === ROW_NUMBER) {
            event.preventGridDefault();
            choose({ row: rowIdx, column: 0 }, { row: rowIdx, column: lastFilled(view, shape).column });
          } else if (event.shiftKey) {
            event.preventGridDefault();
            event.preventDefault();
            extend(at);
          } else {
            again.current = isSame(at, placeAt(place));
            if (several) select({ ...place });
            drag.begin();
          }
        }}
        onCellClick={({ row, column, selectCell }, event) => {
          if (column.key === ROW_NUMBER || event.shiftKey) return;
          const at = { row: rowOf(row), column: Number(column.key) };
          const { right } = event.currentTarget.getBoundingClientRect();
          if (again.current && right - event.clientX < ARROW_WIDTH && hasChoices(at.row, at.column)) {
            entry.opensChoices();
            selectCell(true);
          } else if (!several && onFollow(at)) event.preventGridDefault();
        }}
        onCellDoubleClick={({ row, column }, event) => {
          if (column.key === ROW_NUMBER || onRefused({ row: rowOf(row), column: Number(column.key) }))
            event.preventGridDefault();
        }}
        onCellKeyDown={(args, event) => {
          const { row, column } = args;
          const at = { row: rowOf(row as GridRow), column: Number(column.key) };
          handleGridKey(args, event, {
            last: { row: shape.rows.length - 1, column: shape.columns.length - 1 },
            lastFilled: lastFilled(view, shape),
            end: placeAt(end),
            entry,
            onGo: go,
            onExtend: (to, from) => (from ? choose(from, to) : extend(to)),
            jump: (from, direction) => jump(view, shape, from, direction),
            onFollow: () => onFollow(at),
            onColumn: () => onColumn(at.column),
            hasChoices: hasChoices(at.row, at.column),
            onRefused: () => onRefused(at),
            onClear: () => onBlock({ kind: "clear" }, shape, block),
            onCopyInto: (direction) => onBlock({ kind: direction }, shape, block),
            onUndo,
            onRedo,
          });
        }}
      />
      {scrolled && placed.size > 0 ? createPortal(<ChartLayer placed={placed} place={place} />, scrolled) : null}
      {scrolled && several ? createPortal(<RangeLayer block={block} frozen={frozen} />, scrolled) : null}
    </div>
  );
}

/** Draws a cell with the looks it has in its sheet. */
function cellRenderer(
  { wrap, filled, choice }: ReturnType<typeof useGridStyles>,
  { view }: ShownSheet,
  hasChoices: (row: number, column: number) => boolean,
) {
  return function renderCell(key: Key, props: CellRendererProps<GridRow, unknown>): ReactElement {
    const row = rowOf(props.row);
    if (props.column.key === ROW_NUMBER) return <Cell key={key} {...props} role="rowheader" />;
    const column = Number(props.column.key);
    const look = view.lookAt(row, column);
    const arrow = props.isCellSelected && hasChoices(row, column) ? choice : "";
    const className = `${look.wrap ? wrap : ""} ${look.fill === null ? "" : filled} ${arrow}`;
    return <Cell key={key} {...props} className={className} style={cellStyle(view, row, column)} />;
  };
}

function isSame(one: Place, other: Place): boolean {
  return one.row === other.row && one.column === other.column;
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

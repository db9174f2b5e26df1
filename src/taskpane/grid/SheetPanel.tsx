import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useId, useMemo, useRef, useState, type ReactElement } from "react";
import { cellReference, type CellPosition } from "../../core/domain/cell";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState, useSession } from "../pane-context";
import type { OpenedWorkbook } from "../session";
import { useLayout } from "../styles/layout";
import { CellLine } from "./CellLine";
import { blockChange, type BlockChange } from "./block-change";
import { pastedBlock } from "./pasted-cells";
import { blockOf, blockReference, blockSentence, type Block } from "./range/block";
import { useRange } from "./range/use-range";
import { recognisedSheet } from "./recognised";
import { SheetTable } from "./SheetTable";
import { ArrangedLine, columnName } from "./arrange/ArrangedLine";
import type { Arrangement } from "./arrange/arrangement";
import { ColumnBar } from "./arrange/ColumnBar";
import { useArrangements } from "./arrange/use-arrangements";
import { headingOf, headingRowOf } from "./sheet-columns";
import { SheetTabs } from "./SheetTabs";
import { isLeftOut, shapeOf, type SheetShape } from "./sheet-shape";
import { cellRefusals } from "./typing/cell-refusal";
import { typedCorrection } from "./typed-correction";
import { useEdits, type Edit } from "./use-edits";
import { openLink } from "./open-link";
import { FindBar } from "./FindBar";
import { useCharts } from "./charts/use-charts";
import { useLinks } from "./use-links";
import { useSheets } from "./use-sheets";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0, minWidth: 0 },
  cells: { flexGrow: 1, minHeight: 0 },
  reading: { opacity: 0.6 },
  message: { padding: tokens.spacingHorizontalM },
});

/** The sheets of a file: the selected cell in full, the cells, the tabs. */
export function SheetPanel({ opened }: { readonly opened: OpenedWorkbook }): ReactElement {
  const styles = useStyles();
  const layout = useLayout();
  const panel = useId();
  const { clock, version } = useSession();
  const { refuse } = useCommands();
  const { target, changes, report, inspection } = usePaneState(({ grid, report, inspection, inspectionOutdated }) => ({
    target: grid.target,
    changes: grid.version,
    report,
    inspection: inspectionOutdated ? null : inspection,
  }));

  const [wanted, setWanted] = useState<string | null>(null);
  /** Where the person is in each sheet, as Excel remembers it. */
  const [places, setPlaces] = useState<ReadonlyMap<string, CellPosition>>(new Map());
  /** The place that takes the focus once it is shown. */
  const focusAt = useRef<CellPosition>(null);
  const takesFocus = useCallback((at: CellPosition): boolean => {
    const takes = focusAt.current === at;
    if (takes) focusAt.current = null;
    return takes;
  }, []);
  const [answered, setAnswered] = useState<typeof target>(null);

  const { list, shown, failure } = useSheets(opened, wanted, changes, version);
  const name = shown?.info.name ?? "";
  const recognised = useMemo(
    () => shown && recognisedSheet({ report, inspection }, shown),
    [report, inspection, shown],
  );
  const begins = shown?.info.mark === null ? (recognised?.firstDataRow ?? shown.view.layout.frozen.rows) : 0;
  /** Where work begins in a sheet of the person's: below its headings. */
  const first = useMemo(() => ({ row: begins, column: 0 }), [begins]);
  const place = places.get(name) ?? first;
  const range = useRange(place);
  const links = useLinks(opened, shown);
  const charts = useCharts(opened, shown);
  const [finding, setFinding] = useState(false);
  const headings = (shown && headingRowOf(shown.view, recognised)) ?? -1;
  const arrangements = useArrangements(shown, headings + 1);
  const { current: arranged, keep, reveal } = arrangements;
  /** The column that is being sorted or filtered by. */
  const [column, setColumn] = useState<{ readonly sheet: string; readonly at: number } | null>(null);
  const nameOf = (at: number): string => columnName(at, shown ? headingOf(shown.view, recognised, at) : "");
  const arrange = (change: Partial<Arrangement>): void => {
    void arrangements.arrange(change).then((result) => {
      if (!result) return;
      const { row } = place;
      // The selected row goes with its place; the first one takes its place where it is left out.
      const next = isLeftOut(result, row) ? (result.rows[0] ?? row) : row;
      setPlaces((known) => new Map(known).set(name, { ...place, row: next }));
    });
  };
  if (target !== answered) {
    setAnswered(target);
    if (target) {
      setWanted(target.sheet);
      setPlaces(new Map(places).set(target.sheet, target));
      reveal(target.sheet, target.row);
    }
  }
  const edits = useEdits(shown);
  const type = (at: CellPosition, text: string): void => {
    const correction = shown && typedCorrection({ ...shown, typed: edits.typed }, at, text, recognised, clock.today());
    if (correction) void edits.put([correction]);
  };
  const changeBlock = (change: BlockChange, shape: SheetShape, block: Block): void => {
    if (!shown) return;
    const changed = blockChange(
      { shown: { ...shown, typed: edits.typed }, shape, recognised, today: clock.today() },
      block,
      change,
    );
    if ("refusal" in changed) return void refuse(changed.refusal);
    void edits.put(changed.corrections);
    if (change.kind === "paste") range.extend(lastOf(shape, pastedBlock(block, change.text)));
  };
  const refused = (at: CellPosition): boolean => {
    const reason = shown && cellRefusals(shown)(at);
    if (reason) void refuse(`Rien n'a été saisi : ${reason}`);
    return Boolean(reason);
  };
  const show = (sheet: string, position: CellPosition): void => {
    focusAt.current = position;
    setWanted(sheet);
    setPlaces((known) => new Map(known).set(sheet, position));
  };
  /** A link leads to its cell; that of a figure, to the column of Détail that marks its rows: only these are then shown. */
  const followLink = (at: CellPosition): boolean => {
    const link = links.get(cellReference(at.row, at.column));
    if (!link) return false;
    void openLink(link, opened, clock).then((result) => {
      if (result) keep(link.sheet, result);
      show(link.sheet, { row: result?.rows[0] ?? link.row, column: link.column });
    });
    return true;
  };
  /** The cells that are chosen, where they are several. */
  const block = useMemo(() => {
    if (!shown || range.end === place) return null;
    const shape = shapeOf(shown.view, place, arranged);
    return { ...blockOf(shape, place, range.end), shape };
  }, [shown, place, range.end, arranged]);
  const openColumn = useCallback((at: number): void => setColumn({ sheet: name, at }), [name]);
  /** To where something was taken back, or made again. */
  const follow = (edit: Edit | null): void => {
    const first = edit?.[0]?.change;
    if (!first) return;
    reveal(first.sheet, first.position.row);
    show(first.sheet, first.position);
  };

  return (
    <div
      className={styles.panel}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "f") return;
        event.preventDefault();
        setFinding(true);
      }}
    >
      {failure ? (
        <p className={`${layout.text} ${styles.message}`} role="alert">
          {typography(failure.sentence)}
        </p>
      ) : null}
      {shown ? (
        <CellLine
          shown={shown}
          place={place}
          chosen={block && blockReference(block.shape, block)}
          typed={edits.typed}
          recognised={recognised}
          charts={charts}
        />
      ) : null}
      <span className={layout.srOnly} role="status">
        {block ? typography(blockSentence(block.shape, block)) : ""}
      </span>
      {shown && finding ? (
        <FindBar
          shown={shown}
          arranged={arranged}
          place={place}
          onFind={(found) => {
            reveal(name, found.row);
            setPlaces(new Map(places).set(name, found));
          }}
          onArrange={arrange}
          onClose={() => {
            setFinding(false);
            show(name, { ...place });
          }}
        />
      ) : null}
      {shown && column?.sheet === name ? (
        <ColumnBar
          view={shown.view}
          column={column.at}
          name={nameOf(column.at)}
          firstRow={headings + 1}
          arranged={arranged}
          onArrange={arrange}
          onClose={() => {
            setColumn(null);
            show(name, { ...place });
          }}
        />
      ) : null}
      <ArrangedLine
        arranged={arranged}
        nameOf={nameOf}
        onShowAll={() => {
          keep(name, null);
          show(name, { ...place });
        }}
      />
      <div
        id={panel}
        role="tabpanel"
        aria-label={typography(`Feuille « ${name} »`)}
        aria-busy={!shown || (wanted !== null && wanted !== name)}
        className={`${styles.cells} ${wanted !== null && wanted !== name ? styles.reading : ""}`}
      >
        {shown ? (
          <SheetTable
            key={name}
            shown={shown}
            recognised={recognised}
            place={place}
            takesFocus={takesFocus}
            end={range.end}
            onExtend={range.extend}
            onSelect={(selected, end) => {
              setPlaces(new Map(places).set(name, selected));
              if (end) range.extend(end, selected);
            }}
            typed={edits.typed}
            links={links}
            charts={charts}
            arranged={arranged}
            onColumn={openColumn}
            onFollow={followLink}
            onType={type}
            onBlock={changeBlock}
            onRefused={refused}
            onUndo={() => void edits.undo().then(follow)}
            onRedo={() => void edits.redo().then(follow)}
          />
        ) : (
          <p className={`${layout.soft} ${styles.message}`}>Lecture du classeur…</p>
        )}
      </div>
      {list ? <SheetTabs sheets={list} selected={wanted ?? name} panel={panel} onSelect={setWanted} /> : null}
    </div>
  );
}

function lastOf({ rows, columns }: SheetShape, { lastRow, lastColumn }: Block): CellPosition {
  return { row: rows[lastRow] ?? (rows.at(-1) as number), column: columns[lastColumn] ?? (columns.at(-1) as number) };
}

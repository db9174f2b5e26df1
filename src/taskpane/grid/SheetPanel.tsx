import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useId, useMemo, useRef, useState, type ReactElement } from "react";
import { cellReference, type CellPosition } from "../../core/domain/cell";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState, useSession } from "../pane-context";
import type { OpenedWorkbook } from "../session";
import { useLayout } from "../styles/layout";
import { CellLine } from "./CellLine";
import { pastedCorrections } from "./pasted-cells";
import { recognisedSheet } from "./recognised";
import { SheetTable } from "./SheetTable";
import { headingRowOf } from "./sheet-columns";
import { SheetTabs } from "./SheetTabs";
import type { SheetShape } from "./sheet-shape";
import { typedCorrection } from "./typed-correction";
import { useEdits, type Edit } from "./use-edits";
import { openLink } from "./open-link";
import { FindBar, type Filtered } from "./FindBar";
import { useLinks } from "./use-links";
import { useSheets } from "./use-sheets";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0, minWidth: 0 },
  cells: { flexGrow: 1, minHeight: 0 },
  reading: { opacity: 0.6 },
  message: { padding: tokens.spacingHorizontalM },
});

const TOP: CellPosition = { row: 0, column: 0 };

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
  if (target !== answered) {
    setAnswered(target);
    if (target) {
      setWanted(target.sheet);
      setPlaces(new Map(places).set(target.sheet, target));
    }
  }

  const { list, shown, failure } = useSheets(opened, wanted, changes, version);
  const name = shown?.info.name ?? "";
  const place = places.get(name) ?? TOP;
  const recognised = useMemo(() => recognisedSheet({ report, inspection }, name), [report, inspection, name]);
  const links = useLinks(opened, shown);
  const [finding, setFinding] = useState(false);
  const [filters, setFilters] = useState<ReadonlyMap<string, Filtered>>(new Map());
  const setFilter = (sheet: string, filtered: Filtered | null): void =>
    setFilters((known) => {
      const next = new Map(known);
      if (filtered) next.set(sheet, filtered);
      else next.delete(sheet);
      return next;
    });
  /** The filter answers to the sheet as it was: written again, all of it is shown. */
  const filtered = shown && filters.get(name)?.view === shown.view ? (filters.get(name) ?? null) : null;
  const headings = (shown && headingRowOf(shown.view, recognised)) ?? -1;
  const edits = useEdits(shown);
  const type = (at: CellPosition, text: string): void => {
    const correction = shown && typedCorrection(shown, at, text, recognised, clock.today());
    if (correction) void edits.put([correction]);
  };
  const paste = (at: CellPosition, text: string, shape: SheetShape): void => {
    if (!shown || text === "") return;
    const pasted = pastedCorrections(shown, shape, at, text, recognised, clock.today());
    void ("refusal" in pasted ? refuse(pasted.refusal) : edits.put(pasted.corrections));
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
      if (result) setFilter(link.sheet, result);
      show(link.sheet, { row: result?.rows.find((row) => row > link.row) ?? link.row, column: link.column });
    });
    return true;
  };
  /** To where something was taken back, or made again. */
  const follow = (edit: Edit | null): void => {
    const first = edit?.[0]?.change;
    if (!first) return;
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
      {shown ? <CellLine shown={shown} place={place} recognised={recognised} /> : null}
      {shown && (finding || filtered) ? (
        <FindBar
          shown={shown}
          place={place}
          firstRow={headings + 1}
          filtered={filtered}
          onFind={(found) => setPlaces(new Map(places).set(name, found))}
          onFilter={(next) => setFilter(name, next)}
          onClose={() => {
            setFinding(false);
            setFilter(name, null);
            show(name, { ...place });
          }}
        />
      ) : null}
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
            onSelect={(selected) => setPlaces(new Map(places).set(name, selected))}
            typed={edits.typed}
            links={links}
            rows={filtered?.rows ?? null}
            onFollow={followLink}
            onType={type}
            onPaste={paste}
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

import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useId, useMemo, useRef, useState, type ReactElement } from "react";
import type { CellPosition } from "../../core/domain/cell";
import { typography } from "../../core/text/french";
import { useCommands, usePaneState, useSession } from "../pane-context";
import type { OpenedWorkbook } from "../session";
import { useLayout } from "../styles/layout";
import { CellLine } from "./CellLine";
import { pastedCorrections } from "./pasted-cells";
import { recognisedSheet } from "./recognised";
import { SheetTable } from "./SheetTable";
import { SheetTabs } from "./SheetTabs";
import type { SheetShape } from "./sheet-shape";
import { typedCorrection } from "./typed-correction";
import { useEdits, type Edit } from "./use-edits";
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
  const { target, changes, report, inspection } = usePaneState(({ grid, report, inspection }) => ({
    target: grid.target,
    changes: grid.version,
    report,
    inspection,
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
  /** To where something was taken back, or made again. */
  const follow = (edit: Edit | null): void => {
    const first = edit?.[0]?.change;
    if (!first) return;
    focusAt.current = first.position;
    setWanted(first.sheet);
    setPlaces((known) => new Map(known).set(first.sheet, first.position));
  };

  return (
    <div className={styles.panel}>
      {failure ? (
        <p className={`${layout.text} ${styles.message}`} role="alert">
          {typography(failure.sentence)}
        </p>
      ) : null}
      {shown ? <CellLine shown={shown} place={place} /> : null}
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

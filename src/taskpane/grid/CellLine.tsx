import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { cellReference, type CellPosition } from "../../core/domain/cell";
import { cellAt } from "../../core/reading/sheet-grid";
import { typography } from "../../core/text/french";
import { usePaneState } from "../pane-context";
import { cellText } from "../../core/domain/value-text";
import { chartSentence } from "./charts/chart-text";
import { FoldButton } from "./FoldButton";
import { fullText } from "./cell-text";
import type { Recognised } from "./recognised";
import { isHidden } from "./sheet-shape";
import type { TypedCells } from "./sheet-columns";
import type { Charts } from "./charts/use-charts";
import type { ShownSheet } from "./use-sheets";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "stretch",
    flexShrink: 0,
    minHeight: "32px",
    maxHeight: "7.5em",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  address: {
    flexShrink: 0,
    minWidth: "4.5em",
    padding: "6px 8px",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
    fontVariantNumeric: "tabular-nums",
  },
  content: {
    flexGrow: 1,
    minWidth: 0,
    padding: "6px 8px",
    overflowY: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  /** Whose row it is, wherever the sheet is scrolled to. */
  person: {
    flexShrink: 0,
    maxWidth: "45%",
    padding: "6px 8px",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  note: { color: tokens.colorNeutralForeground2, fontStyle: "italic" },
});

/** As Excel's formula bar: which cell is selected, and the whole of what it holds, which the cell itself may cut. */
export function CellLine({
  shown,
  place,
  chosen,
  typed,
  recognised,
  charts,
}: {
  readonly shown: ShownSheet;
  readonly place: CellPosition;
  /** What the cells that are chosen are called, where they are several. */
  readonly chosen: string | null;
  readonly typed: TypedCells | null;
  readonly recognised: Recognised | null;
  readonly charts: Charts;
}): ReactElement {
  const styles = useStyles();
  const work = usePaneState(({ job }) => job?.title);
  const { view } = shown;
  const { row, column } = place;
  // What was just typed is on its way into the sheet.
  const text =
    typed?.texts.get(cellReference(row, column)) ??
    fullText(cellAt(view.grid, row, column), view.lookAt(row, column).format, view.grid.dateSystem);
  const chart = charts.get(cellReference(row, column));
  const note = noteOf(shown, place);
  const person =
    recognised && row >= recognised.firstDataRow
      ? recognised.naming
          .map((at) => cellText(cellAt(view.grid, row, at)))
          .join(" ")
          .trim()
      : "";
  return (
    <div className={styles.line} role="group" aria-label="Cellule choisie">
      <FoldButton />
      <span className={styles.address}>{chosen ?? cellReference(row, column)}</span>
      {/* A long text scrolls, which the keyboard must be able to do too. */}
      <div className={styles.content} tabIndex={0} role="group" aria-label="Contenu de la cellule">
        {text}
        {chart ? <span className={styles.note}>{typography(chartSentence(chart))}</span> : null}
        {note === null ? null : <span className={styles.note}>{typography(` (${note})`)}</span>}
      </div>
      {person === "" ? null : (
        <span className={styles.person} aria-label={typography(`Personne : ${person}`)} data-person>
          {person}
        </span>
      )}
      {work === undefined ? null : <Spinner size="tiny" label={work} />}
    </div>
  );
}

function noteOf({ view, info }: ShownSheet, place: CellPosition): string | null {
  if (isHidden(view, place)) return "masquée dans le classeur";
  if (view.isFormula(place.row, place.column)) return "résultat d'une formule : à modifier dans Excel";
  if (info.mark !== null) return "écrite par le volet, qui la réécrit à chaque bilan";
  return view.protected ? "feuille protégée" : null;
}

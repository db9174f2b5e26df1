import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { columnLetters } from "../../../core/domain/cell";
import { counted, typography } from "../../../core/text/french";
import { useLayout } from "../../styles/layout";
import type { Arranged } from "./arrangement";

const useStyles = makeStyles({
  line: {
    flexShrink: 0,
    padding: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface ArrangedLineProps {
  readonly arranged: Arranged | null;
  /** What a column is called. */
  readonly nameOf: (column: number) => string;
  readonly onShowAll: () => void;
}

/** Says that the sheet is not shown as it is written, and how to see it so again; always there, so that a screen reader says what comes into it. */
export function ArrangedLine({ arranged, nameOf, onShowAll }: ArrangedLineProps): ReactElement {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div className={arranged ? `${styles.line} ${layout.row}` : undefined}>
      <span role="status">{arranged ? typography(sentence(arranged, nameOf)) : ""}</span>
      {arranged ? (
        <Button size="small" onClick={onShowAll}>
          Tout afficher
        </Button>
      ) : null}
    </div>
  );
}

function sentence({ filters, sort, rows }: Arranged, nameOf: ArrangedLineProps["nameOf"]): string {
  const shown = filters.length > 0 ? [`${counted(rows.length, "ligne montrée", "lignes montrées")}.`] : [];
  const order = sort?.descending ? "du plus grand au plus petit" : "du plus petit au plus grand";
  const sorted = sort ? [`Lignes triées par ${nameOf(sort.column)}, ${order} ; le fichier garde son ordre.`] : [];
  return [...shown, ...sorted].join(" ");
}

/** A column as a person calls it: its letters, and its heading where it has one. */
export function columnName(column: number, heading: string): string {
  return heading === "" ? `colonne ${columnLetters(column)}` : `« ${heading} » (colonne ${columnLetters(column)})`;
}

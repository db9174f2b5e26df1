import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import type { ReactElement } from "react";
import type { SortDirection } from "react-data-grid";
import { columnLetters } from "../../core/domain/cell";
import { typography } from "../../core/text/french";
import { columnName } from "./arrange/ArrangedLine";
import { useGridStyles } from "./grid-styles";

interface ColumnHeadingProps {
  readonly column: number;
  readonly heading: string;
  readonly sorted: SortDirection | null;
  readonly onOpen: (column: number) => void;
}

/** The head of a column: its letters, its heading, and what sorts and filters by it. The keyboard does that from a cell, with Alt+Bas. */
export function ColumnHeading({ column, heading, sorted, onOpen }: ColumnHeadingProps): ReactElement {
  const styles = useGridStyles();
  return (
    <>
      {columnLetters(column)}
      {heading === "" ? null : (
        <span className={styles.heading} title={heading}>
          {heading}
        </span>
      )}
      <button
        type="button"
        tabIndex={-1}
        className={styles.headingButton}
        aria-label={typography(`Trier ou filtrer : ${columnName(column, heading)}`)}
        // The grid would take the focus to the heading, which the arrow keys do not leave.
        onMouseDown={(event) => event.stopPropagation()}
        onClick={(event) => {
          event.stopPropagation();
          onOpen(column);
        }}
      >
        {sorted === null ? <ChevronDown16Regular /> : sorted === "ASC" ? <ArrowUp16Regular /> : <ArrowDown16Regular />}
      </button>
    </>
  );
}

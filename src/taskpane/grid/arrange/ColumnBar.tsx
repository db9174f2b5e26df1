import { Button, makeStyles, Select } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { SheetView } from "../../../application/ports/sheet-view";
import { runInSlices } from "../../../application/time-slices";
import { typography } from "../../../core/text/french";
import { useSession } from "../../pane-context";
import type { Arranged, Arrangement, RowFilter } from "./arrangement";
import { columnValues } from "./column-values";
import { useBarStyles } from "../bar-styles";

const useStyles = makeStyles({
  values: { flexGrow: 1, minWidth: "120px", maxWidth: "320px" },
});

interface ColumnBarProps {
  readonly view: SheetView;
  readonly column: number;
  readonly name: string;
  readonly firstRow: number;
  readonly arranged: Arranged | null;
  readonly onArrange: (change: Partial<Arrangement>) => void;
  readonly onClose: () => void;
}

/** Every value: no value of a cell begins so. */
const ALL = "\u0000";

/** Sorts a sheet by a column, or shows only the rows with one of its values. */
export function ColumnBar({
  view,
  column,
  name,
  firstRow,
  arranged,
  onArrange,
  onClose,
}: ColumnBarProps): ReactElement {
  const styles = useStyles();
  const barStyles = useBarStyles();
  const { clock } = useSession();
  const bar = useRef<HTMLDivElement>(null);
  const [values, setValues] = useState<ReadonlyMap<string, number> | null>(null);
  useEffect(() => bar.current?.querySelector("button")?.focus(), [column]);
  useEffect(() => {
    let current = true;
    const work = columnValues(view, column, firstRow);
    void runInSlices(work, clock, undefined, () => undefined).then((found) => current && setValues(found));
    return () => {
      current = false;
    };
  }, [view, column, firstRow, clock]);
  const others = (arranged?.filters ?? []).filter((filter) => !isOf(filter, column));
  const chosen = (arranged?.filters ?? []).find((filter) => isOf(filter, column));
  const sortedBy = arranged?.sort?.column === column ? arranged.sort : null;
  const sort = (descending: boolean): ReactElement => (
    <Button
      size="small"
      aria-pressed={sortedBy?.descending === descending}
      onClick={() => onArrange({ sort: { column, descending } })}
    >
      {descending ? "Trier en décroissant" : "Trier en croissant"}
    </Button>
  );
  return (
    <div
      ref={bar}
      className={barStyles.bar}
      role="group"
      aria-label={typography(`Trier ou filtrer : ${name}`)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <span>{typography(name)}</span>
      {sort(false)}
      {sort(true)}
      {values ? (
        <Select
          size="small"
          className={styles.values}
          aria-label={typography(`Lignes à montrer : ${name}`)}
          value={chosen?.value ?? ALL}
          onChange={(_event, { value }) =>
            onArrange({ filters: value === ALL ? others : [...others, { column, value }] })
          }
        >
          <option value={ALL}>Toutes les valeurs</option>
          {[...values].map(([value, count]) => (
            <option key={value} value={value}>
              {typography(`${value === "" ? "(vide)" : value} : ${count}`)}
            </option>
          ))}
        </Select>
      ) : null}
      <Button size="small" appearance="subtle" onClick={onClose}>
        Fermer
      </Button>
    </div>
  );
}

function isOf(filter: RowFilter, column: number): filter is Extract<RowFilter, { readonly column: number }> {
  return "column" in filter && filter.column === column;
}

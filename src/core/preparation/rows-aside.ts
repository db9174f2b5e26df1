import { fieldOf, SHEETS } from "../questionnaire/sheets";
import { rowsSetAside, type NamedColumn } from "../reading/set-aside";
import type { SheetGrid } from "../reading/sheet-grid";
import { titleSays } from "./known-titles";
import type { SheetTitles } from "./titles";

/** The sheet rows below the headings that are no data, as the control will tell them: what they hold says nothing of the columns. */
export function* rowsAside(
  grid: SheetGrid,
  { firstDataRow, titles }: SheetTitles,
): Generator<{ readonly sheet: string }, ReadonlySet<number>> {
  const columns = new Map<string, NamedColumn>();
  const fields = new Set(Object.keys(SHEETS.participants.fields));
  for (const title of titles) {
    const said = titleSays("participants", title)?.field;
    if (said === undefined || !fields.delete(said)) continue;
    columns.set(said, {
      field: said,
      definition: fieldOf("participants", said),
      heading: title.title,
      sheetColumn: title.column,
    });
  }
  const rowCount = Math.max(0, grid.firstRow + grid.rowCount - firstDataRow);
  const present = new Uint8Array(rowCount).fill(1);
  const work = rowsSetAside({ kind: "participants", grid, firstRow: firstDataRow, present, columns });
  for (;;) {
    const next = work.next();
    if (next.done === true) return new Set([...next.value.keys()].map((row) => row + firstDataRow));
    yield { sheet: grid.name };
  }
}

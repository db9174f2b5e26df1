import { throwIfCancelled, type JobControl } from "../../../application/ports/progress";

/** About 20 bytes of answer each. */
const ROWS_PER_REQUEST = 50_000;

/**
 * The hidden rows of a stretch of sheet rows (from 0), ascending. Excel tells at once that none or all are hidden, which costs nothing more.
 * @param hidden what `rowHidden` said of the whole stretch: null when only some rows are hidden.
 */
export async function hiddenRowsOf(
  sheet: Excel.Worksheet,
  { firstRow, rowCount }: { readonly firstRow: number; readonly rowCount: number },
  hidden: boolean | null,
  control: JobControl | undefined,
): Promise<number[]> {
  if (hidden !== null) return hidden ? Array.from({ length: rowCount }, (_, row) => firstRow + row) : [];
  const found: number[] = [];
  for (let done = 0; done < rowCount; done += ROWS_PER_REQUEST) {
    throwIfCancelled(control);
    const count = Math.min(ROWS_PER_REQUEST, rowCount - done);
    const rows = sheet.getRangeByIndexes(firstRow + done, 0, count, 1).untrack();
    const states = rows.getRowProperties({ rowHidden: true });
    await sheet.context.sync();
    states.value.forEach((state, row) => {
      if (state.rowHidden) found.push(firstRow + done + row);
    });
  }
  return found;
}

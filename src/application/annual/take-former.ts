import type { Workbook } from "../ports/workbook";
import { formerHistory, historyOf, type CurrentYear } from "./history";
import { formerRows, writeHistoryRows } from "./write-history";

/** What a former Bilan brought. */
export interface TakenYears {
  /** Written into the sheet; a year that it tells already stays as the person has it. */
  readonly added: readonly number[];
  /** Told by the file and by the sheet. */
  readonly known: readonly number[];
  /** The sheet they are in; null where nothing had to be written. */
  readonly sheet: string | null;
}

/**
 * Writes into « Historique » the years that the workbook of a former Bilan tells.
 * @param file its name, as the person knows it.
 * @throws UserError when it holds no Bilan, or that of another PLIE or of no former year; when the sheet cannot be written into.
 */
export async function takeFormer(
  workbook: Workbook,
  { file, former }: { readonly file: string; readonly former: Workbook },
  current: CurrentYear,
): Promise<TakenYears> {
  const history = await formerHistory(file, former, current);
  const told = await historyOf(workbook);
  const rows = formerRows(current.year, history, told);
  const years = (from: Iterable<number>): number[] => [...from].sort((a, b) => a - b);
  return {
    added: years(rows.map(({ year }) => year)),
    known: years([...history.keys()].filter((year) => year < current.year && told.has(year))),
    sheet: rows.length === 0 ? null : await writeHistoryRows(workbook, rows),
  };
}

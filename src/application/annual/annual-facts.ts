import type { AnnualFacts } from "../../core/bilan/facts";
import { mergedHistory, type History } from "../../core/indicators/evolution/history";
import type { SheetInfo, Workbook } from "../ports/workbook";
import { commentsOf } from "./comments";
import { historyOf } from "./history";

/**
 * What a Bilan says beside the figures of its year: the former years and the comments that the workbook holds.
 * @param former years read from other files: they yield to what the sheet « Historique » says.
 */
export async function annualFactsOf(
  workbook: Workbook,
  former: readonly History[] = [],
  sheets?: readonly SheetInfo[],
): Promise<AnnualFacts> {
  const all = sheets ?? (await workbook.describe()).sheets;
  const [own, comments] = [await historyOf(workbook, all), await commentsOf(workbook, all)];
  return { history: mergedHistory([own, ...former]), comments };
}

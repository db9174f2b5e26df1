import { excelCode } from "./excel-errors";

/** While another workbook is in front, Excel for Windows answers these to what adds, deletes or shows a sheet. */
const OUT_OF_SIGHT = new Set(["GeneralException", "InvalidSelection"]);

/** How long a person looks at another workbook before a second attempt is worth making. */
export const RETRY_AFTER_MS = 2_000;

/** Does it once more after a while where the first attempt failed as it does behind another workbook. What is done twice must bear it. */
export async function tryTwice<T>(afterMs: number, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!OUT_OF_SIGHT.has(excelCode(error) ?? "")) throw error;
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    return attempt();
  }
}

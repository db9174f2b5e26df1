import type { Workbook } from "./ports/workbook";

/**
 * What a workbook keeps under a key; null where it keeps nothing, or no JSON: the part may have been edited by someone else.
 * Its shape is the reader's to check.
 */
export async function readRemembered(workbook: Workbook, key: string): Promise<unknown> {
  return parseRemembered(await workbook.readSetting(key));
}

export function parseRemembered(json: string | null): unknown {
  if (json === null) return null;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

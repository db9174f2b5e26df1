/** The background a cell had before we coloured it; null when it had none. */
export type FormerFill = { readonly color: string; readonly pattern: string; readonly patternColor: string } | null;

/** Cells of one sheet that we gave one colour and that had one same background before. */
export interface RememberedCells {
  readonly sheet: string;
  /** Excel's identifier, for a sheet renamed since. */
  readonly sheetId: string;
  readonly ours: string;
  readonly former: FormerFill;
  /** "A2,C7:D9". */
  readonly cells: string;
}

/** Where the memory stands among the settings of the workbook: it survives closing the pane and the file. */
export const HIGHLIGHT_KEY = "surlignage-excel";

/** A text that is not ours gives an empty memory: the person can still remove a colour by hand. */
export function parseMemory(json: string | null): readonly RememberedCells[] {
  try {
    const parsed: unknown = JSON.parse(json ?? "[]");
    return Array.isArray(parsed) ? parsed.filter(isRemembered) : [];
  } catch {
    return [];
  }
}

export function memoryText(memory: readonly RememberedCells[]): string | null {
  return memory.length === 0 ? null : JSON.stringify(memory);
}

function isRemembered(value: unknown): value is RememberedCells {
  if (typeof value !== "object" || value === null) return false;
  const { sheet, sheetId, ours, former, cells } = value as Record<string, unknown>;
  return [sheet, sheetId, ours, cells].every((text) => typeof text === "string") && typeof former === "object";
}

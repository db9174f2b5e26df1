/**
 * The names of the sheets by Excel's own identifier, as they were when the workbook was last described: an event only gives the identifier, and asking Excel
 * for the name would wait for the person to finish typing.
 */
let names: ReadonlyMap<string, string> = new Map();

export function rememberSheets(sheets: readonly { readonly id: string; readonly name: string }[]): void {
  names = new Map(sheets.map(({ id, name }) => [id, name]));
}

/** Null for a sheet added since. */
export function knownSheetName(id: string): string | null {
  return names.get(id) ?? null;
}

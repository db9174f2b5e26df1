/** Cells that changed since they were read, as far as the host tells. */
export interface SheetChange {
  /** Null: a sheet whose name is not known. */
  readonly sheet: string | null;
  /** Sheet rows, from 0, both inclusive. Null: rows or columns were inserted, removed or moved, so that nothing stands where it stood. */
  readonly rows: { readonly first: number; readonly last: number } | null;
}

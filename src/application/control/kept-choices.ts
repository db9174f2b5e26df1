import { SHEET_KINDS, SHEETS, type SheetKind } from "../../core/questionnaire/sheets";
import type { ColumnName } from "../../core/reading/column-name";
import type { HandMapping } from "../../core/reading/headings";
import * as z from "../../core/fiche/zod-mini";
import type { SheetParts } from "../../core/reading/recognise";

/** Sheets and columns that a person chose by hand, kept inside the workbook for the next time and for the auditor. */
export interface RememberedChoices {
  readonly sheets: SheetParts;
  readonly columns: Readonly<Partial<Record<SheetKind, HandMapping>>>;
  readonly ignored?: IgnoredColumns;
}

/** Columns that are not to be recognised. */
export type IgnoredColumns = Readonly<Partial<Record<SheetKind, readonly ColumnName[]>>>;

const columnName = z.union([z.string(), z.object({ heading: z.string(), which: z.int(), after: z.int() })]);
const form = z.object({
  sheets: z.optional(z.record(z.string(), z.string())),
  columns: z.optional(z.record(z.string(), z.record(z.string(), columnName))),
  ignored: z.optional(z.record(z.string(), z.array(columnName))),
});

/** What was kept of a person's choices; a sheet or a field that this version does not know is passed over. Null where they are not choices. */
export function decodeChoices(value: unknown): RememberedChoices | null {
  const { data } = form.safeParse(value);
  return data ? known(data) : null;
}

function known(kept: z.infer<typeof form>): RememberedChoices {
  const sheets: Partial<Record<SheetKind, string>> = {};
  const columns: Partial<Record<SheetKind, HandMapping>> = {};
  const ignored: Partial<Record<SheetKind, readonly ColumnName[]>> = {};
  for (const kind of SHEET_KINDS) {
    const sheet = kept.sheets?.[kind];
    if (sheet !== undefined) sheets[kind] = sheet;
    const fields = Object.entries(kept.columns?.[kind] ?? {}).filter(([field]) =>
      Object.hasOwn(SHEETS[kind].fields, field),
    );
    if (fields.length > 0) columns[kind] = Object.fromEntries(fields);
    const names = kept.ignored?.[kind] ?? [];
    if (names.length > 0) ignored[kind] = names;
  }
  return Object.keys(ignored).length > 0 ? { sheets, columns, ignored } : { sheets, columns };
}

import type { RememberedChoices } from "../../application/control/remembered-choices";
import type { SheetKind } from "../../core/questionnaire/sheets";
import { columnName, columnNamed } from "../../core/reading/column-name";
import type { SheetMapping } from "../../core/reading/headings";

/** What a person says of a column: a field, that it is not to be read, or nothing. */
export type ColumnSaying = { readonly field: string } | "ignored" | null;

/** The choices with another one for a column; a field that was chosen for another column leaves it. */
export function withColumn(
  choices: RememberedChoices,
  kind: SheetKind,
  { headings }: SheetMapping,
  column: number,
  saying: ColumnSaying,
): RememberedChoices {
  const wanted = saying !== null && saying !== "ignored" ? saying.field : null;
  const name = columnName(headings, column);
  const known = Object.entries(choices.columns[kind] ?? {}).filter(
    ([field, other]) => field !== wanted && columnNamed(headings, other) !== column,
  );
  const ignored = (choices.ignored?.[kind] ?? []).filter((other) => columnNamed(headings, other) !== column);
  return {
    ...choices,
    columns: {
      ...choices.columns,
      [kind]: Object.fromEntries(wanted === null ? known : [...known, [wanted, name]]),
    },
    ignored: { ...choices.ignored, [kind]: saying === "ignored" ? [...ignored, name] : ignored },
  };
}

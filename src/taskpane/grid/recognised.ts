import { fieldOf, type SheetKind } from "../../core/questionnaire/sheets";
import type { FieldDefinition } from "../../core/questionnaire/field";
import type { PaneState } from "../state/pane-state";

/** A sheet that the control or the inspection has recognised. */
export interface Recognised {
  readonly headingRow: number;
  readonly firstDataRow: number;
  /** How a column is read; null for one that is not. */
  readonly fieldAt: (column: number) => FieldDefinition | null;
  /** The columns that name the person of a row: NOM and Prénom, else the identifier. */
  readonly naming: readonly number[];
}

/** What is known of a sheet of data, by its name; null when nothing is. */
export function recognisedSheet(
  { report, inspection }: Pick<PaneState, "report" | "inspection">,
  sheet: string,
): Recognised | null {
  const mapping =
    report?.list.find(({ grid }) => grid.name === sheet)?.mapping ??
    inspection?.parts.find(({ name }) => name === sheet)?.mapping;
  if (!mapping) return null;
  const kind: SheetKind = mapping.kind;
  const fields = new Map(mapping.columns.map(({ column, field }) => [column, fieldOf(kind, field)]));
  const { headingRow, firstDataRow } = mapping;
  const columnOf = (wanted: string): readonly number[] =>
    mapping.columns.filter(({ field }) => field === wanted).map(({ column }) => column);
  const names = [...columnOf("lastName"), ...columnOf("firstName")];
  const naming = names.length > 0 ? names : columnOf("id");
  return { headingRow, firstDataRow, fieldAt: (column) => fields.get(column) ?? null, naming };
}

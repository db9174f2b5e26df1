import { ALL_KINDS, fieldOf, type SheetKind } from "../../core/questionnaire/sheets";
import type { FieldDefinition } from "../../core/questionnaire/field";
import { mapSheet, type SheetMapping } from "../../core/reading/headings";
import { partByHeadings, partByLongerName, partsByName } from "../../core/reading/recognise";
import type { SheetGrid } from "../../core/reading/sheet-grid";
import type { PaneState } from "../state/pane-state";
import type { ShownSheet } from "./use-sheets";

/** A sheet that the control or the inspection has recognised. */
export interface Recognised {
  readonly headingRow: number;
  readonly firstDataRow: number;
  /** How a column is read; null for one that is not. */
  readonly fieldAt: (column: number) => FieldDefinition | null;
  /** The columns that name the person of a row: NOM and Prénom, else the identifier. */
  readonly naming: readonly number[];
}

/** What is known of a sheet of data: from the control, from what the person looked at, else from its own headings; null when nothing is. */
export function recognisedSheet(
  { report, inspection }: Pick<PaneState, "report" | "inspection">,
  { info, view }: ShownSheet,
): Recognised | null {
  const mapping =
    report?.list.find(({ grid }) => grid.name === info.name)?.mapping ??
    inspection?.parts.find(({ name }) => name === info.name)?.mapping ??
    (info.mark === null ? mappingByHeadings(view.grid) : null);
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

/** Before any control, as the control would most likely read it. */
function mappingByHeadings(grid: SheetGrid): SheetMapping | null {
  const kinds = [...ALL_KINDS.filter((kind) => partsByName([grid.name])[kind] !== undefined), partByLongerName(grid)];
  const kind = kinds.find((known) => known !== null) ?? partByHeadings(grid);
  return kind === null ? null : mapSheet(grid, kind);
}

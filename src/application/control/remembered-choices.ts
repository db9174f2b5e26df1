import { SHEET_KINDS, SHEETS, type SheetKind } from "../../core/questionnaire/sheets";
import type { ColumnName } from "../../core/reading/column-name";
import type { HandMapping } from "../../core/reading/headings";
import type { SheetParts } from "../../core/reading/recognise";
import type { Workbook } from "../ports/workbook";
import { readRemembered } from "../remembered";

/** Sheets and columns that a person chose by hand, kept inside the workbook for the next time and for the auditor. */
export interface RememberedChoices {
  readonly sheets: SheetParts;
  readonly columns: Readonly<Partial<Record<SheetKind, HandMapping>>>;
  readonly ignored?: IgnoredColumns;
}

/** Columns that are not to be recognised. */
export type IgnoredColumns = Readonly<Partial<Record<SheetKind, readonly ColumnName[]>>>;

export const NOTHING_REMEMBERED: RememberedChoices = { sheets: {}, columns: {} };

const KEY = "lecture";

/** What was remembered; anything that is not of the expected shape is passed over (the part may have been edited by someone else). */
export async function readRememberedChoices(workbook: Workbook): Promise<RememberedChoices> {
  return decode(await readRemembered(workbook, KEY));
}

export async function rememberChoices(workbook: Workbook, choices: RememberedChoices): Promise<void> {
  await workbook.writeSetting(KEY, JSON.stringify(choices));
}

function decode(value: unknown): RememberedChoices {
  const sheets: Partial<Record<SheetKind, string>> = {};
  const columns: Partial<Record<SheetKind, HandMapping>> = {};
  const ignored: Partial<Record<SheetKind, readonly ColumnName[]>> = {};
  for (const kind of SHEET_KINDS) {
    const sheet = property(property(value, "sheets"), kind);
    if (typeof sheet === "string") sheets[kind] = sheet;
    const mapping = property(property(value, "columns"), kind);
    const known = Object.keys(SHEETS[kind].fields).flatMap((field) => {
      const name = decodeName(property(mapping, field));
      return name === null ? [] : [[field, name] as const];
    });
    if (known.length > 0) columns[kind] = Object.fromEntries(known);
    const listed = property(property(value, "ignored"), kind);
    const names = Array.isArray(listed) ? listed.map(decodeName).filter((name) => name !== null) : [];
    if (names.length > 0) ignored[kind] = names;
  }
  return Object.keys(ignored).length > 0 ? { sheets, columns, ignored } : { sheets, columns };
}

function decodeName(value: unknown): ColumnName | null {
  if (typeof value === "string") return value;
  const [heading, which, after] = [property(value, "heading"), property(value, "which"), property(value, "after")];
  const counted = Number.isSafeInteger(which) && Number.isSafeInteger(after);
  return typeof heading === "string" && counted ? { heading, which: Number(which), after: Number(after) } : null;
}

function property(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

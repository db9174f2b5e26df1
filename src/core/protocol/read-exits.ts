import type { Table } from "../reading/table";
import { EXIT_PARTS } from "./exit-parts";
import type { ProtocolFault } from "./fault";
import { fieldOfPath, readEntry, type Entry, type Part } from "./part";
import { typedRows, type CellPlace, type TypedRow } from "./rows";
import type { Locate } from "./settle";

/** Where the parts of an entry of one row stand. */
export function locateIn(
  kind: CellPlace["kind"],
  { row, cells }: TypedRow,
  parts: readonly Part[],
  entry: Entry,
  jsonField: string,
): Locate {
  return (path) => {
    const field =
      fieldOfPath(parts, cells, entry, path, jsonField) ?? (cells[jsonField] ? jsonField : parts[0]?.fields[0]);
    const part = parts.find(({ key }) => key === path[0]);
    const words = part?.wordsOf?.[field ?? ""] ?? part?.words;
    const isJson = field === jsonField && cells[jsonField] !== undefined;
    return { kind, row, field: field ?? jsonField, ...(words && { words }), ...(isJson && { isJson }) };
  };
}

/** The lines of the sheet Sorties PLIE as JSON. */
export function readExits(
  table: Table,
  report: (fault: ProtocolFault) => void,
): { readonly lines: Record<string, unknown>[]; readonly places: Locate[] } {
  const lines: Record<string, unknown>[] = [];
  const places: Locate[] = [];
  const { rows, beyond } = typedRows(table);
  if (beyond !== null) report(tooManyRows("exitLines", beyond, "code"));
  for (const typed of rows) {
    const entry = readEntry(EXIT_PARTS, typed.cells, "json");
    for (const { field, text } of entry.faults)
      report({ kind: "exitLines", row: typed.row, field, text, effect: "line" });
    if (entry.faults.length > 0) continue;
    const { id, label } = entry.value;
    lines.push({
      // A line without a label is told of that alone.
      wording: label ?? "…",
      source: { document: `Feuille « ${table.grid.name} » de ce classeur` },
      ...entry.value,
      ...(typeof id === "string" ? { id: id.toUpperCase() } : {}),
    });
    places.push(locateIn("exitLines", typed, EXIT_PARTS, entry, "json"));
  }
  return { lines, places };
}

export function tooManyRows(kind: CellPlace["kind"], row: number, field: string): ProtocolFault {
  return { kind, row, field, text: "plus de 5 000 lignes.", effect: "rest" };
}

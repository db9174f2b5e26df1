import { textOf, type RowCells } from "../protocol/cell";
import { typedRows } from "../protocol/rows";
import { PROTOCOL_KINDS, type ProtocolKind } from "../questionnaire/sheets";
import type { Table } from "../reading/table";
import { foldWords } from "../text/fold";
import { leftIn, type AssembledPart, type LeftColumn } from "./assemble";

/** A sheet of the protocol as the workbooks have it together. */
export interface ProtocolSheet {
  readonly kind: ProtocolKind;
  readonly rows: readonly RowCells[];
}

/** Two workbooks that say otherwise what must be one; the first one's stands. */
export interface ProtocolDifference {
  readonly kind: ProtocolKind;
  /** The fiche they describe otherwise; null for a whole sheet. */
  readonly fiche: string | null;
  readonly file: string;
  readonly other: string;
}

export interface ProtocolTogether {
  readonly sheets: readonly ProtocolSheet[];
  readonly left: readonly LeftColumn[];
  readonly differences: readonly ProtocolDifference[];
}

/** A protocol and its exits are one, the first one's: several would be several exits of one code. Each workbook may describe fiches of its own. */
export function protocolTogether(parts: readonly AssembledPart[]): ProtocolTogether {
  const sheets: ProtocolSheet[] = [];
  const left: LeftColumn[] = [];
  const differences: ProtocolDifference[] = [];
  for (const kind of PROTOCOL_KINDS) {
    const taken = new Map<string, { readonly file: string; readonly rows: readonly RowCells[] }>();
    for (const { file, tables } of parts) {
      const table: Table | undefined = tables[kind];
      if (!table) continue;
      const before = taken.size;
      for (const [key, rows] of groupsOf(table)) {
        const known = taken.get(key);
        if (!known) taken.set(key, { file, rows });
        else if (said(known.rows) !== said(rows))
          differences.push({ kind, fiche: nameOf(known.rows), file: known.file, other: file });
      }
      if (taken.size > before) left.push(...leftIn(file, table));
    }
    if (taken.size > 0) sheets.push({ kind, rows: [...taken.values()].flatMap(({ rows }) => rows) });
  }
  return { sheets, left, differences };
}

/** The rows that stand or fall together: those of one fiche, a row without its name being of the fiche above; else all of them. */
function groupsOf(table: Table): ReadonlyMap<string, readonly RowCells[]> {
  const groups = new Map<string, RowCells[]>();
  let key = "";
  for (const { cells } of typedRows(table).rows) {
    const name = table.kind === "ficheUnits" ? cells["fiche"] : undefined;
    if (name !== undefined) key = foldWords(textOf(name));
    const group = groups.get(key);
    if (group) group.push(cells);
    else groups.set(key, [cells]);
  }
  return groups;
}

function nameOf([first]: readonly RowCells[]): string | null {
  const name = first?.["fiche"];
  return name === undefined ? null : textOf(name);
}

/** What rows say, in whatever order they and their columns stand. */
function said(rows: readonly RowCells[]): string {
  const texts = rows.map((cells) =>
    JSON.stringify(
      Object.entries(cells)
        .flatMap(([field, cell]) => (field === "fiche" ? [] : [[field, textOf(cell)]]))
        .sort(),
    ),
  );
  return texts.sort().join("\n");
}

import { describeFinding } from "../../src/core/engine/describe";
import type { Control } from "../../src/core/engine/control";
import { MARK } from "../../src/core/reading/mark";
import { textCells } from "../../src/core/reading/cells";
import type { Table } from "../../src/core/reading/table";

/** The present rows that are not counted, by their place in the table. */
export function leftOut({ tables, complete }: Control): number[] {
  const { present } = tables.participants as Table<"participants">;
  return [...present.keys()].filter((row) => present[row] && !complete[row]);
}

/** The rows that the findings printed as « Bloquant » stand for; one on the whole sheet stands for everyone of whom its column is asked, where that column is missing or holds formulas without a result. */
export function behindBlocking(control: Control): number[] {
  const table = control.tables.participants as Table<"participants">;
  const rows = new Set<number>();
  for (let index = 0; index < control.findings.length; index += 1) {
    if (describeFinding(control, index).gravity !== "bloquant") continue;
    const { table: position, row, field } = control.findings.at(index);
    if (control.list[position] !== (table as Table)) throw new Error("only participants are counted");
    if (row !== null) rows.add(row);
    else for (const asked of rowsAsked(table, field ?? "")) rows.add(asked);
  }
  return [...rows].sort((a, b) => a - b);
}

/** Written apart from the rules: the form asks 1e and 1f of who has no job, 1g of who looks for one, the rest of everyone. */
function rowsAsked(table: Table<"participants">, field: string): number[] {
  const [q1, q1f, status] = [textCells(table, "q1"), textCells(table, "q1f"), textCells(table, "status")];
  const asks: Readonly<Record<string, (row: number) => boolean>> = {
    q1e: (row) => q1(row) === "Non",
    q1f: (row) => q1(row) === "Non",
    q1g: (row) => q1f(row) === "Oui" || status(row) === "Chômeur",
  };
  const isAsked = asks[field] ?? (() => true);
  const column = table.columns.get(field);
  const isUnsaved = (row: number): boolean => !column || ((column.marks[row] as number) & MARK.NO_RESULT) !== 0;
  return [...table.present.keys()].filter((row) => table.present[row] && isAsked(row) && isUnsaved(row));
}

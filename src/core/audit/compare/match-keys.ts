import type { FicheFacts } from "../../fiche/resolve-fiche";
import { identifierKey } from "../../people/person-keys";
import { numbersOf, textsOf } from "../../reading/cells";
import type { Table } from "../../reading/table";
import { foldWords } from "../../text/fold";
import { canonicalCell } from "../data-digest";
import { civilNames, operationNames } from "../participation-key";

/** What names the row in one way; null where the row does not tell it. */
export type RowKey = (row: number) => string | null;

/**
 * The ways of finding a row again in another version of its sheet, the surest first: the very same cells, then who it is about and in what, then less and
 * less, so that somebody whose identifier, name or operation was corrected is still the same.
 */
export function matchKeys(table: Table, facts: FicheFacts): readonly RowKey[] {
  const columns = [...table.columns.values()].sort((one, other) => (one.field < other.field ? -1 : 1));
  const same: RowKey = (row) => {
    const cells = columns.map((column) => [column.field, canonicalCell(table, row, column)] as const);
    return cells.flatMap(([field, value]) => (value === "" ? [] : [`${field}=${value}`])).join("\u0001");
  };
  const text = (field: string): RowKey => {
    const cells = textsOf(table.columns.get(field));
    return (row) => foldWords(cells(row) ?? "") || null;
  };
  const day = (field: string): RowKey => {
    const cells = numbersOf(table.columns.get(field));
    return (row) => cells(row)?.toString() ?? null;
  };
  switch (table.kind) {
    case "participants": {
      const { identifier, civil, names } = peopleKeys(table);
      const named = operationNames(table as Table<"participants">, facts);
      const operation: RowKey = (row) => foldWords(named(row));
      const person: RowKey = (row) => identifier(row) ?? civil(row);
      return [same, all(operation, person), all(operation, civil), identifier, civil, all(operation, names)];
    }
    case "contracts": {
      const { identifier, civil } = peopleKeys(table);
      const person: RowKey = (row) => identifier(row) ?? civil(row);
      const [start, type, employer] = [day("start"), text("contractType"), text("employer")];
      return [
        same,
        all(person, start, type),
        all(person, start),
        all(person, type),
        all(person, employer),
        person,
        all(start, type, employer),
      ];
    }
    case "steps": {
      const { identifier, civil } = peopleKeys(table);
      const person: RowKey = (row) => identifier(row) ?? civil(row);
      const [start, step] = [day("start"), text("step")];
      return [same, all(person, start, step), all(person, start), all(person, step), person];
    }
    case "indicators":
      return [same, all(text("fiche"), text("indicator")), text("indicator")];
    default:
      return [same, text("fiche")];
  }
}

function peopleKeys(table: Table) {
  const id = table.columns.get("id");
  const names = civilNames(table);
  const civil: RowKey = (row) => {
    const key = names(row);
    return /(^|\|)(\||$)/.test(key) ? null : key;
  };
  const last: RowKey = (row) => {
    const key = names(row).split("|").slice(0, 2);
    return key.includes("") ? null : key.join("|");
  };
  const identifier: RowKey = (row) => identifierKey(id, row);
  return { identifier, civil, names: last };
}

/** Several keys at once; null where one of them is. */
function all(...keys: readonly RowKey[]): RowKey {
  return (row) => {
    const parts = keys.map((key) => key(row));
    return parts.includes(null) ? null : parts.join("\u0002");
  };
}

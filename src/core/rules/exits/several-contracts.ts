import { contractReader, type Contract } from "../../exits/criteria/contract";
import { exitsOf } from "../../exits/exit-evaluation";
import type { Table, Tables } from "../../reading/table";
import type { ControlContext } from "../../context/control-context";

/** Persons looked at between two pauses. */
const SLICE = 512;

/** Visits the contracts of each person who has several, in order of start, undated ones first. */
export function* severalContracts(
  tables: Tables,
  context: ControlContext,
  visit: (contracts: readonly Contract[], table: Table<"contracts">) => void,
): Generator<void> {
  const table = tables.contracts;
  if (!table || !tables.participants) return;
  const { persons, contracts } = yield* exitsOf(tables, context);
  const read = contractReader(table);
  for (let person = 0; person < persons.count; person += 1) {
    if (person % SLICE === 0) yield;
    const rows = contracts?.of(person) ?? [];
    if (rows.length > 1) visit(Array.from(rows, read), table);
  }
}

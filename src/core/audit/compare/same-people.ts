import { exitsOf } from "../../exits/exit-evaluation";
import type { Control } from "../../engine/control";
import { NOBODY } from "../../people/persons";
import { stepsByPerson } from "../../people/steps-by-person";
import type { Table } from "../../reading/table";
import type { RowMatch } from "./match-rows";

/** Who stands behind a row, by a number that is the same in both versions; null where nobody does. */
export interface SamePeople {
  readonly before: (table: Table, row: number) => number | null;
  readonly after: (table: Table, row: number) => number | null;
  readonly count: number;
}

/** The people of the version before keep their numbers; those who are new come after them. */
export function* samePeople(before: Control, after: Control, participants: RowMatch): Generator<void, SamePeople> {
  const [was, is] = [yield* personReader(before), yield* personReader(after)];
  const known = new Int32Array(is.count).fill(NOBODY);
  participants.beforeOf.forEach((row, afterRow) => {
    const person = is.ofRow[afterRow] as number;
    if (row >= 0 && known[person] === NOBODY) known[person] = was.ofRow[row] as number;
  });
  let count = was.count;
  for (let person = 0; person < known.length; person += 1) if (known[person] === NOBODY) known[person] = count++;
  return {
    before: was.personOf,
    after: (table, row) => {
      const person = is.personOf(table, row);
      return person === null ? null : (known[person] as number);
    },
    count,
  };
}

function* personReader(control: Control) {
  const { persons, contracts } = yield* exitsOf(control.tables, control.context);
  const steps = control.tables.steps ? yield* stepsByPerson(persons, control.tables.steps) : null;
  const rows = { participants: persons.ofRow, contracts: contracts?.personOfRow, steps: steps?.personOfRow };
  return {
    count: persons.count,
    ofRow: persons.ofRow,
    personOf: ({ kind }: Table, row: number): number | null => {
      const person = kind in rows ? rows[kind as keyof typeof rows]?.[row] : undefined;
      return person === undefined || person === NOBODY ? null : person;
    },
  };
}

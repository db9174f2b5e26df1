import type { Table, Tables } from "../reading/table";
import { stepsByPerson } from "./steps-by-person";
import { NO_ROW } from "./participations";
import { NOBODY, personsOf, rowsByPerson } from "./persons";

/** The first row of Participants of the person whom a row of any sheet is about; {@link NO_ROW} where it is about nobody known. */
export type ParticipantRows = (table: Table, row: number) => number;

export function* participantRows({ participants, contracts, steps }: Tables): Generator<void, ParticipantRows> {
  if (!participants) return () => NO_ROW;
  const persons = yield* personsOf(participants);
  const firstRows = new Int32Array(persons.count);
  for (let row = persons.ofRow.length - 1; row >= 0; row -= 1) firstRows[persons.ofRow[row] as number] = row;
  const ofContracts = contracts && (yield* rowsByPerson(persons, contracts)).personOfRow;
  const ofSteps = steps && (yield* stepsByPerson(persons, steps)).personOfRow;
  return (table, row) => {
    const people = { participants: persons.ofRow, contracts: ofContracts, steps: ofSteps }[table.kind as string];
    const person = people?.[row] ?? NOBODY;
    return person === NOBODY ? NO_ROW : (firstRows[person] as number);
  };
}

import type { Table } from "../reading/table";
import { memoised } from "../work/memo";
import { rowsByPerson, type Persons } from "./persons";

/** The steps of each person, grouped once for all the rules of a control. */
export const stepsByPerson = memoised((persons: Persons, steps: Table<"steps">) => rowsByPerson(persons, steps));

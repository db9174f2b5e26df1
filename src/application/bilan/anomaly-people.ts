import type { Control } from "../../core/engine/control";
import type { Finding } from "../../core/engine/findings";
import { exitsOf } from "../../core/exits/exit-evaluation";
import { NOBODY } from "../../core/people/persons";
import { stepsByPerson } from "../../core/people/steps-by-person";
import { textAt } from "../../core/reading/cells";
import type { Table } from "../../core/reading/table";

/** Whom an anomaly is about, for whoever must correct it. */
export interface Concerned {
  readonly person: string;
  readonly id: string;
  readonly referent: string;
}

/** Who is behind each finding: told once for a whole sheet « Anomalies ». */
export interface AnomalyPeople {
  /** A number by which the findings of one person stand together: none first, then in the order of the sheet, who is not known last. */
  readonly rankOf: (finding: Finding) => number;
  readonly ranks: number;
  readonly of: (finding: Finding) => Concerned;
}

const NO_ONE: Concerned = { person: "", id: "", referent: "" };

/** Joins the rows of Contrats and Étapes to the people of Participants. */
export function* anomalyPeople(control: Control): Generator<void, AnomalyPeople> {
  const { tables } = control;
  const { persons, contracts } = yield* exitsOf(tables, control.context);
  const steps = tables.steps ? yield* stepsByPerson(persons, tables.steps) : null;
  const firstRows = new Int32Array(persons.count).fill(NOBODY);
  for (let row = persons.ofRow.length - 1; row >= 0; row -= 1)
    if (tables.participants?.present[row]) firstRows[persons.ofRow[row] as number] = row;
  const personOf = ({ table, row }: Finding): number => {
    const own = control.list[table];
    if (row === null || !own) return NOBODY;
    if (own === tables.participants) return persons.ofRow[row] ?? NOBODY;
    if (own === tables.contracts) return contracts?.personOfRow[row] ?? NOBODY;
    return own === tables.steps ? (steps?.personOfRow[row] ?? NOBODY) : NOBODY;
  };
  const speaksOfPeople = ({ table, row }: Finding): boolean => {
    const own = control.list[table];
    return row !== null && (own === tables.participants || own === tables.contracts || own === tables.steps);
  };
  return {
    ranks: persons.count + 2,
    rankOf: (finding) => {
      const person = personOf(finding);
      if (person !== NOBODY) return person + 1;
      return speaksOfPeople(finding) ? persons.count + 1 : 0;
    },
    of: (finding) => {
      const own = control.list[finding.table];
      if (!own || finding.row === null || !speaksOfPeople(finding)) return NO_ONE;
      const person = personOf(finding);
      const [table, row] =
        own === tables.participants || person === NOBODY
          ? [own, finding.row]
          : [tables.participants as Table, firstRows[person] as number];
      const text = (field: string): string => textAt(table.columns.get(field), row) ?? "";
      return {
        person: [text("lastName"), text("firstName")].filter((word) => word !== "").join(" "),
        id: text("id"),
        referent: text("referent"),
      };
    },
  };
}

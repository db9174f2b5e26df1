import type { Control } from "../../engine/control";
import { exitsOf, type ExitEvaluation } from "../../exits/exit-evaluation";
import type { Fiche } from "../../fiche/fiche-schema";
import { ficheNamed } from "../../fiche/resolve-fiche";
import { populationOf, type Population } from "../../indicators/population";
import { stepsByPerson } from "../../people/steps-by-person";
import { textsOf } from "../../reading/cells";
import type { Table } from "../../reading/table";
import { typedPieces, type PersonRows, type TypedPieces } from "./typed-pieces";

/** What every piece is judged from. */
export interface DossierFacts {
  readonly control: Control;
  readonly table: Table<"participants">;
  readonly population: Population;
  readonly exits: ExitEvaluation;
  /** Null without such a sheet. */
  readonly steps: PersonRows | null;
  readonly contracts: PersonRows | null;
  readonly typed: TypedPieces;
  /** Of a row of Participants. */
  readonly personOf: (row: number) => number;
  readonly ficheOf: (row: number) => Fiche | null;
}

export function* dossierFacts(control: Control): Generator<void, DossierFacts> {
  const { tables, context } = control;
  const table = tables.participants as Table<"participants">;
  const population = yield* populationOf(control);
  const exits = yield* exitsOf(tables, context);
  const { persons } = exits;
  const contracts =
    tables.contracts && exits.contracts ? { table: tables.contracts as Table, rows: exits.contracts } : null;
  const steps = tables.steps
    ? { table: tables.steps as Table, rows: yield* stepsByPerson(persons, tables.steps) }
    : null;
  const typed = yield* typedPieces(tables, persons, [steps, contracts]);
  const operation = textsOf(table.columns.get("operation"));
  return {
    ...{ control, table, population, exits, steps, contracts, typed },
    personOf: (row) => persons.ofRow[row] as number,
    ficheOf: (row) => {
      const name = operation(row);
      return name === undefined ? null : ficheNamed(context, name);
    },
  };
}

import type { PlieProfile } from "../fiche/profile-schema";
import { stepClass, stepType } from "../fiche/step-types";
import { textCells } from "../reading/cells";
import type { Table } from "../reading/table";
import type { Figure } from "./figure";

/** The steps of one class of the PLIE's table. */
export interface StepNature {
  /** Number of the class; null where neither the cell nor the table tells it. */
  readonly classification: string | null;
  /** As the PLIE's table prints it; « Classe 10 » where it has none. */
  readonly label: string;
  readonly steps: number;
  /** The people accompanied who had one: a person with steps of two classes is in both. */
  readonly participants: Figure;
}

/** The figure of the accompanied people among those marked, by person (see Persons). */
export type HavingSteps = (code: string, label: string, persons: ArrayLike<number>) => Figure;

/** Adds up steps by class, and marks who had them (« nombre d'étapes réalisées et nature », docs/domain.md 4.5). */
export class NatureTally {
  private readonly byClass = new Map<string | null, { steps: number; readonly persons: Uint8Array }>();
  private readonly classOf: (row: number) => string | null;

  constructor(
    table: Table<"steps">,
    private readonly profile: PlieProfile | null,
    private readonly personCount: number,
  ) {
    const [classification, step] = [textCells(table, "classification"), textCells(table, "step")];
    // The class typed, else that of the PLIE's table.
    this.classOf = (row) =>
      stepClass(profile, classification(row) ?? "") ??
      (profile && stepType(profile, step(row) ?? "")?.classification) ??
      null;
  }

  add(row: number, person: number): void {
    const classification = this.classOf(row);
    let tally = this.byClass.get(classification);
    if (!tally) {
      tally = { steps: 0, persons: new Uint8Array(this.personCount) };
      this.byClass.set(classification, tally);
    }
    tally.steps += 1;
    tally.persons[person] = 1;
  }

  inOrder(having: HavingSteps): readonly StepNature[] {
    return [...this.byClass]
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([classification, { steps, persons }]) => {
        const label = this.labelOf(classification);
        const code = classification === null ? "Étapes sans classe" : `Étapes, classe ${classification}`;
        return { classification, label, steps, participants: having(code, label, persons) };
      });
  }

  private labelOf(classification: string | null): string {
    if (classification === null) return "Sans classification";
    const type = this.profile?.steps?.find((one) => one.classification === classification);
    return type?.classLabel ?? `Classe ${classification}`;
  }
}

function rank(classification: string | null): number {
  return classification === null ? Infinity : Number(classification) || Number.MAX_SAFE_INTEGER;
}

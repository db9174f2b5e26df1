import type { PlieProfile } from "../fiche/profile-schema";
import { stepClass, stepType } from "../fiche/step-types";
import { filledCells, textCells, type FilledCells, type TextCells } from "../reading/cells";
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
  /** Steps with a piece of evidence. */
  readonly proven: number;
  /** The steps of the class by their name, the most frequent first. */
  readonly kinds: readonly StepKind[];
}

/** One step of a class, as it is typed. */
export interface StepKind {
  readonly name: string;
  readonly steps: number;
  readonly participants: number;
  readonly proven: number;
}

/** The figure of the accompanied people among those marked, by person (see Persons). */
export type HavingSteps = (code: string, label: string, persons: ArrayLike<number>) => Figure;

/** Adds up steps by class, and marks who had them (« nombre d'étapes réalisées et nature », docs/domain.md 4.5). */
export class NatureTally {
  private readonly byClass = new Map<string | null, ClassTally>();
  private readonly stepOf: TextCells;
  private readonly isProven: FilledCells;
  private readonly classOf: (row: number) => string | null;

  constructor(
    table: Table<"steps">,
    private readonly profile: PlieProfile | null,
    private readonly personCount: number,
  ) {
    const [classification, step] = [textCells(table, "classification"), textCells(table, "step")];
    this.stepOf = step;
    this.isProven = filledCells(table, "evidence");
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
      tally = { steps: 0, proven: 0, persons: new Uint8Array(this.personCount), kinds: new Map() };
      this.byClass.set(classification, tally);
    }
    tally.steps += 1;
    tally.persons[person] = 1;
    const proven = this.isProven(row) ? 1 : 0;
    tally.proven += proven;
    const name = this.stepOf(row) ?? "";
    const known = tally.kinds.has(name) || tally.kinds.size < MOST_KINDS ? name : OTHERS;
    let kind = tally.kinds.get(known);
    if (!kind) tally.kinds.set(known, (kind = { name: known, steps: 0, proven: 0, persons: new Set() }));
    kind.steps += 1;
    kind.proven += proven;
    kind.persons.add(person);
  }

  inOrder(having: HavingSteps): readonly StepNature[] {
    return [...this.byClass]
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([classification, { steps, persons, proven, kinds }]) => {
        const label = this.labelOf(classification);
        const code = classification === null ? "Étapes sans classe" : `Étapes, classe ${classification}`;
        return {
          classification,
          label,
          steps,
          proven,
          participants: having(code, label, persons),
          kinds: [...kinds.values()]
            .sort((a, b) => b.steps - a.steps || (a.name < b.name ? -1 : 1))
            .map((kind) => ({ ...kind, participants: kind.persons.size })),
        };
      });
  }

  private labelOf(classification: string | null): string {
    if (classification === null) return "Sans classification";
    const type = this.profile?.steps?.find((one) => one.classification === classification);
    return type?.classLabel ?? `Classe ${classification}`;
  }
}

interface ClassTally {
  steps: number;
  proven: number;
  readonly persons: Uint8Array;
  /** By name as typed. */
  readonly kinds: Map<string, { readonly name: string; steps: number; proven: number; readonly persons: Set<number> }>;
}

/** A free text may have as many spellings as rows: beyond this number they are told together. */
const MOST_KINDS = 60;
const OTHERS = "Autres étapes";

function rank(classification: string | null): number {
  return classification === null ? Infinity : Number(classification) || Number.MAX_SAFE_INTEGER;
}

import type { CellChange } from "../ports/workbook";
import type { ProposalText } from "./proposal-text";

/** A correction that can be applied. */
export interface Correction {
  /** Null: typed by the person into the sheet. */
  readonly finding: number | null;
  readonly change: CellChange;
  /** Both values as the person sees them in the cell. */
  readonly before: string;
  readonly after: string;
  /** The same where a value is proposed, with what else changes: its nature, spaces. */
  readonly told?: ProposalText;
  /** Codes of the rules that ask for it; absent where the person typed it. */
  readonly rules?: readonly string[];
  /** What the person chose where the right value was not sure; one and the same for the cells that change, and are taken back, together. */
  readonly choice?: AppliedChoice;
}

export interface AppliedChoice {
  readonly label: string;
}

/** The corrections with those of one choice side by side, each choice as one. */
export function byChoice<Item extends Correction>(corrections: readonly Item[]): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  const chosen = new Map<AppliedChoice, Item[]>();
  for (const correction of corrections) {
    const known = correction.choice && chosen.get(correction.choice);
    if (known) {
      known.push(correction);
      continue;
    }
    const group = [correction];
    groups.push(group);
    if (correction.choice) chosen.set(correction.choice, group);
  }
  return groups;
}

/** Whether there is one thing to take back: one correction, or the cells of one choice. */
export function isOne(corrections: readonly Correction[]): boolean {
  const choice = corrections[0]?.choice;
  return corrections.length === 1 || (choice !== undefined && corrections.every((other) => other.choice === choice));
}

/** What a correction changes, between quotation marks. */
export function correctionText({ before, after, told }: Correction): ProposalText {
  const quoted = (text: string): string => (text === "" ? "cellule vide" : `« ${text} »`);
  return told ?? { before: quoted(before), after: quoted(after) };
}

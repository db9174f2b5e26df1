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
}

/** What a correction changes, between quotation marks. */
export function correctionText({ before, after, told }: Correction): ProposalText {
  const quoted = (text: string): string => (text === "" ? "cellule vide" : `« ${text} »`);
  return told ?? { before: quoted(before), after: quoted(after) };
}

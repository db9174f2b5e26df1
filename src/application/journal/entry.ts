/** What a person does to a workbook with the product, as its journal names it. */
export const JOURNAL_ACTS = {
  correction: "Correction",
  undo: "Correction annulée",
  justification: "Justification",
  withdrawal: "Justification retirée",
  choice: "Choix",
} as const;

export type JournalAct = keyof typeof JOURNAL_ACTS;

/** One line of the journal. Every text may be empty. */
export interface JournalEntry {
  /** AAAA-MM-JJ. */
  readonly day: string;
  readonly act: JournalAct;
  readonly sheet: string;
  /** "S12". */
  readonly cell: string;
  /** What a choice is about: « Réglage D1 », « Colonne Q3 Handicap ». */
  readonly subject: string;
  readonly before: string;
  readonly after: string;
  /** Codes of rules. */
  readonly rules: string;
}

/** The journal of a workbook, the oldest line first. */
export interface Journal {
  /** How many older lines are no longer kept. */
  readonly lost: number;
  readonly entries: readonly JournalEntry[];
}

export const NO_JOURNAL: Journal = { lost: 0, entries: [] };

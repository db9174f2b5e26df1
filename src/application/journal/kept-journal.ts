import * as z from "../../core/fiche/zod-mini";
import { NO_JOURNAL, type Journal, type JournalEntry } from "./entry";

/** Lines that are kept: the whole journal is written again with each of them. */
export const MOST_ENTRIES = 10_000;
/** Characters of a value. */
const MOST_TEXT = 500;

const text = z.string();
const line = z.tuple([
  z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  z.enum(["correction", "undo", "justification", "withdrawal", "choice"]),
  ...([text, text, text, text, text, text] as const),
]);
const form = z.object({ lost: z.int().check(z.nonnegative()), lines: z.array(z.unknown()) });

/** What was kept of the journal; a line that is none is passed over. Null where it is no journal. */
export function decodeJournal(value: unknown): Journal | null {
  const { data } = form.safeParse(value);
  return data ? { lost: data.lost, entries: data.lines.flatMap(decodeLine) } : null;
}

function decodeLine(kept: unknown): JournalEntry[] {
  const { data } = line.safeParse(kept);
  if (!data) return [];
  const [day, act, sheet, cell, subject, before, after, rules] = data;
  return [{ day, act, sheet, cell, subject, before, after, rules }];
}

/** The journal with more lines, as it is kept; beyond {@link MOST_ENTRIES}, the oldest go. */
export function withEntries(kept: unknown, added: readonly JournalEntry[]): string {
  const { data } = form.safeParse(kept);
  // The lines that stand there are taken over unread: they are looked at when the journal is shown.
  const former: readonly unknown[] = data?.lines ?? NO_JOURNAL.entries;
  const lost = Math.max(0, former.length + added.length - MOST_ENTRIES);
  const lines = [...former.slice(lost), ...added.slice(Math.max(0, lost - former.length)).map(encodeLine)];
  return JSON.stringify({ lost: (data?.lost ?? 0) + lost, lines });
}

function encodeLine({ day, act, sheet, cell, subject, before, after, rules }: JournalEntry): readonly string[] {
  return [day, act, sheet, cell, subject, shortened(before), shortened(after), rules];
}

function shortened(value: string): string {
  return value.length > MOST_TEXT ? `${value.slice(0, MOST_TEXT - 1)}…` : value;
}

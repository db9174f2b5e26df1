import { isComplete } from "./answers";
import { serial } from "./days";
import { PERSON, type PlainRow, type Sample } from "./sample";

/** What the row of the last exit says in place of the row of the first entry. */
const AT_EXIT = [
  "Date de sortie opération",
  "Date de situation à la sortie",
  "Date de saisie sortie",
  "Situation à la sortie",
  "Formation à la sortie",
  "Qualification obtenue",
  "Situation à 6 mois",
  "Situation améliorée à 6 mois",
];

/** One person in one operation (docs/contract.md 4.1). */
export interface Participation {
  readonly rows: readonly PlainRow[];
  readonly entry: PlainRow;
  /** Null while a row has no exit. */
  readonly exit: PlainRow | null;
}

const enters = (row: PlainRow): number => serial(row["Date d'entrée opération"]) ?? Infinity;
const leaves = (row: PlainRow): number => serial(row["Date de sortie opération"]) ?? Infinity;

/** What a row answers, one answer after the other: how rows of one day are told apart. */
export const written = (row: PlainRow): string =>
  Object.values(row)
    .map((value) => String(serial(value) ?? value ?? ""))
    .join("\n");

/** The rows of the sample by person and operation; the samples write an operation in one way only. */
export function participationsOf(sample: Sample): Participation[] {
  const groups = new Map<string, PlainRow[]>();
  sample.participants.forEach((row, place) => {
    const operation = row["Opération"] === "" ? `ligne ${place}` : row["Opération"];
    const key = `${row[PERSON]} / ${operation}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  });
  const rank = (row: PlainRow): number => (isComplete(sample)(row) ? 0 : 1);
  /** Rows of one day that are as complete as each other: by what they answer, one answer after the other. */
  const byAnswers = (a: PlainRow, b: PlainRow): number => (written(a) < written(b) ? -1 : 1);
  return [...groups.values()].map((rows) => {
    const [entry] = [...rows].sort((a, b) => enters(a) - enters(b) || rank(a) - rank(b) || byAnswers(a, b)) as [
      PlainRow,
    ];
    const isOpen = rows.some((row) => leaves(row) === Infinity);
    const [exit = null] = isOpen
      ? []
      : [...rows].sort((a, b) => leaves(b) - leaves(a) || rank(a) - rank(b) || byAnswers(a, b));
    return { rows, entry, exit };
  });
}

/** Of the year, whether the answers are complete or not; without an entry date nothing tells that they are not. */
export function supported(sample: Sample): Participation[] {
  return participationsOf(sample).filter(
    ({ entry, exit }) =>
      (serial(entry["Date d'entrée opération"]) ?? 0) <= sample.last &&
      (exit ? leaves(exit) : sample.last) >= sample.first,
  );
}

/** Participations that count, each as one row: complete at the first entry, and in the operation on one day of the year at least. */
export function countedRows(sample: Sample): PlainRow[] {
  return supported(sample)
    .filter(({ entry }) => isComplete(sample)(entry))
    .map(({ entry, exit }) => {
      const told = exit && isComplete(sample)(exit) ? exit : null;
      return { ...entry, ...Object.fromEntries(AT_EXIT.map((heading) => [heading, told?.[heading] ?? ""])) };
    });
}

import { isComplete } from "./answers";
import { serial } from "./days";
import { CRITERIA, type Verdict } from "./exit-criteria";
import { written } from "./participations";
import { PERSON, type PlainRow, type Sample } from "./sample";

/** The way of a person through the PLIE in the year; no person of the samples has two. */
export interface Path {
  readonly id: string;
  /** A complete row of the person. */
  readonly row: PlainRow;
  readonly entry: number;
  readonly exit: Exit | null;
}

/** How a path ended, and what the criteria of the protocol say of it. */
export interface Exit {
  readonly day: number;
  /** The line of the table, or what stands for it. */
  readonly name: string;
  readonly category: string;
  /** Nothing is to be verified where the line decides by itself. */
  readonly verdict: Verdict | "decided";
}

/** Lines of the table of Bordeaux without a criterion: no exits (G-15). */
const NO_EXITS = ["BDX-D06", "BDX-D07"];
/** How the lines of a table are called; Hauts de Garonne takes what is not positive from the generic table. */
const PREFIXES: Readonly<Record<string, string>> = { agenais: "AGE", bordeaux: "BDX", "grand-perigueux": "GP" };
/** Lines that the samples name by their label (docs/contract.md 1); « Déménagement / décès » is one line, two facts for who types it. */
const BY_LABEL: Readonly<Record<string, string>> = { CDI: "P01", Déménagement: "A01", Décès: "A01", Maternité: "A03" };

const CATEGORIES: Readonly<Record<string, string>> = {
  P: "Positive",
  D: "Dynamique",
  A: "Administrative",
  N: "Négative",
  S: "Suspension",
};

/** One path for each identifier that has a complete row, from the first entry to the exit; those of the year alone. */
export function pathsOf(sample: Sample): Path[] {
  const complete = sample.participants.filter(isComplete(sample));
  const ids = [...new Set(complete.map((row) => row[PERSON] ?? ""))];
  return ids.flatMap((id): Path[] => {
    const own = inOrder(sample.participants.filter((row) => row[PERSON] === id));
    const entries = own.flatMap((row) => serial(row["Date d'entrée PLIE"]) ?? []);
    const entry = Math.min(...entries);
    const [exit = null] = own.flatMap((row) => exitOf(row, entry, sample) ?? []);
    if (entries.length === 0 || entry > sample.last || (exit && exit.day < sample.first)) return [];
    const row = own.find((one) => complete.includes(one)) as PlainRow;
    return [{ id, row, entry, exit: exit && exit.day <= sample.last ? exit : null }];
  });
}

/** By the entry in the PLIE, then by what the rows answer: the order of the sheet decides nothing. */
function inOrder(rows: readonly PlainRow[]): PlainRow[] {
  const entered = (row: PlainRow): number => serial(row["Date d'entrée PLIE"]) ?? Infinity;
  return [...rows].sort((a, b) => entered(a) - entered(b) || (written(a) < written(b) ? -1 : 1));
}

/** Persons with a complete row and no entry date in the PLIE on any of theirs. */
export function personsWithoutEntry(sample: Sample): number {
  const entered = new Set(
    sample.participants.filter((row) => serial(row["Date d'entrée PLIE"]) !== null).map((row) => row[PERSON]),
  );
  const complete = sample.participants.filter(isComplete(sample)).map((row) => row[PERSON]);
  return new Set(complete.filter((id) => !entered.has(id))).size;
}

function exitOf(row: PlainRow, entry: number, { plie, contracts }: Sample): Exit | null {
  const day = serial(row["Date de sortie PLIE"]);
  const line = lineOf(row, plie);
  const category = categoryOf(row, line);
  if (day === null || day < entry || category === "Suspension" || NO_EXITS.includes(line ?? "")) return null;
  const own = contracts.filter((contract) => contract[PERSON] === row[PERSON]);
  const criterion = line === null ? () => null : CRITERIA[line];
  const known = Object.values(CATEGORIES).includes(category) || category === "Autre";
  const outside = `Hors de la table du protocole${known ? ` (${category.toLowerCase()})` : ""}`;
  return {
    day,
    name: line ?? (row["Type de sortie PLIE"] ? outside : "Type non indiqué"),
    category,
    verdict: criterion ? criterion({ row, contracts: own, day }) : "decided",
  };
}

/** The line of the protocol that a row names; null where it names none. */
function lineOf(row: PlainRow, plie: string): string | null {
  const type = row["Type de sortie PLIE"] ?? "";
  const labelled = BY_LABEL[type];
  if (labelled !== undefined) return `${PREFIXES[plie] ?? "GEN"}-${labelled}`;
  return /^[A-Z]+-[PDANS]\d\d$/.test(type) ? type : null;
}

/** By the line, else as typed; the table of Agen says « Autre » for what the others call administrative. */
function categoryOf(row: PlainRow, line: string | null): string {
  if (line === null) return row["Catégorie de sortie"] || "Sans catégorie connue";
  return line.startsWith("AGE-A") ? "Autre" : (CATEGORIES[line.split("-")[1]?.[0] ?? ""] as string);
}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The two public calls that the fiches and profiles cite, and the text file of each in the folder of the seeds. */
const SEED_FILES: Readonly<Record<string, string>> = {
  "AGAPE, appel à projets 2021 n° 3": "000_1dab1add2d91737c.txt",
  "AGAPE, fiches opération FSE+ 2024": "003_95139026fd09e557.txt",
};

/** Where the seeds stand beside the project, on the machines that have them. */
export const SEEDS_FOLDER = join(__dirname, "../../shared/seeds");

/** Lines of a document by number. */
export type Excerpts = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function seedsAreHere(): boolean {
  return existsSync(SEEDS_FOLDER);
}

/** Numbers of the lines written "402-415, 431". */
export function lineNumbers(lines: string): number[] {
  return lines.split(/, ?/).flatMap((range) => {
    const [first = 0, last = first] = range.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

interface Source {
  readonly document: string;
  readonly lines?: string | undefined;
}

/** Every source of an entry, however deep; of a fiche's own, which covers whole pages, the title lines alone. */
export function citedSources(entry: unknown): Source[] {
  if (Array.isArray(entry)) return entry.flatMap(citedSources);
  if (typeof entry !== "object" || entry === null) return [];
  return Object.entries(entry).flatMap(([key, value]) => {
    if (key !== "source") return citedSources(value);
    const source = value as Source;
    return "units" in entry ? [{ ...source, lines: titleLines(source) }] : [source];
  });
}

/** The first lines of a fiche's range: its title stands there. */
export function titleLines(source: Source): string {
  const [first = 0] = lineNumbers(source.lines ?? "0");
  return `${first}-${first + 4}`;
}

/** The cited lines, and only those, read from the seeds. */
export function excerptsFor(entries: readonly unknown[]): Excerpts {
  return Object.fromEntries(
    Object.entries(SEED_FILES).map(([document, file]) => {
      const text = readFileSync(join(SEEDS_FOLDER, file), "utf8").split("\n");
      const cited = citedSources(entries).filter((source) => source.document === document);
      const numbers = [...new Set(cited.flatMap(({ lines }) => lineNumbers(lines ?? "")))].sort((a, b) => a - b);
      return [document, Object.fromEntries(numbers.map((number) => [number, (text[number - 1] ?? "").trim()]))];
    }),
  );
}

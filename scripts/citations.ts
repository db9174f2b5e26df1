import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AGAPE_2021, FICHES_2024 } from "../src/core/domain/citations";
import type { Quotation } from "../src/core/domain/source";

/** The plain text of the two documents that are cited (docs/domain.md 9), in the folder that holds them. */
const TEXT_FILES: Readonly<Record<string, string>> = {
  [AGAPE_2021]: "000_1dab1add2d91737c.txt",
  [FICHES_2024]: "003_95139026fd09e557.txt",
};

/** Beside the project on the machines that have them; DOCUMENTS names another folder. */
export const DOCUMENTS_FOLDER = process.env["DOCUMENTS"] ?? join(__dirname, "../../shared/seeds");

/** Lines of a document by number. */
export type Excerpts = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function documentsAreHere(): boolean {
  return existsSync(DOCUMENTS_FOLDER);
}

/** Numbers of the lines written "402-415, 431". */
export function lineNumbers(lines: string): number[] {
  return lines.split(/, ?/).flatMap((range) => {
    const [first = 0, last = first] = range.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

interface CitedSource {
  readonly document: string;
  readonly lines?: string | undefined;
}

/** Every source of a fiche or of a profile, however deep; of a fiche's own, which covers whole pages, the title lines alone. */
export function citedSources(entry: unknown): CitedSource[] {
  if (Array.isArray(entry)) return entry.flatMap(citedSources);
  if (typeof entry !== "object" || entry === null) return [];
  return Object.entries(entry).flatMap(([key, value]) => {
    if (key !== "source") return citedSources(value);
    const source = value as CitedSource;
    return "units" in entry ? [{ ...source, lines: titleLines(source) }] : [source];
  });
}

/** The first lines of a fiche's range: its title stands there. */
export function titleLines(source: CitedSource): string {
  const [first = 0] = lineNumbers(source.lines ?? "0");
  return `${first}-${first + 4}`;
}

/** The words between two « […] », in the order in which they stand in the document. */
export function quotedParts({ quote }: Quotation): string[] {
  return quote.split("[…]").map((part) => part.trim());
}

/** The cited lines, and only those, read from the documents. */
export function excerptsFor(sources: readonly CitedSource[]): Excerpts {
  return Object.fromEntries(
    Object.entries(TEXT_FILES).map(([document, file]) => {
      const text = readFileSync(join(DOCUMENTS_FOLDER, file), "utf8").split("\n");
      const cited = sources.filter((source) => source.document === document);
      const numbers = [...new Set(cited.flatMap(({ lines }) => lineNumbers(lines ?? "")))].sort((a, b) => a - b);
      return [document, Object.fromEntries(numbers.map((number) => [number, (text[number - 1] ?? "").trim()]))];
    }),
  );
}

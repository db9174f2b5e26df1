import { lineNumbers, type Excerpts } from "../../scripts/citations";
import excerpts from "../fixtures/excerpts.json";

/** The text of the cited lines of a document, from the fixture. */
export function cited({
  document,
  lines = "",
}: {
  readonly document: string;
  readonly lines?: string | undefined;
}): string {
  const known: Readonly<Record<string, string>> = (excerpts as Excerpts)[document] ?? {};
  return lineNumbers(lines)
    .map((number) => known[number] ?? missing(document, number))
    .join(" ");
}

function missing(document: string, number: number): never {
  throw new Error(`${document}, line ${number}: not in the fixture, run scripts/make-excerpts.ts`);
}

import Papa from "papaparse";
import type { PlainSheet, PlainValue } from "../../src/application/ports/plain-sheet";
import { dayText } from "../../src/core/domain/value-text";

/** What Windows-1252 has beyond Latin-1, of what a French text holds. */
const BEYOND: Readonly<Record<string, number>> = {
  "€": 0x80,
  "’": 0x92,
  "–": 0x96,
  "—": 0x97,
  œ: 0x9c,
  Œ: 0x8c,
  "…": 0x85,
};

/** A .csv as a French Excel saves it: semicolons, dates as they are shown, Windows-1252. */
export function csvFile({ rows }: PlainSheet): Uint8Array {
  const text = Papa.unparse(
    rows.map(({ cells }) => cells.map(shown)),
    { delimiter: ";", newline: "\r\n" },
  );
  return Uint8Array.from(text, (character) => BEYOND[character] ?? character.charCodeAt(0));
}

function shown(cell: PlainValue): string {
  if (cell === null) return "";
  if (typeof cell === "object" && "day" in cell) return dayText(cell.day);
  if (typeof cell === "object") throw new Error("no sample holds such a cell");
  return typeof cell === "number" ? String(cell).replace(".", ",") : String(cell);
}

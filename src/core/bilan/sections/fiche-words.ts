import type { Fiche } from "../../fiche/fiche-schema";
import { counted, listText } from "../../text/french";
import type { BilanBlock } from "../model";
import { note } from "../parts";

/** Row numbers that one note names. */
const MOST_ROWS = 10;

/** "A4", or the identifier of a fiche that bears no number. */
export function shortName({ number, id }: Fiche): string {
  return number ?? id;
}

/** Said of the fiches that the workbook names and that are not those of its PLIE and year; `unused`: « non comparées ». */
export function foreignNotes(foreign: readonly Fiche[], unused: "non comparées" | "non comptées"): BilanBlock[] {
  const one = foreign.length === 1;
  return foreign.length === 0
    ? []
    : [
        note(
          `${one ? "Fiche" : "Fiches"} d'un autre PLIE ou d'une autre année, dans le classeur mais ${one ? unused.slice(0, -1) : unused} : ${listText(foreign.map(({ id }) => id))}.`,
        ),
      ];
}

/** Said of the rows (sheet rows, from 1) that speak of nothing known; `known`: « fiche connue ». */
export function unknownRowNotes(sheet: string, rows: readonly number[], known: string): BilanBlock[] {
  if (rows.length === 0) return [];
  const named = listText(rows.slice(0, MOST_ROWS).map((row) => `ligne ${row}`));
  return [
    note(
      `Feuille « ${sheet} » : ${counted(rows.length, "ligne ne correspond", "lignes ne correspondent")} à aucune ${known} (${named}${rows.length > MOST_ROWS ? "…" : ""}).`,
    ),
  ];
}

import { piecesOf } from "../../indicators/units";
import { NOBODY, type Persons, type RowsByPerson } from "../../people/persons";
import { rawValue, type Column, type Table, type Tables } from "../../reading/table";
import { isReadable } from "../../reading/mark";
import { SLICE } from "../../work/run";
import { present, toProduce, unknown, type Judgement } from "./piece";

/** The pieces that the workbook's own columns cite for each person. */
export interface TypedPieces {
  /** Those of « Pièces du dossier », over all the rows of the person; null where nothing is listed. */
  readonly listed: (person: number) => readonly string[] | null;
  /** Those, and the ones beside the person's steps, contracts and exit. */
  readonly cited: (person: number) => readonly string[];
}

/** The rows of another sheet that are a person's. */
export interface PersonRows {
  readonly table: Table;
  readonly rows: RowsByPerson;
}

const NONE: readonly string[] = [];

/** Reads the cells that a person keeps pieces in; the lists of steps and contracts are read when they are asked for. */
export function* typedPieces(
  { participants }: Tables,
  persons: Persons,
  others: readonly (PersonRows | null)[],
): Generator<void, TypedPieces> {
  const table = participants as Table;
  const listed = yield* cellsByPerson(table, persons, "filePieces");
  const exits = yield* cellsByPerson(table, persons, "exitEvidence");
  const beside = others.flatMap((other) => {
    const column = other?.table.columns.get("evidence");
    return other && column ? [{ ...other, column }] : [];
  });
  const citedOf = (person: number): readonly string[] => [
    ...(listed.get(person) ?? NONE),
    ...(exits.get(person) ?? NONE),
    ...beside.flatMap(({ table, rows, column }) =>
      Array.from(rows.of(person)).flatMap((row) => cellPieces(table, row, column)),
    ),
  ];
  // All the pieces of one person are judged before those of the next.
  let latest = { person: NOBODY, cited: NONE };
  return {
    listed: (person) => listed.get(person) ?? null,
    cited: (person) => {
      if (latest.person !== person) latest = { person, cited: citedOf(person) };
      return latest.cited;
    },
  };
}

/** The pieces of one cell, as typed. */
export function cellPieces(table: Table, row: number, column: Column | undefined): readonly string[] {
  return column && isReadable(column.marks[row] as number) ? piecesOf(rawValue(table, row, column)) : NONE;
}

function* cellsByPerson(table: Table, persons: Persons, field: string): Generator<void, Map<number, string[]>> {
  const found = new Map<number, string[]>();
  const column = table.columns.get(field);
  if (!column) return found;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (row % SLICE === 0) yield;
    const pieces = cellPieces(table, row, column);
    if (!table.present[row] || pieces.length === 0) continue;
    const person = persons.ofRow[row] as number;
    found.set(person, [...(found.get(person) ?? NONE), ...pieces]);
  }
  return found;
}

const CITED = present("Citée dans le classeur");
const NOT_LISTED = toProduce("Absente des pièces du dossier");
const NOTHING_LISTED = unknown("Aucune colonne du classeur ne la cite : voir le dossier");

/** Real files cite the same few pieces in the same words. */
const MOST_REMEMBERED = 20_000;

/** The same question, asked once of each text. */
export function askedOnce(question: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = question(text);
      if (known.size < MOST_REMEMBERED) known.set(text, answer);
    }
    return answer;
  };
}

/** What is told of a piece that has no column of its own: cited somewhere, missing from the list of the file, or not known. */
export function judgeCited(
  { cited, listed }: TypedPieces,
  person: number,
  isIt: (typed: string) => boolean,
): Judgement {
  if (cited(person).some(isIt)) return CITED;
  return listed(person) === null ? NOTHING_LISTED : NOT_LISTED;
}

import Papa from "papaparse";
import type { PlainRow, PlainSheet } from "../../application/ports/plain-sheet";
import { UserError } from "../../application/ports/user-error";
import { MAX_COLUMNS, MAX_ROWS } from "../../core/domain/cell";
import { decodeText } from "./decode-text";

const SEPARATORS = [";", "\t", ","] as const;
/** Records, and characters, that tell which of these separates. */
const LOOKED_AT = { records: 30, characters: 1 << 18 };
/** Fields of a file: as many cells as a workbook may have. */
const MOST_FIELDS = 25_000_000;

/**
 * Reads a .csv file as the one sheet of a workbook. Every value stays the text that it is: « 04700 » keeps its zero, and a date is read where texts are.
 * @throws UserError, one sentence, when it is no table of text.
 */
export function readCsv(bytes: Uint8Array, file: string): PlainSheet {
  const decoded = decodeText(bytes);
  if (decoded === null) throw new UserError(`Le fichier « ${file} » n'est pas un fichier texte : ${RETRY}`);
  if (SEPARATORS.some((separator) => countOf(decoded, separator) > MOST_FIELDS))
    throw new UserError(`Le fichier « ${file} » a un nombre démesuré de cellules : ${RETRY}`);
  const { text, separator } = separated(decoded);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator });
  const unclosed = errors.find(({ code }) => code === "MissingQuotes");
  if (unclosed)
    throw new UserError(
      `Le fichier « ${file} », ligne ${(unclosed.row ?? 0) + 1} : un guillemet ouvert n'est jamais refermé. ${RETRY_SENTENCE}`,
    );
  if (data.length > MAX_ROWS || data.some((fields) => fields.length > MAX_COLUMNS))
    throw new UserError(`Le fichier « ${file} » a plus de lignes ou de colonnes qu'une feuille Excel : ${RETRY}`);
  const rows = data.flatMap((fields, row): PlainRow[] =>
    fields.every((field) => field === "") ? [] : [{ row, cells: fields.map((field) => (field === "" ? null : field)) }],
  );
  return { name: file.replace(/\.[^.]*$/, ""), rows, merges: [] };
}

const RETRY = "ouvrez-le dans votre tableur, enregistrez-le au format .xlsx, puis recommencez.";
const RETRY_SENTENCE = "Ouvrez-le dans votre tableur, enregistrez-le au format .xlsx, puis recommencez.";

/** The text and what separates its fields: said by a first line « sep=; », else what cuts its first records most. */
function separated(text: string): { readonly text: string; readonly separator: string } {
  const said = /^sep=(.)\r?\n/i.exec(text);
  if (said?.[1] !== undefined) return { text: text.slice(said[0].length), separator: said[1] };
  const beginning = text.slice(0, LOOKED_AT.characters);
  const fieldsBy = (separator: string): number =>
    Papa.parse<string[]>(beginning, { delimiter: separator, preview: LOOKED_AT.records }).data.reduce(
      (sum, fields) => sum + fields.length - 1,
      0,
    );
  const [best] = SEPARATORS.map((separator) => ({ separator, fields: fieldsBy(separator) })).sort(
    (one, other) => other.fields - one.fields,
  );
  return { text, separator: best?.separator ?? ";" };
}

function countOf(text: string, separator: string): number {
  let count = 0;
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) count += 1;
  return count;
}

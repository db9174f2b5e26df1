import type { Words } from "../questionnaire/protocol-words";
import { jsonProblem } from "../fiche/json-syntax";
import { dayCell, isoOf, listOf, numberOf, textOf, valueOf, yesOf, type Cell, type RowCells } from "./cell";

type Path = readonly PropertyKey[];

/** The columns that say one key of the JSON, both ways. */
export interface Part {
  readonly key: string;
  /** The first one is where a missing key is told. */
  readonly fields: readonly string[];
  /** The value, undefined where these cells say nothing; what they say wrongly is handed over as it is, for the decoder to refuse. */
  readonly read: (cells: RowCells) => unknown;
  /** The cells of a value; what they cannot say is left to the column JSON. */
  readonly write: (value: never) => RowCells;
  /** The column that a place inside the value is about. */
  readonly fieldAt?: (path: Path, cells: RowCells) => string | undefined;
  /** The words that stand in the cells for the values of the format. */
  readonly words?: Words;
  /** The same by column, where several columns say the key. */
  readonly wordsOf?: Readonly<Record<string, Words>>;
}

type Reader = (cell: Cell) => unknown;
type Writer = (value: unknown) => Cell | undefined;

/** A key that one column says. */
function plain(key: string, field: string, read: Reader, write: Writer, words?: Words): Part {
  return {
    key,
    fields: [field],
    read: (cells) => (cells[field] === undefined ? undefined : read(cells[field])),
    write: (value: unknown) => {
      const cell = write(value);
      return cell === undefined ? {} : { [field]: cell };
    },
    ...(words ? { words } : {}),
  };
}

const asText: Writer = (value) => (typeof value === "string" ? value : undefined);
const asNumber: Writer = (value) => (typeof value === "number" ? value : undefined);

export const textPart = (key: string, field = key): Part => plain(key, field, textOf, asText);
export const dayPart = (key: string, field = key): Part =>
  plain(key, field, isoOf, (value) => (typeof value === "string" ? dayCell(value) : undefined));

/** A list of texts; `separator` is what stands between them when they are written. */
export const listPart = (key: string, field: string, separator = " ; "): Part =>
  plain(key, field, listOf, (value) => (Array.isArray(value) && value.length > 0 ? value.join(separator) : undefined));

export const wordsPart = (key: string, field: string, words: Words): Part =>
  plain(
    key,
    field,
    (cell) => valueOf(cell, words),
    (value) => (typeof value === "string" ? words[value] : undefined),
    words,
  );

/** Only true is said: Non, as an empty cell, says nothing. */
export const yesPart = (key: string, field = key): Part =>
  plain(
    key,
    field,
    (cell) => (yesOf(cell) === false ? undefined : yesOf(cell)),
    (value) => (value === true ? "Oui" : undefined),
  );

/** A key whose value is an object, each key of it said by one column. */
export function objectPart(key: string, inner: readonly Part[]): Part {
  const fields = inner.flatMap((part) => part.fields);
  return {
    key,
    fields,
    read: (cells) => {
      const said = inner
        .map((part) => [part.key, part.read(cells)] as const)
        .filter(([, value]) => value !== undefined);
      return said.length === 0 ? undefined : Object.fromEntries(said);
    },
    write: (value: Readonly<Record<string, unknown>>) =>
      Object.assign(
        {},
        ...inner.map((part) => (value[part.key] === undefined ? {} : part.write(value[part.key] as never))),
      ),
    fieldAt: ([first]) => inner.find((part) => part.key === first)?.fields[0],
  };
}

export const numberPart = (key: string, field = key): Part => plain(key, field, numberOf, asNumber);

/** « Protocole 2022-2027, lignes 12-18 ». */
export function sourcePart(field: string): Part {
  return plain(
    "source",
    field,
    (cell) => {
      const text = textOf(cell);
      const [, document, lines] = /^(.+?), lignes? (\d[\d, -]*)$/.exec(text) ?? [];
      return document === undefined ? { document: text } : { document, lines };
    },
    (value) => {
      const { document, lines } = value as { readonly document: string; readonly lines?: string };
      return lines === undefined ? document : `${document}, lignes ${lines}`;
    },
  );
}

export const targetPart = objectPart("target", [
  numberPart("min", "targetMin"),
  numberPart("max", "targetMax"),
  textPart("per"),
]);

export const periodPart = objectPart("period", [dayPart("start"), dayPart("end")]);

/** A fault of the sheets themselves: what no decoder can see. */
export interface CellFault {
  readonly field: string;
  readonly text: string;
}

/** A row, or some columns of it, as JSON. */
export interface Entry {
  readonly value: Record<string, unknown>;
  /** Keys that the JSON cell said. */
  readonly byJson: ReadonlySet<string>;
  readonly faults: readonly CellFault[];
}

/** What a row says: its columns, and its JSON cell for what they do not say. */
export function readEntry(parts: readonly Part[], cells: RowCells, jsonField: string): Entry {
  const value: Record<string, unknown> = {};
  for (const part of parts) {
    const said = part.read(cells);
    if (said !== undefined) value[part.key] = said;
  }
  const json = cells[jsonField];
  if (json === undefined) return { value, byJson: new Set(), faults: [] };
  const { object, problem } = parsed(typeof json === "string" ? json : textOf(json));
  if (problem !== undefined) return { value, byJson: new Set(), faults: [{ field: jsonField, text: problem }] };
  const twice = Object.keys(object).filter((key) => Object.hasOwn(value, key));
  Object.assign(value, Object.fromEntries(Object.entries(object).filter(([key]) => !twice.includes(key))));
  return {
    value,
    byJson: new Set(Object.keys(object)),
    faults: twice.map((key) => ({
      field: jsonField,
      text: `« ${key.slice(0, 60)} » est déjà dit par les autres colonnes de la ligne : gardez l'un des deux.`,
    })),
  };
}

function parsed(text: string): { readonly object: Record<string, unknown>; readonly problem?: string } {
  const problem = jsonProblem(text);
  if (problem !== null) return { object: {}, problem: `JSON non valide, ${problem}` };
  const value = JSON.parse(text) as unknown;
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? { object: value as Record<string, unknown> }
    : { object: {}, problem: 'objet attendu : {"clé": valeur}.' };
}

/** The column that a fault inside an entry is about. */
export function fieldOfPath(
  parts: readonly Part[],
  cells: RowCells,
  { byJson }: Pick<Entry, "byJson">,
  [key, ...rest]: Path,
  jsonField: string,
): string | undefined {
  if (byJson.has(String(key))) return jsonField;
  const part = parts.find((one) => one.key === key);
  if (!part) return undefined;
  return part.fieldAt?.(rest, cells) ?? part.fields.find((field) => cells[field] !== undefined) ?? part.fields[0];
}

/** The cells of an entry; what the columns cannot say, or would say otherwise, is said in the JSON cell. */
export function writeEntry(
  parts: readonly Part[],
  entry: Readonly<Record<string, unknown>>,
  jsonField: string,
): RowCells {
  let cells: RowCells = {};
  const left: Record<string, unknown> = {};
  for (const part of parts) {
    const value = entry[part.key];
    if (value === undefined) continue;
    const written = part.write(value as never);
    if (sameJson(part.read({ ...cells, ...written }), value)) cells = { ...cells, ...written };
    else left[part.key] = value;
  }
  for (const [key, value] of Object.entries(entry))
    if (value !== undefined && !parts.some((part) => part.key === key)) left[key] = value;
  return Object.keys(left).length === 0 ? cells : { ...cells, [jsonField]: JSON.stringify(left) };
}

/** Whether two values are the same JSON, whatever the order of their keys. */
export function sameJson(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) || Array.isArray(right))
    return (
      Array.isArray(left) &&
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((one, index) => sameJson(one, right[index]))
    );
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return left === right;
  const [a, b] = [left, right] as readonly Readonly<Record<string, unknown>>[];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameJson(a?.[key], b?.[key]));
}

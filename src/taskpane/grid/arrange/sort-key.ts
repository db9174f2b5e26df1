import { isCellError, type CellValue } from "../../../core/domain/cell";
import { fold } from "../../../core/text/fold";

/** What a cell is sorted by: its kind first, as in Excel, then its value among those of its kind. */
export interface SortKey {
  readonly kind: number;
  readonly value: string | number;
}

const NUMBER = 0;
const TEXT = 1;
const BOOLEAN = 2;
const ERROR = 3;
const EMPTY = 4;

/** Numbers, texts whatever their accents, FAUX before VRAI, errors, and what is empty. */
export function sortKey(value: CellValue): SortKey {
  if (value === null || value === "") return { kind: EMPTY, value: 0 };
  if (typeof value === "number") return { kind: NUMBER, value };
  if (typeof value === "string") return { kind: TEXT, value: fold(value) };
  return isCellError(value) ? { kind: ERROR, value: value.error } : { kind: BOOLEAN, value: value ? 1 : 0 };
}

/** What is empty stands at the end either way. */
export function compareKeys(one: SortKey, other: SortKey, descending: boolean): number {
  const turn = descending ? -1 : 1;
  if (one.kind !== other.kind)
    return one.kind === EMPTY || other.kind === EMPTY ? one.kind - other.kind : turn * (one.kind - other.kind);
  return one.value === other.value ? 0 : one.value < other.value ? -turn : turn;
}
